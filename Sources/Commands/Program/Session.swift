import AdminAPI
import AdminClient
import FoundationEssentials
import Glibc
import Synchronization
import Wording

/// What one command works with: the daemon, the console, the language, and whether output is for programs.
final class Session: Sendable {
    let client: AdminClient
    let console: Console
    let language: Language
    /// True where one JSON document, or NDJSON, is wanted on standard output.
    let wantsJSON: Bool
    private let attention = Atomic<Bool>(false)

    init(_ options: GlobalOptions, console: Console, language: Language) {
        let paths = StandardPaths(environment: console.environment, uid: geteuid()) { access($0, X_OK) == 0 }
        let named = options.socket ?? console.environment["JIEDUI_SOCKET"]
        client = AdminClient(
            socket: named ?? paths.socket, language: language.rawValue, ownFolder: named == nil ? paths.ownFolder : nil,
            token: console.environment["JIEDUI_TOKEN"].flatMap { $0.isEmpty ? nil : $0 },
            actingFor: options.actingFor)
        self.console = console
        self.language = language
        wantsJSON = options.json
    }

    /// Whether rows were rejected or households are uncovered: exit 1 with `--strict`.
    var needsAttention: Bool { attention.load(ordering: .relaxed) }

    func noteAttention() { attention.store(true, ordering: .relaxed) }

    /// The daemon's version where it is not this program's; nil too where it does not say.
    func otherVersion() async -> String? {
        struct Status: Decodable, Sendable { var version: String }
        guard let status = try? await client.get("/v1/status", as: Status.self).value else { return nil }
        return status.version == ProductVersion.text ? nil : status.version
    }

    /// The text of a phrase in the session's language.
    func text(_ phrase: Phrase) -> String { phrase(language) }

    /// Prints an answer: its own bytes for programs, what `render` makes of it for people.
    func show<Value: Sendable>(_ answer: Answer<Value>, _ render: (Value) -> Void) {
        if wantsJSON { console.write(answer.bytes + [UInt8(ascii: "\n")]) } else { render(answer.value) }
    }

    /// Prints one value that the client made itself.
    func show<Value: Encodable>(value: Value, _ render: (Value) -> Void) throws {
        if wantsJSON { console.write(try WireJSON.encode(value) + [UInt8(ascii: "\n")]) } else { render(value) }
    }

    /// One line for people on standard output.
    func say(_ phrase: Phrase) {
        console.print(text(phrase))
    }

    /// One line on standard error: what happened beside the result.
    func note(_ phrase: Phrase) {
        console.complain(text(phrase) + "\n")
    }

    /// A failure on standard error: a problem object for programs, sentence and hint for people.
    func report(_ failure: CommandFailure) {
        if wantsJSON, let bytes = try? WireJSON.encode(failure.problem(language)) {
            console.complain(String(decoding: bytes, as: UTF8.self) + "\n")
            return
        }
        var text = "jiedui: \(failure.message(language)) [\(failure.code)]\n"
        if let field = failure.field { text += "  \(CommandWording.field(language)): \(field)\n" }
        if let hint = failure.hint { text += "  \(CommandWording.hint(language)): \(hint(language))\n" }
        if let id = failure.requestID, failure.status == .internal {
            text += "  \(CommandWording.requestID(language)): \(id)\n"
        }
        console.complain(text)
    }
}
