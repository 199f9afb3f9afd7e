public import Policy
public import Register

/// Why a household got its helper in a run, or why it got none.
public struct LeadExplanation: Sendable, Hashable {
    /// The household's number.
    public var household: String
    /// Its tier with the category and the value of the pack that decided; nil where it is not in scope.
    public var tier: TierFinding?
    /// Its lead; nil where it has none. Of several the one with the smallest record id.
    public var helper: RecordID?
    /// True where that pairing ran before: the run left it alone.
    public var isRunning: Bool
    /// Hard rules that the running pairing breaks today, as ``RunningLead/broken``; empty where none runs.
    public var broken: [String]
    /// What its lead has to make clear first.
    public var firstTasks: [RuleHit]
    /// The score of household and lead in parts.
    public var score: ScoreExplanation?
    /// The lead's place among the candidates by own score, from 1; equal scores share a place. Nil where the run did
    /// not have to fill the household.
    public var rank: Int?
    /// Helpers that pass every hard rule. The place that a running lead holds for this household counts as its own.
    public var candidates: Int
    /// How many helpers each rule removed, in the order of the pack, then `unknown:FIELD` by name. A running lead whose
    /// last place is this household's is not removed by `no_place`.
    public var removed: [RuleCount]
    /// The candidate that would be best for the whole after the lead, with the exact loss if it were forced. Nil where
    /// there is no other, and always nil for a running lead, which no run moves.
    public var runnerUp: LeadAlternative?
    /// The helper that was asked about.
    public var versus: LeadAlternative?
    /// Why it has no lead.
    public var uncovered: UncoveredHousehold?
    /// Why the run does not pair it.
    public var outside: OutsideHousehold?
}
