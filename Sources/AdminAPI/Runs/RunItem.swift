/// One stored run in a list.
public struct RunItem: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// `lead`, `support`, `community` or `offers`.
    public var kind: String
    /// The area that was asked for.
    public var area: String
    /// The day that was used.
    public var asOf: String
    /// The policy pack.
    public var pack: String
    /// When it was stored, RFC 3339, UTC.
    public var at: String
    /// Who asked for it, as `uid:1000`.
    public var actor: String
    /// The counts of households.
    public var households: HouseholdCounts
    /// The total score.
    public var score: Int64
    /// How many pairs are proposed.
    public var pairs: Int

    private enum CodingKeys: String, CodingKey {
        case run, kind, area, pack, at, actor, households, score, pairs
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(
        run: String, kind: String, area: String, asOf: String, pack: String, at: String, actor: String,
        households: HouseholdCounts, score: Int64, pairs: Int
    ) {
        self.run = run
        self.kind = kind
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.at = at
        self.actor = actor
        self.households = households
        self.score = score
        self.pairs = pairs
    }
}
