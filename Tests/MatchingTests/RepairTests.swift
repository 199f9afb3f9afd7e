import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Every repair that is offered does what it says: applied and solved again, the coverage by tier is better.
@Suite struct RepairTests {
    @Test(arguments: GeneratedTown.allCases, [121, 122, 123] as [UInt64])
    func everyRepairThatIsAppliedRaisesTheCoverage(shape: GeneratedTown, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = shape.make(&random, households: 24)
        let before = try town.run().outcome
        for home in before.uncovered {
            #expect(
                home.repairs.contains {
                    switch $0 {
                    case .onePlace, .newHelper: true
                    default: false
                    }
                })
            for repair in home.repairs {
                guard let mended = town.applying(repair, to: home) else { continue }
                let after = try mended.run().outcome
                #expect(
                    coverage(before).lexicographicallyPrecedes(coverage(after)),
                    "\(shape) \(seed): \(home.household) \(repair)")
            }
        }
    }

    @Test func aHelperWhosePlacesAreAllNeededIsNoRepair() throws {
        let town = self.town(held: .minimumLiving)
        let home = try #require(town.run().outcome.uncovered.first)
        #expect(home.household == "H2")
        #expect(home.nearest.map(\.rule) == ["service_area"])
        #expect(home.repairs == [.newHelper(in: DivisionCode("350583101")!)])
    }

    @Test func aHelperWhoLeadsALessUrgentHouseholdIsARepair() throws {
        let town = self.town(held: .emergency)
        let outcome = try town.run().outcome
        let home = try #require(outcome.uncovered.first)
        #expect(home.household == "H2")
        #expect(home.repairs.first == .relax(rule: "service_area", helper: Neighbourhood.record(1)))
    }

    @Test func aHelperWhoseHouseholdCanMoveOnIsARepair() throws {
        var town = self.town(held: .minimumLiving)
        town.helper(2, ["350583100"]) { $0.base = DivisionCode("350524") }
        let home = try #require(town.run().outcome.uncovered.first)
        #expect(home.household == "H2")
        guard case .relax(rule: "service_area", helper: _) = home.repairs.first else {
            Issue.record("no relaxed rule first")
            return
        }
    }

    @Test func theMissThatRepairsComesBeforeTheBetterScore() throws {
        var town = self.town(held: .minimumLiving)
        town.home("H3", "350583101201")
        town.helper(2, ["350583101"], kind: .volunteer)
        let outcome = try town.run().outcome
        for home in outcome.uncovered {
            #expect(home.nearest.map(\.rule) == ["kind", "service_area"])
            #expect(home.repairs.first == .relax(rule: "kind", helper: Neighbourhood.record(2)))
            #expect(home.repairs.count == 2)
        }
    }

    /// H1 has the only place of its town; H2 of the next town has no candidate.
    private func town(held: Category) -> Neighbourhood {
        var town = Neighbourhood()
        town.home("H1", "350583100201", category: held)
        town.home("H2", "350583101201", category: .minimumLiving)
        town.helper(1, ["350583100"])
        return town
    }

    private func coverage(_ outcome: LeadOutcome) -> [Int] {
        outcome.counts.tiers.sorted { $0.key < $1.key }.map(\.value.covered)
    }
}

extension Neighbourhood {
    /// The register after a repair for a household; nil where the test does not know how to make it.
    fileprivate func applying(_ repair: Repair, to home: UncoveredHousehold) -> Neighbourhood? {
        var town = self
        func change(_ record: RecordID, _ body: (inout HelperFacts) -> Void) -> Neighbourhood? {
            guard let index = town.helpers.firstIndex(where: { $0.record == record }) else { return nil }
            body(&town.helpers[index])
            return town
        }
        switch repair {
        case .onePlace(let helper):
            return change(helper) { $0.capacity = ($0.capacity ?? 0) + 1 }
        case .newHelper(let division):
            town.helper(9999, [division.description]) { $0.vetted = CalendarDay(iso: "2020-01-01") }
            return town
        case .relax(rule: "service_area", let helper), .fillHelper(field: "service_areas", let helper):
            return change(helper) { $0.serviceAreas.append(home.place) }
        case .relax(rule: "vetted_for_minors", let helper):
            return change(helper) { $0.vetted = CalendarDay(iso: "2020-01-01") }
        case .relax(rule: "kind", let helper):
            return change(helper) { $0.kind = .villageCadre }
        case .relax(rule: "dates", let helper):
            return change(helper) { $0.until = nil }
        case .fillHelper(field: "capacity", let helper):
            return change(helper) { $0.capacity = 99 }
        case .relax, .fillHelper, .fillHousehold:
            return nil
        }
    }
}
