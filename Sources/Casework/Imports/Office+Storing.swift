import Ledgers
import Records
import Register
import Storage

extension Office {
    /// Stores what a file states, in the transaction of its import.
    func keepRows(of reading: LedgerReading, _ session: StoreSession, _ origin: ChangeOrigin) throws -> UpsertCounts {
        let rows = reading.rows
        switch reading.kind {
        case .divisions:
            return try session.upsert(divisions: rows.compactMap { $0.stated { Self.division($0) } }, origin)
        case .households:
            var counts = try session.upsert(
                households: rows.compactMap { $0.stated { Self.household($0)?.household } }, origin)
            // The head's facts stand in the same row; they are counted with the household.
            let heads = try session.upsert(
                members: rows.compactMap { $0.stated { Self.household($0)?.head } }, origin)
            if heads.changed > 0, counts.changed == 0, counts.added == 0 {
                counts.changed = heads.changed
                counts.same -= min(counts.same, heads.changed)
            }
            // A ledger with one row per person states the other members, too.
            counts += try session.upsert(members: rows.compactMap { $0.stated { Self.member($0) } }, origin)
            try session.noteRejectedHouseholds(reading.rejectedRows.compactMap(\.household))
            return counts
        case .members:
            return try session.upsert(members: rows.compactMap { $0.stated { Self.member($0) } }, origin)
        case .needs:
            return try session.upsert(needs: rows.compactMap { $0.stated { Self.need($0) } }, origin)
        case .helpers:
            return try session.upsert(helpers: rows.compactMap { $0.stated { Self.helper($0) } }, origin)
        case .relatives:
            return try session.upsert(relatives: rows.compactMap { $0.stated { Self.relative($0) } }, origin)
        case .exclusions:
            return try session.upsert(exclusions: rows.compactMap { $0.stated { Self.exclusion($0) } }, origin)
        case .totals:
            return try session.upsert(totals: rows.compactMap { $0.stated { Self.totals($0) } }, origin)
        case .pairings:
            return try session.upsert(
                pairings: try rows.compactMap { row in
                    guard case .pairing(let pairing) = row.record else { return nil }
                    return try resolve(pairing, session).map { Stated($0, row: row.row) }
                }, origin)
        case .visits:
            return try session.upsert(
                visits: try rows.compactMap { row in
                    guard case .visit(let visit) = row.record else { return nil }
                    return try resolve(visit, session).map { Stated($0, row: row.row) }
                }, origin)
        }
    }

    private func resolve(_ pairing: RunningPairing, _ session: StoreSession) throws -> ResolvedPairing? {
        guard let household = try householdNumber(pairing.household, pairing.head, session) else { return nil }
        let helpers: [Kept<Helper>]
        if let id = pairing.helper {
            helpers = try session.helpers(id: id)
        } else {
            helpers = try session.helpers(named: pairing.helperName, unit: pairing.unit)
        }
        guard helpers.count == 1, let helper = helpers.first else { return nil }
        return ResolvedPairing(household: household, helper: helper.id, stated: pairing)
    }

    private func resolve(_ visit: VisitEntry, _ session: StoreSession) throws -> ResolvedVisit? {
        guard let household = try householdNumber(visit.household, visit.head, session) else { return nil }
        let helpers: [Kept<Helper>]
        if let id = visit.visitor {
            helpers = try session.helpers(id: id)
        } else {
            helpers = try visit.visitorName.map { try session.helpers(name: $0, unit: visit.unit) } ?? []
        }
        return ResolvedVisit(household: household, helper: helpers.count == 1 ? helpers[0].id : nil, stated: visit)
    }

    private func householdNumber(_ number: String?, _ head: ResidentID?, _ session: StoreSession) throws -> String? {
        if let number { return number }
        guard let head else { return nil }
        let numbers = try session.households(ofMember: head).map(\.value.number)
        return numbers.count == 1 ? numbers[0] : nil
    }
}

extension OriginalRow {
    /// The rows of a reading that had cells to be mended or kept, each place once.
    static func rows(of reading: LedgerReading) -> [OriginalRow] {
        var rows: [OriginalRow] = []
        for row in reading.rows where !row.originals.isEmpty {
            let cells = row.originals.map { ($0.column, $0.text) }
            if let last = rows.last, last.sheet == row.sheet, last.row == row.row {
                rows[rows.count - 1].cells += cells
            } else {
                rows.append(OriginalRow(sheet: row.sheet, row: row.row, cells: cells))
            }
        }
        return rows
    }
}

extension AcceptedRow {
    /// What the row states, in the form that `value` picks, with its number.
    fileprivate func stated<T>(_ value: (LedgerRecord) -> T?) -> Stated<T>? {
        value(record).map { Stated($0, row: row) }
    }
}

extension Office {
    private static func division(_ record: LedgerRecord) -> Division? {
        if case .division(let value) = record { value } else { nil }
    }
    private static func household(_ record: LedgerRecord) -> (household: Household, head: Member)? {
        if case .household(let household, let head) = record { (household, head) } else { nil }
    }
    private static func member(_ record: LedgerRecord) -> Member? {
        if case .member(let value) = record { value } else { nil }
    }
    private static func need(_ record: LedgerRecord) -> Need? {
        if case .need(let value) = record { value } else { nil }
    }
    private static func helper(_ record: LedgerRecord) -> Helper? {
        if case .helper(let value) = record { value } else { nil }
    }
    private static func relative(_ record: LedgerRecord) -> NearRelative? {
        if case .relative(let value) = record { value } else { nil }
    }
    private static func exclusion(_ record: LedgerRecord) -> Exclusion? {
        if case .exclusion(let value) = record { value } else { nil }
    }
    private static func totals(_ record: LedgerRecord) -> AreaTotals? {
        if case .totals(let value) = record { value } else { nil }
    }
}
