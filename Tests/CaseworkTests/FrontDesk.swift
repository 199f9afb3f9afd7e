import AdminAPI
import AdminServer
import Casework
import Foundation
import Logging
import Records
import Synchronization
import TestSupport
import Testing
import Wording

/// The daemon's front desk over an office whose clock a test moves: its socket, its routes, its rights. Whoever works there
/// has the real `jiedui` and a token.
final class FrontDesk: Sendable {
    private let folder: TemporaryFolder
    private let socket: String
    private let holders: Holders
    private let service: Task<Void, any Error>
    private let counter = Atomic<Int>(0)

    /// Opens the desk and waits until it takes connections.
    init(_ office: Office, in folder: TemporaryFolder) async throws {
        self.folder = folder
        socket = folder["desk.sock"]
        let holders = Holders()
        self.holders = holders
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let desk = AdminDesk(
            office: office,
            status: StatusSource(
                version: ProductVersion.text, startedAt: office.now().description, pid: getpid(),
                isStopping: { false }, store: { nil }),
            principals: holders, language: .zh)
        let (opened, open) = AsyncStream<Void>.makeStream()
        let service = AdminService(
            socket: try ListeningSocket.make(path: socket, group: nil), desk: desk, logger: logger,
            onReady: { open.finish() })
        self.service = Task { try await service.run() }
        for await _ in opened {}
    }

    /// Closes the desk.
    func close() async {
        service.cancel()
        _ = try? await service.value
    }

    /// Gives somebody a token.
    func enter(_ principal: Principal, as name: String) { holders.enter(principal, name) }

    /// Runs `jiedui` for the holder of a token.
    ///
    /// - Parameter typed: what standard input says.
    func jiedui(_ arguments: [String], as name: String, typed: String? = nil) async throws -> CommandOutcome {
        var environment = Products.environment(home: folder, language: "zh_CN.UTF-8")
        environment["JIEDUI_TOKEN"] = Holders.token(name)
        var input = "/dev/null"
        if let typed {
            input = try folder.write(typed, to: "typed-\(counter.add(1, ordering: .relaxed).newValue)")
        }
        return try await RunningCommand(
            try Products.path(of: "jiedui"), ["--socket", socket] + arguments, environment: environment, in: folder,
            input: input
        ).finished()
    }

    /// Runs `jiedui --json` and reads its answer; a refusal that has one is no error.
    func ask<Answer: Decodable>(
        _ type: Answer.Type, _ arguments: [String], as name: String, typed: String? = nil
    ) async throws -> Answer {
        let outcome = try await jiedui(["--json"] + arguments, as: name, typed: typed)
        do {
            return try WireJSON.decode(from: Data(outcome.output.utf8))
        } catch {
            throw SupportError("jiedui \(arguments.prefix(2)): \(outcome.end) \(outcome.messages.suffix(500))")
        }
    }
}

/// Who holds which token.
private final class Holders: Principals {
    private let people = Mutex<[String: Principal]>([:])

    static func token(_ name: String) -> String { "jd_\(name)" }

    func enter(_ principal: Principal, _ name: String) {
        people.withLock { $0[Self.token(name)] = principal }
    }

    func entry(uid: UInt32) -> PrincipalEntry? {
        people.withLock { $0.values.first { $0.uid == uid } }.map { PrincipalEntry($0) }
    }

    func entry(token: String) -> PrincipalEntry? { people.withLock { $0[token] }.map { PrincipalEntry($0) } }

    func acting(_ principal: Principal, for uid: UInt32) -> Principal? { nil }
}
