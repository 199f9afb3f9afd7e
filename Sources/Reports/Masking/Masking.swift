import Register

/// Names and numbers made unrecognisable for lists that people outside the office read (domain-standards 6.2).
///
/// Masking hides a name from strangers, not from neighbours: ``weakCells(_:threshold:)`` says where it does not help.
public enum Masking {
    /// What stands in place of a minor's name: no character of it, and not its length.
    public static let minor = "**"

    /// A masked name: 张* for two characters, 张*三 for three, first and last kept for four and more; with a middle dot
    /// (阿卜杜拉·买买提) first and last kept and the dot too. A single character is hidden whole.
    ///
    /// Characters are what a reader sees as one, so that 𠮷 and combined letters are never cut. Spaces inside Chinese
    /// names go (offices pad 王 英); in names of Latin letters spaces, hyphens and apostrophes stay, the letters between
    /// the first and the last go. Control and direction marks are removed. Complexity: linear.
    public static func name(_ name: some StringProtocol) -> String {
        let tidied = PlainText.tidy(name)
        let isLatin = tidied.unicodeScalars.allSatisfy { $0.value < 0x250 }
        let characters = (isLatin ? tidied : PlainText.compact(tidied)).map { isDot($0) && !isLatin ? "·" : $0 }
        let letters = characters.indices.filter { !isKept(characters[$0], latin: isLatin) }
        guard let first = letters.first, let last = letters.last else { return "*" }
        return String(
            characters.indices.map { index -> Character in
                if isKept(characters[index], latin: isLatin) { return characters[index] }
                let shown = letters.count > 1 && index == first || letters.count > 2 && index == last
                return shown ? characters[index] : "*"
            })
    }

    /// A masked name for publicity: ``name(_:)``, and for a minor nothing of it at all.
    public static func publicName(_ name: some StringProtocol, isMinor: Bool) -> String {
        isMinor ? minor : Masking.name(name)
    }

    /// An ID number as helpers see it: its last three characters, everything before them hidden.
    ///
    /// Staff see ``ResidentID/masked``, the public sees none of it. A text of three characters or fewer is hidden whole.
    public static func numberForHelpers(_ number: some StringProtocol) -> String {
        let count = number.count
        guard count > 3 else { return String(repeating: "*", count: count) }
        return String(repeating: "*", count: count - 3) + number.suffix(3)
    }

    private static func isDot(_ character: Character) -> Bool {
        ["·", "•", "‧", "・", "･", ".", "．", "∙", "⋅"].contains(character)
    }

    private static func isKept(_ character: Character, latin: Bool) -> Bool {
        character == "·" || (latin && [" ", "-", "'", "."].contains(character))
    }
}
