public import Records
public import Register
import Vault

/// Writes one change of the register by hand, within its transaction: rows with their versions and events, what was there
/// before, and which fields are corrected by hand from now on.
///
/// Nothing is written before something changes; ``finish(_:)`` comes last and names the change.
public final class HandWriting {
    /// The transaction.
    public let session: StoreSession
    /// Who changes it, and when.
    public let origin: ChangeOrigin
    /// The change set; nil while nothing was changed.
    public private(set) var id: String?
    /// The fields that were changed, by table; new records count with no field.
    public private(set) var fields: [String: Set<String>] = [:]

    private struct Touch: Hashable {
        var table: String
        var id: RecordID
    }

    private struct Before {
        var touch: Touch
        var version: Int64
        var noted: Set<String>
        var image: [UInt8]?
    }

    private var before: [Before] = []
    private var places: [Touch: Int] = [:]

    /// A change that has not begun.
    public init(_ session: StoreSession, _ origin: ChangeOrigin) {
        self.session = session
        self.origin = origin
    }

    // MARK: households and helpers

    /// Adds a household.
    public func add(_ household: Household) throws -> RecordID {
        let id = session.id(household: household.number)
        try put(household, at: nil) { HouseholdRow(id: id, version: 1, value: household) }
        return id
    }

    /// Puts `value` in the place of a household; nothing happens where it says the same.
    ///
    /// - Parameter notes: false where a ledger said so, and not a hand.
    public func change(_ kept: Kept<Household>, to value: Household, notes: Bool = true) throws {
        let row = HouseholdRow(id: kept.id, version: kept.version, value: kept.value)
        try put(value, at: row, notes: notes) { row }
    }

    /// Adds a helper.
    public func add(_ helper: Helper) throws -> RecordID {
        let id = session.vault.id("helper", helper.naturalKey)
        let row = HelperRow(id: id, version: 1, value: helper)
        try put(helper, at: nil) { row }
        try session.writeRanges(of: [row], new: [id])
        return id
    }

    /// The id that this helper would get as a new one.
    public func newID(of helper: Helper) -> RecordID { session.vault.id("helper", helper.naturalKey) }

    /// Puts `value` in the place of a helper.
    public func change(_ kept: Kept<Helper>, to value: Helper) throws {
        let row = HelperRow(id: kept.id, version: kept.version, value: kept.value)
        if try put(value, at: row, make: { row }) {
            try session.writeRanges(of: [HelperRow(id: kept.id, version: kept.version + 1, value: value)])
        }
    }

    // MARK: people and needs

    /// Adds a person to a household; one who left it comes back.
    public func add(_ member: Member, to household: RecordID) throws -> RecordID {
        let id = session.memberID(member)
        let known = try session.memberRows(of: [(household, member.household)], session.vault, includingLeft: true)
            .first { $0.id == id }
        if let known, known.value.left == nil { throw StorageError(.staleVersion, "member") }
        try put(member, at: known) { MemberRow(id: id, version: 1, household: household, value: member) }
        return id
    }

    /// Puts `value` in the place of a person of a household.
    public func change(_ kept: Kept<Member>, in household: RecordID, to value: Member) throws {
        let row = MemberRow(id: kept.id, version: kept.version, household: household, value: kept.value)
        try put(value, at: row) { row }
    }

    /// Adds a need of a household; nil where it has just this one.
    public func add(_ need: Need, to household: RecordID) throws -> RecordID? {
        let id = session.needID(need)
        guard try session.version(of: "need", id: id) == nil else { return nil }
        try put(need, at: nil) { NeedRow(id: id, version: 1, household: household, value: need) }
        return id
    }

    /// Puts `value` in the place of a need of a household.
    public func change(_ kept: Kept<Need>, in household: RecordID, to value: Need) throws {
        let row = NeedRow(id: kept.id, version: kept.version, household: household, value: kept.value)
        try put(value, at: row) { row }
    }

    // MARK: relatives and pairings

    /// Adds a filed relation.
    public func add(_ relative: NearRelative) throws -> RecordID {
        let id = NearRelativeRow.id(relative, session.vault)
        try put(relative, at: nil) { NearRelativeRow(id: id, version: 1, value: relative) }
        return id
    }

    /// Puts `value` in the place of a filed relation.
    public func change(_ kept: Kept<NearRelative>, to value: NearRelative) throws {
        let row = NearRelativeRow(id: kept.id, version: kept.version, value: kept.value)
        try put(value, at: row) { row }
    }

    /// Puts `value` in the place of a pairing of a household. A pairing is no field of a ledger: nothing is noted as
    /// corrected.
    public func change(_ kept: Kept<PairingDetail>, in household: RecordID, to value: PairingDetail) throws {
        let row = PairingRow(version: kept.version, household: household, value: kept.value)
        try put(value, at: row, notes: false) { row }
    }

    /// Begins a pairing as part of the change.
    public func begin(_ detail: PairingDetail) throws {
        try begin()
        try session.begin(detail, origin)
        fields[PairingRow.table, default: []].formUnion([])
        keep(
            Before(touch: Touch(table: PairingRow.table, id: detail.pairing.id), version: 1, noted: [], image: nil))
    }

    // MARK: the way of every row

    /// Writes one row; true where anything changed.
    @discardableResult
    private func put<Row: ImagedRow>(
        _ value: Row.Value, at existing: Row?, notes: Bool = true, make: () -> Row
    ) throws -> Bool {
        guard let existing else {
            let row = make()
            try begin()
            var upsert = Upsert<Row>()
            upsert.put(row.id, line: nil, merge: { $0 = value }, make: { row })
            _ = try upsert.flush(session, origin)
            fields[Row.table, default: []].formUnion([])
            keep(Before(touch: Touch(table: Row.table, id: row.id), version: 1, noted: [], image: nil))
            return true
        }
        let changed = Row.fields.changes(from: existing.value, to: value)
        guard !changed.isEmpty else { return false }
        try begin()
        let image = try session.rowImage(of: Row.table, id: existing.id)
        // The row may have been read long before: its version says whether it is still the one that was seen.
        guard try session.version(of: Row.table, id: existing.id) == existing.version else {
            throw StorageError(.staleVersion, Row.table)
        }
        _ = try session.replace(existing, by: value, existing.version, origin)
        fields[Row.table, default: []].formUnion(changed)
        var noted: Set<String> = []
        if notes, let record = HandRecord(rawValue: Row.table) {
            let known = try session.correctedFields(of: [existing.id], in: record)[existing.id] ?? []
            noted = Set(changed).subtracting(known)
            try session.noteCorrections(of: existing.id, in: record, fields: changed, origin)
        }
        keep(
            Before(
                touch: Touch(table: Row.table, id: existing.id), version: existing.version + 1, noted: noted,
                image: image))
        return true
    }

    private func begin() throws {
        if id == nil { id = try session.changeID(of: origin) }
    }

    /// Remembers what a row was before the change; of a row that is written twice, what it was at first.
    private func keep(_ row: Before) {
        if let place = places[row.touch] {
            before[place].version = row.version
            before[place].noted.formUnion(row.noted)
        } else {
            places[row.touch] = before.count
            before.append(row)
        }
    }

    /// Notes that a household goes on as another one, or in another one.
    public func succeed(_ household: RecordID, by successor: RecordID, kind: String, on day: CalendarDay) throws {
        try begin()
        try session.sql.execute(
            """
            INSERT INTO household_succession (household_id, successor_id, kind, day, origin)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (household_id, successor_id, kind) DO UPDATE SET day = $4, origin = $5
            """, [.id(household), .id(successor), .text(kind), .day(day), .text(id)])
    }

    /// Names the change and keeps what it found; nil where nothing changed.
    public func finish(_ note: HandNote) throws -> HandChange? {
        if note.undoes != nil { try begin() }
        guard let id else { return nil }
        let vault = session.vault
        var sealed = SealedFields()
        sealed.add(.text, note.because)
        let areas = Set(note.areas).sorted()
        try session.sql.execute(
            """
            INSERT INTO hand_change (id, command, record_key, areas, reason, actor, changed_at, undoes, sealed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .text(id), .text(note.command), .text(note.key), .text(CodeText.join(areas.map(\.description))),
                .text(note.reason), .text(origin.actor), .instant(origin.at), .text(note.undoes),
                try sealed.box(vault, table: "hand_change", row: vault.id("hand_change", id)),
            ])
        for (place, row) in before.enumerated() {
            let image = try row.image.map {
                try vault.seal(
                    $0, row: vault.id("hand_before", id, "\(place + 1)").bytes, column: "hand_before.sealed")
            }
            try session.sql.execute(
                """
                INSERT INTO hand_before (change_id, number, record, id, version, noted, sealed)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                [
                    .text(id), .int(place + 1), .text(row.touch.table), .id(row.touch.id), .int(row.version),
                    .text(CodeText.join(row.noted.sorted())), .blob(image),
                ])
        }
        return HandChange(
            id: id, command: note.command, key: note.key, areas: areas, reason: note.reason, actor: origin.actor,
            at: origin.at, undoes: note.undoes, undoneBy: nil, because: note.because)
    }
}
