import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Letting running leads go within a budget: the best there is, against every choice of leads to let go.
@Suite struct MoveTests {
    /// What a result is worth: households covered by tier, the most urgent first, then the score of all leads.
    private struct Worth: Comparable {
        var covered: [Int]
        var score: Int64

        static func < (left: Worth, right: Worth) -> Bool {
            left.covered == right.covered
                ? left.score < right.score : left.covered.lexicographicallyPrecedes(right.covered)
        }
    }

    private func worth(_ run: LeadRun) -> Worth {
        var score = run.outcome.counts.score
        var places: [Int32: Int] = [:]
        for running in run.snapshot.running where running.role == .lead && !running.isSetAside {
            places[running.helper, default: 0] += 1
            score -= run.pack.lead.penalty(ofPlace: places[running.helper] ?? 0)
            let household = run.snapshot.households[Int(running.household)].number
            let helper = run.snapshot.helpers[Int(running.helper)].record
            score += Int64(run.score(household: household, helper: helper)?.score ?? 0)
        }
        return Worth(
            covered: run.outcome.counts.tiers.sorted { $0.key < $1.key }.map(\.value.covered), score: score)
    }

    /// A small town whose leads nearly all may move.
    private func town(_ random: inout SeededGenerator) -> Neighbourhood {
        let villages = ["350583100201", "350583100202", "350583101201"]
        var town = Neighbourhood()
        for number in 1...8 {
            town.home(
                "H\(number)", random.pick(villages),
                category: random.pick([.minimumLiving, .extremePoverty, .minimumLivingEdge])
            ) { $0.mainCause = random.pick([.illness, .disability, .schooling]) }
        }
        for number in 1...5 {
            let areas = random.chance(1, in: 2) ? ["350583"] : [random.pick(villages), random.pick(villages)]
            town.helper(UInt64(number), Array(Set(areas)).sorted(), capacity: random.int(1...2)) {
                $0.capabilities = [random.pick([.linking, .care, .psychology])]
                $0.base = DivisionCode(random.pick(villages))
            }
        }
        var places: [UInt64: Int] = [:]
        for home in town.households where random.chance(2, in: 3) {
            let helper = UInt64(random.int(1...5))
            guard places[helper, default: 0] < town.helpers[Int(helper) - 1].capacity ?? 0 else { continue }
            places[helper, default: 0] += 1
            town.running.append(Neighbourhood.Link(household: home.number, helper: helper))
        }
        return town
    }

    @Test(.mechanism(82), arguments: 0..<16 as Range<UInt64>)
    func theBestWithinABudgetIsThatOfEveryChoice(seed: UInt64) throws {
        var random = SeededGenerator(seed: 700 + seed)
        let snapshot = town(&random).snapshot()
        let pack = try TestPack.fujian()
        let scratch = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 5, budget: .fromScratch)
        // What may move: what the rules allow today.
        let stay = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 5)
        let broken = Set(stay.outcome.running.filter { !$0.broken.isEmpty }.map(\.household))
        let inScope = Set(stay.outcome.running.map(\.household))
        let movable = snapshot.running.indices.filter {
            let number = snapshot.households[Int(snapshot.running[$0].household)].number
            return inScope.contains(number) && !broken.contains(number)
        }
        for budget in 0...2 {
            var best: Worth?
            for choice in 0..<(1 << movable.count) where choice.nonzeroBitCount <= budget {
                var other = snapshot
                for (bit, place) in movable.enumerated() where choice >> bit & 1 == 1 {
                    other.running[place].isSetAside = true
                }
                let value = worth(try LeadRun.evaluate(snapshot: other, pack: pack, seed: 5))
                best = best.map { max($0, value) } ?? value
            }
            let run = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 5, budget: .moves(budget))
            #expect(worth(run) == best)
            let change = run.outcome.change
            #expect(budget == 0 ? change == nil : (change?.moves.count ?? .max) <= budget)
            guard budget > 0 else { continue }
            #expect(change?.isOptimal == true)
            let frontier = try #require(change?.frontier)
            #expect(change?.isWhole == true)
            #expect(zip(frontier, frontier.dropFirst()).allSatisfy { $0.moves < $1.moves })
            #expect(worth(scratch) >= worth(run))
        }
    }

    @Test func aMoveSaysWhoIsGivenThePlace() throws {
        var town = Neighbourhood()
        // The one helper who can serve both leads the less urgent household; another could lead that one.
        town.home("H1", "350583100201", category: .extremePoverty)
        town.home("H2", "350583100202", category: .minimumLiving)
        town.helper(1, ["350583100201", "350583100202"])
        town.helper(2, ["350583100202"])
        town.running = [Neighbourhood.Link(household: "H2", helper: 1)]
        let (snapshot, pack) = (town.snapshot(), try TestPack.fujian())
        let stay = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 1)
        #expect(stay.outcome.uncovered.map(\.household) == ["H1"] && stay.outcome.change == nil)
        let run = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 1, budget: .moves(1))
        #expect(run.outcome.uncovered.isEmpty && run.outcome.running.isEmpty)
        let move = try #require(run.outcome.change?.moves.first)
        #expect(move.household == "H2" && move.freedFor == ["H1"])
        #expect(move.from == Neighbourhood.record(1) && move.to == Neighbourhood.record(2))
        #expect(run.outcome.change?.frontier.map(\.moves) == [0, 1])
        #expect(run.outcome.change?.frontier.map(\.covered) == [1, 2])
        let again = try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 1, budget: .moves(1))
        #expect(try again.outcome.canonicalBytes() == run.outcome.canonicalBytes())
        #expect(try LeadOutcome(from: ByteReader(run.outcome.canonicalBytes())) == run.outcome)
    }

    /// The price of a place is what one more place brings, for every helper.
    @Test(.mechanism(82), arguments: [GeneratedTown.scarce, .crowded, .running, .roomy], [31, 32] as [UInt64])
    func thePriceOfAPlaceIsWhatOneMorePlaceBrings(shape: GeneratedTown, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = shape.make(&random, households: 30)
        let run = try town.run(seed: seed)
        let sorted = try run.placeValues()
        let values = Dictionary(uniqueKeysWithValues: sorted.map { ($0.helper, $0) })
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { ($0.tier ?? 9) <= ($1.tier ?? 9) })
        let before = run.outcome.counts
        for index in town.helpers.indices {
            guard let capacity = town.helpers[index].capacity else { continue }
            var other = town
            other.helpers[index].capacity = capacity + 1
            let after = try other.run(seed: seed).outcome.counts
            var gained: [Int] = []
            for (tier, count) in after.tiers where count.covered != before.tiers[tier]?.covered {
                #expect(count.covered == (before.tiers[tier]?.covered ?? 0) + 1)
                gained.append(tier)
            }
            let value = values[town.helpers[index].record]
            #expect(gained == [value?.tier].compactMap { $0 })
            #expect(after.score - before.score == value?.score ?? 0)
        }
    }

    @Test func aTownNamesThePlaceThatHelpsItMost() throws {
        var random = SeededGenerator(seed: 33)
        let run = try GeneratedTown.scarce.make(&random, households: 40).run()
        let order = try run.placeValues().map(\.helper)
        let towns = try run.townShortfalls()
        #expect(towns.reduce(0) { $0 + $1.uncovered } == run.outcome.counts.uncovered)
        let alone = run.outcome.uncovered.count { $0.candidates == 0 }
        #expect(towns.reduce(0) { $0 + $1.withoutCandidates } <= alone)
        #expect(towns.allSatisfy { ($0.best == nil) == ($0.withoutCandidates == $0.uncovered) })
        for town in towns {
            let helpers = run.outcome.uncovered.filter { $0.place.containing(.township) == town.town }
                .flatMap { home in run.recommend(household: home.household, count: 100).map(\.helper) }
            // Helpers whose places are all taken count too, which no recommendation names.
            let present = order.firstIndex { Set(helpers).contains($0) } ?? .max
            let best = town.best.flatMap { best in order.firstIndex(of: best.helper) } ?? .max
            #expect(best <= present)
        }
    }
}
