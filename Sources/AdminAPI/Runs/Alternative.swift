/// What it would cost to give the household another helper.
public struct Alternative: Codable, Sendable, Hashable {
    /// The helper.
    public var helper: HelperRef
    /// The hard rules that forbid the pair; empty where it is a candidate.
    public var failed: [CodeName]
    /// The pair's own score.
    public var score: Int64?
    /// So many households fewer would be covered.
    public var lossCovered: Int?
    /// So much the total score would lose.
    public var lossScore: Int64?
    /// Who would move.
    public var moves: [RunDifference]
    /// The same in plain words, in the language of the request.
    public var text: String

    private enum CodingKeys: String, CodingKey {
        case helper, failed, score, moves, text
        case lossCovered = "loss_covered"
        case lossScore = "loss_score"
    }

    /// Builds the value from its parts.
    public init(
        helper: HelperRef, failed: [CodeName], score: Int64? = nil, lossCovered: Int? = nil, lossScore: Int64? = nil,
        moves: [RunDifference], text: String
    ) {
        self.helper = helper
        self.failed = failed
        self.score = score
        self.lossCovered = lossCovered
        self.lossScore = lossScore
        self.moves = moves
        self.text = text
    }
}
