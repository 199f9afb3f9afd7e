public import Wording

/// A household in scope without a lead, why, and what would help.
public struct ReportUncovered: Sendable, Hashable {
    /// The household.
    public var household: ReportHousehold
    /// Why it has none: candidates removed per rule, or the group that shares too few places.
    public var reasons: [Phrase]
    /// The smallest repairs, the smallest first.
    public var repairs: [Phrase]

    /// An uncovered household.
    public init(household: ReportHousehold, reasons: [Phrase], repairs: [Phrase]) {
        self.household = household
        self.reasons = reasons
        self.repairs = repairs
    }
}
