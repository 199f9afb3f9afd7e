public import Register

extension StoreSession {
    /// Puts `household` in the place of the record with its number, fields that are blank now included.
    ///
    /// - Parameter version: the version that the caller saw.
    /// - Throws: `StorageError`: `not_found`, or `stale_version` if somebody else changed the record meanwhile.
    @discardableResult
    public func replace(
        _ household: Household, version: Int64, _ origin: ChangeOrigin
    ) throws -> Kept<Household> {
        guard let row = try householdRows(numbers: [household.number]).first else {
            throw StorageError(.notFound, "household")
        }
        return try replace(row, by: household, version, origin)
    }

    /// Puts `helper` in the place of the record with this id, fields that are blank now included.
    ///
    /// - Parameter version: the version that the caller saw.
    /// - Throws: `StorageError`: `not_found`, or `stale_version` if somebody else changed the record meanwhile.
    @discardableResult
    public func replace(
        _ id: RecordID, by helper: Helper, version: Int64, _ origin: ChangeOrigin
    ) throws -> Kept<Helper> {
        var batch = SQLBatch(width: 1)
        batch.append([.id(id)])
        guard let row = try helperRows("h.id = $1", batch).first else { throw StorageError(.notFound, "helper") }
        let kept = try replace(row, by: helper, version, origin)
        if kept.version != row.version {
            try writeRanges(of: [HelperRow(id: id, version: kept.version, value: helper)])
        }
        return kept
    }

    @discardableResult
    func replace<Row: ImagedRow>(
        _ row: Row, by value: Row.Value, _ version: Int64, _ origin: ChangeOrigin
    ) throws -> Kept<Row.Value> {
        guard row.version == version else {
            throw StorageError(.staleVersion, "version \(version), now \(row.version)")
        }
        var upsert = Upsert<Row>()
        upsert.load(row)
        upsert.put(row.id, line: nil) {
            $0 = value
        } make: {
            row
        }
        return try upsert.flush(self, origin, keepsRows: true).written.first?.kept ?? row.kept
    }
}
