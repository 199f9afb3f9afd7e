import Ledgers
import Records
import Register
import Storage

/// What a month's list says beside its rows: who is not in it, and who is in it under another number.
///
/// Rows about new numbers, and rows whose person is on the register elsewhere, wait until the whole list is read: only
/// then is it known whether the other household is missing. A first list of an area has nothing to compare with and waits
/// for nothing.
final class SnapshotPass {
    let scope: SnapshotScope
    let inScope: [ScopeHousehold]
    private let session: StoreSession
    private let compares: Bool
    private var listed: Set<String> = []
    private var known: Set<String> = []
    private var waiting: [String: [AcceptedRow]] = [:]
    private var homes: [ResidentID: [StoreSession.Home]] = [:]
    private(set) var outside: [(row: AcceptedRow, isArea: Bool)] = []

    init(_ scope: SnapshotScope, _ session: StoreSession) throws {
        self.scope = scope
        self.session = session
        inScope = try session.scope(scope.area, categories: scope.categories, on: scope.asOf)
        compares = try session.hasHouseholds(in: scope.area)
    }

    /// Notes which households a chunk lists, and returns the rows that can be stored at once.
    func take(_ chunk: LedgerChunk, _ histories: [FileHistory]) throws -> [AcceptedRow] {
        listed.formUnion(chunk.rejectedRows.compactMap(\.household))
        listed.formUnion(chunk.foldedHouseholds)
        var numbers: Set<String> = []
        var people: Set<ResidentID> = []
        for row in chunk.rows {
            guard let number = row.record.householdNumber else { continue }
            numbers.insert(number)
            if let id = row.record.person { people.insert(id) }
            if case .household(let household, _) = row.record { note(household, row) }
        }
        listed.formUnion(numbers)
        guard compares else { return chunk.rows }
        known.formUnion(try session.householdIDs(numbers.subtracting(waiting.keys)).keys)
        for (id, found) in try session.homes(ofMembers: people.filter { homes[$0] == nil }) {
            homes[id] = found.filter { home in !histories.contains { $0.hasAdded(member: home.member) } }
        }
        return chunk.rows.filter { row in
            guard let number = row.record.householdNumber else { return true }
            let isElsewhere = elsewhere(row.record, number)
            guard !known.contains(number) || isElsewhere else { return true }
            waiting[number, default: []].append(row)
            return false
        }
    }

    private func note(_ household: Household, _ row: AcceptedRow) {
        if !scope.area.contains(household.area) {
            outside.append((row, true))
        } else if !scope.categories.isEmpty, !household.categories.isEmpty,
            !household.categories.contains(where: { scope.categories.contains($0.category) })
        {
            outside.append((row, false))
        }
    }

    /// Whether the row's person is on the register in another household, and not in this one.
    private func elsewhere(_ record: LedgerRecord, _ number: String) -> Bool {
        guard let id = record.person, let found = homes[id], !found.isEmpty else { return false }
        return !found.contains { $0.number == number }
    }

    /// A household that goes on under another number.
    struct Change {
        var household: ScopeHousehold
        var record: Household
        var people: [Member]
        var row: Int
    }

    /// What came of the rows that waited.
    struct Result {
        /// Rows to be stored after all.
        var rows: [AcceptedRow] = []
        /// Rows about people who are on the register in a household that is not missing.
        var doubles: [AcceptedRow] = []
        /// Households that go on under another number.
        var changes: [Change] = []
        /// Households that the list does not have, by number.
        var missing: [ScopeHousehold] = []
        /// Households on the register that it has.
        var listed: Set<String> = []
    }

    /// Ends the list.
    func finish() throws -> Result {
        var result = Result()
        result.listed = listed
        let absent = inScope.filter { household in
            // Whoever is in gradual exit is expected to be left out until its end.
            !listed.contains(household.number)
                && !(household.status == .exiting && (household.exitUntil.map { $0 > scope.asOf } ?? false))
        }
        let inmates = try session.inmates(of: absent.map(\.id))
        var owner: [[UInt8]: Int] = [:]
        for (place, household) in absent.enumerated() {
            for person in inmates[household.id] ?? [] { if let hash = person.hash { owner[hash] = place } }
        }
        var taken: Set<Int> = []
        let absentNumbers = Set(absent.map(\.number))
        for number in waiting.keys.sorted() {
            let rows = waiting[number] ?? []
            if !known.contains(number),
                let place = predecessor(of: rows, owner, absent, inmates), taken.insert(place).inserted,
                let change = change(rows, absent[place])
            {
                result.changes.append(change)
                continue
            }
            for row in rows {
                let others = row.record.person.flatMap { homes[$0] } ?? []
                let isDouble =
                    elsewhere(row.record, number) && others.contains { !absentNumbers.contains($0.number) }
                    && (row.record.isHousehold ? others.contains { $0.isHead } : true)
                if isDouble { result.doubles.append(row) } else { result.rows.append(row) }
            }
        }
        result.missing = absent.indices.filter { !taken.contains($0) }.map { absent[$0] }
        return result
    }

    /// The missing household that the rows of a new number continue: their head belongs to it, or more than half of its
    /// living people are among them.
    private func predecessor(
        of rows: [AcceptedRow], _ owner: [[UInt8]: Int], _ absent: [ScopeHousehold], _ inmates: [RecordID: [Inmate]]
    ) -> Int? {
        var found: [Int: Int] = [:]
        var ofHead: Int?
        for row in rows {
            guard let id = row.record.person, let place = owner[session.hash(of: id)] else { continue }
            found[place, default: 0] += 1
            if row.record.isHousehold { ofHead = ofHead ?? place }
        }
        if let ofHead { return ofHead }
        return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first { place, count in
            let living = (inmates[absent[place].id] ?? []).count { !$0.died && $0.hash != nil }
            return count * 2 > living
        }?.key
    }

    private func change(_ rows: [AcceptedRow], _ household: ScopeHousehold) -> Change? {
        for row in rows {
            guard case .household(let record, let head) = row.record else { continue }
            var people = [head]
            for other in rows { if case .member(let member) = other.record { people.append(member) } }
            return Change(household: household, record: record, people: people, row: row.row)
        }
        return nil
    }
}

extension LedgerRecord {
    /// The number of the household that a row of a household ledger is about.
    var householdNumber: String? {
        switch self {
        case .household(let household, _): household.number
        case .member(let member): member.household
        default: nil
        }
    }

    /// The person of the row.
    var person: ResidentID? {
        switch self {
        case .household(_, let head): head.id
        case .member(let member): member.id
        default: nil
        }
    }

    var isHousehold: Bool { if case .household = self { true } else { false } }
}
