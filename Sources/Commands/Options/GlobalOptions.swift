import ArgumentParser
import Wording

/// `--socket`, `--json`, `--acting-for` and `--lang`, which every command takes at any place.
struct GlobalOptions: ParsableArguments {
    @Option(help: Help.of(CommandWording.socketHelp, value: "path"))
    var socket: String?

    @Flag(help: Help.of(CommandWording.jsonHelp))
    var json = false

    @Option(help: Help.of(PrincipalWording.actingForHelp, value: "uid"))
    var actingFor: UInt32?

    @Option(help: Help.of(CommandWording.langHelp, value: "zh|en"))
    var lang: ChosenLanguage?

    /// Moves global options that stand before the command behind it, where the parser expects them, and finds the
    /// language of help and messages.
    static func prepared(
        _ arguments: [String], environment: [String: String]
    ) -> (arguments: [String], language: Language) {
        var front: [String] = []
        var rest = arguments[...]
        while let word = rest.first, word.hasPrefix("--") {
            if ["--json"].contains(word) || Self.valued.contains(where: { word.hasPrefix($0 + "=") }) {
                front.append(rest.removeFirst())
            } else if Self.valued.contains(word), rest.count > 1 {
                front += rest.prefix(2)
                rest.removeFirst(2)
            } else {
                break
            }
        }
        var ordered = Array(rest)
        let end = ordered.firstIndex(of: "--") ?? ordered.endIndex
        ordered.insert(contentsOf: front, at: end)
        return (ordered, asked(ordered) ?? LocaleLanguage.of(environment))
    }

    private static let valued = ["--socket", "--lang", "--acting-for"]

    private static func asked(_ arguments: [String]) -> Language? {
        for (index, word) in arguments.enumerated() {
            if word == "--" { break }
            if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst("--lang=".count))) }
            if word == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
        }
        return nil
    }
}

/// The argument of `--lang`.
enum ChosenLanguage: String, ExpressibleByArgument, CaseIterable {
    case zh
    case en
}
