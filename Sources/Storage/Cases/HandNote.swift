public import Register

/// What a change by hand says about itself beside the rows that it writes.
public struct HandNote: Sendable, Hashable {
    /// A helper leaves, and with it goes every pairing.
    public static let helperLeave = "helper_leave"
    /// A household leaves or begins its gradual exit, as an item of the worklist proposed.
    public static let householdWork = "household_work"

    /// What is done: `household_edit`, `member_end`, …
    public var command: String
    /// Household number, or the helper's short key.
    public var key: String
    /// The divisions in which it happens.
    public var areas: [DivisionCode]
    /// Coded reason, where the command has one.
    public var reason: String?
    /// Because of what, in words; sealed.
    public var because: String?
    /// The change that it takes back.
    public var undoes: String?

    /// A note.
    public init(
        _ command: String, key: String, areas: [DivisionCode], reason: String? = nil, because: String? = nil,
        undoes: String? = nil
    ) {
        self.command = command
        self.key = key
        self.areas = areas
        self.reason = reason
        self.because = because
        self.undoes = undoes
    }
}
