import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// The result of a run is the optimum, whatever the shape of the register.
@Suite struct OptimumTests {
    @Test(.mechanism(20, 75, 80, 82), arguments: GeneratedTown.allCases, [11, 12, 13, 14, 15, 16] as [UInt64])
    func aRunCoversAndScoresAsMuchAsAnIndependentExactMethod(shape: GeneratedTown, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = shape.make(&random, households: random.int(8...45))
        let run = try town.run(seed: seed)
        let reference = ExportedGraph(run).reference()
        let counts = run.outcome.counts
        #expect(counts.score == reference.score)
        let leading = Set(town.running.filter { $0.role == .lead }.map(\.household))
        for (tier, count) in counts.tiers {
            let running = run.outcome.running.count { $0.tier == tier && leading.contains($0.household) }
            #expect(count.covered - running == reference.covered[Int32(4 - tier), default: 0])
        }
    }

    @Test(.mechanism(20, 82)) func aMoreUrgentTierIsCoveredFirstWhateverTheScore() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201", category: .emergency) { $0.statedNeed = .some([.linking]) }
        town.home("H2", "350583100202", category: .minimumLiving) { $0.statedNeed = .some([.housing]) }
        town.helper(1, ["350583100"]) { $0.base = DivisionCode("350583100201") }
        let outcome = try town.run().outcome
        #expect(outcome.proposals.map(\.household) == ["H2"])
        #expect(outcome.uncovered.map(\.household) == ["H1"])
        #expect(outcome.counts.tiers[1]?.covered == 1)
        #expect(outcome.counts.tiers[3]?.covered == 0)
    }

    @Test(.mechanism(80), arguments: [21, 22, 23] as [UInt64])
    func withTwoLeadsPerHouseholdEverybodyHasOneBeforeAnybodyHasTwo(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pack = try TestPack.fujian([("min: 1, max: 1", "min: 2, max: 2")])
        let town = GeneratedTown.scarce.make(&random, households: 20)
        let one = try town.run(seed: seed)
        let two = try town.run(pack, seed: seed)
        #expect(two.outcome.counts.covered == one.outcome.counts.covered)
        for (tier, count) in one.outcome.counts.tiers { #expect(two.outcome.counts.tiers[tier] == count) }
    }

    @Test(arguments: [31, 32] as [UInt64])
    func theExportNamesEveryPairThatThePlainReadingOfTheRulesAllows(seed: UInt64) throws {
        for shape in GeneratedTown.allCases {
            var random = SeededGenerator(seed: seed)
            let town = shape.make(&random, households: 30)
            let run = try town.run()
            let found = Set(ExportedGraph(run).edges.map { "\($0.household) \($0.helper)" })
            let plain = PlainRules(town.snapshot())
            var expected: Set<String> = []
            for number in ExportedGraph(run).households.map(\.key) {
                for helper in plain.snapshot.helpers where plain.allows(number, helper) {
                    expected.insert("\(number) \(helper.key)")
                }
            }
            #expect(found == expected)
        }
    }

    @Test func aRunThatIsCancelledReturnsNothing() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583"])
        #expect(throws: MatchingError(.cancelled)) {
            try town.run(options: LeadOptions(isCancelled: { true }))
        }
    }
}
