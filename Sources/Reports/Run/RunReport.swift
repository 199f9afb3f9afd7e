public import Records
import Register

/// Everything that the report of one run shows: plain values, gathered by the caller, with no sealed field in it.
///
/// Names are given as they are to be shown (``ReportHeader/namesAreMasked`` says which way); ID numbers, phones,
/// addresses and illnesses have no place here. The order of the lists does not matter: pages and tables sort by
/// division code and household number, so that the same content always gives the same bytes.
public struct RunReport: Sendable, Hashable {
    /// Which run it is, by which pack, and whether its optimality was checked.
    public var header: ReportHeader
    /// The run's counts.
    public var counts: RunCounts
    /// What the tiers are called, by tier; a tier without a name is shown by its number.
    public var tierNames: [Int: ReportTerm]
    /// The parts of the score with their weights, in the order of the pack.
    public var weights: [ReportWeight]
    /// Coverage per county and tier.
    public var counties: [CountyCoverage]
    /// Places needed, present and missing per town.
    public var towns: [TownPlaces]
    /// How the scores of the pairs are distributed.
    public var histogram: ScoreHistogram
    /// Households with a lead: proposed by this run, or kept from before.
    public var pairs: [ReportPair]
    /// Households in scope without a lead, each with its reasons.
    public var uncovered: [ReportUncovered]
    /// Households in scope with facts that are still to be made clear.
    public var unclear: [ReportUnclear]
    /// Households of the area that this run did not pair, each with its reason.
    public var outside: [ReportOutside]
    /// In-service party members without a household (M83).
    public var idleMembers: [ReportIdleMember]

    /// Households without a responsible body or without a named person (M81).
    public var missingLinks: [ReportMissingLink]

    /// A report with empty lists, to be filled.
    public init(header: ReportHeader, counts: RunCounts) {
        self.header = header
        self.counts = counts
        self.tierNames = [:]
        self.weights = []
        self.counties = []
        self.towns = []
        self.histogram = ScoreHistogram(scores: [])
        self.pairs = []
        self.uncovered = []
        self.unclear = []
        self.outside = []
        self.idleMembers = []
        self.missingLinks = []
    }
}

extension RunReport {
    /// The members without a household by base, unit and key; those without a base last.
    var sortedIdleMembers: [ReportIdleMember] {
        idleMembers.sorted {
            ($0.place?.code.value ?? .max, $0.helper.unit, $0.helper.key)
                < ($1.place?.code.value ?? .max, $1.helper.unit, $1.helper.key)
        }
    }
}
