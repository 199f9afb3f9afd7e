/// The answer to the check of a pack's text.
public struct PackCheck: Codable, Sendable, Hashable {
    /// True where it has no fault.
    public var valid: Bool
    /// The faults, by line.
    public var faults: [PackFault]

    /// Builds the value from its parts.
    public init(valid: Bool, faults: [PackFault]) {
        self.valid = valid
        self.faults = faults
    }
}
