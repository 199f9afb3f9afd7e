/// What one more place at a helper would bring.
public struct PlaceItem: Codable, Sendable, Hashable {
    /// The helper.
    public var helper: HelperRef
    /// The tier of the household that would be covered in addition; absent where only the score would gain.
    public var tier: Int?
    /// What the total score gains; 1,000,000 is a perfect pair. May be negative where one more household is covered.
    public var score: Int64

    /// Builds the value from its parts.
    public init(helper: HelperRef, tier: Int?, score: Int64) {
        self.helper = helper
        self.tier = tier
        self.score = score
    }
}

/// A town with uncovered households, and the place that would help it most.
public struct TownItem: Codable, Sendable, Hashable {
    /// The town's division.
    public var town: String
    /// Its name from the county down.
    public var name: String
    /// Its households in scope.
    public var inScope: Int
    /// Those of them without a lead.
    public var uncovered: Int
    /// Those of them for whom no helper passes the rules.
    public var withoutCandidates: Int
    /// The best place; absent where no helper could lead one of them.
    public var best: PlaceItem?

    private enum CodingKeys: String, CodingKey {
        case town, name, uncovered, best
        case inScope = "in_scope"
        case withoutCandidates = "without_candidates"
    }

    /// Builds the value from its parts.
    public init(
        town: String, name: String, inScope: Int, uncovered: Int, withoutCandidates: Int, best: PlaceItem?
    ) {
        self.town = town
        self.name = name
        self.inScope = inScope
        self.uncovered = uncovered
        self.withoutCandidates = withoutCandidates
        self.best = best
    }
}
