public import Policy
public import Register

/// What the hard rules say about single pairs of a snapshot, and what they would score: for decisions by hand, and for
/// looking again at what was decided earlier. Nothing is solved; building it is linear in the snapshot.
public struct PairCheck: Sendable {
    private let snapshot: RegisterSnapshot
    private let pack: PolicyPack
    private let rules: PairRules
    private let scores: ScoreModel
    private let scope: Scope
    private let helpers: HelperColumns

    /// The rules of `pack` over `snapshot`.
    ///
    /// - Throws: ``MatchingError`` for a snapshot or pack that fits nothing.
    public init(snapshot: RegisterSnapshot, pack: PolicyPack) throws(MatchingError) {
        try SnapshotCheck.check(snapshot)
        self.snapshot = snapshot
        self.pack = pack
        let scope = Scope(snapshot, pack: pack)
        self.scope = scope
        let households = HouseholdColumns(
            snapshot.households, places: scope.places, on: snapshot.asOf, adultAge: pack.lead.adultAge.value)
        let helpers = HelperColumns(snapshot)
        self.helpers = helpers
        rules = try PairRules(pack.lead, snapshot: snapshot, households: households, helpers: helpers)
        scores = ScoreModel(
            pack.lead, snapshot: snapshot, households: households, helpers: helpers, ties: rules.ties)
    }

    /// In the place of the rule on dates, where the helper is paused: that is no fault of a pairing that runs.
    public static let helperPaused = "helper_paused"

    /// Whether the snapshot has both.
    public func knows(household: String, helper: RecordID) -> Bool {
        snapshot.position(ofHousehold: household) != nil && snapshot.position(ofHelper: helper) != nil
    }

    /// The tier of a household in scope; nil for any other.
    public func tier(of household: String) -> Int? {
        snapshot.position(ofHousehold: household).flatMap { scope.tier(of: $0) }
    }

    /// The rule by which a household is outside the programme, which it has to be to keep no lead; nil where it takes part,
    /// is on the worklist, or is helped elsewhere.
    public func outside(_ household: String) -> String? {
        guard let home = snapshot.position(ofHousehold: household),
            case .outside(let hit) = scope.standings[home], hit.id != Scope.helpedElsewhere.id
        else { return nil }
        return hit.id
    }

    /// Ids of the rules by which nobody may be paired with a household: it is outside the programme, or has to be made clear
    /// first; none where it takes part.
    public func hindrances(_ household: String) -> [String] {
        guard let home = snapshot.position(ofHousehold: household) else { return [] }
        return switch scope.standings[home] {
        case .inScope: []
        case .outside(let hit): hit.id == Scope.helpedElsewhere.id ? [] : [hit.id]
        case .held(let hits): hits.map(\.id)
        }
    }

    /// Ids of the hard rules that the pair fails, `unknown:FIELD` where one cannot be told, in the order of the pack;
    /// places are not counted. A helper whom the snapshot does not have serves elsewhere; for one who is paused
    /// ``helperPaused`` stands in the place of the dates.
    ///
    /// - Parameter isRunning: what cannot be told breaks nothing for a pair that runs already.
    public func broken(household: String, helper: RecordID, isRunning: Bool = false) -> [String] {
        guard let home = snapshot.position(ofHousehold: household) else { return [] }
        guard let place = snapshot.position(ofHelper: helper) else {
            return rules.hard.number(of: .serviceArea) == nil ? [] : [BuiltInPairRule.serviceArea.rawValue]
        }
        var judgement = rules.judge(household: home, helper: place)
        if let number = rules.hard.number(of: .noPlace) { judgement.failed &= ~(1 << UInt64(number)) }
        if isRunning { judgement.unknown = 0 }
        return rules.names(of: judgement, household: home, helper: place).pausing(snapshot, helper: place)
    }

    /// True where the helper leads or has promised more pairs than it has places for.
    public func isOverCapacity(_ helper: RecordID) -> Bool {
        guard let place = snapshot.position(ofHelper: helper), let free = helpers.places[place] else { return false }
        return free < 0
    }

    /// The score of the pair in points per part, in the order of the pack; nil where the snapshot lacks one of the two.
    public func points(household: String, helper: RecordID) -> [Int32]? {
        guard let home = snapshot.position(ofHousehold: household), let place = snapshot.position(ofHelper: helper)
        else { return nil }
        var scores = scores
        return scores.points(
            pack.lead.score, household: home, helper: place,
            isRunning: rules.blocked.helpers(runningFor: home).contains(Int32(place)))
    }
}

extension [String] {
    /// Broken rules of a helper, told as a pause where that is what keeps the helper away.
    func pausing(_ snapshot: RegisterSnapshot, helper: Int) -> [String] {
        guard contains(BuiltInPairRule.dates.rawValue), snapshot.paused.contains(Int32(helper)) else { return self }
        return map { $0 == BuiltInPairRule.dates.rawValue ? PairCheck.helperPaused : $0 }
    }
}
