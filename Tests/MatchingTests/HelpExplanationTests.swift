import Policy
import Records
import Register
import Solver
import TestSupport
import Testing

@testable import Matching

/// Why a need or a community got its helper, or why none, and what another would cost: exact, against solving anew.
@Suite struct HelpExplanationTests {
    /// The market solved again with the slot's only pair that one, before everybody else, costs what was said.
    @Test func whatAnotherCostsIsWhatSolvingAnewLoses() throws {
        var random = SeededGenerator(seed: 913)
        var costly = 0
        var gated = 0
        for round in 0..<300 {
            let market = Self.random(&random)
            let solved = try market.solved(seed: UInt64(round), LeadOptions())
            gated += solved.built.gates.isEmpty ? 0 : 1
            for slot in market.slots.indices {
                let taken = solved.suppliers(of: slot)
                var least: (covered: Int, score: Int64)?
                for candidate in solved.candidates(of: slot) where !taken.contains(candidate.supplier) {
                    guard market.suppliers[candidate.supplier].capacity > 0 else { continue }
                    let forced = try #require(solved.forced(slot: slot, supplier: candidate.supplier))
                    let again = try Self.forcing(market, slot, candidate.supplier).solve(seed: 1, LeadOptions())
                    let lost = solved.result.served.reduce(0, +) - again.served.reduce(0, +)
                    #expect(forced.loss.coverage == Int64(lost))
                    #expect(forced.loss.score == solved.result.score - again.score)
                    let change = forced.moves.reduce(0) { $0 + ($1.to == nil ? 1 : 0) - ($1.from == nil ? 1 : 0) }
                    #expect(change == Int(lost), "who moves tells how many lose everything")
                    costly += forced.loss.score > 0 ? 1 : 0
                    let loss = (covered: Int(lost), score: forced.loss.score)
                    if least.map({ loss < $0 }) ?? true { least = loss }
                }
                guard let least else { continue }
                let next = try #require(solved.runnerUp(of: slot))
                guard market.suppliers[next].capacity > 0 else { continue }
                let own = try #require(solved.forced(slot: slot, supplier: next))
                #expect((Int(own.loss.coverage), own.loss.score) == least)
            }
        }
        #expect(costly > 200 && gated > 50)
    }

    /// Slots of one unit and one priority, up to three of a household, of which a supplier may fill one.
    private static func random(_ random: inout SeededGenerator) -> SlotMarket {
        var market = SlotMarket()
        let suppliers = random.int(2...4)
        for supplier in 0..<suppliers {
            market.suppliers.append(.init(capacity: Int32(random.int(0...2)), key: "P\(supplier)"))
        }
        for slot in 0..<random.int(2...7) {
            market.slots.append(.init(household: Int32(random.int(0...3)), priorities: [1], key: "N\(slot)"))
            for supplier in 0..<suppliers where random.chance(2, in: 3) {
                market.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(supplier), score: Int32(random.int(0...50)) * 1000,
                        limit: 1))
            }
        }
        market.groupLimit = { _, _ in 1 }
        return market
    }

    private static func forcing(_ market: SlotMarket, _ slot: Int, _ supplier: Int) -> SlotMarket {
        var forced = market
        forced.slots[slot].priorities = [2]
        forced.pairs.removeAll { Int($0.slot) == slot && Int($0.supplier) != supplier }
        return forced
    }

    // MARK: many help one

    private static let place = "350583100201"

    private static func need(_ code: NeedCode) -> NeedFacts { NeedFacts(Need(household: "", code: code), member: nil) }

    private static func run(_ town: Neighbourhood) throws -> SupportRun {
        try SupportRun.evaluate(snapshot: town.snapshot(), pack: TestPack.fujian(), seed: 1)
    }

    /// Two households want care, one helper has one place; a second can give care but serves another town.
    private static func scarce() -> Neighbourhood {
        var town = Neighbourhood()
        town.home("H1", place, category: .minimumLiving) { $0.needs = [need(.care)] }
        town.home("H2", place, category: .other) { $0.needs = [need(.care), need(.legal)] }
        town.helper(1, ["350583"], capacity: 1) { $0.capabilities = [.care] }
        town.helper(2, ["350583101"], capacity: 1) { $0.capabilities = [.care] }
        town.helper(3, ["350583"], capacity: 0) { $0.capabilities = [.legal] }
        return town
    }

    @Test func aNeedTellsItsHelperAndWhoWouldLose() throws {
        let run = try Self.run(Self.scarce())
        let lines = try #require(run.explain(household: "H1", versus: Neighbourhood.record(2)))
        #expect(lines.map(\.state) == [.proposed] && lines[0].choices.map(\.helper) == [Neighbourhood.record(1)])
        #expect(lines[0].choices[0].parts.reduce(0, +) == lines[0].choices[0].score)
        #expect(lines[0].choices[0].rank == 1 && lines[0].candidates == 1 && lines[0].runnerUp == nil)
        #expect(lines[0].versus?.failed == ["service_area"] && lines[0].versus?.loss == nil)
    }

    @Test func aNeedWithoutAHelperTellsWhyAndWhatItWouldCost() throws {
        let run = try Self.run(Self.scarce())
        let lines = try #require(run.explain(household: "H2"))
        #expect(lines.map(\.state) == [.unmet, .unmet])
        // Care: the helper fits, but tier 1 has the place. To give it to H2 would leave H1 alone.
        #expect(lines[0].candidates == 1 && lines[0].removed.isEmpty)
        let other = try #require(lines[0].runnerUp)
        #expect(other.helper == Neighbourhood.record(1))
        #expect(other.loss?.coveredByTier == [1: 1, 2: -1])
        #expect(other.loss?.moves.map(\.subject) == ["H1", "H2"])
        // The law: whoever knows it has no place.
        #expect(lines[1].candidates == 0 && lines[1].removed == ["no_place": 1])
        #expect(lines[1].nearest == [.init(helper: Neighbourhood.record(3), rule: "no_place")])
        #expect(run.explain(household: "H9") == nil)
    }

    @Test func aHelperTellsWhatItGetsAndWhatStandsInItsWay() throws {
        let run = try Self.run(Self.scarce())
        let busy = try #require(run.explain(helper: Neighbourhood.record(1)))
        #expect(busy.given.map(\.subject) == ["H1"] && busy.eligible == 2 && busy.places == 1)
        #expect(busy.removed == ["capability": 1])
        let far = try #require(run.explain(helper: Neighbourhood.record(2)))
        #expect(far.given.isEmpty && far.eligible == 0 && far.removed == ["service_area": 3])
        #expect(try #require(run.explain(helper: Neighbourhood.record(3))).places == 0)
        // Two can do it and one need is there: the other hears what it would cost to have it.
        var town = Neighbourhood()
        town.home("H1", Self.place) { $0.needs = [Self.need(.care)] }
        town.helper(1, ["350583"], capacity: 1) { $0.capabilities = [.care] }
        town.helper(2, ["350583"], capacity: 1) {
            $0.capabilities = [.care]
            $0.base = DivisionCode(Self.place)
        }
        let both = try Self.run(town)
        #expect(try #require(both.explain(household: "H1")?.first?.choices.first).helper == Neighbourhood.record(2))
        let idle = try #require(both.explain(helper: Neighbourhood.record(1)))
        #expect(idle.given.isEmpty && idle.eligible == 1)
        #expect(idle.nearest?.subject == "H1" && idle.nearest?.choices.map(\.helper) == [Neighbourhood.record(2)])
        #expect((idle.nearest?.versus?.loss?.score ?? 0) > 0)
    }

    // MARK: communities

    @Test(.mechanism(85, 86)) func aVillageAndAnOrganisationTellWhy() throws {
        var snapshot = CommunitySnapshot()
        for number in 1...3 {
            var village = Community(code: try #require(DivisionCode("35058310020\(number)")))
            village.isMandatory = number == 3
            snapshot.communities.append(village)
        }
        func add(_ number: UInt64, _ areas: [String], _ kind: HelperKind = .association) {
            var helper = Helper(kind: kind, name: "")
            helper.unit = kind.isPerson ? nil : "U\(number)"
            helper.serviceAreas = areas.compactMap { DivisionCode($0) }
            snapshot.helpers.append(HelperFacts(helper, record: Neighbourhood.record(number)))
        }
        add(1, ["350583100201", "350583100203"])
        add(2, ["350583101"])
        let run = try CommunityRun.evaluate(
            snapshot, on: Neighbourhood.day, divisions: [], pack: TestPack.fujian(), seed: 1)
        let covered = try #require(run.explain(community: snapshot.communities[2].code))
        #expect(covered.state == .proposed && covered.choices.map(\.helper) == [Neighbourhood.record(1)])
        // The mandatory one has it; to turn it would leave that one alone.
        let left = try #require(run.explain(community: snapshot.communities[0].code))
        #expect(left.state == .unmet && left.candidates == 1 && left.tier == 2)
        #expect(left.runnerUp?.loss?.coveredByTier == [1: 1, 2: -1])
        let none = try #require(run.explain(community: snapshot.communities[1].code, versus: Neighbourhood.record(2)))
        #expect(none.candidates == 0 && none.removed == ["service_area": 2])
        #expect(none.versus?.failed == ["service_area"])
        let busy = try #require(run.explain(helper: Neighbourhood.record(1)))
        #expect(busy.given.map(\.subject) == ["350583100203"] && busy.eligible == 2)
        let idle = try #require(run.explain(helper: Neighbourhood.record(2)))
        #expect(idle.given.isEmpty && idle.eligible == 0 && idle.removed == ["service_area": 3])
    }
}
