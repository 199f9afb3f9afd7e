import Matching
import Register
import Storage

/// What a run changes in running leads, with names.
public struct RunChange: Sendable {
    /// A running lead that is let go.
    public struct Move: Sendable {
        /// The household's number.
        public var household: String
        /// Its helper until now.
        public var from: HelperName
        /// Whom the run proposes instead; nil for nobody.
        public var to: HelperName?
        /// The score of the running lead, in points.
        public var scoreBefore: Int32
        /// The score of the proposed one.
        public var scoreAfter: Int32?
        /// Numbers of the households to which the run proposes the former helper.
        public var freedFor: [String]
    }

    /// What so many moves bring.
    public struct Point: Sendable {
        /// Moves.
        public var moves: Int
        /// Households with a lead, of those whose lead could change or who had none.
        public var covered: Int
        /// Their score less penalties, in points.
        public var score: Int64
    }

    /// How many moves were allowed; nil from scratch.
    public var budget: Int?
    /// The moves, by household; the first thousand.
    public var moves: [Move]
    /// How many there are.
    public var moveCount: Int
    /// Breakpoints of gain against moves, fewest moves first; the first two hundred.
    public var frontier: [Point]
    /// Whether `frontier` has every breakpoint.
    public var isWhole: Bool
    /// Whether the result is proven to be the best within the budget.
    public var isOptimal: Bool

    private static let named = 1000
    private static let points = 200

    /// A change, with the names that the register has today.
    init?(_ change: LeadChange?, _ session: StoreSession) throws {
        guard let change else { return nil }
        let shown = change.moves.prefix(Self.named)
        let names = try HelperNames(session, shown.flatMap { [$0.from, $0.to].compactMap { $0 } })
        func name(_ id: RecordID) -> HelperName { names[id] ?? HelperName(key: id.shortKey, name: "", unit: nil) }
        budget = change.budget
        moves = shown.map { move in
            Move(
                household: move.household, from: name(move.from), to: move.to.map(name),
                scoreBefore: move.scoreBefore, scoreAfter: move.scoreAfter, freedFor: move.freedFor)
        }
        moveCount = change.moves.count
        frontier = change.frontier.prefix(Self.points).map {
            Point(moves: $0.moves, covered: $0.covered, score: $0.score)
        }
        (isWhole, isOptimal) = (change.isWhole && change.frontier.count <= Self.points, change.isOptimal)
    }
}
