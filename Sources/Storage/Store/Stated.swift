/// A value as a row of a file states it, with the row's number for the event.
public struct Stated<Value: Sendable>: Sendable {
    /// What the row states.
    public var value: Value
    /// The row of the file, from 1; `nil` where it does not come from a file.
    public var row: Int?

    /// A stated value.
    public init(_ value: Value, row: Int? = nil) {
        self.value = value
        self.row = row
    }
}

extension Stated: Equatable where Value: Equatable {}
