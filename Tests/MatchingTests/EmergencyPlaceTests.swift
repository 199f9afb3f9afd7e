import Matching
import Policy
import Register
import TestSupport
import Testing

/// Where somebody in acute hardship is helped is for the pack to say (S3 二(四)12).
@Suite struct EmergencyPlaceTests {
    private let away = "350524100201"
    private let scene = "350583100201"

    private func town(_ category: Category) -> Neighbourhood {
        var town = Neighbourhood()
        town.home("H1", away, category: category) { $0.occurrenceArea = DivisionCode(scene) }
        town.helper(1, [scene])
        town.helper(2, [away])
        return town
    }

    private func lead(_ category: Category, _ pack: PolicyPack) throws -> [RecordID] {
        try town(category).run(pack).outcome.proposals.map(\.helper)
    }

    @Test(.mechanism(5)) func anOutsiderIsMatchedWhereTheEmergencyHappenedWherePackSaysSo() throws {
        let pack = try TestPack.fujian([
            ("  clarify_days:", "  emergency_place: { value: occurrence, basis: default }\n  clarify_days:")
        ])
        #expect(try lead(.emergency, pack) == [Neighbourhood.record(1)])
        #expect(try lead(.minimumLiving, pack) == [Neighbourhood.record(2)])
        #expect(pack.lead.emergencyPlace?.path == "lead.emergency_place")
    }

    @Test(.mechanism(5)) func theRunOfItsHomeLeavesItToTheRunOfThatPlace() throws {
        let pack = try TestPack.fujian([
            ("  clarify_days:", "  emergency_place: { value: occurrence, basis: default }\n  clarify_days:")
        ])
        func outcome(_ area: String) throws -> LeadOutcome {
            var snapshot = town(.emergency).snapshot()
            snapshot.area = try #require(DivisionCode(area))
            return try LeadRun.evaluate(snapshot: snapshot, pack: pack, seed: 1).outcome
        }
        #expect(try outcome("350583").proposals.map(\.helper) == [Neighbourhood.record(1)])
        let atHome = try outcome("350524")
        #expect(atHome.proposals.isEmpty)
        #expect(atHome.outside.map { $0.hits.map(\.id) } == [["helped_elsewhere"]])
    }

    @Test(.mechanism(5)) func withoutThatItIsMatchedWhereItLives() throws {
        #expect(try lead(.emergency, TestPack.fujian()) == [Neighbourhood.record(2)])
    }

    @Test func anotherWordForThePlaceIsRefused() throws {
        #expect(throws: PackError.self) {
            try TestPack.fujian([
                ("  clarify_days:", "  emergency_place: { value: anywhere, basis: default }\n  clarify_days:")
            ])
        }
    }
}
