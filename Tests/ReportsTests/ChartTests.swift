import Records
import Register
import TestSupport
import Testing
import Wording

@testable import Reports

/// Numbers and charts of the page, and the markup they are made of.
struct ChartTests {
    @Test(arguments: [
        (0, 547, 0), (547, 547, 96), (546, 547, 94), (1, 547, 1), (270, 540, 48), (1, 2, 48), (0, 0, 0),
    ])
    func barIsFullForAllAndEmptyForNoneOnly(_ covered: Int, _ inScope: Int, _ filled: Int) {
        #expect(CoverageBar(covered: covered, inScope: inScope, text: "").filled == filled)
    }

    @Test(arguments: [(0, 1, 1), (1, 1, 1), (5, 5, 1), (6, 6, 2), (71, 80, 20), (547, 600, 200), (1001, 1500, 500)])
    func axisEndsAtARoundNumberAboveTheLargest(_ largest: Int, _ end: Int, _ step: Int) {
        let scale = HistogramChart.scale(for: largest)
        #expect(scale.end == end && scale.step == step)
        #expect(scale.end >= largest && scale.end % scale.step == 0 && scale.end / scale.step <= 5)
    }

    @Test func histogramCountsEachScoreOnceAndTheBestInTheLastInterval() {
        let histogram = ScoreHistogram(scores: [0, 49_999, 50_000, 999_999, 1_000_000, -5, 2_000_000])
        #expect(histogram.counts.count == 20)
        #expect(histogram.counts[0] == 3 && histogram.counts[1] == 1 && histogram.counts[19] == 3)
        #expect(histogram.total == 7)
        #expect(histogram.lowest == 0 && histogram.median == 50_000 && histogram.highest == 1_000_000)
        #expect(ScoreHistogram(scores: []).median == nil)
        #expect(ScoreHistogram(scores: [1, 2, 3, 4]).median == 2)
        #expect(histogram.interval(0) == "0–50" && histogram.interval(19) == "950–1,000")
    }

    @Test(arguments: [
        (812_345, "812.345"), (790_000, "790"), (0, "0"), (10, "0.01"), (1_000_000, "1,000"),
        (-37_250, "\u{2212}37.25"),
        (432_123_400, "432,123.4"),
    ])
    func pointsAreExact(_ score: Int, _ text: String) {
        #expect(Numerals.points(Int64(score)) == text)
    }

    @Test(arguments: [(546, 547, "99.8%"), (547, 547, "100%"), (0, 547, "0%"), (1, 3, "33.3%"), (0, 0, "—")])
    func shareIsRoundedDownSoThatAllMeansAll(_ part: Int, _ whole: Int, _ text: String) {
        #expect(Numerals.percent(part, of: whole) == text)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "\u{2212}1,000")])
    func wholeNumbersAreGrouped(_ value: Int, _ text: String) {
        #expect(Numerals.grouped(value) == text)
    }

    @Test func momentIsOfShanghai() {
        #expect(Numerals.moment(SyntheticReport.header.generated) == "2020-04-30 16:05")
        #expect(Numerals.moment(.init(microseconds: -1)) == "1970-01-01 07:59")
    }

    @Test func interpolatedTextIsEscapedAndLiteralsAreNot() {
        let name = "<b>\"O'Neil\" & co</b>"
        let markup: Markup = "<i>\(name)</i>"
        #expect(markup.html == "<i>&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;</i>")
        let nested: Markup = "<p>\(markup)</p>"
        #expect(nested.html.hasPrefix("<p><i>&lt;b"))
    }

    @Test func chineseIsMarkedOnAnEnglishPageOnly() {
        #expect(Markup("Ask 张三（县医院） now", in: .en).html == "Ask <span lang=\"zh-Hans\">张三（县医院）</span> now")
        #expect(Markup("Ask 张三", in: .zh).html == "Ask 张三")
        #expect(Markup("𠮷", in: .en).html == "<span lang=\"zh-Hans\">𠮷</span>")
    }

    @Test func templatesTakeOnlySafeMarkupUnescapedAndKnowTheirLabels() {
        let report = SyntheticReport.make(seed: 40, households: 30)
        let content = RunPage(report, language: .zh).content
        var markup: Set<String> = []
        var names: Set<String> = []
        func collect(_ values: [String: PageValue]) {
            for (name, value) in values {
                names.insert(name)
                switch value {
                case .markup: markup.insert(name)
                case .group(let inner): collect(inner)
                case .list(let items):
                    for case .group(let inner) in items { collect(inner) }
                case .text, .flag: break
                }
            }
        }
        collect(content)
        for (template, text) in RunPageTemplate.all {
            for match in text.matches(of: #/\{\{\{([A-Za-z0-9.]+)\}\}\}/#) {
                let name = String(match.1)
                #expect(
                    markup.contains(name) || ["categoryWords", "causeWords"].contains(name), "\(template): \(name)")
            }
            for match in text.matches(of: #/\{\{[#^/]?(label\.)?([A-Za-z0-9]+)\}\}/#) {
                let name = String(match.2)
                if match.1 != nil {
                    #expect(ReportWording.words[name] != nil, "\(template): no label \(name)")
                } else {
                    #expect(names.contains(name), "\(template): nothing is called \(name)")
                }
            }
        }
    }

    @Test func everyLabelIsUsed() {
        let texts = RunPageTemplate.all.map(\.text).joined()
        let inSwift: Set<String> = [
            "proofVerified", "proofVerifiedWhy", "proofUnchecked", "proofUncheckedWhy", "proofRefused",
            "proofRefusedWhy", "dryRun", "unknown", "scoresAxis", "median", "lacksBody", "lacksPerson", "causeUnknown",
            "inScope", "unclear", "covered", "outside",
        ]
        let tables = Set(ReportWording.words.keys).filter { texts.contains("label.\($0)}}") || inSwift.contains($0) }
        let workbook = [
            "serial", "helperKey", "helperKind", "outcome", "measures", "opinion", "remark", "sheetSummary", "sheetAll",
            "sheetIdle", "stateProposed", "stateOutside", "stateUnclear", "opinionAgree", "opinionChange",
            "opinionDefer", "signatures", "weightsDefault",
        ]
        let unused = Set(ReportWording.words.keys).subtracting(tables).subtracting(workbook)
        #expect(unused.isEmpty, "\(unused.sorted())")
    }
}
