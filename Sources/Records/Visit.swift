public import Register

/// A contact with a household (走访): who, when, how. The texts are sealed and read apart.
public struct Visit: Sendable, Hashable, Codable {
    /// Its id: derived from household, day and visitor.
    public var id: RecordID
    /// The household's number.
    public var household: String
    /// Day.
    public var day: CalendarDay
    /// The visiting helper, where the register knows them.
    public var helper: RecordID?
    /// How.
    public var method: VisitMethod?
    /// Day of the next visit.
    public var next: CalendarDay?

    /// A visit.
    public init(
        id: RecordID, household: String, day: CalendarDay, helper: RecordID?, method: VisitMethod?, next: CalendarDay?
    ) {
        self.id = id
        self.household = household
        self.day = day
        self.helper = helper
        self.method = method
        self.next = next
    }
}
