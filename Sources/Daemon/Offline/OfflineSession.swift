import AdminAPI
import ArgumentParser
import FoundationEssentials
import Glibc
import Logging
import Records
import Storage
import Vault
import Wording

/// The options that every offline command takes; the settings of the daemon are weighed in its own way.
struct OfflineOptions: ParsableArguments {
    @Option(help: "配置文件 · configuration file (YAML) [JIEDUI_CONFIG]")
    var config: String?

    @Option(help: "套接字 · socket path [JIEDUI_SOCKET]")
    var socket: String?

    @Flag(help: "在标准输出上打印一个 JSON 文档 · print one JSON document")
    var json = false

    @Option(help: "语言 · language, zh or en")
    var lang: String?

    func validate() throws {
        guard lang.map({ Language(rawValue: $0) != nil }) ?? true else { throw ValidationError("--lang zh|en") }
    }

    /// The language of the flag, else of the usual variables.
    var language: Language {
        lang.flatMap(Language.init) ?? OfflineSession.language(ProcessInfo.processInfo.environment)
    }
}

/// What an offline command works with: output, language, the process's variables.
struct OfflineSession: Sendable {
    let environment: [String: String]
    let language: Language
    let wantsJSON: Bool

    init(_ options: OfflineOptions) {
        environment = ProcessInfo.processInfo.environment
        language = options.language
        wantsJSON = options.json
        signal(SIGPIPE, SIG_IGN)
    }

    static func language(_ environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
    }

    /// Runs `body`; a failure is told on standard error and ends the command with its code.
    func run(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch {
            let failure = OfflineError(error)
            if wantsJSON, let bytes = try? WireJSON.encode(problem(failure)) {
                Self.write(String(decoding: bytes, as: UTF8.self) + "\n", to: STDERR_FILENO)
            } else {
                var text = "jieduid: \(failure.message(language)) [\(failure.code)]\n"
                if let hint = failure.hint { text += "  \(hint(language))\n" }
                Self.write(text, to: STDERR_FILENO)
            }
            throw ExitCode(failure.exit)
        }
    }

    private func problem(_ failure: OfflineError) -> Problem {
        Problem(code: failure.code, message: failure.message(language), hint: failure.hint?(language))
    }

    /// One document for programs, or lines for people, on standard output.
    func show(_ value: some Encodable, _ lines: () -> [String]) throws {
        if wantsJSON {
            Self.write(String(decoding: try WireJSON.encode(value), as: UTF8.self) + "\n", to: STDOUT_FILENO)
        } else {
            Self.write(lines().joined(separator: "\n") + "\n", to: STDOUT_FILENO)
        }
    }

    /// One line on standard error.
    func note(_ phrase: Phrase) { Self.write(phrase(language) + "\n", to: STDERR_FILENO) }

    /// Label and value, the values lined up.
    func facts(_ pairs: [(Phrase, String)]) -> [String] {
        let width = pairs.map { TextWidth.of($0.0(language)) }.max() ?? 0
        return pairs.map { label, value in
            let text = label(language)
            return text + String(repeating: " ", count: width - TextWidth.of(text) + 2) + value
        }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

/// How many columns a text of this house takes on a terminal: Chinese characters two, all others one.
enum TextWidth {
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2e80 ? 2 : 1) }
    }
}

/// Count and hash of a table, as reports print it.
struct TableReport: Codable, Sendable, Hashable {
    var table: String
    var rows: Int64
    var sha256: String

    init(_ sum: TableSum) {
        table = sum.table
        rows = sum.rows
        sha256 = sum.sha256
    }
}
