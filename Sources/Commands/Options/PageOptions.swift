import ArgumentParser
import Wording

/// `--limit` and `--cursor` of every list.
struct PageOptions: ParsableArguments {
    @Option(help: Help.of(CommandWording.limitHelp, value: "n"))
    var limit = 50

    @Option(help: Help.of(CommandWording.cursorHelp, value: "cursor"))
    var cursor: String?

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError(Help.text(CommandWording.limitRange)) }
    }

    /// The query parameters.
    var query: [(String, String?)] { [("limit", "\(limit)"), ("cursor", cursor)] }
}
