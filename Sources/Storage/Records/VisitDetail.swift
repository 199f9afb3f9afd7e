public import Records
public import Register

/// A visit with its sealed texts.
public struct VisitDetail: Sendable, Hashable {
    /// The visit.
    public var visit: Visit
    /// The visitor's name as written.
    public var visitorName: String?
    /// The visitor's number, where stated.
    public var visitor: ResidentID?
    /// The visitor's unit.
    public var unit: String?
    /// What changed.
    public var changes: String?
    /// Problems found.
    public var problems: String?
    /// What the household asks for.
    public var requests: String?
    /// How it was dealt with.
    public var outcome: String?

    /// A visit without texts.
    public init(visit: Visit) {
        self.visit = visit
    }
}

/// A visit of a ledger after its household, and where possible its helper, were found.
public struct ResolvedVisit: Sendable, Hashable {
    /// The household's number.
    public var household: String
    /// The helper's record; `nil` where the register does not know the visitor.
    public var helper: RecordID?
    /// What the ledger states.
    public var stated: VisitEntry

    /// A visit to a known household.
    public init(household: String, helper: RecordID?, stated: VisitEntry) {
        self.household = household
        self.helper = helper
        self.stated = stated
    }
}
