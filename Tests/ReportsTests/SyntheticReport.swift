import Records
import Register
import Reports
import TestSupport
import Wording

/// A report of invented households and helpers with every kind of line, the same for the same seed.
enum SyntheticReport {
    private static let counties = [
        ("350502", "鲤城区"), ("350503", "丰泽区"), ("350504", "洛江区"), ("350505", "泉港区"), ("350521", "惠安县"),
        ("350524", "安溪县"), ("350525", "永春县"), ("350526", "德化县"), ("350581", "石狮市"), ("350582", "晋江市"),
        ("350583", "南安市"), ("350598", "台商区"),
    ]
    private static let towns = [("001", "溪头街道"), ("100", "官桥镇"), ("200", "岭下乡")]
    private static let villages = ["后坪村", "东山社区", "大湖村", "南园村"]
    private static let surnames = ["陈", "林", "黄", "张", "吴", "王", "欧阳"]
    private static let given = ["英宝", "清土", "碧", "水生", "秀兰", "文龙", "志强", "丽"]
    private static let units = ["泉州市民政局", "县农业农村局", "中心小学", "镇人民政府", "东山社区居委会", "县医院"]
    private static let causes: [Cause] = [.illness, .disability, .schooling, .disaster, .noLabour]
    private static let kinds: [HelperKind] = [
        .partyMember, .villageCadre, .residentCadre, .gridWorker, .civilAssistant,
    ]

    static let header = ReportHeader(
        run: "R000003", kind: .lead, areaName: "泉州市", area: code("3505"), asOf: day("2020-04-30"),
        pack: "fujian-2020", packName: Phrase(zh: "福建省 2020 年", en: "Fujian province 2020"),
        packDigest: String(repeating: "9f86d081884c7d65", count: 4), seed: 8_471_203_355,
        snapshot: String(repeating: "2c26b46b68ffc68f", count: 4), proof: .verified,
        generated: Instant(microseconds: 1_588_233_900_000_000), weightsAreDefaults: true, namesAreMasked: false)

    static func code(_ text: String) -> DivisionCode {
        guard let code = DivisionCode(text) else { preconditionFailure("not a code: \(text)") }
        return code
    }

    static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(iso: text) else { preconditionFailure("not a day: \(text)") }
        return day
    }

    static func household(_ number: String, name: String = "张三", place: ReportPlace? = nil) -> ReportHousehold {
        ReportHousehold(
            number: number, displayName: name,
            place: place
                ?? ReportPlace(code: code("350583001201"), county: "南安市", town: "溪头街道", village: "后坪村"),
            tier: 1, categories: [Category.minimumLiving.term.phrase], causes: [Cause.illness.term.phrase])
    }

    static let helper = ReportHelper(
        key: "H7K2M9QX", displayName: "李四", unit: "泉州市民政局", kind: HelperKind.partyMember.term.phrase)

    static let tierNames = [
        1: Phrase(zh: "兜底保障", en: "guaranteed support"), 2: Phrase(zh: "边缘困难", en: "edge of hardship"),
        3: Phrase(zh: "其他困难", en: "other hardship"),
    ]

    static let weights: [ReportWeight] = [
        ("cause_fit", 250), ("need_fit", 200), ("ability_fit", 150), ("nearness", 150), ("wish_fit", 50),
        ("role_fit", 100), ("minor_fit", 50), ("continuity", 50),
    ].map {
        ReportWeight(
            name: RunWording.partName($0.0), weight: $0.1, basis: RunWording.defaultValue, isDefault: true)
    }

    /// About `households` households over twelve counties with three towns each.
    static func make(seed: UInt64, households: Int) -> RunReport {
        var random = SeededGenerator(seed: seed)
        var builder = Builder(random: random)
        for number in 0..<households { builder.add(number, &random) }
        return builder.finished()
    }

    private struct Builder {
        var report: RunReport
        var tiers: [DivisionCode: [Int: RunCounts.Tier]] = [:]
        var townCounts: [DivisionCode: TownPlaces] = [:]

        init(random: SeededGenerator) {
            report = RunReport(
                header: header,
                counts: RunCounts(
                    inScope: 0, covered: 0, uncovered: 0, notClear: 0, outside: 0, tiers: [:], score: 0, pairs: 0,
                    running: 0))
            report.tierNames = tierNames
            report.weights = weights
        }

        mutating func add(_ number: Int, _ random: inout SeededGenerator) {
            let (countyCode, county) = random.pick(counties)
            let (townCode, town) = random.pick(towns)
            let village = random.int(0...villages.count - 1)
            let place = ReportPlace(
                code: code(countyCode + townCode + "20\(village)"), county: county, town: town,
                village: villages[village])
            let tier = random.int(1...3)
            let cause = random.pick(causes)
            let isUnclear = random.chance(1, in: 9)
            let household = ReportHousehold(
                number: "\(countyCode)\(townCode)\(1000 + number)", displayName: name(&random), place: place,
                tier: tier,
                categories: [[Category.minimumLiving, .rigidSpending, .emergency][tier - 1].term.phrase],
                causes: isUnclear ? [] : [cause.term.phrase])
            if random.chance(1, in: 60) {
                report.outside.append(
                    ReportOutside(
                        household: household,
                        reason: RunWording.outside(rule: "excluded", list: "建档立卡户名单", listed: "2020-03-31")))
                report.counts.outside += 1
                return
            }
            let isCovered = !random.chance(1, in: countyCode == "350524" ? 9 : 80)
            count(place, tier: tier, isCovered: isCovered)
            let helper = ReportHelper(
                key: "H\(1000 + number)", displayName: name(&random), unit: random.pick(units),
                kind: random.pick(kinds).term.phrase)
            if isUnclear {
                let missing = [RunWording.fact("cause")]
                report.unclear.append(
                    ReportUnclear(
                        household: household, missing: missing,
                        task: isCovered
                            ? RunWording.firstTask(missing: missing, by: "2020-05-30")
                            : RunWording.firstTaskOfVillage(missing: missing), helper: isCovered ? helper : nil))
                report.counts.notClear += 1
            }
            if isCovered {
                pair(household, helper, cause, &random)
            } else {
                report.uncovered.append(uncovered(household, place, &random))
            }
        }

        private mutating func pair(
            _ household: ReportHousehold, _ helper: ReportHelper, _ cause: Cause, _ random: inout SeededGenerator
        ) {
            let isKept = random.chance(1, in: 8)
            let score = Int32(random.int(300_000...600_000) + random.int(0...350_000))
            report.pairs.append(
                ReportPair(
                    household: household, helper: helper, isKept: isKept, score: isKept ? nil : score,
                    reasons: isKept
                        ? []
                        : [
                            RunWording.part(
                                RunWording.partName("cause_fit"), points: "225", of: "250",
                                why: RunWording.causeMet(
                                    cause.term.phrase, by: Strength.familyDoctor.term.phrase)),
                            RunWording.part(
                                RunWording.partName("nearness"), points: "150", of: "150",
                                why: RunWording.nearness("same_village")),
                            RunWording.part(
                                RunWording.partName("role_fit"), points: "100", of: "100",
                                why: RunWording.role(helper.kind)),
                        ],
                    runnerUp: isKept
                        ? nil
                        : RunWording.runnerUp(
                            helper: name(&random), unit: random.pick(units), own: "688.5", lossCovered: 0,
                            lossScore: "37.25"),
                    warning: isKept && random.chance(1, in: 5)
                        ? RunWording.runningBreaks(rules: [RunWording.ruleName("service_area")]) : nil))
            report.counts.running += isKept ? 1 : 0
            report.counts.pairs += isKept ? 0 : 1
            report.counts.score += isKept ? 0 : Int64(score)
        }

        private func uncovered(
            _ household: ReportHousehold, _ place: ReportPlace, _ random: inout SeededGenerator
        ) -> ReportUncovered {
            let helper = name(&random)
            return random.chance(1, in: 2)
                ? ReportUncovered(
                    household: household,
                    reasons: [
                        RunWording.noCandidate(helpers: 412), RunWording.removed(rule: "service_area", count: 391),
                        RunWording.removed(rule: "kind", count: 57),
                        RunWording.removed(rule: "near_relative", count: 1),
                        RunWording.removed(rule: "unknown:service_areas", count: 12),
                        RunWording.nearestMiss(helper: helper, unit: "县医院", rule: "vetted_for_minors"),
                    ], repairs: [RunWording.repairRelax(rule: "vetted_for_minors", helper: helper, unit: "县医院")])
                : ReportUncovered(
                    household: household, reasons: [RunWording.placesShort(households: 14, helpers: 3, places: 12)],
                    repairs: [
                        RunWording.repairOnePlace(helper: helper, unit: "镇人民政府"),
                        RunWording.repairNewHelper(area: place.county + place.town),
                    ])
        }

        private mutating func count(_ place: ReportPlace, tier: Int, isCovered: Bool) {
            let county = place.code.containing(.county)
            for key in [county] {
                tiers[key, default: [:]][tier, default: .init(inScope: 0, covered: 0)].inScope += 1
                tiers[key, default: [:]][tier, default: .init(inScope: 0, covered: 0)].covered += isCovered ? 1 : 0
            }
            report.counts.tiers[tier, default: .init(inScope: 0, covered: 0)].inScope += 1
            report.counts.tiers[tier, default: .init(inScope: 0, covered: 0)].covered += isCovered ? 1 : 0
            report.counts.inScope += 1
            report.counts.covered += isCovered ? 1 : 0
            report.counts.uncovered += isCovered ? 0 : 1
            let townPlace = ReportPlace(code: place.townCode, county: place.county, town: place.town)
            var town =
                townCounts[place.townCode]
                ?? TownPlaces(place: townPlace, needed: 0, present: 0, uncovered: 0, missing: 0)
            town.needed += 1
            town.present = town.present.map { $0 + (isCovered ? 1 : 0) }
            town.uncovered += isCovered ? 0 : 1
            town.missing = town.uncovered
            townCounts[place.townCode] = town
        }

        private func name(_ random: inout SeededGenerator) -> String { random.pick(surnames) + random.pick(given) }

        func finished() -> RunReport {
            var report = report
            report.counties = counties.compactMap { entry in
                tiers[code(entry.0)].map { CountyCoverage(code: code(entry.0), name: entry.1, tiers: $0) }
            }
            report.towns = townCounts.keys.sorted().compactMap { townCounts[$0] }
            if !report.towns.isEmpty {
                report.towns[0].present = nil
                report.towns[0].capacityUnknown = 4
            }
            report.histogram = ScoreHistogram(scores: report.pairs.compactMap(\.score))
            report.idleMembers = [
                ReportIdleMember(
                    helper: helper, place: ReportPlace(code: code("350502"), county: "鲤城区"), free: 2,
                    reason: Phrase(zh: "服务区域内没有应结对户", en: "no household in the service area")),
                ReportIdleMember(
                    helper: ReportHelper(
                        key: "H9ZZ", displayName: "欧阳文龙", unit: "县农业农村局",
                        kind: HelperKind.partyMember.term.phrase), place: nil, free: nil),
            ]
            report.missingLinks = report.uncovered.prefix(3).map {
                ReportMissingLink(household: $0.household, lacksBody: false, lacksPerson: true)
            }
            return report
        }
    }
}
