/// The answer to the check of a pack's text.
public struct PackCheck: Codable, Sendable, Hashable {
    /// True where it could be loaded.
    public var valid: Bool
    /// The pack's id, where it could be read.
    public var pack: String?
    /// The digest of the text.
    public var digest: String?
    /// The paths of values with `basis: default`.
    public var defaults: [String]
    /// The faults, by line.
    public var faults: [PackFault]

    /// Builds the value from its parts.
    public init(valid: Bool, pack: String? = nil, digest: String? = nil, defaults: [String], faults: [PackFault]) {
        self.valid = valid
        self.pack = pack
        self.digest = digest
        self.defaults = defaults
        self.faults = faults
    }
}
