/// A client's name for one write, kept in the same transaction as what the write did: a repetition finds it, whatever became
/// of the answer.
public struct RequestMark: Sendable, Hashable {
    /// Whose request it is, such as `uid:1000`.
    public var actor: String
    /// The client's key.
    public var key: String
    /// SHA-256 of what was asked for, hexadecimal.
    public var digest: String

    /// A mark from its parts.
    public init(actor: String, key: String, digest: String) {
        self.actor = actor
        self.key = key
        self.digest = digest
    }
}
