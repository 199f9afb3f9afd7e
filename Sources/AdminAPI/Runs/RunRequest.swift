/// What a run is asked to do.
public struct RunRequest: Codable, Sendable, Hashable {
    /// `lead`, `support`, `community` or `offers`.
    public var kind: String
    /// 12 digits or a prefix of 2, 4, 6 or 9.
    public var area: String
    /// The day that ages, dates and look-backs are reckoned from; today in Asia/Shanghai where absent.
    public var asOf: String?
    /// The policy pack; the one in force for the area and day where absent.
    public var pack: String?
    /// The seed of the lottery; derived from snapshot and pack where absent.
    public var seed: UInt64?
    /// Threads of the solver; the result does not depend on it.
    public var threads: Int?
    /// True to store nothing.
    public var dryRun: Bool?
    /// At most so many running pairings may move; 0 where absent.
    public var moves: Int?
    /// True to set running pairings aside; an administrator's right.
    public var fromScratch: Bool?
    /// True where the caller confirmed a run from scratch; without it that run stores nothing.
    public var confirmed: Bool?
    /// `uncovered` to look at uncovered households only.
    public var only: String?

    private enum CodingKeys: String, CodingKey {
        case kind, area, pack, seed, threads, moves, confirmed, only
        case asOf = "as_of"
        case dryRun = "dry_run"
        case fromScratch = "from_scratch"
    }

    /// Builds the value from its parts.
    public init(
        kind: String, area: String, asOf: String? = nil, pack: String? = nil, seed: UInt64? = nil,
        threads: Int? = nil, dryRun: Bool? = nil, moves: Int? = nil, fromScratch: Bool? = nil, confirmed: Bool? = nil,
        only: String? = nil
    ) {
        self.kind = kind
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.seed = seed
        self.threads = threads
        self.dryRun = dryRun
        self.moves = moves
        self.fromScratch = fromScratch
        self.confirmed = confirmed
        self.only = only
    }
}
