public import Wording

/// A household whose facts are incomplete (三清), and the task to make them clear.
public struct ReportUnclear: Sendable, Hashable {
    /// The household.
    public var household: ReportHousehold
    /// The fields that are missing, in words.
    public var missing: [ReportTerm]
    /// The lead's first task.
    public var task: Phrase
    /// Its lead; nil where it has none.
    public var helper: ReportHelper?

    /// An unclear household.
    public init(household: ReportHousehold, missing: [ReportTerm], task: Phrase, helper: ReportHelper? = nil) {
        self.household = household
        self.missing = missing
        self.task = task
        self.helper = helper
    }
}
