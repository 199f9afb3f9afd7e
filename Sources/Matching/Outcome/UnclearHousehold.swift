public import Policy

/// A household with something to be made clear: on the worklist, whether it was paired or not (三清, M23).
public struct UnclearHousehold: Sendable, Hashable, Codable {
    /// The household's number.
    public var household: String
    /// The pack's rules that put it on the list, with the facts that they lacked.
    public var hits: [RuleHit]
    /// True where it has a running or proposed lead, whose first task it is to make this clear.
    public var isCovered: Bool
    /// True where it is not paired before this is mended; it is then among the households outside, too.
    public var isHeld: Bool
}
