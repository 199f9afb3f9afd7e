/// The language in which a person reads: Chinese or English, by locale or `--lang`.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case zh
    case en
}

/// One sentence, heading or word in every language that the product speaks.
///
/// Both texts are complete: a phrase is built from both at once, so that none can be forgotten.
public struct Phrase: Sendable, Hashable, Codable {
    /// The Chinese text.
    public var zh: String
    /// The English text.
    public var en: String

    /// A phrase from its two texts.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in `language`.
    public func callAsFunction(_ language: Language) -> String {
        language == .zh ? zh : en
    }
}

/// An error that can be shown to a person: a stable code, a sentence, and advice where there is some.
///
/// Neither text ever holds a name, an ID number or any other personal datum.
public protocol PresentableError: Error {
    /// Stable identifier, `snake_case`, never translated.
    var code: String { get }
    /// What happened.
    var message: Phrase { get }
    /// What to do about it, where that is known.
    var hint: Phrase? { get }
}
