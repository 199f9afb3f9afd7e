/// The words of a run's report and of the list for the meeting: headings, columns, short texts.
///
/// Templates name them by key. Sentences with numbers in them are in `ReportWording+Sentences.swift`.
public enum ReportWording {
    /// Every word by its key.
    public static let words: [String: Phrase] = page.merging(columns) { first, _ in first }
        .merging(sheets) { first, _ in first }

    /// The word for `key`; the key itself where there is none (a test sees to it that this does not happen).
    public static func word(_ key: String) -> Phrase { words[key] ?? Phrase(zh: key, en: key) }
}
