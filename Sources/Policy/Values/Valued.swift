/// A value of a pack with the ground on which it stands and the place where it is written.
public struct Valued<Value: Sendable>: Sendable {
    /// The value.
    public let value: Value
    /// Its ground.
    public let basis: Basis
    /// Where it stands, as a key path such as `lead.adult_age`; list items are named by their id.
    public let path: String
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers.
    public let note: PackWords?

    /// A value with its ground and place.
    public init(value: Value, basis: Basis, path: String, line: Int, note: PackWords? = nil) {
        self.value = value
        self.basis = basis
        self.path = path
        self.line = line
        self.note = note
    }
}

extension Valued: Equatable where Value: Equatable {}
extension Valued: Hashable where Value: Hashable {}
