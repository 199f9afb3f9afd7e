import Foundation
import Synchronization

/// A command that has been started and whose outcome is awaited.
public struct RunningCommand: Sendable {
    private static let counter = Atomic<Int>(0)

    /// The process.
    public let process: ChildProcess

    /// Starts `program`, found in the search path where it has no folder.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String], in folder: TemporaryFolder,
        input: String = "/dev/null"
    ) throws {
        let number = Self.counter.add(1, ordering: .relaxed).newValue
        process = try ChildProcess(
            Self.find(program, environment["PATH"] ?? "/usr/bin:/bin"), arguments, environment: environment,
            name: "command-\(number)", in: folder, input: input)
    }

    /// Waits for its end and tells what it wrote.
    public func finished() async -> CommandOutcome {
        let end = await process.ended()
        return CommandOutcome(end: end, output: process.output, messages: process.messages)
    }

    private static func find(_ program: String, _ path: String) -> String {
        guard !program.contains("/") else { return program }
        let places = path.split(separator: ":").map { "\($0)/\(program)" }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? program
    }
}
