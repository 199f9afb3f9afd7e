import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Pairings that already run stay; a run fills the uncovered.
    @Suite struct RunningPairingTests {
        @Test(.mechanism(80)) func fourHundredImportedPairingsStayAndOnlyTheOthersAreFilled() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let free = try await office.runLead()
                let chosen = try await Self.somePairs(400, of: try #require(free.run), office, folder)

                var ledger = "序号,户编号,帮扶单位,帮扶责任人,结对开始时间\n"
                for (index, pair) in chosen.enumerated() {
                    ledger +=
                        "\(index + 1),\(pair.household),\(pair.helper.unit ?? ""),\(pair.helper.name),2020-01-01\n"
                }
                let result = try await office.bring("pairings", try folder.write(ledger, to: "结对台账.csv"))
                #expect(result.files.map(\.accepted) == [400], "\(result.issues.prefix(3).map(\.code))")

                let run = try await office.runLead()
                let pairs: [ProposalItem] = try await office.everything(
                    "runs", "show", try #require(run.run), "--proposals")
                let proposals = pairs.filter { $0.state == "proposed" }
                #expect(pairs.count { $0.state == "kept" } == 400)
                #expect(pairs.count == 400 + proposals.count)
                let paired = Set(chosen.map(\.household))
                #expect(run.running == 400)
                #expect(
                    proposals.allSatisfy { !paired.contains($0.household) }, "nobody who is covered is proposed anew")
                #expect(run.households.covered == 400 + proposals.count)
                #expect(
                    run.households.covered <= free.households.covered, "400 arbitrary pairings cannot raise the optimum"
                )

                let leads = Dictionary(
                    uniqueKeysWithValues: try await office.households().map { ($0.number, $0.lead?.key) })
                for pair in chosen { #expect(leads[pair.household] == pair.helper.key, "nobody was moved") }

                let places = Dictionary(
                    uniqueKeysWithValues: try await office.helpers().map { ($0.key, $0.capacity ?? 0) })
                let used = Dictionary(grouping: chosen.map(\.helper.key) + proposals.map(\.helper.key)) { $0 }
                for (helper, pairs) in used { #expect(pairs.count <= places[helper] ?? 0, "places are kept") }
                try await Self.movesAreForThoseWhoAsk(office, stay: run, free: free)
                let after = Dictionary(
                    uniqueKeysWithValues: try await office.households().map { ($0.number, $0.lead?.key) })
                #expect(after == leads, "a proposal moves nobody")
                await office.daemon.kill()
            }
        }

        private static func movesAreForThoseWhoAsk(_ office: DemoOffice, stay: RunResult, free: RunResult) async throws
        {
            #expect(stay.change == nil)
            let few = try await office.ask(
                RunResult.self, "run", "lead", "--area", "3505", "--as-of", "2020-04-30", "--moves", "20")
            let change = try #require(few.change)
            #expect(change.budget == 20 && (1...20).contains(change.moveCount))
            #expect(few.running == 400 - change.moveCount)
            #expect(few.households.covered >= stay.households.covered)
            #expect(change.moves.allSatisfy { $0.scoreBefore > 0 && $0.from != $0.to })
            #expect(change.frontier.first?.moves == 0 && change.whole)
            #expect(try await office.ask(RepeatResult.self, "runs", "repeat", try #require(few.run)).identical)
            let shown = try await office.daemon.jiedui("runs", "show", try #require(few.run))
            #expect(shown.output.contains("place goes to"))

            let refused = try await office.daemon.jiedui(
                "run", "lead", "--area", "3505", "--as-of", "2020-04-30", "--from-scratch")
            #expect(refused.messages.contains("[not_confirmed]"))
            let all = try await office.ask(
                RunResult.self, "run", "lead", "--area", "3505", "--as-of", "2020-04-30", "--from-scratch", "--dry-run")
            #expect(all.households.covered == free.households.covered, "the optimum of all, whoever leads today")
            #expect(all.change?.frontier.last?.moves == all.change?.moveCount)

            let towns: [TownItem] = try await office.everything("runs", "show", try #require(few.run), "--towns")
            #expect(towns.reduce(0) { $0 + $1.uncovered } == few.households.uncovered)
            let places: [PlaceItem] = try await office.everything("runs", "show", try #require(few.run), "--places")
            #expect(!places.isEmpty && places.allSatisfy { $0.tier != nil || $0.score > 0 })
        }

        /// Pairs that break no rule, drawn at random among all eligible ones: not those that the run would choose.
        private static func somePairs(
            _ count: Int, of run: String, _ office: DemoOffice, _ folder: TemporaryFolder
        ) async throws -> [(household: String, helper: HelperItem)] {
            let outcome = try await office.daemon.jiedui("runs", "export", run, "--graph", folder["graph"])
            #expect(outcome.isDone, "\(outcome.messages)")
            let helpers = try await office.helpers()
            let names = Dictionary(grouping: helpers) { "\($0.name) \($0.unit ?? "")" }
            let unambiguous = Dictionary(
                uniqueKeysWithValues: names.values.filter { $0.count == 1 }.flatMap(\.self).map { ($0.key, $0) })

            var generator = SeededGenerator(seed: 400)
            var places = unambiguous.mapValues { $0.capacity ?? 0 }
            var pairs: [(household: String, helper: HelperItem)] = []
            var done: Set<Substring> = []
            let edges = try folder.text(of: "graph_edges.csv").split(whereSeparator: \.isNewline).dropFirst()
            for edge in generator.shuffled(Array(edges)) where pairs.count < count {
                let cells = edge.split(separator: ",", omittingEmptySubsequences: false)
                guard cells.count >= 3, !done.contains(cells[0]), let helper = unambiguous[String(cells[1])],
                    places[helper.key, default: 0] > 0
                else { continue }
                places[helper.key, default: 0] -= 1
                done.insert(cells[0])
                pairs.append((String(cells[0]), helper))
            }
            try #require(pairs.count == count, "the demo has places for 400 arbitrary pairings")
            return pairs
        }
    }
}
