import Matching
import Policy
import Register
import Wording

/// Turns a run's typed reasons into sentences, with the pack's names and bases.
struct Narrator {
    /// The run's pack.
    let pack: PolicyPack
    /// The day of the run.
    let day: CalendarDay
    /// Names of people and places.
    let names: RunNames

    /// A hard rule's name.
    func ruleName(_ rule: String) -> Phrase {
        if BuiltInPairRule(rawValue: rule) != nil || rule.hasPrefix("unknown:") { return RunWording.ruleName(rule) }
        return packRuleName(rule) ?? RunWording.ruleName(rule)
    }

    /// The name that the pack gives a rule of its own.
    func packRuleName(_ rule: String) -> Phrase? {
        let words =
            pack.lead.pairRules.first { $0.id == rule }?.names
            ?? pack.lead.householdRules.first { $0.id == rule }?.names
        return words.map { Phrase(zh: $0.zh, en: $0.en) }
    }

    /// That a pairing which ran before stays; a pause of its helper is no fault of it.
    func kept(_ lead: RunningLead) -> Phrase {
        lead.broken.contains(PairCheck.helperPaused) ? RunWording.keptWhilePaused : RunWording.kept
    }

    /// The rules that a running lead breaks; nil where there are none.
    func warning(_ lead: RunningLead) -> Phrase? {
        let broken = lead.broken.filter { $0 != PairCheck.helperPaused }
        return broken.isEmpty ? nil : RunWording.runningBreaks(rules: broken.map(ruleName))
    }

    /// What removed how many candidates.
    func removed(_ counts: [RuleCount]) -> [(rule: String, name: Phrase, count: Int)] {
        counts.map { ($0.rule, ruleName($0.rule), $0.count) }
    }

    /// Why a household has no lead: the head sentence, then what removed its candidates.
    func reasons(_ home: UncoveredHousehold, groups: [HallGroup]) -> [Phrase] {
        switch home.reason {
        case .hall:
            guard let index = home.hallGroup, groups.indices.contains(index) else {
                return [RunWording.candidates(home.candidates)]
            }
            let group = groups[index]
            return [
                RunWording.placesShort(
                    households: group.households.count, helpers: group.helpers.count, places: group.places)
            ]
        case .noCandidate:
            let helpers = names.helperCount
            let lines = home.removed.map {
                RunWording.removed(rule: $0.rule, name: packRuleName($0.rule), count: $0.count)
            }
            let nearest = home.nearest.map { miss in
                let helper = names.helper(miss.helper)
                return RunWording.nearestMiss(
                    helper: helper.name, unit: helper.unit, rule: miss.rule, name: packRuleName(miss.rule))
            }
            return [RunWording.noCandidate(helpers: helpers)] + lines + nearest
        }
    }

    /// The smallest repairs in words.
    func repairs(_ home: UncoveredHousehold) -> [Phrase] { home.repairs.map { repair($0) } }

    private func repair(_ repair: Repair) -> Phrase {
        switch repair {
        case .onePlace(let id):
            let helper = names.helper(id)
            return RunWording.repairOnePlace(helper: helper.name, unit: helper.unit)
        case .relax(let rule, let id):
            let helper = names.helper(id)
            return RunWording.repairRelax(
                rule: rule, name: packRuleName(rule), helper: helper.name, unit: helper.unit)
        case .fillHelper(let field, let id):
            let helper = names.helper(id)
            return RunWording.repairFillHelper(field: field, helper: helper.name, unit: helper.unit)
        case .fillHousehold(let field): return RunWording.repairFillHousehold(field: field)
        case .newHelper(let area): return RunWording.repairNewHelper(area: names.path(area))
        }
    }

    /// Why a household is outside the run.
    func reason(_ home: OutsideHousehold) -> Phrase {
        guard let hit = home.hits.first else { return RunWording.outside(rule: "no_category") }
        let list = home.exclusions.first
        return RunWording.outside(
            rule: hit.id, name: packRuleName(hit.id), list: list?.list, listed: list?.listed?.description,
            until: (names.facts(home.household)?.exitUntil ?? list?.until)?.description,
            isHeld: home.isHeld)
    }

    /// The missing fields of an unclear household, each once.
    func missing(_ hits: [RuleHit]) -> [Phrase] {
        var fields: [String] = []
        for hit in hits {
            for field in hit.missing.isEmpty ? [hit.id] : hit.missing where !fields.contains(field) {
                fields.append(field)
            }
        }
        // The product's own rules of clarity are named after the fact that is missing; an office's rule has its own words.
        return fields.map { field in
            let fact = RunWording.fact(field)
            return fact.zh == field ? packRuleName(field) ?? fact : fact
        }
    }

    /// The first task that a missing fact gives: to its lead, or to the village where it has none.
    func task(_ hits: [RuleHit], isCovered: Bool) -> Phrase {
        let missing = missing(hits)
        guard isCovered else { return RunWording.firstTaskOfVillage(missing: missing) }
        return RunWording.firstTask(missing: missing, by: day.adding(days: pack.lead.clarifyDays.value).description)
    }
}
