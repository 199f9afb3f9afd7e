public import Policy
public import Register

/// A household of the area that the run does not pair, with the rule that says so: never silently dropped.
public struct OutsideHousehold: Sendable, Hashable, Codable {
    /// The household's number.
    public var household: String
    /// True where it is only held back until something is mended; false where it is outside the programme.
    public var isHeld: Bool
    /// The rules that decided, in the order of the pack: one where it is outside the programme; `no_category` (no rule
    /// of the pack) where its tier is unknown and the pack has none for that.
    public var hits: [RuleHit]
    /// The lists that name somebody of it on the day, with their dates (M7).
    public var exclusions: [ExclusionFact]
    /// Its lead where a pairing runs all the same: the run leaves it alone.
    public var running: RecordID?
}
