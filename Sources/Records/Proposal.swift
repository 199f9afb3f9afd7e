public import Register

/// What a run suggests: one pair, with its score in parts (匹配建议).
public struct Proposal: Sendable, Hashable, Codable {
    /// The run.
    public var run: String
    /// The household's number.
    public var household: String
    /// The helper's record.
    public var helper: RecordID
    /// Role.
    public var role: PairingRole
    /// The household's tier in this run, 1 the most urgent.
    public var tier: Int
    /// Σ weight · part, 0...1_000_000; shown divided by 1000.
    public var score: Int32
    /// The parts in the order of the pack: weight · part, they add up to the score.
    public var parts: [Int32]
    /// Where it stands.
    public var state: ProposalState

    /// A suggested pair.
    public init(
        run: String, household: String, helper: RecordID, role: PairingRole, tier: Int, score: Int32, parts: [Int32],
        state: ProposalState = .proposed
    ) {
        self.run = run
        self.household = household
        self.helper = helper
        self.role = role
        self.tier = tier
        self.score = score
        self.parts = parts
        self.state = state
    }
}
