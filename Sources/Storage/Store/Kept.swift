public import Register

/// A value with the identity and version under which the store keeps it.
public struct Kept<Value: Sendable>: Sendable {
    /// The record's id.
    public var id: RecordID
    /// Counts from 1; a write that names another version than the current one is refused.
    public var version: Int64
    /// The value.
    public var value: Value

    /// A kept value.
    public init(id: RecordID, version: Int64, value: Value) {
        self.id = id
        self.version = version
        self.value = value
    }
}

extension Kept: Equatable where Value: Equatable {}

extension StoredRow {
    var kept: Kept<Value> { Kept(id: id, version: version, value: value) }
}
