public import Register

/// One execution over one scope with one pack on one snapshot (匹配批次); immutable once done.
public struct MatchRun: Sendable, Hashable, Codable {
    /// The kinds of run.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Everybody gets a responsible person.
        case lead
        /// Many help one.
        case support
        /// Organisations and villages.
        case community
        /// Charity offers.
        case offers
        /// A pair that somebody proposed by hand, under the same rules: a run with one proposal.
        case hand
    }

    /// Its id, such as `R000003`: counted by the store.
    public var id: String
    /// Kind.
    public var kind: Kind
    /// The area.
    public var area: DivisionCode
    /// The day for which rules, ages and dates were evaluated.
    public var asOf: CalendarDay
    /// The pack's id.
    public var pack: String
    /// SHA-256 of the pack's text, hexadecimal.
    public var packDigest: String
    /// The lottery's seed.
    public var seed: UInt64
    /// SHA-256 of the inputs, hexadecimal.
    public var snapshot: String
    /// SHA-256 of the outcome's bytes, hexadecimal: what `runs repeat` compares.
    public var outcome: String
    /// Who started it.
    public var actor: String
    /// When it was stored.
    public var at: Instant
    /// What came out.
    public var counts: RunCounts

    /// A finished run.
    public init(
        id: String, kind: Kind, area: DivisionCode, asOf: CalendarDay, pack: String, packDigest: String, seed: UInt64,
        snapshot: String, outcome: String, actor: String, at: Instant, counts: RunCounts
    ) {
        self.id = id
        self.kind = kind
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.packDigest = packDigest
        self.seed = seed
        self.snapshot = snapshot
        self.outcome = outcome
        self.actor = actor
        self.at = at
        self.counts = counts
    }
}

/// The counts of a run.
public struct RunCounts: Sendable, Hashable, Codable {
    /// One tier's coverage.
    public struct Tier: Sendable, Hashable, Codable {
        /// Households of the tier in scope.
        public var inScope: Int
        /// Those with a running or proposed lead.
        public var covered: Int

        /// A tier's coverage.
        public init(inScope: Int, covered: Int) {
            self.inScope = inScope
            self.covered = covered
        }
    }

    /// Households in scope: covered + uncovered.
    public var inScope: Int
    /// Households with a lead, running pairings included.
    public var covered: Int
    /// Households in scope without one.
    public var uncovered: Int
    /// Households in scope whose facts are incomplete (paired all the same where the pack says so).
    public var notClear: Int
    /// Households of the area outside the programme, or not to be paired now, each with its reason.
    public var outside: Int
    /// Coverage by tier.
    public var tiers: [Int: Tier]
    /// Σ of the pairs' scores, less penalties.
    public var score: Int64
    /// Pairs that the run proposes.
    public var pairs: Int
    /// Pairings that already ran.
    public var running: Int

    /// Counts of a run.
    public init(
        inScope: Int, covered: Int, uncovered: Int, notClear: Int, outside: Int, tiers: [Int: Tier], score: Int64,
        pairs: Int, running: Int
    ) {
        self.inScope = inScope
        self.covered = covered
        self.uncovered = uncovered
        self.notClear = notClear
        self.outside = outside
        self.tiers = tiers
        self.score = score
        self.pairs = pairs
        self.running = running
    }
}
