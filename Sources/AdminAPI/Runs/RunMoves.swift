/// What a run changes in running leads within its budget of moves.
public struct RunMoves: Codable, Sendable, Hashable {
    /// How many moves were allowed; absent from scratch.
    public var budget: Int?
    /// The moves, by household; the first thousand.
    public var moves: [RunMove]
    /// How many there are.
    public var moveCount: Int
    /// Breakpoints of gain against moves, fewest moves first.
    public var frontier: [FrontierPoint]
    /// Whether `frontier` has every breakpoint; else it has those around the budget.
    public var whole: Bool
    /// Whether the result is proven to be the best within the budget.
    public var optimal: Bool

    private enum CodingKeys: String, CodingKey {
        case budget, moves, frontier, whole, optimal
        case moveCount = "move_count"
    }

    /// Builds the value from its parts.
    public init(
        budget: Int?, moves: [RunMove], moveCount: Int, frontier: [FrontierPoint], whole: Bool, optimal: Bool
    ) {
        self.budget = budget
        self.moves = moves
        self.moveCount = moveCount
        self.frontier = frontier
        self.whole = whole
        self.optimal = optimal
    }
}

/// A running lead that a run lets go.
public struct RunMove: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// Its helper until now.
    public var from: HelperRef
    /// Whom the run proposes instead; absent for nobody.
    public var to: HelperRef?
    /// The score of the running lead; 1,000,000 is a perfect pair.
    public var scoreBefore: Int64
    /// The score of the proposed one.
    public var scoreAfter: Int64?
    /// The households to which the run proposes the former helper.
    public var freedFor: [String]

    private enum CodingKeys: String, CodingKey {
        case household, from, to
        case scoreBefore = "score_before"
        case scoreAfter = "score_after"
        case freedFor = "freed_for"
    }

    /// Builds the value from its parts.
    public init(
        household: String, from: HelperRef, to: HelperRef?, scoreBefore: Int64, scoreAfter: Int64?, freedFor: [String]
    ) {
        self.household = household
        self.from = from
        self.to = to
        self.scoreBefore = scoreBefore
        self.scoreAfter = scoreAfter
        self.freedFor = freedFor
    }
}

/// What so many moves bring.
public struct FrontierPoint: Codable, Sendable, Hashable {
    /// Moves.
    public var moves: Int
    /// Households with a lead, of those whose lead could change or who had none.
    public var covered: Int
    /// Their score less penalties.
    public var score: Int64

    /// Builds the value from its parts.
    public init(moves: Int, covered: Int, score: Int64) {
        self.moves = moves
        self.covered = covered
        self.score = score
    }
}
