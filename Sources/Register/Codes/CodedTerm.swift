/// A code list of the field: stable English identifiers in files and databases, its own words for people.
///
/// `term` carries the Chinese word that is printed, its English rendering, and further words that ledgers use for it
/// (`domain-standards`: sections 4, 5 and 7). Lookup is by whole word after ``PlainText/compact(_:)``.
public protocol CodedTerm: RawRepresentable<String>, CaseIterable, Hashable, Sendable, Codable {
    /// The words for this code.
    var term: Term { get }
}

/// The words of one code.
public struct Term: Sendable, Hashable {
    /// The Chinese word that is printed.
    public let zh: String
    /// Its English rendering.
    public let en: String
    /// Other words that mean the same in ledgers.
    public let aliases: [String]

    /// A term from its words.
    public init(_ zh: String, _ en: String, _ aliases: [String] = []) {
        self.zh = zh
        self.en = en
        self.aliases = aliases
    }
}

extension CodedTerm {
    /// The code for a word of a ledger (the Chinese or English word, an alias, or the code itself, spaces and case
    /// apart); nil if unknown.
    ///
    /// Complexity: linear in the list, which has at most some dozens of entries.
    public init?(word: some StringProtocol) {
        let key = PlainText.compact(word)
        guard !key.isEmpty else { return nil }
        let upper = key.uppercased()
        for code in Self.allCases {
            let term = code.term
            if term.zh == key || term.aliases.contains(key) || term.aliases.contains(upper)
                || code.rawValue.uppercased() == upper || PlainText.compact(term.en).uppercased() == upper
            {
                self = code
                return
            }
        }
        return nil
    }

    /// Orders codes by their place in the list.
    public static func < (left: Self, right: Self) -> Bool {
        let all = Array(allCases)
        return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
    }
}
