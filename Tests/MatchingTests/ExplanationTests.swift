import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Explanations are exact: counts, groups, repairs and losses agree with computing anew.
@Suite struct ExplanationTests {
    @Test(arguments: GeneratedTown.allCases, [91, 92] as [UInt64])
    func theCountsOfEachRuleAreThoseOfJudgingEveryHelper(shape: GeneratedTown, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = shape.make(&random, households: 30)
        let run = try town.run()
        for home in run.outcome.uncovered {
            var expected: [String: Int] = [:]
            var passing = 0
            for helper in town.helpers {
                let asked = try #require(run.explain(household: home.household, versus: helper.record)?.versus)
                for rule in asked.failed { expected[rule, default: 0] += 1 }
                if asked.failed.isEmpty { passing += 1 }
            }
            #expect(Dictionary(uniqueKeysWithValues: home.removed.map { ($0.rule, $0.count) }) == expected)
            #expect(home.candidates == passing)
            for miss in home.nearest {
                let asked = run.explain(household: home.household, versus: miss.helper)?.versus
                #expect(asked?.failed.first == miss.rule)
            }
        }
    }

    @Test(.mechanism(82), arguments: [93, 94, 95, 96] as [UInt64], [LeadForm.ownGroups, .sharedGroups])
    func anUncoveredHouseholdsGroupHasFewerPlacesThanHouseholdsAndNoOtherCandidates(
        seed: UInt64, form: LeadForm
    ) throws {
        var random = SeededGenerator(seed: seed)
        let run = try GeneratedTown.scarce.make(&random, households: 40).run(options: LeadOptions(form: form))
        let graph = ExportedGraph(run)
        let keys = Dictionary(uniqueKeysWithValues: graph.helpers.map { ($0.key, Int($0.capacity)) })
        let uncovered = Set(run.outcome.uncovered.map(\.household))
        var seen = 0
        for home in run.outcome.uncovered where home.reason == .hall {
            let group = run.outcome.hallGroups[try #require(home.hallGroup)]
            let households = Set(group.households)
            #expect(households.contains(home.household))
            let helpers = Set(graph.edges.filter { households.contains($0.household) }.map(\.helper))
            #expect(helpers == Set(group.helpers.map(\.shortKey)))
            #expect(group.places == helpers.reduce(0) { $0 + keys[$1, default: 0] })
            #expect(group.places < households.count)
            let open = uncovered.intersection(households)
            let members = run.outcome.uncovered.filter { $0.hallGroup == home.hallGroup }.map(\.household)
            #expect(open == Set(members))
            #expect(form == .sharedGroups || open.count == 1)
            seen += 1
        }
        #expect(seen > 0)
        let groups = run.outcome.hallGroups
        #expect(form == .ownGroups || Set(groups.map(\.helpers)).count == groups.count)
    }

    @Test(arguments: [97, 98] as [UInt64]) func theFirstRepairCoversOneMore(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = GeneratedTown.scarce.make(&random, households: 30)
        let before = try town.run().outcome
        for home in before.uncovered {
            guard case .onePlace(let helper) = home.repairs.first else { continue }
            var mended = town
            let index = try #require(mended.helpers.firstIndex { $0.record == helper })
            mended.helpers[index].capacity = (mended.helpers[index].capacity ?? 0) + 1
            #expect(try mended.run().outcome.counts.covered == before.counts.covered + 1)
        }
    }

    @Test(arguments: [101, 102, 103] as [UInt64])
    func theLossOfTheRunnerUpIsThatOfSolvingWithThePairForced(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let shape = random.pick([GeneratedTown.scarce, .crowded, .roomy])
        let run = try shape.make(&random, households: 30).run()
        let graph = ExportedGraph(run)
        let best = graph.reference()
        var asked = 0
        for proposal in run.outcome.proposals.prefix(8) {
            let explanation = try #require(run.explain(household: proposal.household))
            #expect(explanation.helper == proposal.helper)
            #expect(explanation.score?.score == proposal.score)
            guard let other = explanation.runnerUp, let loss = other.loss else { continue }
            let forced = graph.forcing(proposal.household, other.helper.shortKey)
            #expect(loss.score == best.score - forced.score)
            for tier in 1...3 {
                let lost = best.covered[Int32(4 - tier), default: 0] - forced.covered[Int32(4 - tier), default: 0]
                #expect(loss.coveredByTier[tier, default: 0] == lost)
            }
            let move = loss.moves.first { $0.household == proposal.household }
            #expect(move?.from == proposal.helper && move?.to == other.helper)
            asked += 1
        }
        #expect(asked > 0)
    }

    @Test func whyNotHelperXNamesTheRulesThatItFails() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"])
        town.helper(2, ["350524100"], capacity: 0)
        let run = try town.run()
        let versus = run.explain(household: "H1", versus: Neighbourhood.record(2))?.versus
        #expect(versus?.failed == ["service_area", "no_place"])
        #expect(versus?.loss == nil)
        #expect(run.explain(household: "nobody") == nil)
    }

    @Test func rankCountsBetterCandidates() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201", category: .emergency)
        town.home("H2", "350583100201", category: .minimumLiving)
        town.helper(1, ["350583100201"]) { $0.capabilities = [.care] }
        town.helper(2, ["350583100"]) { $0.base = DivisionCode("350524") }
        let run = try town.run()
        let ranks = ["H1", "H2"].compactMap { run.explain(household: $0)?.rank }
        #expect(ranks.sorted() == [1, 2])
    }

    @Test func recommendationsComeByEffectOnTheWhole() throws {
        var random = SeededGenerator(seed: 111)
        let run = try GeneratedTown.roomy.make(&random, households: 25).run()
        let household = try #require(run.outcome.proposals.first).household
        let list = run.recommend(household: household, count: 5)
        #expect(!list.isEmpty && list.count <= 5)
        #expect(
            zip(list, list.dropFirst()).allSatisfy { ($0.coverageCost, -$0.effect) <= ($1.coverageCost, -$1.effect) })
        let lead = try #require(run.outcome.proposals.first).helper
        #expect(list.first?.effect == list.first { $0.helper == lead }?.effect)
    }
}

extension ExportedGraph {
    /// The optimum with one pair forced: the household has only this candidate, and it is the most urgent of all.
    fileprivate func forcing(_ household: String, _ helper: String) -> (covered: [Int32: Int], score: Int64) {
        var changed = self
        changed.edges.removeAll { $0.household == household && $0.helper != helper }
        guard let index = changed.households.firstIndex(where: { $0.key == household }) else { return ([:], 0) }
        let priority = changed.households[index].priority
        changed.households[index].priority = 99
        let found = changed.reference()
        var covered = found.covered
        covered[priority, default: 0] += covered.removeValue(forKey: 99) ?? 0
        return (covered, found.score)
    }
}
