/// Words that people write where they have nothing to say.
enum BlankWord {
    private static let words: Set<String> = [
        "", "无", "/", "//", "\\", "-", "--", "---", "—", "——", "―", "–", "－", "空", "未填", "暂无", "不详", "未知", "不明",
        "n/a", "na", "null", "none", "nil", "*", "、", ".", "…", "?", "？",
    ]

    /// Whether `text` says nothing. Zero is a statement in a quantity and says nothing elsewhere.
    static func contains(_ text: String, isQuantity: Bool = false) -> Bool {
        // The longest of the words has six bytes; full-width and with spaces around it some more.
        guard text.utf8.count <= 16, mayBeBlank(text) else { return false }
        let word = text.halfWidthed.spaceless.lowercased()
        return words.contains(word) || (!isQuantity && word == "0")
    }

    /// Whether a blank word may begin as `text` does: most words are told apart by their first character.
    private static func mayBeBlank(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        guard let first = bytes.next() else { return true }
        switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "0"): return true
        case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            return false
        case 0xE4...0xE9:
            switch (first, bytes.next(), bytes.next()) {
            // 无, 空, 未, 暂, 不.
            case (0xE6, 0x97, 0xA0), (0xE7, 0xA9, 0xBA), (0xE6, 0x9C, 0xAA), (0xE6, 0x9A, 0x82), (0xE4, 0xB8, 0x8D):
                return true
            default: return false
            }
        default: return true
        }
    }

    /// Whether `text` states that there is none: 无, 没有, 暂无.
    static func statesNone(_ text: String) -> Bool {
        ["无", "没有", "暂无", "无需求", "无需帮扶", "无帮扶需求", "暂无需求"].contains(text.halfWidthed.spaceless)
    }
}
