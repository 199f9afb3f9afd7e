public import Records
public import Register

/// What a `lead` run brings: who should be responsible for whom, and everybody who is left over, each with a reason.
///
/// Every household of the snapshot is in exactly one of: `running`, a household of `proposals`, `uncovered`, `outside`.
/// Lists are sorted by household number, by record of the helper or by division; equal inputs give equal bytes.
public struct LeadOutcome: Sendable, Hashable, Codable {
    /// The form of its lists; nil in JSON that the first version kept, which is of ``LeadForm/ownGroups``.
    private var kept: LeadForm?
    /// The area of the run.
    public var area: DivisionCode
    /// The day of the run.
    public var asOf: CalendarDay
    /// The pack's id.
    public var pack: String
    /// The lottery's seed.
    public var seed: UInt64
    /// The counts.
    public var counts: RunCounts
    /// Σ of coverage weights of the pairs proposed.
    public var coverageWeight: Int64
    /// The pairs proposed.
    public var proposals: [LeadProposal]
    /// Households whose lead runs already.
    public var running: [RunningLead]
    /// Households in scope without a lead.
    public var uncovered: [UncoveredHousehold]
    /// Groups of households that share too few places, named by `uncovered`.
    public var hallGroups: [HallGroup]
    /// Households outside the programme or held back.
    public var outside: [OutsideHousehold]
    /// The worklist: households with something to be made clear.
    public var unclear: [UnclearHousehold]
    /// Towns that lack places of responsible persons (M82).
    public var shortages: [PlaceShortage]
    /// In-service party members without a household (M83), available on the day.
    public var idleMembers: [RecordID]
    /// Households in scope without a responsible body or a named person (M81).
    public var missingLinks: [MissingLink]
    /// The smallest optimal prices above zero, which prove the result.
    public var prices: [PlacePrice]
    /// What it changes in running leads; nil where these stay.
    public var change: LeadChange?

    /// The form of its lists: a run is computed again in the form in which it was kept.
    public var form: LeadForm { kept ?? .ownGroups }

    /// An outcome of a form, without lists yet.
    init(form: LeadForm, area: DivisionCode, asOf: CalendarDay, pack: String, seed: UInt64, counts: RunCounts) {
        kept = form
        self.area = area
        self.asOf = asOf
        self.pack = pack
        self.seed = seed
        self.counts = counts
        coverageWeight = 0
        (proposals, running, uncovered, hallGroups, outside, unclear) = ([], [], [], [], [], [])
        (shortages, idleMembers, missingLinks, prices) = ([], [], [], [])
    }
}
