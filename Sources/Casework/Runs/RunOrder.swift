import Matching
public import Records
public import Register
public import Wording

/// What somebody asks for with a run.
public struct RunOrder: Sendable, Hashable, Codable {
    /// The kind; only `lead` for now.
    public var kind: MatchRun.Kind
    /// The area.
    public var area: DivisionCode
    /// The day; nil = today in Asia/Shanghai.
    public var asOf: CalendarDay?
    /// The pack's id; nil = the one in force in the area on the day.
    public var pack: String?
    /// The lottery's seed; nil = from the snapshot's hash and the pack's digest.
    public var seed: UInt64?
    /// Threads, 1 or more.
    public var threads: Int
    /// True to compute and store nothing.
    public var dryRun: Bool
    /// How many running leads it may let go, 0 or more; nil = none.
    public var moves: Int?
    /// True to match from scratch: it may let go all of them.
    public var fromScratch: Bool?

    var budget: LeadBudget { fromScratch == true ? .fromScratch : .moves(max(0, moves ?? 0)) }

    /// An order.
    public init(
        kind: MatchRun.Kind, area: DivisionCode, asOf: CalendarDay? = nil, pack: String? = nil, seed: UInt64? = nil,
        threads: Int = 1, dryRun: Bool = false, moves: Int? = nil, fromScratch: Bool = false
    ) {
        self.kind = kind
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.seed = seed
        self.threads = threads
        self.dryRun = dryRun
        self.moves = moves
        self.fromScratch = fromScratch ? true : nil
    }
}

/// What a run brought: its record, and what each phase cost.
public struct RunReceipt: Sendable {
    /// The run; its id is empty after a dry run.
    public var run: MatchRun
    /// CPU seconds of the calling process by phase; empty for a stored run.
    public var cpuSeconds: [String: Double]
    /// Coverage by county, in the order of the codes.
    public var counties: [AreaCoverage]
    /// What somebody should know beside the result.
    public var notices: [Phrase]
    /// What it changes in running leads; nil where these stay.
    public var change: RunChange?
    /// The name of the run's area.
    public var areaName: String { counties.count == 1 ? counties[0].name : run.area.description }

    /// A receipt.
    public init(
        run: MatchRun, cpuSeconds: [String: Double], counties: [AreaCoverage], notices: [Phrase] = [],
        change: RunChange? = nil
    ) {
        self.run = run
        self.counties = counties
        self.notices = notices
        self.change = change
        self.cpuSeconds = cpuSeconds
    }
}
