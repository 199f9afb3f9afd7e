import Policy
import Records
import Register
import TestSupport
import Testing

@testable import Matching

/// Organisations and villages: 1000 to 1000, and a mandatory subset of more villages than organisations.
@Suite struct CommunityRunTests {
    private static func snapshot(organisations: Int, villages: Int, mandatory: Int) throws -> CommunitySnapshot {
        var random = SeededGenerator(seed: 11)
        var snapshot = CommunitySnapshot()
        for number in 0..<villages {
            let town = 350_583_100 + number / 40
            let digits = String(1000 + number % 40 + 200).dropFirst()
            var village = Community(code: try #require(DivisionCode("\(town)\(digits)")))
            // The mandatory ones are scattered over all towns, in places that few serve as well as in others.
            village.isMandatory = number % (villages / mandatory) == 0 && number / (villages / mandatory) < mandatory
            village.tags = village.isMandatory ? [CommunityProblem.oldArea] : []
            village.needs = Array(Set([random.pick(NeedCode.allCases), random.pick(NeedCode.allCases)]))
                .sorted { $0.rawValue < $1.rawValue }
            snapshot.communities.append(village)
        }
        for number in 0..<organisations {
            var helper = Helper(kind: .association, name: "")
            helper.unit = "U\(number)"
            helper.capacity = 1
            let county = try #require(DivisionCode("350583"))
            helper.serviceAreas =
                number % 3 == 0
                ? [county] : [try #require(DivisionCode("\(350_583_100 + random.int(0...villages / 40 - 1))"))]
            helper.base = helper.serviceAreas[0]
            helper.capabilities = [random.pick(NeedCode.allCases)]
            snapshot.helpers.append(
                HelperFacts(helper, record: RecordID(high: UInt64(number + 1), low: 1)))
        }
        return snapshot
    }

    private static func run(_ snapshot: CommunitySnapshot) throws -> CommunityOutcome {
        try CommunityRun.evaluate(
            snapshot, on: #require(CalendarDay(iso: "2020-04-30")), divisions: [], pack: TestPack.fujian(), seed: 1
        ).outcome
    }

    /// How many villages the largest matching covers: augmenting paths, one village after the other (Kuhn).
    private static func most(_ snapshot: CommunitySnapshot) -> Int {
        var villageOf = [Int?](repeating: nil, count: snapshot.helpers.count)
        let serving = snapshot.communities.map { community in
            snapshot.helpers.indices.filter { helper in
                snapshot.helpers[helper].serviceAreas.contains { $0.contains(community.code) }
            }
        }
        func find(_ village: Int, _ seen: inout Set<Int>) -> Bool {
            for helper in serving[village] where seen.insert(helper).inserted {
                let other = villageOf[helper]
                if other.map({ find($0, &seen) }) ?? true {
                    villageOf[helper] = village
                    return true
                }
            }
            return false
        }
        return snapshot.communities.indices.count {
            var seen: Set<Int> = []
            return find($0, &seen)
        }
    }

    @Test(.mechanism(85)) func aThousandOrganisationsAndAThousandVillages() throws {
        let snapshot = try Self.snapshot(organisations: 1000, villages: 1000, mandatory: 114)
        let outcome = try Self.run(snapshot)
        #expect(Set(outcome.pairs.map(\.community)).count == outcome.pairs.count)
        #expect(Set(outcome.pairs.map(\.helper)).count == outcome.pairs.count)
        #expect(outcome.counts.covered + outcome.counts.uncovered == 1000)
        #expect(outcome.counts.covered == Self.most(snapshot), "as many as any matching covers")
        #expect(outcome.counts.covered > 900)
        #expect(try Self.run(snapshot) == outcome)
    }

    @Test(.mechanism(86)) func allMandatoryVillagesAreCoveredByNineHundredOrganisations() throws {
        let snapshot = try Self.snapshot(organisations: 900, villages: 1000, mandatory: 114)
        #expect(snapshot.communities.count { $0.isMandatory } == 114)
        let outcome = try Self.run(snapshot)
        #expect(outcome.counts.tiers[1]?.inScope == 114)
        #expect(outcome.counts.tiers[1]?.covered == 114)
        #expect(outcome.uncovered.allSatisfy { !$0.isMandatory })
        #expect(outcome.counts.uncovered >= 100)
        #expect(outcome.counts.covered == Self.most(snapshot), "the mandatory ones cost nobody a place in total")
    }
}
