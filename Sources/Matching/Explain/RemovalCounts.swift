import Policy
import Register

/// Counts for a household how many helpers each hard rule removes, over all helpers of the snapshot.
///
/// Helpers that the rules cannot tell apart are one class (a few dozen), and so are households, so that these are counted
/// once; a household costs its named pairs and its area, and not all helpers. Only the pack's own conditions are asked
/// for every pair.
struct RemovalCounts: Sendable {
    /// Helpers that the rules treat alike.
    struct Group: Sendable {
        /// Ascending.
        var helpers: [Int32]
        /// The first of them, which speaks for all.
        var sample: Int { Int(helpers[0]) }
    }
    private struct Key: Hashable {
        var failed: UInt64
        var unknown: UInt64
        var isVetted: Bool
        var canCare: Kleene
    }

    /// The classes, in the order of their first helper.
    let groups: [Group]
    private let problem: LeadProblem
    private let areaUnknown: Int
    /// What the rules on one side's columns remove, by class of households; nil where there is none of that class.
    private let ofColumns: [RuleTally?]

    /// The classes of a problem's helpers.
    init(_ problem: LeadProblem) {
        self.problem = problem
        var numbers: [Key: Int] = [:]
        var groups: [Group] = []
        for helper in problem.snapshot.helpers.indices {
            let judgement = problem.rules.ofHelper[helper]
            let key = Key(
                failed: judgement.failed, unknown: judgement.unknown, isVetted: problem.helpers.isVetted[helper],
                canCare: problem.helpers.canCare[helper])
            if let number = numbers[key] {
                groups[number].helpers.append(Int32(helper))
            } else {
                numbers[key] = groups.count
                groups.append(Group(helpers: [Int32(helper)]))
            }
        }
        self.groups = groups
        areaUnknown = problem.snapshot.helpers.reduce(0) { $0 + ($1.serviceAreas.isEmpty ? 1 : 0) }
        var tallies = [RuleTally?](repeating: nil, count: PairRules.columnClasses)
        for household in problem.snapshot.households.indices {
            let number = problem.rules.columnClass(of: household)
            guard tallies[number] == nil else { continue }
            var tally = RuleTally(problem.rules.hard)
            for group in groups {
                tally.add(Self.judge(problem, group, household: household), times: group.helpers.count) {
                    problem.rules.missing(rule: $0, household: household, helper: group.sample)
                }
            }
            tallies[number] = tally
        }
        ofColumns = tallies
    }

    /// What the rules on one side's columns say about a class and a household.
    func judge(_ group: Group, household: Int) -> PairJudgement {
        Self.judge(problem, group, household: household)
    }

    private static func judge(_ problem: LeadProblem, _ group: Group, household: Int) -> PairJudgement {
        problem.rules.ofHelper[group.sample] | problem.rules.ofColumns(household: household, helper: group.sample)
    }

    /// The counts above zero, which are the same for all households of a place and class for which no rule has a word of
    /// its own (``PairRules/hasOwn(_:)``): rules in the order of the pack, then `unknown:FIELD` by name. Cancelled, it
    /// counts only some of the helpers.
    func counts(for household: Int, isCancelled: () -> Bool = { false }) -> [RuleCount] {
        var tally = ofColumns[problem.rules.columnClass(of: household)] ?? RuleTally(problem.rules.hard)
        for helper in Set(problem.rules.blocked.helpers(blockedFor: household)) {
            tally.add(problem.rules.blocked.judge(household: household, helper: Int(helper)), times: 1) { _ in [] }
        }
        addAreas(household, to: &tally)
        addTies(household, to: &tally)
        if !problem.rules.hard.conditions.isEmpty {
            for helper in problem.snapshot.helpers.indices {
                if helper & 0xFFF == 0xFFF, isCancelled() { break }
                tally.add(problem.rules.ofConditions(household: household, helper: helper), times: 1) {
                    problem.rules.missing(rule: $0, household: household, helper: helper)
                }
            }
        }
        return tally.counts
    }

    private func addTies(_ household: Int, to tally: inout RuleTally) {
        guard problem.rules.hard.number(of: .communityTie) != nil, !problem.rules.ties.isEmpty else { return }
        let place = problem.scope.places[household]
        for helper in problem.snapshot.helpers.indices {
            tally.add(problem.rules.ofPlace(place, helper: helper), times: 1) { _ in ["household.area"] }
        }
    }

    private func addAreas(_ household: Int, to tally: inout RuleTally) {
        guard let rule = problem.rules.hard.number(of: .serviceArea) else { return }
        let place = problem.scope.places[household]
        let part = problem.rules.servingPart(of: place).count
        let known = problem.snapshot.helpers.count - areaUnknown - part
        tally.fail(rule, times: known - problem.rules.serving(place).count)
        tally.miss("household.area", times: part)
        tally.miss("helper.service_areas", times: areaUnknown)
    }
}

/// Adds up judgements by rule and by missing fact.
private struct RuleTally: Sendable {
    private let hard: HardRules
    private var failed: [Int]
    private var missing: [String: Int] = [:]

    init(_ hard: HardRules) {
        self.hard = hard
        failed = [Int](repeating: 0, count: hard.entries.count)
    }

    mutating func fail(_ rule: Int, times: Int) { failed[rule] += times }

    mutating func miss(_ fact: String, times: Int) { missing[fact, default: 0] += times }

    mutating func add(_ judgement: PairJudgement, times: Int, missing facts: (Int) -> [String]) {
        for rule in failed.indices {
            if judgement.failed & 1 << UInt64(rule) != 0 { failed[rule] += times }
            if judgement.unknown & 1 << UInt64(rule) != 0 {
                for fact in facts(rule) { miss(fact, times: times) }
            }
        }
    }

    var counts: [RuleCount] {
        var result: [RuleCount] = []
        for (rule, entry) in hard.entries.enumerated() where failed[rule] > 0 {
            result.append(RuleCount(rule: entry.id, count: failed[rule]))
        }
        for (fact, count) in missing.sorted(by: { $0.key < $1.key }) where count > 0 {
            result.append(RuleCount(rule: "unknown:" + fact, count: count))
        }
        return result
    }
}
