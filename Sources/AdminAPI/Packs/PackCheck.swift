/// The answer to the check of a pack's text.
public struct PackCheck: Codable, Sendable, Hashable {
    /// True where it has no fault.
    public var valid: Bool
    /// The faults, by line.
    public var faults: [PackFault]
    /// What is worth knowing about a valid pack: checks that warn, values that nobody has stated.
    public var warnings: [PackFault]?

    /// Builds the value from its parts.
    public init(valid: Bool, faults: [PackFault], warnings: [PackFault]? = nil) {
        self.valid = valid
        self.faults = faults
        self.warnings = warnings
    }
}
