import Register
import Reports
import TestSupport
import Testing
import Wording

/// Both languages of a run's sentences.
struct ReportWordingTests {
    /// Every word and sentence, with arguments that are of no language.
    static let phrases: [Phrase] = {
        let (one, two) = (Phrase(zh: "甲", en: "one"), Phrase(zh: "乙", en: "two"))
        let rules = [
            "service_area", "kind", "capacity_unknown", "no_place", "dates", "near_relative", "forbidden",
            "vetted_for_minors", "full_care_capability", "unit_without_person", "own_area", "community_tie",
            "unknown:helper.service_areas",
        ]
        let parts = [
            "cause_fit", "need_fit", "ability_fit", "nearness", "wish_fit", "role_fit", "minor_fit", "continuity",
            "community_tie",
        ]
        var all = Array(ReportWording.words.values)
        for rule in rules {
            all += [1, 2].map { RunWording.removed(rule: rule, count: $0) }
            all += [
                RunWording.ruleName(rule), RunWording.nearestMiss(helper: "X", unit: "Y", rule: rule),
                RunWording.repairRelax(rule: rule, helper: "X", unit: nil),
            ]
        }
        all += [RunWording.removed(rule: "own_rule", name: one, count: 2)]
        all += parts.map(RunWording.partName)
        all += [RunWording.part(one, points: "225", of: "250", why: two)]
        all += [0, 3].map { RunWording.noCandidate(helpers: $0) }
        all += [
            RunWording.placesShort(households: 3, helpers: 1, places: 2), RunWording.candidates(1),
            RunWording.candidates(2), RunWording.heldBack(missing: [one, two]),
            RunWording.repairOnePlace(helper: "X", unit: "Y"),
            RunWording.repairFillHelper(field: "capacity", helper: "X", unit: nil),
            RunWording.repairFillHousehold(field: "household.hukou"), RunWording.repairNewHelper(area: "Z"),
            RunWording.firstTask(missing: [one], by: "2020-05-30"), RunWording.firstTask(missing: [one], by: nil),
            RunWording.firstTaskOfVillage(missing: [one]), RunWording.runningBreaks(rules: [one, two]),
            RunWording.kept, RunWording.noRunnerUp,
            RunWording.runnerUp(helper: "X", unit: "Y", own: "688.5", lossCovered: 0, lossScore: "37"),
            RunWording.runnerUp(helper: "X", unit: "Y", own: "688.5", lossCovered: 1, lossScore: "37"),
            RunWording.causeMet(one, by: two), RunWording.causeUnmet(one), RunWording.causeUnknown,
            RunWording.needMet(one, by: one), RunWording.needMet(one, by: two), RunWording.needUnmet([one]),
            RunWording.noNeed, RunWording.needUnknown, RunWording.meansUnknown,
            RunWording.abilityMet(one, by: two), RunWording.abilityUnmet(one), RunWording.abilityUnknown,
            RunWording.defaultValue, RunWording.byDecision(body: "X", day: "2020-05-01", minute: "Y"),
        ]
        all += ["same_village", "same_town", "same_county", "wider", "unknown"].map(RunWording.nearness)
        all += ["met", "unmet", "unknown", "none"].flatMap { [RunWording.wish($0, nil), RunWording.wish($0, one)] }
        all += ["vetted", "not_vetted", "unknown", "none"].map(RunWording.minors)
        all += [true, false].map { RunWording.continuity(isEarlier: $0) }
        all += ["excluded", "ended", "exit_over", "head_died", "not_confirmed", "no_category", "helped_elsewhere"].map {
            RunWording.outside(rule: $0, list: "X", listed: "2020-03-31", until: "2020-04-01")
        }
        all += [true, false].map { RunWording.outside(rule: "own", name: one, isHeld: $0) }
        all += ["lead", "support", "community", "offers"].map(ReportWording.kind)
        for count in [1, 2] {
            all += [
                ReportWording.headline(inScope: "9", covered: "8", uncovered: count, uncoveredText: "\(count)"),
                ReportWording.townsShort(count, places: count), ReportWording.pairCount(count),
                ReportWording.households(count), ReportWording.people(count), ReportWording.taskUncovered(count),
                ReportWording.taskTowns(count, places: count), ReportWording.taskApprove(count),
                ReportWording.taskWarnings(count), ReportWording.taskUnclear(count), ReportWording.taskIdle(count),
                ReportWording.histogramText(pairs: count), ReportWording.bar(interval: "0–50", pairs: count),
                ReportWording.weakMasking(area: "X", households: count, uniqueNames: count),
            ]
        }
        all += [
            ReportWording.headline(inScope: "9", covered: "9", uncovered: 0, uncoveredText: "0"),
            ReportWording.headlineEmpty, ReportWording.tier(1), ReportWording.tierUnknown,
            ReportWording.share(covered: "8", of: "9"), ReportWording.taskWeights,
            ReportWording.spread(lowest: "1", median: "2", highest: "3"),
            ReportWording.meetingTitle(area: "X", run: "R1"), ReportWording.meetingTitle(area: "X", run: ""),
            ReportWording.meetingUnder(asOf: "2020-04-30", pack: "P"),
        ]
        return all
    }()

    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || (0xFF01...0xFF60).contains($0.value) }
    }

    @Test func everyPhraseIsChineseInChineseAndHasNoChineseInEnglish() {
        #expect(Self.phrases.count > 250)
        for phrase in Self.phrases {
            #expect(Self.isChinese(phrase.zh), "not Chinese: \(phrase.zh)")
            #expect(!Self.isChinese(phrase.en), "Chinese in English: \(phrase.en)")
            #expect(!phrase.en.isEmpty)
            #expect(!phrase.en.contains("  ") && !phrase.en.contains(" ."), "\(phrase.en)")
        }
    }

    @Test func chineseUsesFullWidthCommas() {
        for phrase in Self.phrases {
            #expect(!phrase.zh.contains(","), "\(phrase.zh)")
            #expect(!phrase.zh.contains(";"), "\(phrase.zh)")
        }
    }

    @Test(arguments: [
        "household.main_cause", "household.needs", "household.hukou", "household.categories", "member.labour",
        "member.self_care", "member.age", "need.urgency", "helper.capacity", "helper.service_areas", "helper.sex",
        "cause_unclear", "need_unclear", "category_unclear",
    ])
    func factIsNamedWhateverStandsBeforeThePoint(_ code: String) {
        let words = RunWording.fact(code)
        #expect(Self.isChinese(words.zh))
        #expect(words.en != code)
    }

    @Test func unknownCodesShowThemselves() {
        #expect(RunWording.fact("household.mystery") == Phrase(zh: "household.mystery", en: "household.mystery"))
        #expect(ReportWording.word("no such key").en == "no such key")
    }

    @Test(.mechanism(82)) func groupThatSharesTooFewPlacesIsExplainedInNumbers() {
        let phrase = RunWording.placesShort(households: 14, helpers: 3, places: 12)
        #expect(phrase.zh.contains("14 户") && phrase.zh.contains("3 位") && phrase.zh.contains("12 个名额"))
        #expect(phrase.zh.contains("2 户轮不上"))
        #expect(phrase.en.contains("2 households must go without"))
    }
}
