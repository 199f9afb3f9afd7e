import Ledgers
import Records
import Register
import Storage

/// One file on its way into the store, chunk by chunk, within its transaction.
///
/// Memory beside the file's bytes: one chunk, what `FileHistory` remembers of each record, and the bounded part of the
/// findings that the answer shows.
final class ImportPass {
    /// The most findings that an answer shows; all of them are in the store.
    static let shownIssues = 10_000
    /// The most rejected rows that the workbook takes; mended and imported again, the rest comes back next time.
    static let shownRejects = 50_000

    private let office: Office
    private let session: StoreSession
    private let caller: Principal
    private let order: ImportOrder
    private let origin: ChangeOrigin
    private let batch: String
    private let number: Int
    private let history: FileHistory
    private let heads: FileHistory
    private let aliases: NumberAliases
    private let snapshot: SnapshotPass?
    /// Rows with a finding, so that one that comes later counts a row once.
    private var notedRows: Set<Int> = []
    private var lateWarned = 0
    private var counts = UpsertCounts()
    private var headCounts = UpsertCounts()
    private var issues: [ImportIssue] = []
    private var issueCount = 0
    private var rejectedRows: [RejectedRow] = []
    /// Accepted rows of a list of offers, for the receipt.
    private(set) var offers: [(row: Int, offer: Offer)] = []
    /// CPU seconds that `take` took so far.
    private(set) var seconds = 0.0
    /// Those of them that sealing took.
    var sealSeconds: Double { history.sealSeconds + heads.sealSeconds }

    /// Begins file `number` of `batch`.
    init(
        _ office: Office, _ session: StoreSession, _ caller: Principal, _ order: ImportOrder, _ origin: ChangeOrigin,
        batch: String, number: Int, digest: String, history: FileHistory, heads: FileHistory, aliases: NumberAliases,
        snapshot: SnapshotPass?
    ) throws {
        (self.aliases, self.snapshot) = (aliases, snapshot)
        (self.office, self.session, self.caller, self.order) = (office, session, caller, order)
        (self.origin, self.batch, self.number) = (origin, batch, number)
        (self.history, self.heads) = (history, heads)
        try session.begin(order.file, digest: digest, number: number, of: batch)
    }

    /// Stores some rows with what was found in them.
    func take(_ chunk: LedgerChunk) throws {
        let begun = SolvingQueue.threadSeconds()
        defer { seconds += SolvingQueue.threadSeconds() - begun }
        var chunk = chunk
        if !aliases.isEmpty {
            for index in chunk.rows.indices { chunk.rows[index].record = aliases.apply(to: chunk.rows[index].record) }
            chunk.foldedHouseholds = chunk.foldedHouseholds.map { aliases.succeeded[$0] ?? $0 }
        }
        try office.checkReach(chunk.rows, session, caller)
        try keep(try snapshot?.take(chunk, [history, heads]) ?? chunk.rows)
        for issue in chunk.issues { notedRows.insert(Self.place(issue.sheet, issue.row)) }
        if order.kind == .households {
            try session.noteRejectedHouseholds(chunk.rejectedRows.compactMap(\.household), isLast: false)
        }
        try note(chunk.issues.map { ImportIssue($0) })
        if order.wantsRejects {
            rejectedRows += chunk.rejectedRows.prefix(max(0, Self.shownRejects - rejectedRows.count))
        }
        try session.add(OriginalRow.rows(of: chunk.rows), number: number, to: batch)
    }

    /// A row of a sheet as one number; two rows pass for one with a chance of 2⁻⁶⁴.
    private static func place(_ sheet: String, _ row: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(sheet)
        hasher.combine(row)
        return hasher.finalize()
    }

    private func note(_ found: [ImportIssue]) throws {
        try session.add(found, after: issueCount, number: number, to: batch)
        issueCount += found.count
        issues += found.prefix(max(0, Self.shownIssues - issues.count))
    }

    /// Notes what was found beside the rows' own faults; a row counts as warned once.
    func noteLate(_ found: [ImportIssue]) throws {
        for issue in found where notedRows.insert(Self.place(issue.sheet, issue.row)).inserted { lateWarned += 1 }
        try note(found)
    }

    /// Stores rows that waited for the end of the list.
    func keepLate(_ rows: [AcceptedRow]) throws {
        let begun = SolvingQueue.threadSeconds()
        defer { seconds += SolvingQueue.threadSeconds() - begun }
        try keep(rows)
    }

    /// Ends the file; `reading` has its counts, and gets the rejected rows that were kept for the workbook.
    func finish(_ reading: LedgerReading, digest: String) throws -> (file: ImportedFile, reading: LedgerReading) {
        // The head's facts stand in the household's row; they are counted with the household.
        if headCounts.changed > 0, counts.changed == 0, counts.added == 0 {
            counts.changed = headCounts.changed
            counts.same -= min(counts.same, headCounts.changed)
        }
        if order.kind == .households { try session.noteRejectedHouseholds([], isLast: true) }
        var reading = reading
        reading.warned += lateWarned
        var file = ImportedFile(reading, digest: digest, counts: (counts.added, counts.changed, counts.same))
        try session.finish(file, number: number, of: batch)
        file.issues = issues
        file.issueCount = issueCount > issues.count ? issueCount : nil
        reading.rejectedRows = rejectedRows
        return (file, reading)
    }

    private func keep(_ rows: [AcceptedRow]) throws {
        switch order.kind {
        case .divisions:
            counts += try session.upsert(divisions: rows.compactMap { $0.stated(\.division) }, origin)
        case .households:
            counts += try session.upsert(
                households: rows.compactMap { $0.stated(\.household) }, origin, history)
            headCounts += try session.upsert(members: rows.compactMap { $0.stated(\.head) }, origin, heads)
            // A ledger with one row per person states the other members, too.
            counts += try session.upsert(members: rows.compactMap { $0.stated(\.member) }, origin, history)
        case .members:
            counts += try session.upsert(members: rows.compactMap { $0.stated(\.member) }, origin, history)
        case .needs:
            counts += try session.upsert(needs: rows.compactMap { $0.stated(\.need) }, origin, history)
        case .helpers:
            counts += try session.upsert(helpers: rows.compactMap { $0.stated(\.helper) }, origin, history)
        case .relatives:
            counts += try session.upsert(relatives: rows.compactMap { $0.stated(\.relative) }, origin, history)
        case .exclusions:
            counts += try session.upsert(exclusions: rows.compactMap { $0.stated(\.exclusion) }, origin, history)
        case .offers:
            offers += rows.compactMap { row in row.record.offer.map { (row.row, $0) } }
            counts += try session.upsert(
                offers: rows.compactMap { row in
                    row.stated(\.offer).map {
                        var stated = $0
                        stated.value.receivedFrom = order.receivedFrom ?? stated.value.receivedFrom
                        return stated
                    }
                }, origin, history)
        case .communities:
            counts += try session.upsert(communities: rows.compactMap { $0.stated(\.community) }, origin)
        case .totals:
            counts += try session.upsert(totals: rows.compactMap { $0.stated(\.totals) }, origin)
        case .pairings:
            counts += try session.upsert(
                pairings: try rows.compactMap { row in
                    guard case .pairing(let pairing) = row.record else { return nil }
                    return try session.resolve(pairing).map { Stated($0, row: row.row) }
                }, origin, history)
        case .visits:
            counts += try session.upsert(
                visits: try rows.compactMap { row in
                    guard case .visit(let visit) = row.record else { return nil }
                    return try session.resolve(visit).map { Stated($0, row: row.row) }
                }, origin, history)
        }
    }
}

extension AcceptedRow {
    /// What the row states, in the form that `value` picks, with its number.
    fileprivate func stated<T>(_ value: (LedgerRecord) -> T?) -> Stated<T>? {
        value(record).map { Stated($0, row: row) }
    }
}

extension LedgerRecord {
    fileprivate var division: Division? { if case .division(let value) = self { value } else { nil } }
    fileprivate var household: Household? { if case .household(let value, _) = self { value } else { nil } }
    fileprivate var head: Member? { if case .household(_, let value) = self { value } else { nil } }
    fileprivate var member: Member? { if case .member(let value) = self { value } else { nil } }
    fileprivate var need: Need? { if case .need(let value) = self { value } else { nil } }
    fileprivate var helper: Helper? { if case .helper(let value) = self { value } else { nil } }
    fileprivate var relative: NearRelative? { if case .relative(let value) = self { value } else { nil } }
    fileprivate var exclusion: Exclusion? { if case .exclusion(let value) = self { value } else { nil } }
    fileprivate var offer: Offer? { if case .offer(let value) = self { value } else { nil } }
    fileprivate var community: Community? { if case .community(let value) = self { value } else { nil } }
    fileprivate var totals: AreaTotals? { if case .totals(let value) = self { value } else { nil } }
}
