/// Words that people write where they have nothing to say.
enum BlankWord {
    private static let words: Set<String> = [
        "", "无", "/", "//", "\\", "-", "--", "---", "—", "——", "―", "–", "－", "空", "未填", "暂无", "不详", "未知", "不明",
        "n/a", "na", "null", "none", "nil", "*", "、", ".", "…", "?", "？",
    ]

    /// Whether `text` says nothing. Zero is a statement in a quantity and says nothing elsewhere.
    static func contains(_ text: String, isQuantity: Bool = false) -> Bool {
        // The longest of the words has six bytes; full-width and with spaces around it some more.
        guard text.utf8.count <= 16 else { return false }
        let word = text.halfWidthed.spaceless.lowercased()
        return words.contains(word) || (!isQuantity && word == "0")
    }

    /// Whether `text` states that there is none: 无, 没有, 暂无.
    static func statesNone(_ text: String) -> Bool {
        ["无", "没有", "暂无", "无需求", "无需帮扶", "无帮扶需求", "暂无需求"].contains(text.halfWidthed.spaceless)
    }
}
