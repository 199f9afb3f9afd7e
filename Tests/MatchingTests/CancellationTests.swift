import Matching
import Policy
import Synchronization
import TestSupport
import Testing

/// A run stops wherever it is, and one that is finished answers whatever became of its maker.
@Suite struct CancellationTests {
    /// Polls of a whole run, and how many of them come after the optimum was found.
    private final class Polls: Sendable {
        let left: Atomic<Int>
        let seen = Atomic(0)
        let atVerify = Atomic(-1)

        init(left: Int = .max) { self.left = Atomic(left) }

        var options: LeadOptions {
            LeadOptions(
                isCancelled: {
                    self.seen.add(1, ordering: .relaxed)
                    return self.left.subtract(1, ordering: .relaxed).newValue < 0
                },
                onStage: { stage in
                    if stage == .verify { self.atVerify.store(self.seen.load(ordering: .relaxed), ordering: .relaxed) }
                })
        }
    }

    @Test(arguments: [GeneratedTown.scarce, .unclear, .running])
    func aRunStopsAtAnyMomentTheLastStagesToo(shape: GeneratedTown) throws {
        var random = SeededGenerator(seed: 401)
        let town = shape.make(&random, households: 40)
        let pack = try Self.withCondition()
        let whole = Polls()
        let run = try town.run(pack, options: whole.options)
        let (total, solved) = (whole.seen.load(ordering: .relaxed), whole.atVerify.load(ordering: .relaxed))
        // One poll for each household that is explained, and some beside it.
        #expect(solved > 0 && total - solved > run.outcome.uncovered.count + 5)
        for last in solved..<total {
            let error = #expect(throws: MatchingError.self) {
                try town.run(pack, options: Polls(left: last).options)
            }
            #expect(error == MatchingError(.cancelled), "at poll \(last) of \(total)")
        }
    }

    /// Rules of the pack's own ask every helper: with thousands of them one household is much work.
    @Test func countingWhatAPacksOwnRulesRemoveStops() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        for number in 1...9000 { town.helper(UInt64(number), ["350524100"]) }
        let pack = try Self.withCondition()
        let whole = Polls()
        #expect(try town.run(pack, options: whole.options).outcome.uncovered.count == 1)
        let (total, solved) = (whole.seen.load(ordering: .relaxed), whole.atVerify.load(ordering: .relaxed))
        let few = Polls()
        town.helpers.removeLast(8999)
        #expect(try town.run(pack, options: few.options).outcome.uncovered.count == 1)
        let spared = few.seen.load(ordering: .relaxed) - few.atVerify.load(ordering: .relaxed)
        #expect(total - solved >= spared + 2)
    }

    @Test func aFinishedRunAnswersThoughItsMakerIsStoppedLater() throws {
        var random = SeededGenerator(seed: 402)
        let town = GeneratedTown.scarce.make(&random, households: 24)
        let isStopped = Atomic(false)
        let run = try town.run(
            options: LeadOptions(isCancelled: { isStopped.load(ordering: .relaxed) }))
        let homes = run.outcome.proposals.map(\.household)
        let before = homes.map { run.explain(household: $0)?.runnerUp }
        #expect(before.contains { $0?.loss != nil })
        isStopped.store(true, ordering: .relaxed)
        #expect(homes.map { run.explain(household: $0)?.runnerUp } == before)
    }

    /// The pack of Fujian with a rule of its own.
    private static func withCondition() throws -> PolicyPack {
        let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
        let own = """
                - id: women_only
                  names: { zh: 女性, en: women only }
                  mode: hard
                  refuse_when: { fact: helper.sex, op: "!=", value: female }
                  basis: default

            """
        return try TestPack.fujian([(rule, rule + own)])
    }
}
