public import Register
public import Wording

/// A word of the field or of a policy pack in both languages: a category, a cause, a tier, the name of a score part.
///
/// The Chinese word is the one that counts; the English page shows its rendering.
public typealias ReportTerm = Phrase

extension Term {
    /// Both words of a code.
    public var phrase: Phrase { Phrase(zh: zh, en: en) }
}
