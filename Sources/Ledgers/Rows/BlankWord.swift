/// Words that people write where they have nothing to say.
enum BlankWord {
    private static let words: Set<String> = [
        "", "无", "/", "//", "\\", "-", "--", "---", "—", "——", "―", "–", "－", "空", "未填", "暂无", "不详", "未知", "不明",
        "n/a", "na", "null", "none", "nil", "*", "、", ".", "…", "?", "？",
    ]

    /// Whether `text` says nothing. Zero is a statement in a quantity and says nothing elsewhere.
    static func contains(_ text: String, isQuantity: Bool = false) -> Bool {
        // The longest of the words has six bytes; full-width and with spaces around it some more.
        if text.isEmpty { return true }
        guard text.utf8.count <= 16, mayBeBlank(text) else { return false }
        let word = text.halfWidthed.spaceless.lowercased()
        return words.contains(word) || (!isQuantity && word == "0")
    }

    /// Whether a blank word may begin as `text` does: most words are told apart by their first character.
    private static func mayBeBlank(_ text: String) -> Bool {
        let bytes = text.utf8.span
        switch bytes[0] {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "0"): return true
        case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            return false
        case 0xE4...0xE9:
            // 无, 空, 未, 暂, 不.
            switch text.opening {
            case 0xE697A0, 0xE7A9BA, 0xE69CAA, 0xE69A82, 0xE4B88D: return true
            default: return false
            }
        default: return true
        }
    }

    /// Whether `text` states that there is none: 无, 没有, 暂无.
    static func statesNone(_ text: String) -> Bool {
        !text.isEmpty && nones[text.halfWidthed.spaceless] != nil
    }

    private static let nones: WordTable<Void> = [
        "无": (), "没有": (), "暂无": (), "无需求": (), "无需帮扶": (), "无帮扶需求": (), "暂无需求": (),
    ]
}
