import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Running pairings stay as they are; a run fills only the uncovered.
@Suite struct RunningPairingTests {
    @Test(.mechanism(80, 82), arguments: [71, 72, 73, 74] as [UInt64])
    func noRunningLeadIsMovedAndOnlyTheUncoveredAreFilled(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = GeneratedTown.running.make(&random, households: 60)
        let outcome = try town.run(seed: seed).outcome
        let leads = Dictionary(grouping: town.running.filter { $0.role == .lead }, by: \.household)
        #expect(!leads.isEmpty)
        for lead in outcome.running {
            let helpers = leads[lead.household, default: []].map { Neighbourhood.record($0.helper) }
            #expect(helpers.contains(lead.helper))
        }
        let proposed = Set(outcome.proposals.map(\.household))
        #expect(proposed.isDisjoint(with: leads.keys))
        let outside = Set(outcome.outside.map(\.household))
        #expect(Set(outcome.running.map(\.household)) == Set(leads.keys).subtracting(outside))
        for home in outcome.outside { #expect((home.running != nil) == leads.keys.contains(home.household)) }
    }

    @Test(arguments: [75, 76] as [UInt64]) func noHelperTakesMoreThanItsPlaces(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = GeneratedTown.running.make(&random, households: 60)
        let outcome = try town.run(seed: seed).outcome
        let load = Dictionary(grouping: outcome.proposals, by: \.helper).mapValues(\.count)
        for helper in town.helpers {
            let running = Set(town.running.filter { Neighbourhood.record($0.helper) == helper.record }.map(\.household))
            let elsewhere = helper.record == Neighbourhood.record(1) ? 1 : 0
            let places = max(0, (helper.capacity ?? 0) - running.count - elsewhere)
            #expect(load[helper.record, default: 0] <= places)
        }
    }

    @Test(.mechanism(110)) func aRunningPairingThatBreaksARuleStaysAndIsNamed() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.home("H2", "350583100201")
        town.helper(1, ["350583100"])
        town.helper(2, ["350583100"], kind: .volunteer)
        town.running = [
            Neighbourhood.Link(household: "H1", helper: 1), Neighbourhood.Link(household: "H2", helper: 2),
        ]
        town.relatives = [Neighbourhood.Link(household: "H1", helper: 1)]
        let run = try town.run()
        let outcome = run.outcome
        #expect(outcome.running.map(\.broken) == [["near_relative"], ["kind"]])
        #expect(outcome.proposals.isEmpty)
        #expect(["H1", "H2"].map { run.explain(household: $0)?.broken } == [["near_relative"], ["kind"]])
        #expect(outcome.counts.covered == 2)
        #expect(outcome.counts.running == 2)
    }

    @Test func aRunningLeadIsACandidateThoughItsLastPlaceIsThisHousehold() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"])
        town.helper(2, ["350583100"], capacity: 0)
        town.helper(3, ["350583100"])
        town.running = [Neighbourhood.Link(household: "H1", helper: 1)]
        let run = try town.run()
        let found = try #require(run.explain(household: "H1"))
        #expect(found.isRunning && found.broken.isEmpty && found.runnerUp == nil)
        #expect(found.candidates == 2)
        #expect(found.removed.map { "\($0.rule) \($0.count)" } == ["no_place 1"])
        #expect(run.recommend(household: "H1", count: 5).map(\.helper) == [Neighbourhood.record(3)])
    }

    @Test func aPairingInAnotherRoleTakesAPlaceButDoesNotCover() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        town.helper(1, ["350583100"])
        town.running = [Neighbourhood.Link(household: "H1", helper: 1, role: .medical)]
        let outcome = try town.run().outcome
        #expect(outcome.running.isEmpty)
        #expect(outcome.uncovered.first?.nearest.map(\.rule) == ["no_place"])
        #expect(outcome.uncovered.first?.repairs.first == .onePlace(helper: Neighbourhood.record(1)))
    }
}
