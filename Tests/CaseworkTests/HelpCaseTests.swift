import Casework
import Ledgers
import Records
import Register
import TestSupport
import Testing
import Wording

/// Runs over needs, communities and offers of the demo: everything that is left has a reason that somebody can read.
@Suite struct HelpCaseTests {
    private static func run(_ demo: DemoOffice, _ kind: MatchRun.Kind) async throws -> MatchRun {
        let order = RunOrder(
            kind: kind, area: try #require(DivisionCode("3505")), asOf: CalendarDay(iso: "2020-04-30"))
        return try await demo.office.run(order, by: demo.administrator, progress: { _ in }, isCancelled: { false }).run
    }

    private static func left(_ demo: DemoOffice, _ run: MatchRun, _ list: LeftList) async throws -> [LeftLine] {
        var lines: [LeftLine] = []
        var cursor: String?
        repeat {
            let page = try await demo.office.left(
                of: run.id, list, limit: 7, cursor: cursor, by: demo.administrator)
            lines += page.items
            cursor = page.next
        } while cursor != nil
        return lines
    }

    @Test(.mechanism(80)) func everyNeedOfTheDemoIsExplained() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await Self.run(demo, .support)
            let left = try await Self.left(demo, run, .uncovered)
            #expect(left.count == run.counts.uncovered && !left.isEmpty)
            #expect(Set(left.map(\.code)).isSubset(of: ["no_candidate", "places_taken"]))
            #expect(left.allSatisfy { $0.need != nil && $0.reason.zh.contains("：") && $0.headName != nil })
            for line in left.prefix(5) {
                let found = try await demo.office.explainHelp(
                    .household(line.household, versus: nil), run: run.id, by: demo.administrator)
                let own = try #require(found.lines.first { $0.need == line.need && $0.state == "unmet" })
                #expect(own.candidates == 0 ? line.code == "no_candidate" : line.code == "places_taken")
                #expect(own.text.first?.zh == line.reason.zh)
                #expect((own.candidates > 0) == (own.runnerUp != nil))
            }
            let proposals = try await demo.office.proposals(
                run: run.id, states: [.proposed], area: nil, limit: 1000, cursor: nil, by: demo.administrator
            ).items
            let first = try #require(proposals.first)
            let found = try await demo.office.explainHelp(
                .helper(first.proposal.helper.shortKey), run: run.id, by: demo.administrator)
            #expect(found.lines.contains { $0.subject == first.proposal.household })
            #expect(try await Self.left(demo, run, .notClear).count == run.counts.notClear)
            await #expect(throws: CaseworkError.self) {
                try await demo.office.left(of: run.id, .outside, limit: 1, cursor: nil, by: demo.administrator)
            }
        }
    }

    @Test(.mechanism(85)) func everyVillageOfTheDemoIsExplained() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            try await demo.importDemo(.communities, "村居结对.csv")
            let run = try await Self.run(demo, .community)
            let left = try await Self.left(demo, run, .uncovered)
            #expect(left.count == run.counts.uncovered)
            if let line = left.first {
                let found = try await demo.office.explainHelp(
                    .community(line.area, versus: nil), run: run.id, by: demo.administrator)
                #expect(found.lines.count == 1 && found.lines[0].state == "unmet")
                #expect(found.lines[0].text.first?.zh == line.reason.zh)
            }
            let tie = try #require(
                try await demo.office.ties(
                    area: nil, run: run.id, state: nil, limit: 1, cursor: nil, by: demo.administrator
                ).items.first?.tie)
            let found = try await demo.office.explainHelp(
                .community(tie.community, versus: tie.helper.shortKey), run: run.id, by: demo.administrator)
            let choice = try #require(
                found.lines[0].choices.first { $0.helper.key == tie.helper.shortKey }, "it may have several")
            #expect(choice.score == Int64(tie.score) && choice.parts.reduce(0) { $0 + $1.points } == Int(tie.score))
            let unit = try await demo.office.explainHelp(
                .helper(tie.helper.shortKey), run: run.id, by: demo.administrator)
            #expect(unit.lines.map(\.subject) == [tie.community.description])
            // Nobody but those of the area reads it.
            let elsewhere = Principal(uid: 5, role: .staff, area: DivisionCode("350502"))
            await #expect(throws: CaseworkError.self) {
                try await demo.office.explainHelp(.helper(tie.helper.shortKey), run: run.id, by: elsewhere)
            }
        }
    }

    @Test func whatAnOffersRunLeftIsListed() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            try await demo.importDemo(.offers, "慈善资源.xlsx")
            let run = try await Self.run(demo, .offers)
            let left = try await Self.left(demo, run, .uncovered)
            #expect(!left.isEmpty && left.allSatisfy { $0.need != nil })
            let graphs = try await demo.office.graphNames(of: run.id, by: demo.administrator)
            #expect(graphs == graphs.indices.map { "\($0 + 1)" } && graphs.count > 1)
        }
    }
}
