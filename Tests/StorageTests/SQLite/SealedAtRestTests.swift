import Records
import Register
import Storage
import StorageSQLite
import TestSupport
import Testing
import Vault

@Suite("sealed at rest")
struct SealedAtRestTests {
    /// Everything of the register that nobody may read in the file.
    private func secrets(_ register: SmallRegister) -> Set<String> {
        var secrets: Set<String> = []
        for household in register.households {
            secrets.formUnion(household.phones)
            secrets.formUnion([household.address, household.note].compactMap { $0 })
        }
        for member in register.members {
            secrets.formUnion([member.id?.number, member.certificate, member.name, member.note].compactMap { $0 })
        }
        secrets.formUnion(register.needs.compactMap(\.text))
        for helper in register.helpers {
            secrets.formUnion(helper.phones + [helper.id?.number, helper.name].compactMap { $0 })
        }
        for relative in register.relatives {
            secrets.formUnion([relative.filer.number, relative.relative.number])
            secrets.formUnion([relative.filerName, relative.relativeName].compactMap { $0 })
        }
        secrets.formUnion(register.exclusions.compactMap(\.name))
        return secrets
    }

    @Test func noSecretOccursInTheFileOrItsLog() async throws {
        var marked = SmallRegister(seed: 61)
        // Free text that occurs nowhere else, so that a plain coded fact of the same word is no false alarm.
        for index in marked.households.indices {
            marked.households[index].address = "密址\(index)号"
            marked.households[index].note = "密注\(index)"
        }
        for index in marked.members.indices { marked.members[index].note = "密病\(index)" }
        for index in marked.needs.indices { marked.needs[index].text = "密需\(index)" }
        let register = marked
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder["a.db"])
            let store = try await Store(opening: database, vault: Vault(key: testKey), now: moment(0))
            let helper = try await store.write { session in
                _ = try register.load(into: session, origin())
                return try session.helpers(in: nil, limit: 1).items[0].id
            }
            let number = register.households[0].number
            var pairing = RunningPairing()
            pairing.measures = "密措"
            pairing.plan = "密划"
            let episode = Stated(ResolvedPairing(household: number, helper: helper, stated: pairing))
            var entry = VisitEntry(day: CalendarDay(iso: "2020-04-01")!)
            entry.visitorName = "密访"
            (entry.changes, entry.problems, entry.requests, entry.outcome) = ("密变", "密题", "密诉", "密果")
            let visit = Stated(ResolvedVisit(household: number, helper: helper, stated: entry))
            try await store.write { (session: StoreSession) throws -> Void in
                try session.upsert(pairings: [episode], origin())
                try session.upsert(visits: [visit], origin())
                try session.remember(
                    Answer(status: 200, body: Array("密答".utf8)), to: "k", actor: "uid:0", digest: "d", at: moment(0))
            }
            var secrets = secrets(register)
            secrets.formUnion(["密措", "密划", "密访", "密变", "密题", "密诉", "密果", "密答"])
            #expect(secrets.count > 500)
            var found: [String: Int] = [:]
            for name in ["a.db", "a.db-wal"] { found[name] = try count(secrets, in: folder.bytes(of: name)) }
            await store.close()
            found["closed"] = try count(secrets, in: folder.bytes(of: "a.db"))
            #expect(found == ["a.db": 0, "a.db-wal": 0, "closed": 0])
            // The search itself works: a household number is plain and is found.
            #expect(try count([number], in: folder.bytes(of: "a.db")) == 1)
        }
    }

    /// How many of `texts` occur in `bytes`.
    private func count(_ texts: Set<String>, in bytes: [UInt8]) -> Int {
        // Texts by their first four bytes, so that one pass over the file is enough.
        var byStart: [UInt32: [[UInt8]]] = [:]
        for text in texts {
            let needle = Array(text.utf8)
            byStart[needle[0..<4].reduce(0) { $0 << 8 | UInt32($1) }, default: []].append(needle)
        }
        var found: Set<[UInt8]> = []
        var window: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            window = window << 8 | UInt32(byte)
            guard index >= 3, let needles = byStart[window] else { continue }
            for needle in needles where bytes[(index - 3)...].starts(with: needle) { found.insert(needle) }
        }
        return found.count
    }
}
