public import Register

/// One change of the register by hand: what was done to whom, by whom, and because of what.
public struct HandChange: Sendable, Hashable {
    /// Its number, that of its change set, such as `C000012`.
    public var id: String
    /// What was done: `household_edit`, `member_end`, …
    public var command: String
    /// Household number, or the helper's short key.
    public var key: String
    /// The divisions in which it happened.
    public var areas: [DivisionCode]
    /// Coded reason, where the command has one.
    public var reason: String?
    /// Who.
    public var actor: String
    /// When.
    public var at: Instant
    /// The change that it takes back.
    public var undoes: String?
    /// The change by which it was taken back.
    public var undoneBy: String?
    /// Because of what, in words; sealed.
    public var because: String?

    /// A change.
    public init(
        id: String, command: String, key: String, areas: [DivisionCode], reason: String?, actor: String, at: Instant,
        undoes: String?, undoneBy: String?, because: String? = nil
    ) {
        self.id = id
        self.command = command
        self.key = key
        self.areas = areas
        self.reason = reason
        self.actor = actor
        self.at = at
        self.undoes = undoes
        self.undoneBy = undoneBy
        self.because = because
    }
}
