import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// A supposition gives what a run over the changed register gives.
@Suite struct SuppositionTests {
    /// The sides that runs over two registers have, and the households whose leads differ.
    private func expect(
        _ found: LeadDifference, is other: LeadRun, after run: LeadRun, _ comment: Comment
    ) {
        #expect(found.before.covered == run.outcome.counts.covered, comment)
        #expect(found.before.score == run.outcome.counts.score, comment)
        #expect(found.after.covered == other.outcome.counts.covered, comment)
        #expect(found.after.score == other.outcome.counts.score, comment)
        #expect(found.after.pairs == other.outcome.counts.pairs, comment)
        #expect(found.changes == differences(run.outcome, other.outcome), comment)
    }

    private func differences(_ before: LeadOutcome, _ after: LeadOutcome) -> [LeadDifference.Change] {
        func leads(_ outcome: LeadOutcome) -> [String: [RecordID]] {
            var leads: [String: [RecordID]] = [:]
            for pair in outcome.proposals { leads[pair.household, default: []].append(pair.helper) }
            for pair in outcome.running { leads[pair.household, default: []].append(pair.helper) }
            return leads.mapValues { $0.sorted() }
        }
        let (old, new) = (leads(before), leads(after))
        return Set(old.keys).union(new.keys).sorted().compactMap { number in
            let (was, now) = (old[number] ?? [], new[number] ?? [])
            return was == now ? nil : LeadDifference.Change(household: number, before: was, after: now)
        }
    }

    @Test(arguments: GeneratedTown.allCases, [301, 302, 303, 304] as [UInt64])
    func itIsTheRunOverTheChangedRegister(shape: GeneratedTown, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = shape.make(&random, households: 24)
        let run = try town.run()
        let nothing = try run.suppose(LeadSupposition())
        #expect(nothing.changes.isEmpty && nothing.before == nothing.after)

        // A further helper, at a random place in the order of records.
        var other = town
        var supposition = LeadSupposition()
        other.helper(7000, [random.pick(GeneratedTown.towns)], capacity: 3)
        other.helpers[other.helpers.count - 1].record = RecordID(
            high: UInt64.random(in: .min ... .max, using: &random), low: 1)
        supposition.helpers = [try #require(other.helpers.last)]
        expect(try run.suppose(supposition), is: try other.run(), after: run, "\(shape) \(seed) helper")

        // Another number of places.
        let position = random.int(0...town.helpers.count - 1)
        let places = random.int(0...6)
        other = town
        other.helpers[position].capacity = places
        supposition = LeadSupposition()
        supposition.capacities = [town.helpers[position].record: places]
        expect(try run.suppose(supposition), is: try other.run(), after: run, "\(shape) \(seed) capacity")

        // A pair that the run formed, forbidden.
        if let pair = run.outcome.proposals.first,
            let number = town.helpers.first(where: { $0.record == pair.helper })?.record.low
        {
            other = town
            other.forbidden.append(.init(household: pair.household, helper: number))
            supposition = LeadSupposition()
            supposition.prohibitions = [.init(household: pair.household, helper: pair.helper)]
            expect(try run.suppose(supposition), is: try other.run(), after: run, "\(shape) \(seed) prohibition")
        }

        // Other weights.
        let pack = try TestPack.fujian([("place_penalties: ", "place_penalties: ")])
        supposition = LeadSupposition()
        supposition.pack = pack
        #expect(try run.suppose(supposition).changes.isEmpty)
    }

    /// Two ways to the same number: the optimum with the pair as a given, and the loss that `explain` announces.
    @Test(arguments: [GeneratedTown.scarce, .crowded, .roomy])
    func aPinCostsWhatForcingThePairCosts(shape: GeneratedTown) throws {
        var asked = 0
        for seed in 311...316 as ClosedRange<UInt64> { asked += try pinEach(shape, seed) }
        #expect(asked > 5)
    }

    private func pinEach(_ shape: GeneratedTown, _ seed: UInt64) throws -> Int {
        var random = SeededGenerator(seed: seed)
        let run = try shape.make(&random, households: 24).run()
        var asked = 0
        for proposal in run.outcome.proposals {
            guard let other = run.explain(household: proposal.household)?.runnerUp, let loss = other.loss else {
                continue
            }
            var supposition = LeadSupposition()
            supposition.pins = [.init(household: proposal.household, helper: other.helper)]
            let found = try run.suppose(supposition)
            #expect(found.before.score - found.after.score == loss.score, "\(shape) \(seed) \(proposal.household)")
            #expect(found.before.covered - found.after.covered == loss.covered)
            #expect(
                found.changes.first { $0.household == proposal.household }?.after == [other.helper])
            asked += 1
        }
        return asked
    }

    @Test func aHouseholdThatNoRunPairsCannotBePinned() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.home("H2", "350583100201") { $0.status = .ended }
        town.home("H3", "350583100201") { $0.headDied = true }
        town.helper(1, ["350583100"], capacity: 3)
        let run = try town.run()
        #expect(run.outcome.outside.map { "\($0.household) \($0.isHeld)" } == ["H2 false", "H3 true"])
        func pin(_ household: String) -> SuppositionFault? {
            var supposition = LeadSupposition()
            supposition.pins = [.init(household: household, helper: Neighbourhood.record(1))]
            return #expect(throws: SuppositionFault.self) { try run.suppose(supposition) }
        }
        #expect(pin("H2") == .notPaired(household: "H2", isHeld: false))
        #expect(pin("H3") == .notPaired(household: "H3", isHeld: true))
        var supposition = LeadSupposition()
        supposition.pins = [.init(household: "H1", helper: Neighbourhood.record(1))]
        #expect(try run.suppose(supposition).after.covered == 1)
    }

    /// The snapshot of a run was read under its own pack: what another pack would have read is not in it.
    @Test func aPackThatReadsAnotherPartOfTheRegisterIsRefused() throws {
        let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
        func own(_ level: String, _ mode: String) throws -> PolicyPack {
            try TestPack.fujian([
                (rule, rule + "    - { id: own_area, mode: \(mode), level: \(level), basis: default }\n")
            ])
        }
        func emergency(_ place: String, _ more: [(String, String)] = []) throws -> PolicyPack {
            try TestPack.fujian(
                [
                    ("  clarify_days:", "  emergency_place: { value: \(place), basis: default }\n  clarify_days:")
                ] + more)
        }
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"])
        let plain = try TestPack.fujian()
        func isRefused(_ first: PolicyPack, _ second: PolicyPack) throws -> Bool {
            let run = try town.run(first)
            var supposition = LeadSupposition()
            supposition.pack = second
            do {
                _ = try run.suppose(supposition)
                return false
            } catch SuppositionFault.packReadsOtherwise {
                return true
            }
        }
        for (first, second) in [
            (plain, try own("prefecture", "hard")), (try own("prefecture", "hard"), plain),
            (plain, try emergency("occurrence")), (try emergency("occurrence"), try emergency("residence")),
        ] {
            #expect(try isRefused(first, second))
        }
        for (first, second) in [
            (plain, try own("county", "off")), (plain, try emergency("residence")),
            (try own("prefecture", "hard"), try own("prefecture", "hard")),
            (try emergency("occurrence"), try emergency("occurrence")),
        ] {
            #expect(try !isRefused(first, second))
        }
    }

    @Test func whatCannotBeSupposedIsRefusedByName() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.home("H2", "350583100201")
        town.helper(1, ["350583100"], capacity: 2)
        town.helper(2, ["350524100"])
        town.running.append(.init(household: "H2", helper: 1))
        let run = try town.run()
        func fault(_ change: (inout LeadSupposition) -> Void) -> SuppositionFault? {
            var supposition = LeadSupposition()
            change(&supposition)
            do {
                _ = try run.suppose(supposition)
                return nil
            } catch {
                return error as? SuppositionFault
            }
        }
        let one = Neighbourhood.record(1)
        let far = Neighbourhood.record(2)
        #expect(fault { $0.pins = [.init(household: "H9", helper: one)] } == .unknownHousehold("H9"))
        #expect(
            fault { $0.prohibitions = [.init(household: "H1", helper: Neighbourhood.record(9))] }
                == .unknownHelper(Neighbourhood.record(9)))
        #expect(
            fault { $0.capacities = [Neighbourhood.record(9): 1] } == .unknownHelper(Neighbourhood.record(9)))
        #expect(fault { $0.pins = [.init(household: "H2", helper: one)] } == .hasLead("H2"))
        #expect(
            fault { $0.pins = [.init(household: "H1", helper: one), .init(household: "H1", helper: far)] }
                == .pinnedTwice("H1"))
        #expect(
            fault { $0.pins = [.init(household: "H1", helper: far)] }
                == .breaksRules(household: "H1", rules: ["service_area"]))
        #expect(
            fault {
                $0.pins = [.init(household: "H1", helper: one)]
                $0.capacities = [one: 1]
            } == .breaksRules(household: "H1", rules: ["no_place"]))
    }
}
