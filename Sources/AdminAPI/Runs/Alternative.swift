/// What it would cost to give the household another helper.
public struct Alternative: Codable, Sendable, Hashable {
    /// The helper's key.
    public var helper: String
    /// The helper's name.
    public var helperName: String?
    /// The helper's unit.
    public var unit: String?
    /// False where a hard rule forbids the pair.
    public var eligible: Bool
    /// The rules that forbid it.
    public var failed: [String]
    /// The pair's own score.
    public var score: Int64?
    /// So many households fewer would be covered.
    public var lossCovered: Int?
    /// So much the total score would lose.
    public var lossScore: Int64?
    /// Who would move.
    public var moves: [RunDifference]?
    /// The same in plain words, in the language of the request.
    public var text: String?

    private enum CodingKeys: String, CodingKey {
        case helper, unit, eligible, failed, score, moves, text
        case helperName = "helper_name"
        case lossCovered = "loss_covered"
        case lossScore = "loss_score"
    }

    /// Builds the value from its parts.
    public init(
        helper: String, helperName: String? = nil, unit: String? = nil, eligible: Bool, failed: [String],
        score: Int64? = nil, lossCovered: Int? = nil, lossScore: Int64? = nil, moves: [RunDifference]? = nil,
        text: String? = nil
    ) {
        self.helper = helper
        self.helperName = helperName
        self.unit = unit
        self.eligible = eligible
        self.failed = failed
        self.score = score
        self.lossCovered = lossCovered
        self.lossScore = lossScore
        self.moves = moves
        self.text = text
    }
}
