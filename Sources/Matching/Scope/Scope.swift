import Policy
import Register

/// Where each household of the area stands before anybody is matched: in scope with its tier, held or outside.
struct Scope: Sendable {
    /// A household's standing.
    enum Standing: Sendable {
        /// It takes part; `tasks` are what its lead makes clear first.
        case inScope(tier: Int, tasks: [RuleHit])
        /// On the worklist, not paired before it is mended.
        case held([RuleHit])
        /// Outside the programme.
        case outside(RuleHit)
    }

    /// The rule that holds a household of which no category is known, where the pack has no tier for that.
    static let noCategory = RuleHit(rule: -1, id: "no_category", missing: ["household.categories"])

    /// The rule by which a household of the area is left to the run of the place where its emergency happened (M5).
    static let helpedElsewhere = RuleHit(rule: -1, id: "helped_elsewhere", missing: [])

    /// The rule by which a household that does not want a helper has none proposed before it asks.
    static let declinesHelper = RuleHit(rule: -1, id: "declines_helper", missing: [])

    /// By household.
    let standings: [Standing]
    /// Where each household has to be served: where it lives, or where the emergency happened (M5).
    let places: [DivisionCode]
    /// The lowest tier.
    let tierCount: Int

    /// Judges every household of the snapshot by the pack on the snapshot's day.
    ///
    /// - Parameter forHelper: whether it is about a helper, whom a household may decline.
    init(_ snapshot: RegisterSnapshot, pack: PolicyPack, forHelper: Bool = true) {
        self.init(snapshot, pack: pack, forHelper: forHelper) { () throws(Never) in }
    }

    /// The same, where `goOn` is asked every thousand households and may throw.
    init<Stop: Error>(
        _ snapshot: RegisterSnapshot, pack: PolicyPack, forHelper: Bool = true, goOn: () throws(Stop) -> Void
    ) throws(Stop) {
        tierCount = pack.tiers.count
        var places: [DivisionCode] = []
        var standings: [Standing] = []
        places.reserveCapacity(snapshot.households.count)
        standings.reserveCapacity(snapshot.households.count)
        for (index, household) in snapshot.households.enumerated() {
            if index % 1000 == 0 { try goOn() }
            let place = pack.place(of: household, on: snapshot.asOf)
            places.append(place)
            standings.append(
                Self.standing(household, place: place, snapshot, pack: pack, forHelper: forHelper))
        }
        self.places = places
        self.standings = standings
    }

    private static func standing(
        _ household: HouseholdFacts, place: DivisionCode, _ snapshot: RegisterSnapshot, pack: PolicyPack,
        forHelper: Bool
    ) -> Standing {
        guard place == household.area || snapshot.area.contains(place) else {
            return .outside(helpedElsewhere)
        }
        if forHelper, household.tags.contains(.declinesHelper) { return .outside(declinesHelper) }
        switch pack.lead.standing(of: household, on: snapshot.asOf) {
        case .outside(let hit): return .outside(hit)
        case .held(let hits): return .held(hits)
        case .inScope(let tasks):
            guard let finding = pack.tiers.tier(of: household, on: snapshot.asOf) else {
                return .held([noCategory])
            }
            return .inScope(tier: finding.tier, tasks: tasks)
        }
    }

    /// The tier of a household in scope; nil for any other.
    func tier(of household: Int) -> Int? {
        if case .inScope(let tier, _) = standings[household] { tier } else { nil }
    }

    /// What the lead of a household has to make clear first.
    func tasks(of household: Int) -> [RuleHit] {
        if case .inScope(_, let tasks) = standings[household] { tasks } else { [] }
    }
}
