import AdminAPI
import Foundation
import TestSupport
import Testing

/// An office with a daemon of its own, spoken to through the real command line.
struct DemoOffice: Sendable {
    /// The ledgers of the demo and what is true about them.
    static let ledgers = "\(projectRoot)/demo/quanzhou-2020"

    /// Kind and file of each import, in the order of an office.
    static let order: [(kind: String, file: String)] = [
        ("divisions", "村级区划.csv"), ("households", "困难家庭台账.xlsx"), ("members", "家庭成员.csv"), ("needs", "帮扶需求.csv"),
        ("helpers", "帮扶责任人.xlsx"), ("relatives", "近亲属备案.csv"), ("totals", "附件2县区汇总表.xlsx"),
    ]

    let daemon: JieduiDaemon

    /// - Parameter database: the database URL; a SQLite file in the folder where there is none.
    init(
        in folder: TemporaryFolder, database: String? = nil, environment: [String: String] = [:],
        language: String = "en_US.UTF-8"
    ) async throws {
        daemon = try await JieduiDaemon(
            in: folder, database: database, environment: environment, language: language)
    }

    /// Runs a command with `--json` and reads its answer; any other end than `allowed` is an error.
    func ask<Answer: Decodable>(
        _ type: Answer.Type = Answer.self, _ arguments: String..., allowed: [Int32] = [0]
    ) async throws -> Answer {
        let outcome = try await daemon.start(["--json"] + arguments).finished()
        guard allowed.contains(where: { outcome.end == .exit($0) }) else {
            throw SupportError("jiedui \(arguments.prefix(2)): \(outcome.end) \(outcome.messages)")
        }
        return try WireJSON.decode(from: Data(outcome.output.utf8))
    }

    /// Imports a file.
    @discardableResult
    func bring(_ kind: String, _ path: String) async throws -> ImportResult {
        try await ask(ImportResult.self, "import", kind, path)
    }

    /// Imports ledgers of the demo up to the kind named (all where nil).
    @discardableResult
    func bringDemo(until last: String? = nil) async throws -> [ImportResult] {
        var results: [ImportResult] = []
        for (kind, file) in Self.order {
            results.append(try await bring(kind, "\(Self.ledgers)/\(file)"))
            if kind == last { break }
        }
        return results
    }

    /// The run of the demo.
    func runLead() async throws -> RunResult {
        try await ask(RunResult.self, "run", "lead", "--area", "3505", "--as-of", "2020-04-30")
    }

    /// Waits until every job of the store has ended, those too that a daemon left which died.
    func settled(seconds: Int = 120) async throws -> [JobItem] {
        let limit = ContinuousClock.now + .seconds(seconds)
        while true {
            let jobs: [JobItem] = try await everything("jobs")
            if jobs.allSatisfy({ ["done", "failed", "cancelled"].contains($0.state) }) { return jobs }
            guard ContinuousClock.now < limit else { throw SupportError("jobs do not end: \(jobs)") }
            // Polled, because the ends come from the daemon's own work.
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Every household of the register.
    func households() async throws -> [HouseholdItem] { try await everything("households", "list") }

    /// Every helper of the register.
    func helpers() async throws -> [HelperItem] { try await everything("helpers", "list") }

    /// A list to its end.
    func everything<Item: Codable & Sendable>(_ arguments: String...) async throws -> [Item] {
        var items: [Item] = []
        var cursor: [String] = []
        repeat {
            let outcome = try await daemon.start(["--json"] + arguments + ["--limit", "1000"] + cursor).finished()
            guard outcome.isDone else { throw SupportError("jiedui \(arguments): \(outcome.messages)") }
            let page = try WireJSON.decode(Page<Item>.self, from: Data(outcome.output.utf8))
            items += page.items
            cursor = page.next.map { ["--cursor", $0] } ?? []
            if cursor.isEmpty {
                #expect(page.total == items.count, "a list names its total")
            }
        } while !cursor.isEmpty
        return items
    }
}
