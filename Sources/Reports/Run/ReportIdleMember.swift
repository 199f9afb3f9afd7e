public import Wording

/// An in-service party member without a household (M83).
public struct ReportIdleMember: Sendable, Hashable {
    /// The helper.
    public var helper: ReportHelper
    /// Where the helper is based; nil where unknown.
    public var place: ReportPlace?
    /// Places that are free; nil where the capacity is unknown.
    public var free: Int?
    /// Why nobody was paired with them, where that is known.
    public var reason: Phrase?

    /// A member without a household.
    public init(helper: ReportHelper, place: ReportPlace?, free: Int?, reason: Phrase? = nil) {
        self.helper = helper
        self.place = place
        self.free = free
        self.reason = reason
    }
}
