import Casework
import Foundation
import Ledgers
import Logging
import Policy
import Records
import Register
import Storage
import TestSupport
import Testing

@Suite struct JobRunnerTests {
    private func runner(_ demo: DemoOffice, _ owner: String, lease: Duration = .seconds(2), isAlone: Bool = false)
        -> JobRunner
    {
        JobRunner(
            office: demo.office, settings: .init(owner: owner, lease: lease, isAlone: isAlone),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// Calls `body` while a runner works, and stops it.
    private func working<T: Sendable>(_ runner: JobRunner, _ body: () async throws -> T) async throws -> T {
        let task = Task { await runner.run() }
        let result: Result<T, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        await runner.stop()
        await task.value
        return try result.get()
    }

    private func order(_ kind: LedgerKind, _ file: String) throws -> ImportOrder {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/\(file)"))
        return ImportOrder(kind: kind, file: file, bytes: Array(bytes))
    }

    private func lead(_ area: String, pack: String? = nil) throws -> RunOrder {
        RunOrder(kind: .lead, area: try #require(DivisionCode(area)), asOf: CalendarDay(iso: "2020-04-30"), pack: pack)
    }

    @Test func importsAndRunsGiveTheSameAsJobs() async throws {
        try await withTemporaryFolder { folder in
            let direct = try await DemoOffice(in: folder, name: "direct.db")
            try await direct.importAll()
            let expected = try await direct.runLead()

            let demo = try await DemoOffice(in: folder, name: "jobs.db")
            let by = demo.administrator
            try await working(runner(demo, "a")) {
                for (kind, file) in [
                    (LedgerKind.divisions, "村级区划.csv"), (.households, "困难家庭台账.xlsx"), (.members, "家庭成员.csv"),
                    (.needs, "帮扶需求.csv"), (.helpers, "帮扶责任人.xlsx"), (.relatives, "近亲属备案.csv"),
                ] {
                    let job = try await demo.office.submit(try order(kind, file), by: by)
                    let view = try await demo.office.ended(job.id, by: by)
                    #expect(view.job.state == .done)
                    let receipt = try await demo.office.importReceipt(of: view.job, by: by)
                    #expect(receipt.file.file == file && receipt.file.accepted > 0)
                }
                let job = try await demo.office.submit(try lead("3505"), by: by)
                let view = try await demo.office.ended(job.id, by: by)
                let receipt = try await demo.office.runReceipt(of: view.job, by: by)
                #expect(receipt.run.outcome == expected.run.outcome)
                #expect(receipt.run.id == view.job.result && !receipt.cpuSeconds.isEmpty)
            }
        }
    }

    @Test func aDeadDaemonsJobIsTakenOverAndTheDeadCannotCommit() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let by = demo.administrator
            let job = try await demo.office.submit(try order(.divisions, "村级区划.csv"), by: by)
            // A daemon that claims the job and is never heard of again.
            let dead = try #require(
                try await demo.office.store.write { try $0.claimJob(owner: "dead", at: demo.office.now()) })
            let view = try await working(runner(demo, "alive", lease: .seconds(1))) {
                try await demo.office.ended(job.id, by: by)
            }
            #expect(view.job.state == .done && view.job.fence == 2)
            // It wakes up and wants to finish what it began.
            await #expect(throws: CaseworkError.self) {
                _ = try await demo.office.importLedger(
                    try order(.divisions, "村级区划.csv"), claim: dead.claim, by: by)
            }
            #expect(try await demo.office.imports(limit: 9, cursor: nil, by: by).total == 1)
        }
    }

    @Test func aJobThatIsRefusedSaysWhyAndOneThatIsCancelledStoresNothing() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let by = demo.administrator
            let bad = ImportOrder(kind: .households, file: "空.csv", bytes: Array("a,b\n1,2\n".utf8))
            let refused = try await demo.office.submit(bad, by: by)
            let cancelled = try await demo.office.submit(try order(.divisions, "村级区划.csv"), by: by)
            #expect(try await demo.office.cancelJob(cancelled.id, by: by).job.state == .cancelled)
            let stranger = Principal(uid: 77, role: .staff, area: nil)
            await #expect(throws: CaseworkError.self) { _ = try await demo.office.cancelJob(refused.id, by: stranger) }
            let view = try await working(runner(demo, "a", isAlone: true)) {
                try await demo.office.ended(refused.id, by: by)
            }
            #expect(view.job.state == .failed && view.problem?.code == "headings_unknown")
            #expect(try await demo.office.imports(limit: 9, cursor: nil, by: by).total == 0)
            #expect(try await demo.office.cancelJob(refused.id, by: by).job.state == .failed)
        }
    }

    @Test func nobodyMayHaveMoreThanAHundredOrdersOpen() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let by = demo.administrator
            let tiny = ImportOrder(kind: .households, file: "空.csv", bytes: Array("a,b\n1,2\n".utf8))
            var ids: [String] = []
            for number in 0..<Office.openOrders {
                ids.append(try await demo.office.submit(tiny, key: ("k\(number)", "d"), by: by).id)
            }
            await #expect { _ = try await demo.office.submit(tiny, by: by) } throws: {
                ($0 as? CaseworkError)?.code == "too_many_jobs"
            }
            // A repeated order is no new one, and others are not concerned.
            #expect(try await demo.office.submit(tiny, key: ("k0", "d"), by: by).id == ids[0])
            _ = try await demo.office.submit(tiny, by: Principal(uid: 77, role: .staff, area: nil))
            _ = try await demo.office.cancelJob(ids[0], by: by)
            _ = try await demo.office.submit(tiny, by: by)
        }
    }

    /// Three daemons are lost with a job, and a fourth gives it up; another job beside it is done.
    @Test func aJobThatLosesItsDaemonsIsGivenUpAndOthersAreNot() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            let (store, by) = (demo.office.store, demo.administrator)
            let tiny = ImportOrder(kind: .households, file: "空.csv", bytes: Array("a,b\n1,2\n".utf8))
            let lost = try await demo.office.submit(tiny, by: by)
            let at = demo.office.now()
            let first = try #require(try await store.write { try $0.claimJob(owner: "a", at: at) })
            #expect(first.id == lost.id && first.lost == 0)
            for (round, owner) in ["b", "c"].enumerated() {
                let stale = try await store.read { try $0.leases() }
                let claimed = try #require(
                    try await store.write { try $0.claimJob(owner: owner, stale: stale, waiting: false, at: at) })
                #expect(claimed.lost == Int64(round + 1))
            }
            let beside = try await demo.office.submit(tiny, by: by)
            let (given, done) = try await working(runner(demo, "d", isAlone: true)) {
                (
                    try await demo.office.ended(lost.id, by: by), try await demo.office.ended(beside.id, by: by)
                )
            }
            #expect(given.job.state == .failed && given.problem?.code == "job_given_up" && given.job.lost == 3)
            #expect(done.problem?.code == "headings_unknown")
            #expect(try await demo.office.figures().givenUp == 1)
        }
    }

    @Test func aRunUnderWayIsCancelledCleanly() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let by = demo.administrator
            let job = try await demo.office.submit(try lead("3505"), by: by)
            let view = try await working(runner(demo, "a")) {
                // Cancelled as soon as it runs.
                _ = try await demo.office.ended(job.id, by: by) { view in
                    if view.job.state == .running { _ = try await demo.office.cancelJob(job.id, by: by) }
                }
                return try await demo.office.ended(job.id, by: by)
            }
            #expect(view.job.state == .cancelled)
            #expect(try await demo.office.runs(area: nil, limit: 9, cursor: nil, by: by).total == 0)
        }
    }

    @Test(.mechanism(82)) func aPackThatBindsHelpersToTheirCountyDividesARunIntoItsCounties() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let by = demo.administrator
            let text = try demo.office.library.pack("fujian-2020").text
            let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
            try #require(text.contains(rule))
            let divided = text.replacingOccurrences(of: "id: fujian-2020", with: "id: by-county")
                .replacingOccurrences(
                    of: rule, with: rule + "    - { id: own_area, mode: hard, level: county, basis: default }\n")
            let digest = Office.digest(of: divided)
            let pack = StoredPack(
                digest: digest, id: "by-county", content: divided, area: try #require(DivisionCode("35")),
                from: try #require(CalendarDay(iso: "2020-04-29")), until: nil, actor: "uid:0", at: demo.office.now())
            _ = try await demo.office.store.write { try $0.add(pack) }

            let job = try await demo.office.submit(try lead("3505", pack: digest), by: by)
            #expect(job.state == .divided)
            let view = try await working(runner(demo, "a")) { try await demo.office.ended(job.id, by: by) }
            #expect(view.job.state == .done)
            let receipts = try await demo.office.runReceipts(of: view, by: by)
            #expect(receipts.map(\.run.area.prefix) == ["350524", "350525", "350526", "350583"])
            for receipt in receipts {
                let county = receipt.run.area
                let pairs = try await demo.office.pairs(of: receipt.run.id, limit: 1000, cursor: nil, by: by)
                #expect(pairs.items.allSatisfy { county.contains($0.area) })
            }
            // Every household of the prefecture is in exactly one of the runs.
            #expect(receipts.map { $0.run.counts.inScope + $0.run.counts.outside }.reduce(0, +) == 547)
            // Asked for one county the same pack gives the same run.
            let alone = try await demo.office.run(
                try lead("350524", pack: digest), by: by, progress: { _ in }, isCancelled: { false })
            #expect(alone.run.counts.covered == receipts[0].run.counts.covered)
            #expect(alone.run.counts.score == receipts[0].run.counts.score)
        }
    }
}
