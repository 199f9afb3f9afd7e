public import Register

/// A household of the scope that ends without a responsible person, with its first explanation.
public struct UncoveredHousehold: Sendable, Hashable, Codable {
    /// Why it has none.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        /// No helper passes every hard rule.
        case noCandidate = "no_candidate"
        /// Its candidates have fewer places than the households that share them.
        case hall
    }

    /// The household's number.
    public var household: String
    /// Its tier, 1 the most urgent.
    public var tier: Int
    /// Where it has to be served: the village where known, else the town.
    public var place: DivisionCode
    /// Why it has no lead.
    public var reason: Reason
    /// Helpers that pass every hard rule.
    public var candidates: Int
    /// How many helpers each hard rule removed, in the order of the pack, then `unknown:FIELD` by name; only counts
    /// above zero. A helper that fails several rules counts in each.
    public var removed: [RuleCount]
    /// Helpers that fail exactly one rule, at most three and at most one per rule: first those whose mending would
    /// cover the household, then the easiest to mend.
    public var nearest: [NearMiss]
    /// Index into ``LeadOutcome/hallGroups``, for the reason `hall`.
    public var hallGroup: Int?
    /// The smallest repairs: each of them covers the household (a fact to be filled: may cover it), those at a less
    /// urgent one's cost later, then the easiest first. Never empty.
    public var repairs: [Repair]
}
