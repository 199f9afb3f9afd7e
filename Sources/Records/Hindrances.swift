public import Register

/// A pair that nobody may propose for some time (禁止结对).
public struct Prohibition: Sendable, Hashable, Codable {
    /// Its id.
    public var id: RecordID
    /// The household's number.
    public var household: String
    /// The helper's record.
    public var helper: RecordID
    /// First day.
    public var from: CalendarDay
    /// Last day; nil = until it is lifted.
    public var until: CalendarDay?
    /// The day on which it was lifted: from that day on it holds no more.
    public var liftedOn: CalendarDay?
    /// Code of the reason.
    public var reason: String
    /// The decision it comes from, or `hand`.
    public var origin: String
    /// In words; sealed.
    public var words: String?

    /// A prohibition.
    public init(
        id: RecordID, household: String, helper: RecordID, from: CalendarDay, until: CalendarDay?, reason: String,
        origin: String, words: String? = nil
    ) {
        self.id = id
        self.household = household
        self.helper = helper
        self.from = from
        self.until = until
        self.reason = reason
        self.origin = origin
        self.words = words
    }

    /// Whether it holds on `day`.
    public func holds(on day: CalendarDay) -> Bool {
        from <= day && (until.map { day <= $0 } ?? true) && (liftedOn.map { day < $0 } ?? true)
    }
}

/// Days on which a helper takes nobody new (暂停承担); a deputy may visit meanwhile.
public struct HelperPause: Sendable, Hashable, Codable {
    /// Its id.
    public var id: RecordID
    /// The helper's record.
    public var helper: RecordID
    /// First day.
    public var from: CalendarDay
    /// Last day; nil = until further notice.
    public var until: CalendarDay?
    /// Who stands in, where somebody was named.
    public var deputy: RecordID?
    /// Code of the reason.
    public var reason: String
    /// The decision it comes from, or `hand`.
    public var origin: String
    /// In words; sealed.
    public var words: String?

    /// A pause.
    public init(
        id: RecordID, helper: RecordID, from: CalendarDay, until: CalendarDay?, deputy: RecordID? = nil,
        reason: String, origin: String, words: String? = nil
    ) {
        self.id = id
        self.helper = helper
        self.from = from
        self.until = until
        self.deputy = deputy
        self.reason = reason
        self.origin = origin
        self.words = words
    }

    /// Whether it holds on `day`.
    public func holds(on day: CalendarDay) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

/// A household that does not want a helper (谢绝结对); nobody is proposed for it until it asks again.
public struct HouseholdDecline: Sendable, Hashable, Codable {
    /// Its id.
    public var id: RecordID
    /// The household's number.
    public var household: String
    /// The day on which it declined.
    public var from: CalendarDay
    /// The day on which it asked again.
    public var askedOn: CalendarDay?
    /// The decision it comes from, or `hand`.
    public var origin: String
    /// In words; sealed.
    public var words: String?

    /// A household that declines.
    public init(id: RecordID, household: String, from: CalendarDay, origin: String, words: String? = nil) {
        self.id = id
        self.household = household
        self.from = from
        self.origin = origin
        self.words = words
    }

    /// Whether it holds on `day`.
    public func holds(on day: CalendarDay) -> Bool { from <= day && (askedOn.map { day < $0 } ?? true) }
}
