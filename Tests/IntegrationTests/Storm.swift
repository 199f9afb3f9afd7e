import AdminAPI
import AdminClient
import Foundation
import Synchronization
import TestSupport
import Testing

/// Work under faults, by a clerk who knows what was acknowledged: imports of small household ledgers and runs over them,
/// asked for with idempotency keys and repeated until a daemon has acknowledged them. Beside it somebody reads all the
/// time and must never see a part of a ledger.
final class Storm: Sendable {
    /// Households per ledger.
    static let size = 30

    private struct State {
        var sockets: [String] = []
        var imports: [String: String] = [:]
        var runs: [String: String] = [:]
        var generator: SeededGenerator
        var isOver = false
        var reads = 0
        var retries = 0
    }

    private let state: Mutex<State>
    private let folder: TemporaryFolder

    init(seed: UInt64, in folder: TemporaryFolder) {
        state = Mutex(State(generator: SeededGenerator(seed: seed)))
        self.folder = folder
    }

    /// The daemons that may be asked from now on.
    func use(_ sockets: [String]) { state.withLock { $0.sockets = sockets } }

    /// A random time for the next fault.
    func moment(_ range: ClosedRange<Int>) -> Duration {
        .milliseconds(state.withLock { $0.generator.int(range) })
    }

    /// How many imports and runs were acknowledged so far.
    var acknowledged: Int { state.withLock { $0.imports.count + $0.runs.count } }

    /// What happened, for the line that the test prints.
    var summary: String {
        state.withLock {
            "\($0.imports.count) imports and \($0.runs.count) runs acknowledged, \($0.retries) repeated, \($0.reads) reads"
        }
    }

    /// Works while `faults` happen.
    func during(_ faults: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { self.state.withLock { $0.isOver = true } }
                try await faults()
            }
            group.addTask { try await self.work() }
            group.addTask { try await self.read() }
            try await group.waitForAll()
        }
    }

    private var isOver: Bool { state.withLock { $0.isOver } }

    private func client() -> AdminClient {
        state.withLock { AdminClient(socket: $0.generator.pick($0.sockets), language: "en") }
    }

    private func work() async throws {
        var number = 0
        while !isOver {
            number += 1
            let file = "F\(number).csv"
            let path = try folder.write(Self.ledger(number), to: file)
            let answer = try await untilAcknowledged(file) { client, key in
                try await client.upload(
                    file: path, to: "/v1/imports/households", [("file", file)], idempotencyKey: key,
                    as: ImportResult.self)
            }
            let batch = try #require(answer.value.batch)
            #expect(answer.value.files.map(\.accepted) == [Self.size])
            state.withLock { $0.imports[file] = batch }
            guard number.isMultiple(of: 3) else { continue }
            let request = RunRequest(kind: "lead", area: "350524", asOf: "2020-04-30")
            let accepted = try await untilAcknowledged("R\(number)") { client, key in
                try await client.post("/v1/runs", body: request, idempotencyKey: key, as: RunAccepted.self)
            }
            let job = try await ended(accepted.value.run)
            // A run that met a full disk may be refused; what was acknowledged then is that nothing was stored.
            if job.state == "done" { state.withLock { $0.runs[job.job] = job.result } }
        }
    }

    /// Repeats a request under one key until it is acknowledged.
    private func untilAcknowledged<T>(
        _ name: String, _ body: (AdminClient, String) async throws -> Answer<T>
    ) async throws -> Answer<T> {
        var attempt = 0
        let limit = ContinuousClock.now + .seconds(240)
        while true {
            do {
                return try await body(client(), "\(name).\(attempt)")
            } catch let error as ClientError {
                // 503 says "ask again": whether the job was taken is not known, and the key keeps it one. Another failure
                // of the store is the job's own end, without a trace, and the work is asked for anew.
                if case .refused(let status, let problem) = error, status != 503 {
                    guard problem.code.hasPrefix("store_") || problem.code == "job_given_up" else {
                        throw SupportError("\(name): \(status) \(problem.code) \(problem.message)")
                    }
                    attempt += 1
                }
                guard ContinuousClock.now < limit else { throw SupportError("\(name) is never acknowledged: \(error)") }
                state.withLock { $0.retries += 1 }
                // Polled: nobody tells a client when its daemon is back.
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    private func ended(_ job: String) async throws -> JobItem {
        let limit = ContinuousClock.now + .seconds(240)
        while true {
            if let item = try? await client().get("/v1/jobs/\(job)", as: JobItem.self).value,
                ["done", "failed", "cancelled"].contains(item.state)
            {
                return item
            }
            guard ContinuousClock.now < limit else { throw SupportError("\(job) never ends") }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private func read() async throws {
        while !isOver {
            // Nobody answers while a daemon or the database is down: then there is nothing to see.
            if let page = try? await client().get("/v1/households", [("limit", "1")], as: Page<HouseholdItem>.self) {
                #expect(page.value.total % Self.size == 0, "a part of a ledger is visible: \(page.value.total)")
                state.withLock { $0.reads += 1 }
            }
            try await Task.sleep(for: .milliseconds(30))
        }
    }

    /// Compares what was acknowledged with what is there, through a daemon that survived or was started anew.
    func check(_ office: DemoOffice, seconds: Int = 240) async throws {
        let jobs = try await office.settled(seconds: seconds)
        let (imports, runs) = state.withLock { ($0.imports, $0.runs) }
        var whole: [Substring: Int] = [:]
        for household in try await office.households() { whole[household.number.prefix { $0 != "-" }, default: 0] += 1 }
        #expect(whole.values.allSatisfy { $0 == Self.size }, "a ledger is there in part")
        for (file, batch) in imports {
            let name = file.dropLast(4)
            #expect(whole[name] == Self.size, "acknowledged and lost: \(file) \(batch)")
        }
        var batches: [String: [String]] = [:]
        let items: [ImportItem] = try await office.everything("imports", "list")
        for item in items {
            for file in item.files { batches[file.file, default: []].append(item.batch) }
        }
        for (file, batch) in imports {
            #expect(batches[file] == [batch], "doubled or lost: \(file) \(batch) \(batches[file] ?? [])")
        }
        for (name, count) in whole where name.hasPrefix("F") {
            #expect(batches["\(name).csv"]?.count == 1, "\(count) households of \(name) without exactly one import")
        }
        let stored: [RunItem] = try await office.everything("runs", "list")
        let known = Set(stored.map(\.run))
        for (job, run) in runs { #expect(known.contains(run), "acknowledged and lost: \(job) \(run)") }
        let done = jobs.filter { $0.kind == "run" && $0.state == "done" }.compactMap(\.result)
        #expect(done.count == Set(done).count && Set(done) == known, "a run without its job, or twice")
        if let newest = stored.first {
            let again = try await office.ask(RepeatResult.self, "runs", "repeat", newest.run)
            #expect(again.identical)
        }
    }

    /// A small ledger: numbers `F7-1` and on, of people who do not exist.
    private static func ledger(_ number: Int) -> String {
        var text = "县(市、区),乡镇(街道),户编号,户主姓名,公民身份号码,救助类别,家庭人口\n"
        for row in 1...size {
            let day = number * size + row
            let (year, month) = (1930 + day / 336 % 80, day / 28 % 12 + 1)
            let birth = "\(year)\(month < 10 ? "0" : "")\(month)\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)"
            let id = SyntheticNumbers.residentID(area: "350524", birth: birth, sequence: day / 26880 % 9 + 1)
            text += "安溪县,凤城镇,F\(number)-\(row),测试\(row),\(id),低保,1\n"
        }
        return text
    }
}
