public import Register

/// What one more place at a helper would bring: its smallest optimal price.
public struct PlacePrice: Sendable, Hashable, Codable {
    /// The helper.
    public var helper: RecordID
    /// Coverage weight: above zero, one more household of the tier with this weight would be covered.
    public var coverage: Int64
    /// Points of score on top of it; may be negative where the coverage is positive.
    public var score: Int64
}
