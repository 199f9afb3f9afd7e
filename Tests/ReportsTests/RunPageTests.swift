import Foundation
import FoundationXML
import Records
import Register
import Reports
import TestSupport
import Testing
import Wording

/// The report of a run as a page.
struct RunPageTests {
    static let sample = SyntheticReport.make(seed: 20, households: 547)
    static let pages = Result { try Language.allCases.map { try RunPage(sample, language: $0).html() } }

    /// The sample's page, made once per language.
    static func page(_ language: Language) throws -> String { try pages.get()[language == .zh ? 0 : 1] }

    /// A smaller report where the number of households does not matter.
    static let small = SyntheticReport.make(seed: 23, households: 60)
    static let hostile =
        "<script>alert(1)</script>\" onload='x' & \u{202E}cba\u{0000}\u{0008}\u{FFFE} {{label.title}} ]]>"

    @Test(arguments: Language.allCases)
    func sampleIsWellFormedXMLWithoutScriptOrRequest(_ language: Language) throws {
        let html = try Self.page(language)
        let page = try ParsedPage(html)
        #expect(page.elements["script"] == nil)
        #expect(page.elements["img"] == nil && page.elements["link"] == nil && page.elements["iframe"] == nil)
        #expect(page.attributes.allSatisfy { !$0.name.hasPrefix("on") && $0.name != "src" && $0.name != "style" })
        #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("#") })
        #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("@import"))
        #expect(!html.replacing("url(#hatch)", with: "").contains("url("))
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
        expectNoPersonalData(in: html)
        if let folder = ProcessInfo.processInfo.environment["JIEDUI_REPORT_SAMPLE"] {
            try Data(html.utf8).write(to: URL(fileURLWithPath: "\(folder)/report-\(language.rawValue).html"))
        }
    }

    @Test(arguments: Language.allCases)
    func anchorsLeadToASectionAndIdentifiersAreUnique(_ language: Language) throws {
        let page = try ParsedPage(try Self.page(language))
        let identifiers = page.values(of: "id")
        #expect(Set(identifiers).count == identifiers.count)
        let targets = page.values(of: "href").map { String($0.dropFirst()) } + page.values(of: "aria-labelledby")
        #expect(targets.count > 15)
        for target in targets { #expect(identifiers.contains(target), "nothing is called \(target)") }
    }

    @Test func tablesChartsAndPageCarryWhatScreenReadersNeed() throws {
        let html = try Self.page(.zh)
        let page = try ParsedPage(html)
        #expect(page.elements["h1"] == 1)
        #expect(page.values(of: "lang").first == "zh-Hans")
        #expect(page.headerCells > 0 && page.headerCellsWithoutScope == 0)
        #expect(page.chartsWithoutText == 0)
        #expect(html.contains("<a class=\"skip\" href=\"#summary\">"))
    }

    @Test func hostileTextsStayText() throws {
        var report = SyntheticReport.make(seed: 21, households: 40)
        report.header.areaName = Self.hostile
        report.header.pack = Self.hostile
        report.header.packName = Phrase(zh: Self.hostile, en: Self.hostile)
        report.header.run = Self.hostile
        let place = ReportPlace(
            code: SyntheticReport.code("350583001201"), county: Self.hostile, town: Self.hostile, village: Self.hostile)
        var household = SyntheticReport.household(Self.hostile, name: Self.hostile, place: place)
        household.categories = [Phrase(zh: Self.hostile, en: Self.hostile)]
        household.causes = household.categories
        let helper = ReportHelper(
            key: Self.hostile, displayName: Self.hostile, unit: Self.hostile,
            kind: Phrase(zh: Self.hostile, en: Self.hostile))
        let words = Phrase(zh: Self.hostile, en: Self.hostile)
        report.tierNames = [1: words]
        report.weights = [ReportWeight(name: words, weight: 1000, basis: words, isDefault: true)]
        report.counties[0].name = Self.hostile
        report.towns[0].place = place
        report.pairs.append(
            ReportPair(
                household: household, helper: helper, isKept: true, score: nil, reasons: [words], runnerUp: words,
                warning: words))
        report.uncovered.append(ReportUncovered(household: household, reasons: [words, words], repairs: [words]))
        report.unclear.append(ReportUnclear(household: household, missing: [words], task: words, helper: helper))
        report.outside.append(ReportOutside(household: household, reason: words))
        report.idleMembers.append(ReportIdleMember(helper: helper, place: place, free: nil, reason: words))
        report.missingLinks.append(ReportMissingLink(household: household, lacksBody: true, lacksPerson: true))
        let plain = try ParsedPage(try RunPage(SyntheticReport.make(seed: 21, households: 40), language: .en).html())
        for language in Language.allCases {
            let html = try RunPage(report, language: language).html()
            let page = try ParsedPage(html)
            #expect(page.elements["script"] == nil)
            #expect(Set(page.attributes.map(\.name)).subtracting(plain.attributes.map(\.name)) == [])
            #expect(!html.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
            #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; cba"))
            #expect(html.contains("{{label.title}}"), "a text of the register is no template")
        }
    }

    @Test func sameReportGivesSameBytesWhateverTheOrderOfItsLists() throws {
        var random = SeededGenerator(seed: 22)
        var shuffled = Self.sample
        shuffled.pairs = random.shuffled(shuffled.pairs)
        shuffled.uncovered = random.shuffled(shuffled.uncovered)
        shuffled.unclear = random.shuffled(shuffled.unclear)
        shuffled.outside = random.shuffled(shuffled.outside)
        shuffled.counties = random.shuffled(shuffled.counties)
        shuffled.towns = random.shuffled(shuffled.towns)
        shuffled.idleMembers = random.shuffled(shuffled.idleMembers)
        shuffled.missingLinks = random.shuffled(shuffled.missingLinks)
        #expect(shuffled != Self.sample)
        let first = try Self.page(.zh)
        #expect(try RunPage(shuffled, language: .zh).html() == first)
        #expect(try RunPage(Self.small, language: .en).html() == RunPage(Self.small, language: .en).html())
    }

    @Test(.mechanism(20)) func coverageNamesEveryTierOfEveryCountyAndTheSums() throws {
        let html = try Self.page(.zh)
        for county in Self.sample.counties {
            #expect(html.contains("<th scope=\"row\">\(county.name)</th>"))
            for tier in county.tiers.values {
                #expect(html.contains("<b>\(tier.covered)</b>/\(tier.inScope)</span>"))
            }
        }
        for (tier, counts) in Self.sample.counts.tiers {
            #expect(html.contains("<b>\(counts.covered)</b>/\(counts.inScope)</span>"))
            #expect(html.contains(SyntheticReport.tierNames[tier]?.zh ?? "?"))
        }
    }

    @Test(.mechanism(82)) func townsThatLackPlacesStandFirstWithTheNumberMissing() throws {
        let short = Self.sample.towns.filter { $0.missing > 0 }
        #expect(!short.isEmpty)
        let html = try Self.page(.zh)
        let places = short.reduce(0) { $0 + $1.missing }
        #expect(html.contains(ReportWording.townsShort(short.count, places: places).zh))
        let section = try #require(html.split(separator: "<section id=\"towns\"").last)
        let first = try #require(section.split(separator: "</table>").first)
        #expect(first.split(separator: "<tr class=\"short\">").count == short.count + 1)
        #expect(html.contains("<td class=\"n\">不详</td>"), "places that nobody knows are unknown, not zero")

        var complete = Self.small
        complete.towns = complete.towns.map { town in
            var town = town
            town.missing = 0
            return town
        }
        #expect(try RunPage(complete, language: .zh).html().contains("没有乡镇缺少名额"))
    }

    @Test(.mechanism(83)) func membersWithoutAHouseholdAreListedWithTheirUnit() throws {
        let html = try Self.page(.zh)
        let section = try #require(html.split(separator: "<section id=\"idle\"").last)
        #expect(section.contains("欧阳文龙") && section.contains("县农业农村局") && section.contains("H9ZZ"))
        #expect(html.contains(ReportWording.taskIdle(2).zh))
    }

    @Test func everyHouseholdOfTheReportIsOnThePage() throws {
        let html = try Self.page(.zh)
        let numbers =
            Self.sample.pairs.map(\.household.number) + Self.sample.uncovered.map(\.household.number)
            + Self.sample.outside.map(\.household.number) + Self.sample.unclear.map(\.household.number)
        #expect(Set(numbers).count == 547)
        let texts = Set(html.split { $0 == "<" || $0 == ">" })
        for number in numbers { #expect(texts.contains(Substring(number))) }
    }

    @Test func pairsBeyondTheLimitAreCountedAndReferredToTheWorkbook() throws {
        let html = try RunPage(Self.sample, language: .zh, pairLimit: 0).html()
        let section = try #require(html.split(separator: "<section id=\"pairs\"").last)
        let pairs = try #require(section.split(separator: "</section>").first)
        #expect(!pairs.contains("<table"))
        #expect(pairs.contains(ReportWording.word("pairsInWorkbook").zh))
        #expect(html.contains(try #require(Self.sample.uncovered.first).household.number))
    }

    @Test func noticeOfDefaultsShowsWhileNobodyDecided() throws {
        #expect(try Self.page(.zh).contains("产品缺省值，未经本单位决定"))
        var decided = Self.small
        decided.header.weightsAreDefaults = false
        decided.weights = []
        #expect(try !RunPage(decided, language: .zh).html().contains("产品缺省值，未经本单位决定"))
    }

    @Test(arguments: ReportHeader.Proof.allCases)
    func stateOfTheProofIsSaidInWords(_ proof: ReportHeader.Proof) throws {
        var report = Self.small
        report.header.proof = proof
        let words = ["verified": "没有更好的分配", "unchecked": "未核验", "refused": "核验未通过"]
        let html = try RunPage(report, language: .zh).html()
        for (state, text) in words { #expect(html.contains(text) == (state == proof.rawValue)) }
    }

    @Test(arguments: Language.allCases)
    func emptyReportIsAWholePage(_ language: Language) throws {
        let report = RunReport(
            header: SyntheticReport.header,
            counts: RunCounts(
                inScope: 0, covered: 0, uncovered: 0, notClear: 0, outside: 0, tiers: [:], score: 0, pairs: 0,
                running: 0))
        let html = try RunPage(report, language: language).html()
        _ = try ParsedPage(html)
        #expect(html.contains(ReportWording.headlineEmpty(language)))
        #expect(html.contains(ReportWording.word("scoresNone")(language)))
    }

    @Test func englishPageMarksEveryChineseWordAndSaysNothingElseInChinese() throws {
        let html = try Self.page(.en)
        let page = try ParsedPage(html)
        #expect(page.values(of: "lang").first == "en")
        #expect(page.unmarkedChinese.isEmpty, "\(page.unmarkedChinese.prefix(5))")
        #expect(page.markedChinese.count > 1000)
    }

    @Test func chinesePageHasNoEnglishSentence() throws {
        let page = try ParsedPage(try Self.page(.zh))
        for phrase in ReportWording.words.values where phrase.en.count > 14 {
            #expect(!page.text.contains(phrase.en), "\(phrase.en)")
        }
    }
}
