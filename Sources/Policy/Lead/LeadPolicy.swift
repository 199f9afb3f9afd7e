public import Register

/// What a pack says about `lead`, the run that gives every household a responsible person (户户见干部).
public struct LeadPolicy: Sendable {
    /// Which households take part, in the order of the pack.
    public let householdRules: [HouseholdRule]
    /// Helper kinds that may lead, sorted by the code list; others support.
    public let kinds: Valued<[HelperKind]>
    /// What a pair must satisfy, in the order of the pack: every built-in rule once, then the pack's own conditions.
    public let pairRules: [PairRule]
    /// Least number of leads per household, 1 or more (M80).
    public let minLeads: Valued<Int>
    /// Greatest number of leads per household, at least `minLeads`.
    public let maxLeads: Valued<Int>
    /// Age in full years from which somebody is no minor, 14...21 (M11).
    public let adultAge: Valued<Int>
    /// Within how many days the lead makes the household's situation, cause and need clear (三清, M23), 1...365.
    public let clarifyDays: Valued<Int>
    /// Where somebody in acute hardship is helped (M5); nil = where the household lives.
    public let emergencyPlace: Valued<EmergencyPlace>?
    /// Cost of a helper's first, second, ... place in points 0...1000, never falling (convex balance).
    public let placePenalties: Valued<[Int]>
    /// The score.
    public let score: ScorePolicy

    /// The built-in rule `id`.
    public func rule(_ id: BuiltInPairRule) -> PairRule? {
        pairRules.first { $0.test == .builtIn(id) }
    }

    /// What a helper's `place` costs in score units (thousandths of a point, like the score itself); the first place is
    /// 1, places already taken by running pairings count. Places beyond the list cost what the last one costs.
    public func penalty(ofPlace place: Int) -> Int64 {
        guard let last = placePenalties.value.last else { return 0 }
        return Int64(place <= placePenalties.value.count ? placePenalties.value[max(0, place - 1)] : last) * 1000
    }

    /// Whether `household` takes part on `day`: rules in their order, `outside` before `hold` before `pair`.
    ///
    /// Complexity: linear in rules × members and needs.
    public func standing(of household: HouseholdFacts, on day: CalendarDay) -> HouseholdStanding {
        let context = FactContext(day: day, household: household, adultAge: adultAge.value)
        var held: [RuleHit] = []
        var tasks: [RuleHit] = []
        for (index, rule) in householdRules.enumerated() {
            let hit: RuleHit
            var effect = rule.effect
            switch rule.condition.evaluate(context) {
            case .false: continue
            case .true: hit = RuleHit(rule: index, id: rule.id, missing: [])
            case .unknown(let fields):
                hit = RuleHit(rule: index, id: rule.id, missing: fields)
                switch rule.ifUnknown {
                case .hold: effect = .hold
                case .pair: effect = .pair
                case .ignore: continue
                }
            }
            switch effect {
            case .outside: return .outside(hit)
            case .keep: continue
            case .hold: held.append(hit)
            case .pair: tasks.append(hit)
            }
        }
        return held.isEmpty ? .inScope(tasks: tasks) : .held(held)
    }
}
