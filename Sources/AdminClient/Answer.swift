public import FoundationEssentials

/// What the daemon answered: the value, and the very bytes, so that `--json` shows fields that this build does not know.
public struct Answer<Value: Sendable>: Sendable {
    /// The decoded value.
    public var value: Value
    /// The bytes as they came.
    public var bytes: Data

    /// An answer from its parts.
    public init(value: Value, bytes: Data) {
        self.value = value
        self.bytes = bytes
    }
}
