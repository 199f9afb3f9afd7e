/// The fields of a value type with their stable names, to say which of them differ between two states of a record.
struct FieldTable<Value>: Sendable {
    struct Field: Sendable {
        let name: String
        let isEqual: @Sendable (Value, Value) -> Bool
        /// Puts the field of the second value into the first; nil where nobody corrects such fields by hand.
        var copy: (@Sendable (inout Value, Value) -> Void)?
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

    /// A field that people correct by hand.
    @inline(__always)
    static func field<T: Equatable & SendableMetatype>(
        _ name: String, _ path: any WritableKeyPath<Value, T> & Sendable
    ) -> Field {
        Field(
            name: name, isEqual: { $0[keyPath: path] == $1[keyPath: path] },
            copy: { $0[keyPath: path] = $1[keyPath: path] })
    }

    /// The field of this name.
    func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}
