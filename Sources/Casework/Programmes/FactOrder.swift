public import Policy
public import Records
public import Register

/// Facts that somebody enters about a household or one of its people.
public struct FactOrder: Sendable {
    /// The household number.
    public var household: String
    /// The member's number, from 1; nil where they are of the household, or name the member themselves.
    public var member: Int?
    /// Name → value as text; the name with or without `household.` or `member.`.
    public var facts: [String: String]
    /// The first day on which they hold; nil = today.
    public var on: CalendarDay?
    /// Why; sealed.
    public var because: String?

    /// An order.
    public init(
        household: String, member: Int? = nil, facts: [String: String], on: CalendarDay? = nil, because: String? = nil
    ) {
        self.household = household
        self.member = member
        self.facts = facts
        self.on = on
        self.because = because
    }
}

/// A fact as a list shows it.
public struct FactLine: Sendable {
    /// The fact as it was entered.
    public var fact: KeptFact
    /// The member's number; nil for facts of the household, and for somebody who has left it.
    public var member: Int?
    /// What people read.
    public var names: PackWords
    /// The value in words.
    public var words: PackWords
    /// Whether it holds on the day of the list.
    public var holds: Bool
}

/// What is entered about a household for programmes.
public struct FactSheet: Sendable {
    /// The household number.
    public var household: String
    /// The day.
    public var day: CalendarDay
    /// Facts, by name and in the order of entering.
    public var facts: [FactLine]
    /// Entitlements that are drawn or were, by programme and first day.
    public var draws: [ProgrammeDraw]
}
