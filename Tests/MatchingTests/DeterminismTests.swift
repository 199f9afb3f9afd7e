import Dispatch
import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Equal inputs give equal bytes, whatever the order of the rows and the number of threads.
@Suite struct DeterminismTests {
    @Test(arguments: GeneratedTown.allCases) func anotherOrderOfRowsGivesTheSameBytes(shape: GeneratedTown) throws {
        var random = SeededGenerator(seed: 61)
        let town = shape.make(&random, households: 40)
        let bytes = try town.run(seed: 7).outcome.canonicalBytes()
        for _ in 0..<3 {
            var other = town
            other.households = random.shuffled(town.households).map { household in
                var household = household
                household.otherCauses = random.shuffled(household.otherCauses)
                household.needs = random.shuffled(household.needs)
                household.categories = random.shuffled(household.categories)
                return household
            }
            other.helpers = random.shuffled(town.helpers)
            other.relatives = random.shuffled(town.relatives)
            other.forbidden = random.shuffled(town.forbidden)
            other.running = random.shuffled(town.running)
            let again = try other.run(seed: 7, options: LeadOptions(threads: 2)).outcome.canonicalBytes()
            #expect(again == bytes)
        }
    }

    /// Enough households that each thread has its own candidates to find.
    @Test(arguments: [2, 3, 16]) func severalThreadsFindTheSameCandidates(threads: Int) throws {
        var random = SeededGenerator(seed: 62)
        let town = GeneratedTown.crowded.make(&random, households: 400)
        let alone = try town.run(seed: 7).outcome.canonicalBytes()
        for _ in 0..<3 {
            let together = try town.run(
                seed: 7,
                options: LeadOptions(
                    threads: threads,
                    concurrently: { count, body in
                        DispatchQueue.concurrentPerform(iterations: count, execute: body)
                    }))
            #expect(try together.outcome.canonicalBytes() == alone)
        }
    }

    @Test func theSeedDecidesBetweenEqualOptimaAndNothingElse() throws {
        var town = Neighbourhood()
        for number in 1...6 { town.home("H\(number)", "350583100201") }
        for number in 1...3 { town.helper(UInt64(number), ["350583100"]) }
        let runs = try (1...12).map { try town.run(seed: UInt64($0)).outcome }
        #expect(Set(runs.map(\.counts.score)).count == 1)
        #expect(Set(runs.map { $0.proposals.map { "\($0.household) \($0.helper)" } }).count > 1)
    }

    @Test func anUnsortedSnapshotIsRefusedByName() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.home("H2", "350583100201")
        var snapshot = town.snapshot()
        snapshot.households.reverse()
        let pack = try TestPack.fujian()
        #expect(throws: MatchingError(.snapshot, "households")) {
            try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 1)
        }
    }

    @Test func numbersOfPlacesOutsideTheirRangeAreRefusedByName() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"], capacity: 2)
        town.running.append(.init(household: "H1", helper: 1))
        let pack = try TestPack.fujian()
        func refusal(_ change: (inout RegisterSnapshot) -> Void) -> MatchingError? {
            var snapshot = town.snapshot()
            change(&snapshot)
            do {
                _ = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 1)
                return nil
            } catch {
                return error
            }
        }
        for count in [Int32.max, 1_000_000_001, -1] {
            #expect(
                refusal { $0.placesTakenElsewhere[0] = count } == MatchingError(.snapshot, "placesTakenElsewhere"))
        }
        for capacity in [Int.min, -1] {
            #expect(refusal { $0.helpers[0].capacity = capacity } == MatchingError(.snapshot, "capacity"))
        }
        #expect(refusal { $0.placesTakenElsewhere[0] = 1_000_000_000 } == nil)
        #expect(refusal { $0.helpers[0].capacity = Int.max } == nil)
    }

    @Test func bytesTellTextsWithSeparatorsApart() throws {
        func bytes(_ list: String) throws -> [UInt8] {
            var town = Neighbourhood()
            town.home("H1", "350583100201") {
                $0.exclusions = [ExclusionFact(list: list, listed: nil, until: nil)]
            }
            return try town.run(options: LeadOptions(form: .ownGroups)).outcome.canonicalBytes()
        }
        let forms = try ["a,b", "a\\cb", "a\tb", "a\nb", "a\\tb", "-"].map(bytes)
        #expect(Set(forms).count == forms.count)
        #expect(forms.allSatisfy { $0.count { $0 == 10 } == forms[0].count { $0 == 10 } })
    }
}
