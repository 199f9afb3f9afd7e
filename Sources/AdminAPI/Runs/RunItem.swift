/// One run in a list.
public struct RunItem: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// `lead`, `support`, `community` or `offers`.
    public var kind: String
    /// The area that was asked for.
    public var area: String
    /// The area's name in full.
    public var areaName: String?
    /// The day that was used.
    public var asOf: String
    /// The policy pack.
    public var pack: String
    /// When it was stored, RFC 3339, UTC.
    public var at: String
    /// The user id that asked for it.
    public var uid: UInt32?
    /// The counts of households.
    public var households: HouseholdCounts
    /// The total score.
    public var score: Int64
    /// How many pairs are proposed.
    public var pairs: Int
    /// `done`, or `superseded` where a newer run replaced it.
    public var state: String

    private enum CodingKeys: String, CodingKey {
        case run, kind, area, pack, at, uid, households, score, pairs, state
        case areaName = "area_name"
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(
        run: String, kind: String, area: String, areaName: String? = nil, asOf: String, pack: String, at: String,
        uid: UInt32? = nil, households: HouseholdCounts, score: Int64, pairs: Int, state: String
    ) {
        self.run = run
        self.kind = kind
        self.area = area
        self.areaName = areaName
        self.asOf = asOf
        self.pack = pack
        self.at = at
        self.uid = uid
        self.households = households
        self.score = score
        self.pairs = pairs
        self.state = state
    }
}
