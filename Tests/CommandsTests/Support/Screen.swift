import Commands
import Foundation
import Synchronization

/// A console whose output a test reads.
final class Screen: Sendable {
    private let texts = Mutex(("", ""))

    var output: String { texts.withLock { $0.0 } }
    var messages: String { texts.withLock { $0.1 } }

    func console(_ environment: [String: String] = [:], isTerminal: Bool = false) -> Console {
        Console(
            environment: environment, isTerminal: isTerminal, isErrorTerminal: isTerminal, width: 100,
            output: { bytes in self.texts.withLock { $0.0 += String(decoding: bytes, as: UTF8.self) } },
            errors: { bytes in self.texts.withLock { $0.1 += String(decoding: bytes, as: UTF8.self) } })
    }

    /// Runs one command line on a fresh screen.
    static func run(
        _ arguments: String..., environment: [String: String] = [:], isTerminal: Bool = false
    ) async -> (status: ExitStatus, output: String, messages: String) {
        let screen = Screen()
        let status = await CommandLineProgram.run(
            arguments, console: screen.console(environment, isTerminal: isTerminal))
        return (status, screen.output, screen.messages)
    }
}
