public import Register

/// What the office keeps of somebody who may act.
public struct PrincipalEntry: Sendable, Hashable {
    /// Uid, role, area and the keyed hash of the person's number.
    public var principal: Principal
    /// How the person is called; sealed.
    public var name: String?
    /// The person's own identity number; sealed.
    public var id: ResidentID?
    /// Since when they have no rights; nil = they have.
    public var disabledAt: Instant?
    /// Whether they may come with a token.
    public var hasToken: Bool

    /// An entry.
    public init(
        _ principal: Principal, name: String? = nil, id: ResidentID? = nil, disabledAt: Instant? = nil,
        hasToken: Bool = false
    ) {
        self.principal = principal
        self.name = name
        self.id = id
        self.disabledAt = disabledAt
        self.hasToken = hasToken
    }
}

/// Days on which one person may act for another, both included.
public struct Deputy: Sendable, Hashable, Codable {
    /// Who acts.
    public var uid: UInt32
    /// For whom.
    public var standsFor: UInt32
    /// The first day.
    public var from: CalendarDay
    /// The last day.
    public var until: CalendarDay

    /// The right of `uid` to act for `standsFor`.
    public init(uid: UInt32, standsFor: UInt32, from: CalendarDay, until: CalendarDay) {
        self.uid = uid
        self.standsFor = standsFor
        self.from = from
        self.until = until
    }
}
