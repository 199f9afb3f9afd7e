import Records
import Register
import Storage
import TestSupport
import Testing
import Vault

@Suite("batches, answers, principals, packs")
struct KeepingTests {
    @Test(arguments: Backend.allCases)
    func batchesAreCountedAndKeptWithTheirFindings(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let issue = ImportIssue(
                sheet: "Sheet;1", row: 7, column: "证件号码", code: "id_check", severity: "reject",
                arguments: ["a;b", "", "c|d\\"])
            let file = ImportedFile(
                file: "困难家庭台账.xlsx", digest: "d", read: 9, accepted: 6, warned: 2, rejected: 3, ignoredRows: 1,
                added: 4,
                changed: 1, same: 1, issues: [issue, issue])
            let empty = ImportedFile(
                file: "b.csv", digest: "e", read: 0, accepted: 0, warned: 0, rejected: 0, ignoredRows: 0)
            let ids = try await store.write { session in
                try (0..<3).map { index in
                    let id = try session.openBatch(kind: "households", actor: "uid:0", at: moment(Int64(index)))
                    try session.add(empty, number: 1, to: id)
                    try session.add(file, number: 2, to: id)
                    return id
                }
            }
            #expect(ids == ["B000001", "B000002", "B000003"])
            try await store.read { (session: StoreSession) throws -> Void in
                let batch = try session.batch("B000002")
                #expect(
                    batch
                        == ImportBatch(
                            id: "B000002", kind: "households", actor: "uid:0", at: moment(1), files: [empty, file]))
                #expect(try session.batch("B000009") == nil)
                let page = try session.batches(limit: 2)
                #expect(page.items.map(\.id) == ["B000003", "B000002"] && page.total == 3)
                #expect(page.items[0].files.map(\.issues.count) == [0, 0])
                #expect(try session.batches(after: page.next, limit: 2).items.map(\.id) == ["B000001"])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func eventsNameBatchFileAndRow(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let first = ChangeOrigin(actor: "uid:5", at: moment(1), batch: "B000001", fileNumber: 1, file: "a.csv")
            let second = ChangeOrigin(actor: "uid:5", at: moment(1), batch: "B000001", fileNumber: 2, file: "b.csv")
            _ = try await store.write { try $0.openBatch(kind: "households", actor: "uid:5", at: moment(1)) }
            for (origin, number) in [(first, "1"), (second, "2"), (first, "3")] {
                _ = try await store.write { session in
                    try session.upsert(
                        households: [Stated(Household(number: number, area: quanzhou), row: 12)], origin)
                }
            }
            let events = try await store.read { try $0.events(batch: "B000001") }
            #expect(events.map(\.key) == ["1", "3", "2"])
            #expect(events.map(\.file) == ["a.csv", "a.csv", "b.csv"])
            #expect(events.allSatisfy { $0.row == 12 && $0.actor == "uid:5" && $0.at == moment(1) })
        }
    }

    @Test(arguments: Backend.allCases)
    func aRepeatedKeyGetsTheFirstAnswerAndAnotherRequestIsRefused(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let answer = Answer(status: 201, body: Array("{\"id\":1}".utf8))
            try await store.write { (session: StoreSession) throws -> Void in
                #expect(try session.answer(to: "k", actor: "uid:1", digest: "d") == nil)
                try session.remember(answer, to: "k", actor: "uid:1", digest: "d", at: moment(5))
            }
            try await store.read { (session: StoreSession) throws -> Void in
                #expect(try session.answer(to: "k", actor: "uid:1", digest: "d") == answer)
                #expect(try session.answer(to: "k", actor: "uid:2", digest: "d") == nil)
            }
            let reused = await #expect(throws: StorageError.self) {
                try await store.read { try $0.answer(to: "k", actor: "uid:1", digest: "other") }
            }
            #expect(reused?.code == .keyReused)
            #expect(try await store.write { try $0.forgetAnswers(before: moment(5)) } == 0)
            #expect(try await store.write { try $0.forgetAnswers(before: moment(6)) } == 1)
            #expect(try await store.read { try $0.answer(to: "k", actor: "uid:1", digest: "other") } == nil)
        }
    }

    /// The daemon dies after the work and before the answer is kept: the key is known all the same.
    @Test(arguments: Backend.allCases)
    func aKeyIsClaimedByTheWorkAndAnsweredAfterwards(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let mark = RequestMark(actor: "uid:1", key: "k", digest: "d")
            #expect(try await store.write { try $0.claim(mark, at: moment(5)) })
            #expect(try await !store.write { try $0.claim(mark, at: moment(6)) })
            let other = RequestMark(actor: "uid:1", key: "k", digest: "e")
            let reused = await #expect(throws: StorageError.self) {
                _ = try await store.write { try $0.claim(other, at: moment(6)) }
            }
            #expect(reused?.code == .keyReused)
            #expect(try await store.read { try $0.answer(to: "k", actor: "uid:1", digest: "d") } == nil)
            let answer = Answer(status: 200, body: Array("{}".utf8))
            try await store.write { try $0.remember(answer, to: "k", actor: "uid:1", digest: "d", at: moment(7)) }
            #expect(try await store.read { try $0.answer(to: "k", actor: "uid:1", digest: "d") } == answer)
            let again = await #expect(throws: StorageError.self) {
                try await store.write { try $0.remember(answer, to: "k", actor: "uid:1", digest: "d", at: moment(8)) }
            }
            #expect(again?.code == .constraint)
        }
    }

    /// Amounts that no reading could add made every offer unreadable; each engine refuses such sums in its own way.
    @Test(arguments: Backend.allCases)
    func aLedgerBeyondCountingIsReadAndClosed(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            var offer = Offer(donor: "甲", kind: .funds, title: "助学金", need: .funds)
            (offer.number, offer.stock) = ("Z1", 100)
            let stated = Stated(offer, row: nil)
            let id = try await store.write { (session: StoreSession) throws -> RecordID in
                _ = try session.upsert(offers: [stated], origin(1))
                return try session.offer(number: "Z1")?.id ?? RecordID(high: 0, low: 0)
            }
            try await store.database.write { session in
                for number: Int64 in 11...13 {
                    try session.execute(
                        """
                        INSERT INTO offer_entry (number, offer_id, kind, amount, actor, entered_at)
                        SELECT $1, id, 'committed', 9000000000000000000, 'uid:0', 0 FROM offer
                        """, [.int(number)])
                }
            }
            #expect(try await store.read { try $0.balance(of: id).isBeyond })
            #expect(try await store.read { try $0.balances()[id]?.isBeyond } == true)
            let beyond = await #expect(throws: StorageError.self) {
                try await store.write { try $0.enter(id, .received, 1, cause: nil, origin(2)) }
            }
            #expect(beyond?.code == .beyond)
        }
    }

    @Test(arguments: Backend.allCases)
    func principalsAreEnteredChangedAndTakenAway(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            let staff = Principal(uid: 1000, role: .staff, area: quanzhou)
            let admin = Principal(uid: 1000, role: .administrator, area: nil)
            try await store.write { (session: StoreSession) throws -> Void in
                try session.put(staff, origin(1))
                try session.put(staff, origin(2))
                #expect(try session.principal(uid: 1000) == staff)
                try session.put(admin, origin(3))
                try session.put(Principal(uid: 7, role: .auditor, area: nil), origin(4))
                #expect(try session.principals().map(\.uid) == [7, 1000])
                #expect(try session.principal(uid: 1000) == admin)
                #expect(try session.removePrincipal(uid: 1000, origin(5)))
                #expect(try !session.removePrincipal(uid: 1000, origin(6)))
                #expect(try session.principal(uid: 1000) == nil)
                let events = try session.events(record: "principal", key: "uid:1000")
                #expect(events.map(\.kind) == [.added, .changed, .ended])
                #expect(events[1].fields == ["area", "role"])
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func packsAreKeptByContentAndAdoptedByADecision(_ backend: Backend) async throws {
        try await backend.withStore { (store: Store) async throws -> Void in
            @Sendable func pack(_ digest: String, _ seconds: Int64) -> StoredPack {
                StoredPack(
                    digest: digest, id: "fujian-2020", content: "id: fujian-2020\n# \(digest)\n", area: quanzhou,
                    from: CalendarDay(iso: "2020-01-01")!, until: nil, actor: "uid:0", at: moment(seconds))
            }
            let adoption = PackAdoption(
                digest: "a", body: "民政局党组", decided: CalendarDay(iso: "2020-02-03")!, minute: "〔2020〕4号",
                actor: "uid:0", at: moment(3))
            try await store.write { (session: StoreSession) throws -> Void in
                #expect(try session.add(pack("a", 1)))
                #expect(try session.add(pack("b", 2)))
                #expect(try !session.add(pack("a", 9)))
                #expect(try session.packs(id: "fujian-2020") == [pack("b", 2), pack("a", 1)])
                #expect(try session.pack(digest: "a") == pack("a", 1))
                #expect(try session.adopt(adoption))
                #expect(try !session.adopt(adoption))
                #expect(try session.adoptions(of: "a") == [adoption])
                #expect(try session.adoptions(of: "b").isEmpty)
            }
            var unknown = adoption
            unknown.digest = "x"
            let missing = unknown
            let error = await #expect(throws: StorageError.self) { try await store.write { try $0.adopt(missing) } }
            #expect(error?.code == .notFound)
        }
    }

    @Test(arguments: Backend.allCases)
    func aRehearsalTellsWhatWouldHappenAndChangesNothing(_ backend: Backend) async throws {
        let register = SmallRegister(seed: 51, households: 5)
        try await backend.withStore { (store: Store) async throws -> Void in
            let counts = try await store.rehearse { try register.load(into: $0, origin()) }
            #expect(counts.added == register.recordCount)
            #expect(try await store.read { try $0.eventCount() } == 0)
            #expect(try await store.read { try $0.households(in: nil, limit: 9).total } == 0)
        }
    }

    @Test(arguments: Backend.allCases)
    func aStoreOpensWithItsOwnKeyOnly(_ backend: Backend) async throws {
        try await backend.withDatabase { (database: any SQLDatabase) async throws -> Void in
            _ = try await Store(opening: database, vault: Vault(key: testKey), now: moment(0))
            _ = try await Store(opening: database, vault: Vault(key: testKey), now: moment(1))
            let other = Vault(key: VaultKey(bytes: Array(2...33))!)
            let error = await #expect(throws: StorageError.self) {
                _ = try await Store(opening: database, vault: other, now: moment(2))
            }
            #expect(error?.code == .sealBroken)
        }
    }
}
