import Policy
import Register

/// Finds for a household the helpers that fail exactly one hard rule, and of them the easiest to mend.
struct NearestMisses {
    /// At most so many are named.
    static let limit = 3

    private let problem: LeadProblem
    private let removal: RemovalCounts
    private var scores: ScoreModel
    private let byCode: [[(code: UInt64, helper: Int32)]]
    private let areaUnknown: [Int32]

    /// A search over the classes of `removal`.
    init(_ problem: LeadProblem, removal: RemovalCounts) {
        self.problem = problem
        self.removal = removal
        scores = problem.scores
        let helpers = problem.snapshot.helpers
        byCode = removal.groups.map { group in
            group.helpers.flatMap { helper in helpers[Int(helper)].serviceAreas.map { ($0.value, helper) } }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        }
        areaUnknown = helpers.indices.filter { helpers[$0].serviceAreas.isEmpty }.map { Int32($0) }
    }

    /// The misses of a household, at most one per rule.
    mutating func misses(of household: Int) -> [NearMiss] {
        let place = problem.scope.places[household]
        var best: [String: (rank: Int, score: Int32, helper: Int32)] = [:]
        let near = problem.rules.serving(place) + problem.rules.servingPart(of: place) + areaUnknown
        for helper in near + neighbours(of: place, household: household) {
            let judgement = problem.rules.judge(household: household, helper: Int(helper))
            guard judgement.count == 1 else { continue }
            let names = problem.rules.names(of: judgement, household: household, helper: Int(helper))
            guard let name = names.first else { continue }
            let score = scores.score(
                household: household, helper: Int(helper),
                isRunning: problem.rules.blocked.helpers(runningFor: household).contains(helper))
            let rank = rank(judgement)
            if let known = best[name], (known.score, -known.helper) >= (score, -helper) { continue }
            best[name] = (rank, score, helper)
        }
        return best.sorted { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }.prefix(Self.limit).map {
            NearMiss(helper: problem.snapshot.helpers[Int($0.value.helper)].record, rule: $0.key)
        }
    }

    /// Helpers who pass all but the area, the nearest of each class in the order of division codes, where neighbours
    /// share the longest prefix.
    private func neighbours(of place: DivisionCode, household: Int) -> [Int32] {
        var found: [Int32] = []
        for (number, group) in removal.groups.enumerated()
        where removal.judge(group, household: household).passes {
            let list = byCode[number]
            var low = 0
            var high = list.count
            while low < high {
                let middle = (low + high) / 2
                if list[middle].code < place.value { low = middle + 1 } else { high = middle }
            }
            for position in max(0, low - 4)..<min(list.count, low + 4) { found.append(list[position].helper) }
        }
        let areas = problem.snapshot.helpers
        func depth(_ helper: Int32) -> Int {
            let levels = DivisionCode.Level.allCases.reversed()
            return areas[Int(helper)].serviceAreas.map { area in
                levels.first { area.level >= $0 && area.containing($0) == place.containing($0) }?.digits ?? 0
            }.max() ?? 0
        }
        let deepest = found.map(depth).max() ?? 0
        return found.filter { depth($0) == deepest }
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
        case .nearRelative: 9
        case .forbidden: 10
        }
    }
}
