public import Records
import Register
import Vault

extension StoreSession {
    /// What a batch did, changed records first: at most `limit` of each sort, and how many there are in all.
    public func changes(
        ofBatch batch: String, limit: Int
    ) throws -> (changes: [RecordChange], changed: Int, added: Int) {
        let touches = try touches(ofBatch: batch)
        let changed = touches.filter { $0.image != nil }
        var rows: [String: [Int]] = [:]
        var added: [RecordChange] = []
        for event in try events(batch: batch) {
            if event.kind == .added, Self.imagedTables[event.record] != nil {
                if added.count < limit {
                    added.append(
                        RecordChange(
                            record: event.record, key: event.key, isNew: true, row: event.row, fields: [], isOld: false)
                    )
                }
            } else if event.kind == .changed, let row = event.row {
                rows["\(event.record) \(event.key)", default: []].append(row)
            }
        }
        let shown = Array(changed.prefix(limit))
        var later: [BatchTouch: [UInt8]] = [:]
        let wanted = Dictionary(
            shown.map { (Place(record: $0.record, id: $0.id, version: $0.version + 1), $0) },
            uniquingKeysWith: { first, _ in first })
        try eachImage { place, open in
            if let touch = wanted[place] { later[touch] = try open() }
        }
        var changes: [RecordChange] = []
        for touch in shown {
            guard var change = try Self.imagedTables[touch.record]?.change(self, touch, later[touch]) else { continue }
            let candidates = rows["\(change.record) \(change.key)"] ?? []
            change.row = candidates.count == 1 ? candidates[0] : nil
            changes.append(change)
        }
        return (changes + added, changed.count, touches.count - changed.count)
    }

    /// A record at a version.
    private struct Place: Hashable {
        var record: String
        var id: RecordID
        var version: Int64
    }

    /// Goes through all images that batches kept; `open` opens one.
    private func eachImage(_ body: (Place, _ open: () throws -> [UInt8]) throws -> Void) throws {
        let vault = vault
        try sql.query("SELECT record, id, version, sealed FROM import_before WHERE version > 0") { row in
            var reader = RowReader(row)
            let place = Place(record: try reader.text(), id: try reader.recordID(), version: try reader.int())
            let box = try reader.optionalBlob()
            guard let box else { return }
            try body(place) { try vault.open(box, row: place.id.bytes, column: "import_before.sealed") }
        }
    }

    /// The tables of which batches keep images.
    static let imagedTables: [String: any ImagedTable] = [
        "household": TableOf<HouseholdRow>(), "member": TableOf<MemberRow>(), "need": TableOf<NeedRow>(),
        "helper": TableOf<HelperRow>(), "near_relative": TableOf<NearRelativeRow>(),
        "exclusion": TableOf<ExclusionRow>(), "pairing": TableOf<PairingRow>(), "visit": TableOf<VisitRow>(),
    ]
}

/// What can be done with the rows of a table without knowing of which type they are.
protocol ImagedTable: Sendable {
    /// What a batch changed in a record; `later` is its image after the batch, where a later batch kept one.
    func change(_ session: StoreSession, _ touch: BatchTouch, _ later: [UInt8]?) throws -> RecordChange?
    /// Puts the record back as its image says, as a new version with its event.
    func restore(_ session: StoreSession, _ touch: BatchTouch, _ origin: ChangeOrigin) throws
    /// What people call a record, and where its household is; nil where it is not there.
    func key(_ session: StoreSession, _ id: RecordID) throws -> String?
}

struct TableOf<Row: ImagedRow>: ImagedTable {
    func change(_ session: StoreSession, _ touch: BatchTouch, _ later: [UInt8]?) throws -> RecordChange? {
        guard let image = touch.image else { return nil }
        let now = try session.imagedRow(Row.self, touch.id)
        let number = Row.hasHousehold ? now?.key ?? "" : ""
        let before = try Row(image: image, household: number, session.vault)
        var after = try later.map { try Row(image: $0, household: number, session.vault) }
        if after == nil, let now, now.version == touch.version + 1 { after = now }
        var change = RecordChange(
            record: touch.record, key: before.key, isNew: false, row: nil, fields: [],
            isOld: now?.version != touch.version + 1)
        guard let after else { return change }
        for field in Row.fields.changes(from: before.value, to: after.value) {
            let isPersonal = Row.personalFields.contains(field)
            change.fields.append(
                FieldChange(
                    field: field, before: try before.coded(field, session.vault),
                    after: try after.coded(field, session.vault), isPersonal: isPersonal))
        }
        return change
    }

    func restore(_ session: StoreSession, _ touch: BatchTouch, _ origin: ChangeOrigin) throws {
        guard let image = touch.image, let now = try session.imagedRow(Row.self, touch.id) else {
            throw StorageError(.notFound, Row.table)
        }
        let before = try Row(image: image, household: Row.hasHousehold ? now.key : "", session.vault)
        let kept = try session.replace(now, by: before.value, now.version, origin)
        guard kept.version != now.version, let helper = try session.imagedRow(Row.self, touch.id) as? HelperRow else {
            return
        }
        try session.writeRanges(of: [helper])
    }

    func key(_ session: StoreSession, _ id: RecordID) throws -> String? {
        try session.imagedRow(Row.self, id)?.key
    }
}
