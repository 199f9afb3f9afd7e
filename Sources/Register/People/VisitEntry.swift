/// A visit, as a ledger states it (走访记录).
public struct VisitEntry: Sendable, Hashable {
    /// The number of the household, where the ledger states it.
    public var household: String?
    /// The number of its head, where the ledger states it.
    public var head: ResidentID?
    /// Day of the visit.
    public var day: CalendarDay
    /// The visitor's number, where stated.
    public var visitor: ResidentID?
    /// The visitor's name; sealed.
    public var visitorName: String?
    /// The visitor's unit.
    public var unit: String?
    /// How the household was contacted.
    public var method: VisitMethod?
    /// What changed; sealed.
    public var changes: String?
    /// Problems found; sealed.
    public var problems: String?
    /// What the household asks for; sealed.
    public var requests: String?
    /// How it was dealt with; sealed.
    public var outcome: String?
    /// Day of the next visit.
    public var next: CalendarDay?

    /// A visit on `day`.
    public init(day: CalendarDay) {
        self.day = day
    }
}
