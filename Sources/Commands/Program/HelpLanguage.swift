import ArgumentParser
import Wording

/// The language in which help is written while one command line is parsed.
///
/// The parser builds its help from static members, so the language travels beside it as a task-local value.
enum HelpLanguage {
    @TaskLocal static var current: Language = .en
}

/// Help texts in the user's language.
enum Help {
    /// The text of a phrase.
    static func text(_ phrase: Phrase) -> String {
        phrase(HelpLanguage.current)
    }

    /// The help of an argument.
    static func of(_ phrase: Phrase, value: String? = nil) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: phrase(HelpLanguage.current)).named(value)
    }

    /// The parser's own headings in Chinese; it knows English only.
    static func localised(_ text: String, _ language: Language) -> String {
        guard language == .zh else { return text }
        return CommandWording.parserWords.reduce(text) { $0.replacing($1.en, with: $1.zh) }
    }
}

extension ArgumentHelp {
    fileprivate func named(_ value: String?) -> ArgumentHelp {
        var help = self
        help.valueName = value
        return help
    }
}
