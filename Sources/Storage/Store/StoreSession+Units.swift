public import Register

extension StoreSession {
    /// Everybody of this unit, persons and the unit itself, by record.
    public func colleagues(unit: String) throws -> [Kept<Helper>] {
        var batch = SQLBatch(width: 1)
        batch.append([.text(unit)])
        let compact = PlainText.compact(unit)
        if compact != unit { batch.append([.text(compact)]) }
        return try helperRows("h.unit = $1", batch).map(\.kept).sorted { $0.id < $1.id }
    }

    /// The units of this name that help themselves, not through a named person; more than one is for a person to decide.
    public func helpers(unit: String) throws -> [Kept<Helper>] {
        var batch = SQLBatch(width: 1)
        batch.append([.text(unit)])
        let compact = PlainText.compact(unit)
        if compact != unit { batch.append([.text(compact)]) }
        return try helperRows("h.unit = $1 AND h.id_hash IS NULL", batch).map(\.kept).filter { $0.value.isUnit }
    }
}
