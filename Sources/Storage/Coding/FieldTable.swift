/// The fields of a value type with their stable names, to say which of them differ between two states of a record.
struct FieldTable<Value>: Sendable {
    struct Field: Sendable {
        let name: String
        let isEqual: @Sendable (Value, Value) -> Bool
    }

    let fields: [Field]

    init(_ fields: [Field]) {
        self.fields = fields
    }

    /// Names of the fields that differ, sorted.
    func changes(from old: Value, to new: Value) -> [String] {
        fields.filter { !$0.isEqual(old, new) }.map(\.name).sorted()
    }

    static func field<T: Equatable & SendableMetatype>(_ name: String, _ get: @escaping @Sendable (Value) -> T) -> Field
    {
        Field(name: name) { get($0) == get($1) }
    }
}
