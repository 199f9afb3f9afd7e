public import Register

/// Who is near to whom, by keyed hashes of identity numbers (M110).
extension StoreSession {
    /// Whether the person is a member of the household, is the helper, or is a filed near relative, in either direction, of
    /// one of them.
    public func isConcerned(_ person: RecordID, household: RecordID, helper: RecordID) throws -> Bool {
        try sql.first(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM member m WHERE m.household_id = $2 AND m.id_hash = $1
            AND m.left_on IS NULL)
            OR EXISTS (SELECT 1 FROM helper p WHERE p.id = $3 AND p.id_hash = $1)
            OR EXISTS (SELECT 1 FROM near_relative n JOIN member m ON m.id_hash = n.relative_hash
            WHERE n.filer_hash = $1 AND m.household_id = $2 AND n.ended_on IS NULL AND m.left_on IS NULL)
            OR EXISTS (SELECT 1 FROM near_relative n JOIN member m ON m.id_hash = n.filer_hash
            WHERE n.relative_hash = $1 AND m.household_id = $2 AND n.ended_on IS NULL AND m.left_on IS NULL)
            OR EXISTS (SELECT 1 FROM near_relative n JOIN helper p ON p.id_hash = n.relative_hash
            WHERE n.filer_hash = $1 AND p.id = $3 AND n.ended_on IS NULL)
            OR EXISTS (SELECT 1 FROM near_relative n JOIN helper p ON p.id_hash = n.filer_hash
            WHERE n.relative_hash = $1 AND p.id = $3 AND n.ended_on IS NULL)
            """, [.id(person), .id(household), .id(helper)]
        ) { try $0.int() } != nil
    }

    /// Whether the helper is a member of the household or a filed near relative of one.
    public func isRelative(helper: RecordID, household: RecordID) throws -> Bool {
        let hash = try sql.first("SELECT id_hash FROM helper WHERE id = $1", [.id(helper)]) {
            try $0.optionalRecordID()
        }
        guard let hash = hash ?? nil else { return false }
        return try isConcerned(hash, household: household, helper: RecordID(high: 0, low: 0))
    }
}
