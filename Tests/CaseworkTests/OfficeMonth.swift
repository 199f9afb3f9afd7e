import AdminAPI
import Casework
import Records
import Register
import Storage
import TestSupport
import Testing

/// The people of a month and the ways by which their decisions travel: workbooks, the review at the terminal, single
/// commands. Everything that is decided goes through the front desk.
struct OfficeMonth {
    let demo: DemoOffice
    let desk: FrontDesk
    let folder: TemporaryFolder
    let coordinator = Principal(
        uid: 2001, role: .coordinator, area: DivisionCode("3505"), personHash: [UInt8](repeating: 9, count: 16))
    /// Decisions made in workbooks, in reviews at the terminal, by single commands.
    private(set) var made = (workbook: 0, review: 0, commands: 0)
    /// How often something was refused, by its code.
    private(set) var refused: [String: Int] = [:]

    var decisions: Int { made.workbook + made.review + made.commands }

    init(_ demo: DemoOffice, in folder: TemporaryFolder) async throws {
        self.demo = demo
        self.folder = folder
        desk = try await FrontDesk(demo.office, in: folder)
        desk.enter(coordinator, as: "coordinator")
    }

    // MARK: looking

    func open(_ run: String) async throws -> [OpenProposalLine] {
        try await demo.office.proposals(
            run: run, states: [.proposed], area: nil, limit: 1000, cursor: nil, by: coordinator
        ).items
    }

    func running() async throws -> [PairingLine] {
        try await demo.office.pairings(
            area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: coordinator
        ).items
    }

    func run(moves: Int? = nil) async throws -> String {
        defer { demo.clock.pass(seconds: 60) }
        return try await demo.runLead(moves: moves, asOf: demo.clock.now.day).run.id
    }

    /// Every household's rows, as they are now.
    func states() async throws -> [String: HouseholdState] {
        try await demo.office.store.read { session in
            var states: [String: HouseholdState] = [:]
            for household in try session.households(in: nil, limit: 1000).items {
                states[household.value.number] = try session.presentState(of: household)
            }
            return states
        }
    }

    // MARK: deciding

    /// Takes a run's decision workbook home, fills it in and brings it back.
    ///
    /// - Parameter opinion: what to write into a row, by its place and its helper's key; nil = nothing.
    mutating func workbook(
        _ run: String, _ name: String, _ opinion: (Int, String) -> String?
    ) async throws -> ReviewResult {
        let book = folder["\(name).xlsx"]
        let exported = try await desk.jiedui(
            ["review", "export", run, "--by", "town", "--xlsx", book], as: "coordinator")
        #expect(exported.isDone, "\(exported)")
        var rows = try ReviewBook(folder.bytes(of: "\(name).xlsx"))
        for row in rows.rows.indices {
            guard let words = opinion(row, rows[row, "帮扶人编号"]) else { continue }
            rows[row, "意见"] = words
            rows[row, "理由"] = "会议意见"
        }
        try folder.write(try rows.bytes(), to: "\(name).xlsx")
        let result = try await desk.ask(ReviewResult.self, ["review", "import", book], as: "coordinator")
        made.workbook += result.decided
        for item in result.items where item.outcome == "refused" || item.outcome == "stale" {
            refused[item.code ?? item.outcome, default: 0] += 1
        }
        demo.clock.pass(seconds: 60)
        return result
    }

    /// Walks through a run's open proposals at the terminal, a typed line each.
    mutating func review(_ run: String, _ typed: [String]) async throws -> Int {
        struct Summary: Decodable { var decided: Int }
        let summary = try await desk.ask(
            Summary.self, ["review", run], as: "coordinator", typed: typed.joined(separator: "\n") + "\n")
        made.review += summary.decided
        demo.clock.pass(seconds: 60)
        return summary.decided
    }

    /// Runs a command that decides.
    @discardableResult
    mutating func command(_ arguments: String..., as name: String = "coordinator") async throws -> DecisionResult {
        let result = try await desk.ask(DecisionResult.self, arguments, as: name)
        if !result.dryRun {
            made.commands += result.done
            for item in result.items { item.problem.map { refused[$0.code, default: 0] += 1 } }
        }
        demo.clock.pass(seconds: 60)
        return result
    }

    /// Runs a command about many households.
    @discardableResult
    mutating func command(_ words: [String], _ households: [String], _ more: [String]) async throws -> DecisionResult {
        let result = try await desk.ask(DecisionResult.self, words + households + more, as: "coordinator")
        made.commands += result.done
        for item in result.items { item.problem.map { refused[$0.code, default: 0] += 1 } }
        demo.clock.pass(seconds: 60)
        return result
    }

    /// Exchanges the leads of two households, where that is possible.
    func swap(_ first: String, _ second: String) async throws -> Bool {
        guard try await desk.jiedui(["swap", first, second], as: "coordinator").isDone else { return false }
        let done = try await desk.ask(
            SwapResult.self, ["swap", first, second, "--because", "就近", "--yes"], as: "coordinator")
        demo.clock.pass(seconds: 60)
        return done.done
    }
}
