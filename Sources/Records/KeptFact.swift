public import Register

/// A fact of a household, or of one of its people, that no ledger states and somebody entered: programmes ask for it.
public struct KeptFact: Sendable, Hashable {
    /// Its id, such as `F000001`; empty until it is kept.
    public var id: String
    /// The household's number.
    public var household: String
    /// The member; nil where it is of the household.
    public var member: RecordID?
    /// The fact's name, `household.NAME` or `member.NAME`.
    public var name: String
    /// The value, as people write it.
    public var value: String
    /// The first day on which it holds.
    public var from: CalendarDay
    /// The first day on which it holds no more.
    public var ended: CalendarDay?
    /// Why it was entered.
    public var because: String?
    /// Who entered it.
    public var actor: String
    /// When.
    public var at: Instant

    /// A fact that goes on.
    public init(
        id: String = "", household: String, member: RecordID?, name: String, value: String, from: CalendarDay,
        ended: CalendarDay? = nil, because: String?, actor: String, at: Instant
    ) {
        self.id = id
        self.household = household
        self.member = member
        self.name = name
        self.value = value
        self.from = from
        self.ended = ended
        self.because = because
        self.actor = actor
        self.at = at
    }

    /// Whether it holds on `day`.
    public func holds(on day: CalendarDay) -> Bool { from <= day && ended.map { day < $0 } ?? true }
}

/// An entitlement under a programme that a household draws already (已享受).
public struct ProgrammeDraw: Sendable, Hashable {
    /// Its id, such as `E000001`; empty until it is kept.
    public var id: String
    /// The household's number.
    public var household: String
    /// The programme's id.
    public var programme: String
    /// The first day.
    public var from: CalendarDay
    /// The last day; nil where it goes on.
    public var until: CalendarDay?
    /// Why it was entered.
    public var because: String?
    /// Who entered it.
    public var actor: String
    /// When.
    public var at: Instant

    /// An entitlement that is drawn.
    public init(
        id: String = "", household: String, programme: String, from: CalendarDay, until: CalendarDay?,
        because: String?, actor: String, at: Instant
    ) {
        self.id = id
        self.household = household
        self.programme = programme
        self.from = from
        self.until = until
        self.because = because
        self.actor = actor
        self.at = at
    }

    /// Whether it is drawn on `day`.
    public func holds(on day: CalendarDay) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
