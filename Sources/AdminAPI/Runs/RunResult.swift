/// What came out of a run.
public struct RunResult: Codable, Sendable, Hashable {
    /// The run; absent for a dry run, which stores nothing.
    public var run: String?
    /// `lead`, `support`, `community` or `offers`.
    public var kind: String
    /// The area that was asked for, 12 digits.
    public var area: String
    /// The day that was used.
    public var asOf: String
    /// The policy pack.
    public var pack: String
    /// SHA-256 of the pack's text.
    public var packDigest: String
    /// The seed of the lottery.
    public var seed: UInt64
    /// SHA-256 of the inputs.
    public var snapshot: String
    /// SHA-256 of the outcome's bytes: what `repeat` compares.
    public var outcome: String
    /// The counts of households.
    public var households: HouseholdCounts
    /// The counts by tier, `"1"` the most urgent.
    public var coverageByTier: [String: TierCount]
    /// The counts by county, in the order of their codes; absent from a daemon that does not tell them.
    public var coverageByCounty: [AreaCount]?
    /// What somebody should know beside the result, in the language of the request; absent where there is nothing.
    public var notices: [String]?
    /// The total score of the result less penalties; 1,000,000 is a perfect pair.
    public var score: Int64
    /// How many pairs are proposed.
    public var pairs: Int
    /// How many pairings ran already and stay.
    public var running: Int
    /// `verified`: the independent checker accepted the proof of optimality; no other result is stored.
    public var proof: String
    /// CPU seconds per phase; empty for a stored run.
    public var cpuSeconds: [String: Double]
    /// When it was stored, RFC 3339, UTC.
    public var at: String?
    /// Who asked for it, as `uid:1000`.
    public var actor: String?
    /// True where nothing was stored.
    public var dryRun: Bool?
    /// The job that computed it, in the answer to a start.
    public var job: String?
    /// The runs of a job that was divided by area: the counts above are their sums, `seed` is 0, and the digests are
    /// taken over those of the parts.
    public var parts: [RunPart]?
    /// What it changes in running leads; absent where these stay.
    public var change: RunMoves?

    private enum CodingKeys: String, CodingKey {
        case run, kind, area, pack, seed, notices, snapshot, outcome, households, score, pairs, running, proof, at,
            actor, job, parts, change
        case asOf = "as_of"
        case packDigest = "pack_digest"
        case coverageByTier = "coverage_by_tier"
        case coverageByCounty = "coverage_by_county"
        case cpuSeconds = "cpu_seconds"
        case dryRun = "dry_run"
    }

    /// Builds the value from its parts.
    public init(
        run: String? = nil, kind: String, area: String, asOf: String, pack: String, packDigest: String, seed: UInt64,
        snapshot: String, outcome: String, households: HouseholdCounts, coverageByTier: [String: TierCount],
        coverageByCounty: [AreaCount]? = nil, notices: [String]? = nil, score: Int64, pairs: Int, running: Int,
        proof: String,
        cpuSeconds: [String: Double], at: String? = nil,
        actor: String? = nil, dryRun: Bool? = nil
    ) {
        self.run = run
        self.kind = kind
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.packDigest = packDigest
        self.seed = seed
        self.snapshot = snapshot
        self.outcome = outcome
        self.households = households
        self.coverageByTier = coverageByTier
        self.coverageByCounty = coverageByCounty
        self.notices = notices
        self.score = score
        self.pairs = pairs
        self.running = running
        self.proof = proof
        self.cpuSeconds = cpuSeconds
        self.at = at
        self.actor = actor
        self.dryRun = dryRun
    }
}
