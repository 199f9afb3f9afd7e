/// What came out when a stored run was computed again from its kept inputs.
public struct RepeatResult: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// True where every compared byte is the same.
    public var identical: Bool
    /// How many bytes were compared.
    public var bytes: Int
    /// The digest of the stored result.
    public var digest: String
    /// The digest of the repeated result.
    public var repeated: String

    /// Builds the value from its parts.
    public init(run: String, identical: Bool, bytes: Int, digest: String, repeated: String) {
        self.run = run
        self.identical = identical
        self.bytes = bytes
        self.digest = digest
        self.repeated = repeated
    }
}
