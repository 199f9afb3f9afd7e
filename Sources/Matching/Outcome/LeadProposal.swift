public import Policy
public import Register

/// One pair that a run suggests: a household and the helper who is to be responsible for it.
public struct LeadProposal: Sendable, Hashable, Codable {
    /// The household's number.
    public var household: String
    /// The helper.
    public var helper: RecordID
    /// The household's tier, 1 the most urgent.
    public var tier: Int
    /// Σ of `parts`, 0...1_000_000; shown divided by 1000.
    public var score: Int32
    /// Weight · value of each score part, in the order of the pack.
    public var parts: [Int32]
    /// What the helper has to make clear first (M23): the pack's rules that ask for it; empty where all is clear.
    public var firstTasks: [RuleHit]
}
