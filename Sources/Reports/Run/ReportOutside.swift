public import Wording

/// A household of the area that the run did not pair, with the rule that kept it out.
public struct ReportOutside: Sendable, Hashable {
    /// The household.
    public var household: ReportHousehold
    /// Why: the rule, the list and its date.
    public var reason: Phrase

    /// A household outside the run.
    public init(household: ReportHousehold, reason: Phrase) {
        self.household = household
        self.reason = reason
    }
}
