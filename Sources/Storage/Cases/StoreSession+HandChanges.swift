public import Records
public import Register
import Vault

/// Changes by hand: shown, and taken back as a whole.
extension StoreSession {
    /// The change by hand of this number.
    public func handChange(_ id: String) throws -> HandChange? {
        try handChanges("c.id = $1", [.text(id)]).first
    }

    /// The changes by hand of a household or helper, newest first.
    public func handChanges(of key: String, limit: Int) throws -> [HandChange] {
        try handChanges("c.record_key = $1", [.text(key), .int(limit)], limit: "LIMIT $2")
    }

    /// The newest changes by hand.
    public func handChanges(limit: Int) throws -> [HandChange] {
        try handChanges("1 = 1", [.int(limit)], limit: "LIMIT $1")
    }

    private func handChanges(
        _ condition: String, _ parameters: [SQLValue], limit: String = ""
    ) throws -> [HandChange] {
        let vault = vault
        return try sql.all(
            """
            SELECT c.id, c.command, c.record_key, c.areas, c.reason, c.actor, c.changed_at, c.undoes, c.undone_by, c.sealed
            FROM hand_change c WHERE \(condition) ORDER BY length(c.id) DESC, c.id DESC \(limit)
            """, parameters
        ) { reader in
            let id = try reader.text()
            let (command, key) = (try reader.text(), try reader.text())
            let areas = CodeText.split(try reader.text()).compactMap { DivisionCode($0) }
            var change = HandChange(
                id: id, command: command, key: key, areas: areas, reason: try reader.optionalText(),
                actor: try reader.text(), at: try reader.instant(), undoes: try reader.optionalText(),
                undoneBy: try reader.optionalText())
            change.because = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "hand_change", row: vault.id("hand_change", id)
            ).first(.text)
            return change
        }
    }

    /// One record that a change by hand touched.
    public struct HandTouch: Sendable, Hashable {
        /// Its table.
        public var table: String
        /// Its record.
        public var id: RecordID
        /// Its version after the change.
        public var version: Int64
        /// The fields that became corrected by hand.
        public var noted: Set<String>
        /// Whether the change added it.
        public var isNew: Bool
        var number: Int64
    }

    /// The records that a change touched, in its order.
    public func touches(of change: String) throws -> [HandTouch] {
        try sql.all(
            """
            SELECT record, id, version, noted, sealed IS NULL, number FROM hand_before WHERE change_id = $1 ORDER BY number
            """, [.text(change)]
        ) { reader in
            HandTouch(
                table: try reader.text(), id: try reader.recordID(), version: try reader.int(),
                noted: Set(CodeText.split(try reader.text())), isNew: try reader.bool(), number: try reader.int())
        }
    }

    /// The tables of the records of a change that somebody touched since, and of those that others refer to now; none
    /// where it can be taken back.
    public func changedSince(_ change: String) throws -> [String] {
        let touches = try touches(of: change)
        let own = Set(touches.filter(\.isNew).map(\.id))
        var found: Set<String> = []
        for touch in touches {
            if try version(of: touch.table, id: touch.id) != touch.version { found.insert(touch.table) }
            if touch.isNew { found.formUnion(try references(to: touch, apartFrom: own)) }
        }
        return found.sorted()
    }

    /// The tables with rows that refer to a new record, apart from those that came with it.
    private func references(to touch: HandTouch, apartFrom own: Set<RecordID>) throws -> Set<String> {
        let columns: [(table: String, column: String)]
        switch touch.table {
        case "household":
            columns = [
                ("member", "household_id"), ("need", "household_id"), ("pairing", "household_id"),
                ("proposal", "household_id"), ("visit", "household_id"), ("decision", "household_id"),
                ("prohibition", "household_id"), ("household_decline", "household_id"),
            ]
        case "helper":
            columns = [
                ("pairing", "helper_id"), ("proposal", "helper_id"), ("visit", "helper_id"), ("decision", "helper_id"),
                ("prohibition", "helper_id"), ("helper_pause", "helper_id"), ("helper_pause", "deputy_id"),
            ]
        default: return []
        }
        var found: Set<String> = []
        for (table, column) in columns {
            if table == "member" || table == "need" {
                let ids = try sql.all("SELECT id FROM \(table) WHERE \(column) = $1", [.id(touch.id)]) {
                    try $0.recordID()
                }
                if ids.contains(where: { !own.contains($0) }) { found.insert(table) }
            } else if try sql.first(
                "SELECT 1 FROM \(table) WHERE \(column) = $1 LIMIT 1", [.id(touch.id)],
                decode: {
                    try $0.int()
                }) != nil
            {
                found.insert(table)
            }
        }
        return found
    }

    /// Puts the records of a change back as they were, with their events. To be called in the transaction of
    /// `HandWriting.finish` of the change that takes it back, after ``changedSince(_:)`` found nothing.
    public func takeBack(_ change: HandChange, by undoing: String, _ origin: ChangeOrigin) throws {
        try sql.execute("DELETE FROM household_succession WHERE origin = $1", [.text(change.id)])
        for touch in try touches(of: change.id).reversed() { try takeBack(touch, change, origin) }
        try sql.execute("UPDATE hand_change SET undone_by = $2 WHERE id = $1", [.text(change.id), .text(undoing)])
    }

    /// Puts one record of a change back as it was, where nobody touched it since; the change itself stands.
    ///
    /// - Returns: whether it was put back.
    public func takeBack(record id: RecordID, of change: HandChange, _ origin: ChangeOrigin) throws -> Bool {
        guard let touch = try touches(of: change.id).first(where: { $0.id == id && !$0.isNew }),
            try version(of: touch.table, id: id) == touch.version
        else { return false }
        try takeBack(touch, change, origin)
        return true
    }

    private func takeBack(_ touch: HandTouch, _ change: HandChange, _ origin: ChangeOrigin) throws {
        switch touch.table {
        case HouseholdRow.table: try takeBack(touch, change) { try self.householdRow($0) }
        case MemberRow.table: try takeBack(touch, change) { try self.memberRow($0) }
        case NeedRow.table: try takeBack(touch, change) { try self.needRow($0) }
        case PairingRow.table where touch.isNew:
            // A pairing that began stays in the history, as one that never held.
            guard var kept = try pairing(touch.id) else { throw StorageError(.staleVersion, touch.table) }
            kept.value.pairing.endReason = EndReason.undone.rawValue
            kept.value.pairing.until = PartialDay(origin.at.day)
            try replace(kept.value, version: kept.version, origin)
        case PairingRow.table: try takeBack(touch, change) { try self.pairingRow($0) }
        case NearRelativeRow.table: try takeBack(touch, change) { try self.relativeRow($0) }
        case HelperRow.table:
            try takeBack(touch, change) { try self.helperRow($0) }
            if let row = try helperRow(touch.id) { try writeRanges(of: [row]) }
        default: throw StorageError(.corrupt, "record of a change by hand")
        }

        func takeBack<Row: StoredRow>(
            _ touch: HandTouch, _ change: HandChange, _ load: (RecordID) throws -> Row?
        ) throws {
            guard let now = try load(touch.id) else { throw StorageError(.staleVersion, touch.table) }
            if let record = HandRecord(rawValue: touch.table) {
                try forgetCorrections(of: touch.id, in: record, fields: touch.noted)
            }
            let box = try sql.first(
                "SELECT sealed FROM hand_before WHERE change_id = $1 AND number = $2",
                [.text(change.id), .int(touch.number)]
            ) { try $0.optionalBlob() }
            guard let box = box ?? nil else {
                try delete(touch)
                try record([PendingEvent(kind: .ended, record: Row.table, key: now.key)], origin)
                return
            }
            let image: [UInt8]
            do {
                image = try vault.open(
                    box, row: vault.id("hand_before", change.id, "\(touch.number)").bytes, column: "hand_before.sealed")
            } catch {
                throw StorageError(.sealBroken, "hand_before")
            }
            try putBack(image, to: touch.table, version: now.version + 1)
            guard let then = try load(touch.id) else { throw StorageError(.corrupt, "image of a row") }
            let fields = Row.fields.changes(from: now.value, to: then.value)
            try record(
                [
                    PendingEvent(
                        kind: .changed, record: Row.table, key: then.key, fields: fields,
                        content: then.eventContent(of: fields))
                ], origin)
        }
    }

    /// Deletes a record that a change added, with what hangs on it alone.
    private func delete(_ touch: HandTouch) throws {
        switch touch.table {
        case "household":
            try sql.execute("DELETE FROM work_item WHERE household_id = $1", [.id(touch.id)])
            try sql.execute(
                "DELETE FROM household_succession WHERE household_id = $1 OR successor_id = $1", [.id(touch.id)])
        case "helper":
            try sql.execute("DELETE FROM work_item WHERE helper_id = $1", [.id(touch.id)])
            try sql.execute("DELETE FROM helper_area WHERE helper_id = $1", [.id(touch.id)])
        default: break
        }
        let table = try Self.transferTable(touch.table)
        try sql.execute("DELETE FROM \(table.name) WHERE id = $1", [.id(touch.id)])
    }

    // MARK: rows by id

    private func householdRow(_ id: RecordID) throws -> HouseholdRow? {
        let vault = vault
        return try sql.first("SELECT \(HouseholdRow.selection("h")) FROM household h WHERE h.id = $1", [.id(id)]) {
            try HouseholdRow(&$0, vault)
        }
    }

    private func memberRow(_ id: RecordID) throws -> MemberRow? {
        let vault = vault
        return try sql.first(
            """
            SELECT h.number, \(MemberRow.selection("m")) FROM member m JOIN household h ON h.id = m.household_id
            WHERE m.id = $1
            """, [.id(id)]
        ) { try MemberRow(&$0, household: try $0.text(), vault) }
    }

    private func needRow(_ id: RecordID) throws -> NeedRow? {
        let vault = vault
        return try sql.first(
            """
            SELECT h.number, \(NeedRow.selection("n")) FROM need n JOIN household h ON h.id = n.household_id
            WHERE n.id = $1
            """, [.id(id)]
        ) { try NeedRow(&$0, household: try $0.text(), vault) }
    }

    private func helperRow(_ id: RecordID) throws -> HelperRow? {
        var batch = SQLBatch(width: 1)
        batch.append([.id(id)])
        return try helperRows("h.id = $1", batch).first
    }

    private func relativeRow(_ id: RecordID) throws -> NearRelativeRow? {
        let vault = vault
        return try sql.first("SELECT \(NearRelativeRow.selection("r")) FROM near_relative r WHERE r.id = $1", [.id(id)])
        { try NearRelativeRow(&$0, vault) }
    }

    /// A filed relation between two people.
    public func nearRelative(_ filer: ResidentID, _ relative: ResidentID) throws -> Kept<NearRelative>? {
        try relativeRow(NearRelativeRow.id(NearRelative(filer: filer, relative: relative), vault))?.kept
    }
}
