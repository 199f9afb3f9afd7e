/// What came out of a run.
public struct RunResult: Codable, Sendable, Hashable {
    /// The run; absent for a dry run, which stores nothing.
    public var run: String?
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
    /// The digest of the pack's text.
    public var packDigest: String
    /// The seed of the lottery.
    public var seed: UInt64
    /// The digest of the register as the run saw it.
    public var snapshot: String
    /// The counts of households.
    public var households: HouseholdCounts
    /// The counts by tier, `"1"` the most urgent.
    public var coverageByTier: [String: TierCount]
    /// The total score of the result less penalties; 1,000,000 is a perfect pair.
    public var score: Int64
    /// How many pairs are proposed.
    public var pairs: Int
    /// How many running pairings stayed.
    public var kept: Int?
    /// `verified` where the independent checker accepted the optimality proof.
    public var proof: String
    /// CPU seconds per phase.
    public var cpuSeconds: [String: Double]
    /// True where nothing was stored.
    public var dryRun: Bool?
    /// Remarks for people, in the language of the request, such as weights that nobody decided yet.
    public var notes: [String]?

    private enum CodingKeys: String, CodingKey {
        case run, kind, area, pack, seed, snapshot, households, score, pairs, kept, proof, notes
        case areaName = "area_name"
        case asOf = "as_of"
        case packDigest = "pack_digest"
        case coverageByTier = "coverage_by_tier"
        case cpuSeconds = "cpu_seconds"
        case dryRun = "dry_run"
    }

    /// Builds the value from its parts.
    public init(
        run: String? = nil, kind: String, area: String, areaName: String? = nil, asOf: String, pack: String,
        packDigest: String, seed: UInt64, snapshot: String, households: HouseholdCounts,
        coverageByTier: [String: TierCount], score: Int64, pairs: Int, kept: Int? = nil, proof: String,
        cpuSeconds: [String: Double], dryRun: Bool? = nil, notes: [String]? = nil
    ) {
        self.run = run
        self.kind = kind
        self.area = area
        self.areaName = areaName
        self.asOf = asOf
        self.pack = pack
        self.packDigest = packDigest
        self.seed = seed
        self.snapshot = snapshot
        self.households = households
        self.coverageByTier = coverageByTier
        self.score = score
        self.pairs = pairs
        self.kept = kept
        self.proof = proof
        self.cpuSeconds = cpuSeconds
        self.dryRun = dryRun
        self.notes = notes
    }
}
