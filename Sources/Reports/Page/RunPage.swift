import Mustache
public import Wording

/// The report of a run as one HTML page that needs nothing else: no network, no script, no further file.
///
/// It opens from a folder (`file://`) and prints; its policy forbids the browser every request. Every text of the
/// register is escaped, on the English page also marked as Chinese. The page is well-formed XML, and the same report
/// gives the same bytes.
public struct RunPage: Sendable {
    /// What is shown.
    public var report: RunReport
    /// The language of headings and sentences; names stay as they are.
    public var language: Language
    /// Pairs listed at most (0 or more). Towns beyond it name their number only and refer to the workbook, so that a
    /// browser can still open the page. Households without anybody are always all listed.
    public var pairLimit: Int

    /// A page for `report` in `language`.
    public init(_ report: RunReport, language: Language, pairLimit: Int = 20_000) {
        self.report = report
        self.language = language
        self.pairLimit = pairLimit
    }

    /// The page as HTML in UTF-8 text.
    ///
    /// Complexity: n log n in the households listed. Throws ``ReportError`` where a template is broken, which a test of
    /// this module excludes.
    public func html() throws(ReportError) -> String {
        var library = MustacheLibrary()
        for (name, text) in RunPageTemplate.all {
            do {
                try library.register(text, named: name)
            } catch {
                throw ReportError(.template, detail: name)
            }
        }
        guard let html = library.render(PageValue.group(content), withTemplate: RunPageTemplate.page) else {
            throw ReportError(.template, detail: RunPageTemplate.page)
        }
        return html
    }

    /// Everything that the templates name.
    var content: [String: PageValue] {
        var values: [String: PageValue] = [
            "lang": .text(language == .zh ? "zh-Hans" : "en"),
            "label": .group(ReportWording.words.mapValues { .text($0(language)) }),
            "style": .markup(RunPageStyle.sheet(language)),
            "patterns": .markup(CoverageBar.patterns),
        ]
        for part in [header, summary, coverage, towns, scores, lists, pairLists] {
            values.merge(part) { first, _ in first }
        }
        return values
    }

    // MARK: pieces that several sections use

    /// Text of the register, marked where it is of another language.
    func own(_ text: String) -> PageValue { .markup(Markup(text, in: language)) }

    /// A word or sentence, marked where names in it are of another language.
    func own(_ phrase: Phrase) -> PageValue { .markup(Markup(phrase, in: language)) }

    /// Several words with commas between them; a dash without any.
    func words(_ terms: [ReportTerm]) -> PageValue {
        guard !terms.isEmpty else { return .text("—") }
        return own(terms.map { $0(language) }.joined(separator: language == .zh ? "、" : ", "))
    }

    /// What a tier is called; below 1 it is not known.
    func tierName(_ tier: Int) -> String {
        (tier < 1 ? ReportWording.tierUnknown : report.tierNames[tier] ?? ReportWording.tier(tier))(language)
    }
}
