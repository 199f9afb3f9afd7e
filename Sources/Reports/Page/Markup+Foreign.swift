import Wording

extension Markup {
    /// `text` of the register (a name, a place, a reason with names in it) for a page in `language`: on the English page
    /// every run of Chinese is marked with its language, so that browsers choose its font and screen readers its voice.
    init(_ text: String, in language: Language) {
        guard language != .zh, text.utf8.contains(where: { $0 > 0x7F }) else {
            self = "\(text)"
            return
        }
        var pieces: [Markup] = []
        var run = ""
        var isChinese = false
        func piece() -> Markup { isChinese ? "<span lang=\"zh-Hans\">\(run)</span>" : "\(run)" }
        for character in text {
            let chinese = Self.isChinese(character)
            if chinese != isChinese {
                if !run.isEmpty { pieces.append(piece()) }
                run = ""
                isChinese = chinese
            }
            run.append(character)
        }
        if !run.isEmpty { pieces.append(piece()) }
        self.init(joining: pieces)
    }

    /// A phrase in `language`, marked as ``init(_:in:)-(String,_)`` does.
    init(_ phrase: Phrase, in language: Language) {
        self.init(phrase(language), in: language)
    }

    /// Several phrases as items of a list; nothing without any.
    static func list(_ phrases: [Phrase], in language: Language, class name: String) -> Markup {
        guard !phrases.isEmpty else { return "" }
        let items = phrases.map { phrase -> Markup in "<li>\(Markup(phrase, in: language))</li>" }
        return "<ul class=\"\(name)\">\(Markup(joining: items))</ul>"
    }

    /// Whether a character is of Chinese writing: ideographs, and the punctuation and full-width forms beside them.
    static func isChinese(_ character: Character) -> Bool {
        character.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x2E80...0x2FDF, 0x3001...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60,
                0x20000...0x3FFFF:
                true
            default: false
            }
        }
    }
}
