import ArgumentParser
import Wording

/// Because of what, and which version was seen: options of every command that changes what is known.
struct ChangeOptions: ParsableArguments {
    @Option(help: Help.of(CommandWording.becauseHelp, value: "text"))
    var because: String?

    @Option(name: .customLong("version"), help: Help.of(CommandWording.seenVersionHelp, value: "n"))
    var version: Int64?
}

/// The words of a command by hand.
struct HandWords: ParsableArguments {
    @Argument(
        parsing: .allUnrecognized, help: Help.of(CommandWording.handWords, value: "words"))
    var words: [String] = []
}
