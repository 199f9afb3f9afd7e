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
    private struct Best {
        var effect: RepairCheck.Effect
        var rank: Int
        var score: Int32
        var helper: Int32
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

    /// The misses of a household, at most one per rule.
    mutating func misses(of household: Int) -> [Found] {
        let place = problem.scope.places[household]
        var best: [String: Best] = [:]
        let near = problem.rules.serving(place) + problem.rules.servingPart(of: place) + areaUnknown
        for helper in near + neighbours(of: place, household: household) {
            let judgement = problem.rules.judge(household: household, helper: Int(helper))
            guard judgement.count == 1 else { continue }
            let names = problem.rules.names(of: judgement, household: household, helper: Int(helper))
            guard let name = names.first else { continue }
            let effect = check.effect(of: names, household: household, helper: Int(helper))
            let score = scores.score(
                household: household, helper: Int(helper),
                isRunning: problem.rules.blocked.helpers(runningFor: household).contains(helper))
            if let known = best[name], (known.effect, known.score, -known.helper) >= (effect, score, -helper) {
                continue
            }
            best[name] = Best(effect: effect, rank: rank(judgement), score: score, helper: helper)
        }
        let sorted = best.sorted {
            ($1.value.effect, $0.value.rank, $0.key) < ($0.value.effect, $1.value.rank, $1.key)
        }
        return sorted.prefix(Self.limit).map { name, best in
            let record = problem.snapshot.helpers[Int(best.helper)].record
            return Found(
                miss: NearMiss(helper: record, rule: name),
                repair: best.effect > .nothing ? RepairCheck.repair(name, helper: record) : nil)
        }
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
        case .nearRelative: 9
        case .forbidden: 10
        }
    }
}
