public import Register

/// A helper for a household by total effect: its own score less the price of its place.
public struct LeadRecommendation: Sendable, Hashable {
    /// The helper.
    public var helper: RecordID
    /// The pair's own score, 0...1,000,000.
    public var score: Int32
    /// Coverage weight that taking its place would cost elsewhere, 0 or more; less is better and counts first.
    public var coverageCost: Int64
    /// Score less the score part of the place's price: the effect on the total.
    public var effect: Int64
    /// Places that are free after the run.
    public var free: Int
}
