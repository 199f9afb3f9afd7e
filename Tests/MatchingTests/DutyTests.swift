import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// What a result means for the duties of the area.
@Suite struct DutyTests {
    @Test(.mechanism(82)) func theRunSaysWhichTownsLackHowManyPlaces() throws {
        var town = Neighbourhood()
        for number in 1...4 { town.home("H\(number)", "350583100201") }
        town.home("H5", "350583101201")
        town.home("H6", "350524100201")
        town.helper(1, ["350583100"])
        town.helper(2, ["350524100"])
        let outcome = try town.run().outcome
        let expected = [
            PlaceShortageLine(town: "350583100000", places: 3, inScope: 4),
            PlaceShortageLine(town: "350583101000", places: 1, inScope: 1),
        ]
        #expect(outcome.shortages.map(PlaceShortageLine.init) == expected)
    }

    /// The stated shortage is exact: that many places in that town cover everybody, one fewer does not.
    @Test(.mechanism(82), arguments: [81, 82, 83] as [UInt64])
    func theMissingPlacesOfEachTownCoverEverybodyAndOneFewerDoesNot(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var town = GeneratedTown.scarce.make(&random, households: 30)
        let shortages = try town.run().outcome.shortages
        let first = try #require(shortages.first)
        for (number, shortage) in shortages.enumerated() {
            let area = String(shortage.town.prefix)
            town.helper(UInt64(900 + number), [area], capacity: shortage.places) {
                $0.vetted = CalendarDay(iso: "2020-01-01")
            }
        }
        #expect(try town.run().outcome.counts.uncovered == 0)
        let index = try #require(town.helpers.firstIndex { $0.record == Neighbourhood.record(900) })
        town.helpers[index].capacity = first.places - 1
        #expect(try town.run().outcome.counts.uncovered == 1)
    }

    @Test(.mechanism(83)) func servingPartyMembersWithoutAHouseholdAreListed() throws {
        var town = Neighbourhood()
        town.home("H1", "350583100201")
        func member(_ number: UInt64, _ area: String, _ status: PoliticalStatus?, until: String? = nil) {
            town.helper(number, [area], kind: .partyMember) {
                $0.politicalStatus = status
                $0.until = until.flatMap { CalendarDay(iso: $0) }
            }
        }
        member(1, "350583100", .member)
        member(2, "350524100", .member)
        member(3, "350524100", .probationary)
        member(4, "350524100", PoliticalStatus.none)
        member(5, "350524100", .member, until: "2020-04-29")
        member(6, "350524100", .member)
        town.takenElsewhere[6] = 1
        let outcome = try town.run().outcome
        #expect(outcome.proposals.map(\.helper) == [Neighbourhood.record(1)])
        #expect(outcome.idleMembers == [Neighbourhood.record(2), Neighbourhood.record(3)])
    }

    @Test(.mechanism(81)) func householdsLackingBodyOrPersonAreListed() throws {
        var town = Neighbourhood()
        for number in 1...3 { town.home("H\(number)", "35058310020\(number)") }
        town.helper(1, ["350583100201"])
        town.helper(2, ["350583100202"]) { $0.unit = nil }
        let outcome = try town.run().outcome
        #expect(outcome.missingLinks.map(\.household) == ["H2", "H3"])
        #expect(outcome.missingLinks.map(\.lacksBody) == [true, true])
        #expect(outcome.missingLinks.map(\.lacksPerson) == [false, true])
    }
}

private struct PlaceShortageLine: Equatable {
    var town: String
    var places: Int
    var inScope: Int

    init(town: String, places: Int, inScope: Int) {
        (self.town, self.places, self.inScope) = (town, places, inScope)
    }

    init(_ shortage: PlaceShortage) {
        self.init(town: shortage.town.description, places: shortage.places, inScope: shortage.inScope)
    }
}
