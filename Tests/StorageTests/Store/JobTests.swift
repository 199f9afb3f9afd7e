import Records
import Register
import Storage
import TestSupport
import Testing

@Suite("jobs")
struct JobTests {
    private let staff = Principal(uid: 1000, role: .staff, area: quanzhou)

    private func fenced(_ body: () throws -> Void) -> Bool {
        do {
            try body()
            return false
        } catch {
            return (error as? StorageError)?.code == .fenced
        }
    }

    @Test(arguments: Backend.allCases)
    func aJobIsClaimedOnceAndEndsWithWhatItBrought(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let job = try await store.write {
                try $0.addJob(.run, request: "{}", area: quanzhou, by: staff, at: moment(1)).job
            }
            #expect(job.id == "J000001" && job.state == .queued && job.principal == staff)
            let claimed = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1)) })
            #expect(claimed.id == job.id && claimed.state == .running && claimed.fence == 1)
            #expect(try await store.write { try $0.claimJob(owner: "b", at: moment(1)) } == nil)
            try await store.write { try $0.finish(claimed.claim, result: "R000001", at: moment(2)) }
            let ended = try #require(try await store.read { try $0.job(job.id) })
            #expect(ended.state == .done && ended.result == "R000001" && ended.ended == moment(2))
            #expect(try await store.read { try $0.job(result: "R000001") } == ended)
            #expect(try await store.read { try $0.openJobs().isEmpty && $0.leases().isEmpty })
        }
    }

    @Test(arguments: Backend.allCases)
    func whoeverLostTheClaimCannotCommit(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            _ = try await store.write { try $0.addJob(.run, request: "{}", area: nil, by: staff, at: moment(1)) }
            let first = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1)) })
            let lease = try #require(try await store.read { try $0.leases().first })
            // While it beats nobody can take it over.
            #expect(
                try await store.write { try $0.beat(first.claim, JobProgress(phase: "solve", done: 1, total: 2)) }
                    == false)
            #expect(try await store.write { try $0.claimJob(owner: "b", stale: [lease], at: moment(1)) } == nil)
            let newer = try #require(try await store.read { try $0.leases().first })
            #expect(newer.beat == 2 && newer.progress == JobProgress(phase: "solve", done: 1, total: 2))
            let second = try #require(
                try await store.write { try $0.claimJob(owner: "b", stale: [newer], at: moment(1)) })
            #expect(second.fence == 2)

            // The former owner: no beat, no check, no end, and nothing of its transaction.
            try await store.write { (session: StoreSession) throws -> Void in
                #expect(fenced { _ = try session.beat(first.claim, nil) })
                #expect(fenced { try session.check(first.claim) })
                #expect(fenced { try session.release(first.claim) })
            }
            await #expect(throws: StorageError.self) {
                try await store.write { session in
                    _ = try session.openBatch(kind: "households", actor: "uid:1000", at: moment(3))
                    try session.finish(first.claim, result: "B000001.1", at: moment(3))
                }
            }
            #expect(try await store.read { try $0.batches(limit: 9).total } == 0)
            try await store.write { try $0.finish(second.claim, result: "R000001", at: moment(4)) }
            // And the new owner ends it once only.
            await #expect(throws: StorageError.self) {
                try await store.write { try $0.finish(second.claim, result: "R000002", at: moment(5)) }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func cancellingEndsWhatWaitsAndTellsWhoWorks(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            try await store.write { (session: StoreSession) throws -> Void in
                for _ in 0..<2 { _ = try session.addJob(.run, request: "{}", area: nil, by: staff, at: moment(1)) }
            }
            let running = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1)) })
            try await store.write { (session: StoreSession) throws -> Void in
                #expect(try session.askCancel(running.id, at: moment(2)) == .running)
                #expect(try session.askCancel("J000002", at: moment(2)) == .cancelled)
                #expect(try session.askCancel("J000009", at: moment(2)) == nil)
                #expect(try session.beat(running.claim, nil))
                try session.cancel(running.claim, at: moment(3))
                #expect(try session.askCancel(running.id, at: moment(4)) == .cancelled)
                try session.tidyJobs(before: moment(0))
                #expect(try session.lease(of: running.id) == nil)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aDividedJobEndsWithTheLastOfItsPartsAsItsWorstDid(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            for ends in [[Job.State.done, .done, .done], [.done, .failed, .cancelled], [.done, .cancelled, .done]] {
                let whole = try await store.write { session in
                    let job = try session.addJob(
                        .run, request: "{}", area: quanzhou, by: staff, key: ("\(ends)", "d"), parts: 3, at: moment(1)
                    ).job
                    for _ in ends {
                        _ = try session.addJob(.run, request: "{}", area: nil, by: staff, parent: job.id, at: moment(1))
                    }
                    return job
                }
                #expect(whole.state == .divided)
                for (index, end) in ends.enumerated() {
                    #expect(try await store.read { try $0.job(whole.id)?.state } == .divided)
                    let part = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1)) })
                    #expect(part.parent == whole.id)
                    try await store.write { (session: StoreSession) throws -> Void in
                        switch end {
                        case .failed: try session.fail(part.claim, problem: "{}", at: moment(2 + Int64(index)))
                        case .cancelled: try session.cancel(part.claim, at: moment(2 + Int64(index)))
                        default: try session.finish(part.claim, result: nil, at: moment(2 + Int64(index)))
                        }
                    }
                }
                let expected: Job.State =
                    ends.contains(.failed) ? .failed : ends.contains(.cancelled) ? .cancelled : .done
                #expect(try await store.read { try $0.job(whole.id)?.state } == expected)
                // Of what failed the key is free again, of the rest it is not.
                let again = try await store.write { session in
                    try session.addJob(
                        .run, request: "{}", area: quanzhou, by: staff, key: ("\(ends)", "d"), at: moment(9))
                }
                #expect(again.isNew == (expected == .failed))
                if again.isNew { _ = try await store.write { try $0.askCancel(again.job.id, at: moment(9)) } }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aRepeatedKeyIsTheSameJob(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            func add(_ key: String, _ digest: String, _ uid: UInt32 = 1000) async throws -> (Job, Bool) {
                let principal = Principal(uid: uid, role: .staff, area: nil)
                return try await store.write {
                    try $0.addJob(.run, request: "{}", area: nil, by: principal, key: (key, digest), at: moment(1))
                }
            }
            let first = try await add("k", "d")
            #expect(first.1)
            let again = try await add("k", "d")
            #expect(again.0.id == first.0.id && !again.1)
            #expect(try await add("k", "d", 1001).1)
            await #expect(throws: StorageError.self) { _ = try await add("k", "other") }
        }
    }

    @Test(arguments: Backend.allCases)
    func whatFailedGivesItsKeyBackAndWhatWasCancelledKeepsIt(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            func add(_ key: String, _ digest: String) async throws -> (Job, Bool) {
                try await store.write {
                    try $0.addJob(.run, request: "{}", area: nil, by: staff, key: (key, digest), at: moment(1))
                }
            }
            _ = try await add("k", "d")
            let failed = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1)) })
            try await store.write { try $0.fail(failed.claim, problem: "{}", at: moment(2)) }
            let mended = try await add("k", "mended")
            #expect(mended.1 && mended.0.id != failed.id)
            _ = try await store.write { try $0.askCancel(mended.0.id, at: moment(3)) }
            let again = try await add("k", "mended")
            #expect(!again.1 && again.0.state == .cancelled)
        }
    }

    /// The owner died before it heard of the wish: its successor must not do what was cancelled.
    @Test(arguments: Backend.allCases)
    func aWishToCancelOutlivesTheOwnerOfTheJob(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let job = try await store.write {
                try $0.addJob(.run, request: "{}", area: nil, by: staff, at: moment(1)).job
            }
            _ = try await store.write { try $0.claimJob(owner: "dead", at: moment(1)) }
            #expect(try await store.write { try $0.askCancel(job.id, at: moment(2)) } == .running)
            let lease = try #require(try await store.read { try $0.leases().first })
            #expect(try await store.write { try $0.claimJob(owner: "b", stale: [lease], at: moment(3)) } == nil)
            #expect(try await store.read { try $0.job(job.id)?.state } == .cancelled)
        }
    }

    @Test(arguments: Backend.allCases)
    func aPageOfJobsIsFullOfThoseThatTheReaderMaySee(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let other = Principal(uid: 2000, role: .staff, area: nil)
            try await store.write { (session: StoreSession) throws -> Void in
                for _ in 0..<5 {
                    _ = try session.addJob(.run, request: "{}", area: quanzhou, by: other, at: moment(1))
                    _ = try session.addJob(.run, request: "{}", area: DivisionCode("3501"), by: other, at: moment(1))
                    _ = try session.addJob(.import, request: "{}", area: nil, by: staff, at: moment(1))
                    _ = try session.addJob(.import, request: "{}", area: nil, by: other, at: moment(1))
                }
            }
            let page = try await store.read { try $0.jobs(for: staff, limit: 6) }
            #expect(page.items.count == 6 && page.total == 10)
            #expect(page.items.allSatisfy { $0.principal == staff || $0.area == quanzhou })
            let rest = try await store.read { try $0.jobs(for: staff, after: page.next, limit: 6) }
            #expect(rest.items.count == 4 && rest.next == nil)
            #expect(try await store.read { try $0.jobs(for: other, limit: 50).total } == 20)
            #expect(try await store.read { try $0.openOrders(of: 2000) } == 15)
        }
    }

    @Test(arguments: Backend.allCases)
    func whatIsMovedOrNewerIsNotWrittenTo(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            try await store.database.write { session in
                _ = try session.execute(
                    "INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (9999, 'x', 'x', 1)")
            }
            await #expect { _ = try await store.write { try $0.openOrders(of: 1) } } throws: {
                ($0 as? StorageError)?.code == .newerSchema
            }
            try await store.database.write { session in
                _ = try session.execute("DELETE FROM schema_version WHERE version = 9999")
                try StoreFact.markMoved(to: .postgres, session)
            }
            await #expect { _ = try await store.write { try $0.openOrders(of: 1) } } throws: {
                ($0 as? StorageError)?.code == .moved
            }
            await #expect { try await store.checkUse() } throws: { ($0 as? StorageError)?.code == .moved }
        }
    }

    @Test(arguments: Backend.allCases)
    func whatAJobReadsIsSealedAndGoesWithItsEnd(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var bytes = [UInt8](repeating: 0, count: (2 << 20) + 17)
            for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
            let text = Array("姓名,身份证号".utf8)
            bytes.replaceSubrange(100..<(100 + text.count), with: text)
            let input = bytes
            let job = try await store.write { session in
                let job = try session.addJob(.import, request: "{}", area: nil, by: staff, at: moment(1)).job
                try session.addPart(input, .input, job: job.id)
                return job
            }
            #expect(try await store.read { try $0.part(.input, job: job.id) } == input)
            let plain = try await store.read { session in
                try session.sql.all("SELECT sealed FROM job_piece ORDER BY piece") { try $0.blob() }
            }
            #expect(plain.count == 3)
            #expect(!plain.joined().contains(text))
            let claimed = try #require(try await store.write { try $0.claimJob(owner: "a", at: moment(1)) })
            try await store.write { (session: StoreSession) throws -> Void in
                try session.addPart([1, 2], .rejects, job: job.id)
                try session.finish(claimed.claim, result: "B000001.1", at: moment(2))
            }
            #expect(try await store.read { try $0.part(.input, job: job.id) } == nil)
            #expect(try await store.read { try $0.part(.rejects, job: job.id) } == [1, 2])
            try await store.write { try $0.tidyJobs(before: moment(3)) }
            #expect(try await store.read { try $0.part(.rejects, job: job.id) } == nil)
        }
    }
}

extension Sequence<UInt8> {
    /// Whether `part` occurs in it.
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        let all = Array(self)
        return all.indices.contains { all[$0...].starts(with: part) }
    }
}
