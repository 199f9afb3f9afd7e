/// Names for the tabs of a workbook, as Excel accepts them.
enum SheetNames {
    /// The longest name, in UTF-16 units.
    static let longest = 31

    /// `wished` names made valid and unique, in order: forbidden characters become a space, long names are cut between
    /// characters, a name that occurs again (whatever its case) gets a number, an empty or reserved one a word.
    static func valid(_ wished: [String]) -> [String] {
        var taken: Set<String> = ["history"]
        return wished.map { wish in
            let base = cleaned(wish)
            var name = cut(base, to: longest)
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                let suffix = " (\(number))"
                name = cut(base, to: longest - suffix.utf16.count) + suffix
                number += 1
            }
            return name
        }
    }

    private static func cleaned(_ wish: String) -> String {
        let plain = Markup.clean(wish).map { "[]:*?/\\：？＊／＼［］".contains($0) ? " " : $0 }
        let words = String(plain).split(separator: " ").joined(separator: " ")
        let inner = words.drop { $0 == "'" }
        let result = String(inner.reversed().drop { $0 == "'" }.reversed())
        return result.isEmpty ? "—" : result
    }

    /// The longest beginning of whole characters within `limit` UTF-16 units, without an apostrophe or space at its end.
    private static func cut(_ text: String, to limit: Int) -> String {
        var result = ""
        var units = 0
        for character in text {
            units += character.utf16.count
            guard units <= limit else { break }
            result.append(character)
        }
        while result.last == "'" || result.last == " " { result.removeLast() }
        return result.isEmpty ? "—" : result
    }
}
