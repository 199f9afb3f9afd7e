import Policy
import Register

/// The scores of pairs: each part computed once per combination that it depends on, then looked up.
///
/// A part depends on a profile of the household and a class of helpers (or on both places, for nearness), so the tables
/// hold profiles × classes and not pairs. They fill as they are asked.
struct ScoreModel: Sendable {
    private let values: PartValues
    private let snapshot: RegisterSnapshot
    private let households: HouseholdColumns
    private let helpers: HelperColumns
    private let weights: [(part: ScorePart, weight: Int32)]
    private var causeTable: PartTable
    private var needTable: PartTable
    private var abilityTable: PartTable
    private var wishTable: PartTable
    private var minorTable: PartTable
    private var roleTable: PartTable
    private let nearness: NearnessPoints
    private let ties: CommunityTies
    private let continuity: (earlier: Int32, none: Int32)

    /// The model of a pack's score over the columns of a snapshot.
    init(
        _ lead: LeadPolicy, snapshot: RegisterSnapshot, households: HouseholdColumns, helpers: HelperColumns,
        ties: CommunityTies
    ) {
        self.ties = ties
        values = PartValues(score: lead.score, day: snapshot.asOf, adultAge: lead.adultAge.value)
        weights = lead.score.weights.filter { $0.weight.value > 0 }.map { ($0.part, Int32($0.weight.value)) }
        self.snapshot = snapshot
        self.households = households
        self.helpers = helpers
        let traits = helpers.traits.count
        causeTable = PartTable(rows: households.causes.count, columns: traits)
        needTable = PartTable(rows: households.needs.count, columns: traits)
        abilityTable = PartTable(rows: households.abilities.count, columns: traits)
        wishTable = PartTable(rows: households.wishes.count, columns: helpers.persons.count)
        minorTable = PartTable(rows: 3, columns: 2)
        roleTable = PartTable(rows: 1, columns: traits)
        nearness = NearnessPoints(lead.score.nearness)
        continuity = (
            Int32(lead.score.continuity.earlier.value), Int32(lead.score.continuity.none.value)
        )
    }

    /// The score of a pair, 0...1,000,000.
    mutating func score(household: Int, helper: Int, isRunning: Bool) -> Int32 {
        var sum: Int32 = 0
        for (part, weight) in weights {
            sum += weight * value(part, household: household, helper: helper, isRunning: isRunning)
        }
        return sum
    }

    /// Weight · value of each part that the pack lists, in its order.
    mutating func points(_ score: ScorePolicy, household: Int, helper: Int, isRunning: Bool) -> [Int32] {
        score.weights.map {
            $0.weight.value == 0
                ? 0
                : Int32($0.weight.value)
                    * value($0.part, household: household, helper: helper, isRunning: isRunning)
        }
    }

    private mutating func value(_ part: ScorePart, household: Int, helper: Int, isRunning: Bool) -> Int32 {
        func compute() -> Int32 {
            Int32(
                values.finding(
                    part, household: snapshot.households[household], at: households.place[household],
                    helper: snapshot.helpers[helper],
                    isRunning: isRunning
                ).value)
        }
        let traits = Int(helpers.traitClass[helper])
        switch part {
        case .causeFit: return causeTable.value(Int(households.causeProfile[household]), traits, compute)
        case .needFit: return needTable.value(Int(households.needProfile[household]), traits, compute)
        case .abilityFit: return abilityTable.value(Int(households.abilityProfile[household]), traits, compute)
        case .wishFit:
            return wishTable.value(Int(households.wishProfile[household]), Int(helpers.personClass[helper]), compute)
        case .minorFit:
            return minorTable.value(
                Int(households.minors[household].rawValue), helpers.isVetted[helper] ? 1 : 0, compute)
        case .roleFit: return roleTable.value(0, traits, compute)
        case .nearness: return nearness.points(base: helpers.base[helper], area: households.place[household])
        case .continuity: return isRunning ? continuity.earlier : continuity.none
        case .communityTie: return ties.admit(helper, at: households.place[household]) == .yes ? 1000 : 0
        }
    }
}

/// The points of nearness as plain numbers, for the inner loop.
private struct NearnessPoints: Sendable {
    private let village: Int32
    private let town: Int32
    private let county: Int32
    private let wider: Int32
    private let unknown: Int32

    init(_ nearness: Nearness) {
        village = Int32(nearness.sameVillage.value)
        town = Int32(nearness.sameTown.value)
        county = Int32(nearness.sameCounty.value)
        wider = Int32(nearness.wider.value)
        unknown = Int32(nearness.unknown.value)
    }

    func points(base: DivisionCode?, area: DivisionCode) -> Int32 {
        guard let base else { return unknown }
        return switch Nearness.Level(base: base, area: area) {
        case .village: village
        case .town: town
        case .county: county
        case .wider: wider
        }
    }
}

/// A table of part values that fills as it is asked; −1 = not yet computed.
private struct PartTable: Sendable {
    private let columns: Int
    private var cells: [Int16]

    init(rows: Int, columns: Int) {
        self.columns = columns
        cells = [Int16](repeating: -1, count: rows * columns)
    }

    mutating func value(_ row: Int, _ column: Int, _ compute: () -> Int32) -> Int32 {
        let position = row * columns + column
        if cells[position] < 0 { cells[position] = Int16(clamping: compute()) }
        return Int32(cells[position])
    }
}
