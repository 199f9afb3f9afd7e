import Policy
import Register

/// Finds for a household the helpers that fail exactly one hard rule: first those whose mending would cover the
/// household, of them the easiest to mend.
struct NearestMisses {
    /// A miss and the repair that mends it.
    struct Found {
        /// The miss.
        var miss: NearMiss
        /// Its repair; nil where it would not cover the household.
        var repair: Repair?
    }
    /// A helper near a place, and the one thing that keeps the households of a class from it.
    fileprivate struct Near {
        var helper: Int32
        var name: String
        var rank: Int
        var mending: RepairCheck.Mending
    }
    /// The helpers near a place, as households of one class meet them.
    struct Surroundings {
        /// Those who fail exactly one rule.
        fileprivate var misses: [Near] = []
        /// Those who fail none; a rule about one household may still keep it from them.
        fileprivate var passing: [Int32] = []
    }
    private struct Best {
        var near: Near
        var effect: RepairCheck.Effect
        var score: Int32
    }

    /// At most so many are named.
    static let limit = 3

    private let problem: LeadProblem
    private let removal: RemovalCounts
    private var scores: ScoreModel
    private let check: RepairCheck
    private let byCode: [[(code: UInt64, helper: Int32)]]
    private let freeByCode: [[(code: UInt64, helper: Int32)]]
    private let areaUnknown: [Int32]

    /// A search over the classes of `removal`.
    init(_ problem: LeadProblem, removal: RemovalCounts, check: RepairCheck) {
        self.problem = problem
        self.removal = removal
        self.check = check
        scores = problem.scores
        let helpers = problem.snapshot.helpers
        let byCode: [[(code: UInt64, helper: Int32)]] = removal.groups.map { group in
            group.helpers.flatMap { helper in helpers[Int(helper)].serviceAreas.map { ($0.value, helper) } }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        }
        self.byCode = byCode
        freeByCode = byCode.map { $0.filter { check.isFree(Int($0.helper)) } }
        areaUnknown = helpers.indices.filter { helpers[$0].serviceAreas.isEmpty }.map { Int32($0) }
    }

    /// The helpers who come into question at a place for every household of the class of `household`.
    func surroundings(of place: DivisionCode, like household: Int) -> Surroundings {
        let rules = problem.rules
        let near =
            rules.serving(place) + rules.servingPart(of: place) + areaUnknown
            + neighbours(of: place, household: household)
        var found = Surroundings()
        for (helper, judgement) in zip(near, rules.judgements(of: near, at: place, like: household)) {
            if judgement.passes { found.passing.append(helper) }
            guard judgement.count == 1, let miss = miss(judgement, household: household, helper: helper) else {
                continue
            }
            found.misses.append(miss)
        }
        return found
    }

    private func miss(_ judgement: PairJudgement, household: Int, helper: Int32) -> Near? {
        let names = problem.rules.names(of: judgement, household: household, helper: Int(helper))
        guard let name = names.first else { return nil }
        return Near(
            helper: helper, name: name, rank: rank(judgement), mending: check.mending(names, helper: Int(helper)))
    }

    /// The misses of a household, at most one per rule, among the `surroundings` of its place and class.
    mutating func misses(of household: Int, _ surroundings: Surroundings) -> [Found] {
        let rules = problem.rules
        let hasOwn = rules.hasOwn(household)
        let running = rules.blocked.helpers(runningFor: household)
        var best: [Best] = []
        for near in surroundings.misses {
            if hasOwn, !rules.own(household: household, helper: Int(near.helper)).passes { continue }
            take(near, household, running, &best)
        }
        if hasOwn {
            for helper in surroundings.passing {
                let judgement = rules.own(household: household, helper: Int(helper))
                guard judgement.count == 1, let near = miss(judgement, household: household, helper: helper) else {
                    continue
                }
                take(near, household, running, &best)
            }
        }
        best.sort { ($1.effect, $0.near.rank, $0.near.name) < ($0.effect, $1.near.rank, $1.near.name) }
        return best.prefix(Self.limit).map { best in
            let record = problem.snapshot.helpers[Int(best.near.helper)].record
            return Found(
                miss: NearMiss(helper: record, rule: best.near.name),
                repair: best.effect > .nothing ? RepairCheck.repair(best.near.name, helper: record) : nil)
        }
    }

    /// Keeps `near` where it is the best of its name.
    private mutating func take(_ near: Near, _ household: Int, _ running: ArraySlice<Int32>, _ best: inout [Best]) {
        let effect = check.effect(of: near.mending, household: household)
        let known = best.firstIndex { $0.near.name == near.name }
        if let known, best[known].effect > effect { return }
        let score = scores.score(
            household: household, helper: Int(near.helper), isRunning: running.contains(near.helper))
        guard let known else { return best.append(Best(near: near, effect: effect, score: score)) }
        let old = best[known]
        if (old.effect, old.score, -old.near.helper) >= (effect, score, -near.helper) { return }
        best[known] = Best(near: near, effect: effect, score: score)
    }

    /// Helpers who pass all but the area, the nearest of each class in the order of division codes, where neighbours
    /// share the longest prefix; and in the same county the nearest with a place to give.
    private func neighbours(of place: DivisionCode, household: Int) -> [Int32] {
        var found: [Int32] = []
        var free: [Int32] = []
        for (number, group) in removal.groups.enumerated()
        where removal.judge(group, household: household).passes {
            found += Self.around(place, in: byCode[number])
            free += Self.around(place, in: freeByCode[number])
        }
        let areas = problem.snapshot.helpers
        func depth(_ helper: Int32) -> Int {
            let levels = DivisionCode.Level.allCases.reversed()
            return areas[Int(helper)].serviceAreas.map { area in
                levels.first { area.level >= $0 && area.containing($0) == place.containing($0) }?.digits ?? 0
            }.max() ?? 0
        }
        let deepest = found.map(depth).max() ?? 0
        let deepestFree = max(free.map(depth).max() ?? 0, DivisionCode.Level.county.digits)
        return found.filter { depth($0) == deepest } + free.filter { depth($0) == deepestFree }
    }

    private static func around(
        _ place: DivisionCode, in list: [(code: UInt64, helper: Int32)]
    ) -> [Int32] {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].code < place.value { low = middle + 1 } else { high = middle }
        }
        return list[max(0, low - 4)..<min(list.count, low + 4)].map(\.helper)
    }

    /// How easily a rule is mended: a place, a missing fact, another area, then what takes longer.
    private func rank(_ judgement: PairJudgement) -> Int {
        let number = (judgement.failed | judgement.unknown).trailingZeroBitCount
        if judgement.unknown != 0 { return 1 }
        guard case .builtIn(let rule) = problem.rules.hard.entries[number].test else { return 6 }
        return switch rule {
        case .noPlace: 0
        case .capacityUnknown: 1
        case .serviceArea: 2
        case .vettedForMinors: 3
        case .fullCareCapability: 4
        case .unitWithoutPerson: 5
        case .dates: 7
        case .kind: 8
        case .ownArea: 8
        case .communityTie: 8
        case .nearRelative: 9
        case .forbidden: 10
        }
    }
}
