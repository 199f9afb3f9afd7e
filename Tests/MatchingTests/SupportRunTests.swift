import Matching
import Policy
import Records
import Register
import TestSupport
import Testing

/// Many help one: a helper with the capability for every need, each in its role (M80, M91, M94-M96, M144).
@Suite struct SupportRunTests {
    private static let place = "350583100201"

    /// A need of a household; its member counts from 0.
    private static func need(
        _ code: NeedCode, member: Int? = nil, _ change: (inout Need) -> Void = { _ in }
    ) -> NeedFacts {
        var need = Need(household: "", code: code)
        change(&need)
        return NeedFacts(need, member: member)
    }

    private static func run(
        _ town: Neighbourhood, quotas: [UInt64: [ServiceQuota]] = [:], proposed: [(String, UInt64)] = [],
        pack: PolicyPack? = nil
    ) throws -> SupportOutcome {
        try SupportRun.evaluate(
            snapshot: town.snapshot(),
            beside: SupportSnapshot(
                quotas: quotas.map { .init(helper: Neighbourhood.record($0.key), quotas: $0.value.sorted()) },
                proposedLeads: proposed.map { .init(household: $0.0, helper: Neighbourhood.record($0.1)) }),
            pack: try pack ?? TestPack.fujian(), seed: 1
        ).outcome
    }

    private static func town(_ needs: [NeedFacts], _ change: (inout HouseholdFacts) -> Void = { _ in }) -> Neighbourhood
    {
        var town = Neighbourhood()
        town.home("H1", place) {
            $0.needs = needs
            change(&$0)
        }
        return town
    }

    private static func quota(_ service: NeedCode, _ area: String?, _ places: Int) -> ServiceQuota {
        ServiceQuota(service: service, area: area.flatMap { DivisionCode($0) }, places: places)
    }

    /// Nobody says for whom: where a child lives, only the vetted come; where none does, anybody (M144).
    @Test(.mechanism(144)) func aNeedThatNamesNobodyIsAChildsUntilSomebodySays() throws {
        for (birth, vetted, met) in [("2012-01-01", nil, 0), ("2012-01-01", "2019-01-01", 1), ("1990-01-01", nil, 1)] {
            var town = Self.town([Self.need(.care)]) {
                $0.members.append(Neighbourhood.member(born: birth, .son))
            }
            town.helper(1, ["350583"], capacity: 1) {
                $0.capabilities = [.care]
                $0.vetted = vetted.flatMap { CalendarDay(iso: $0) }
            }
            let outcome = try Self.run(town)
            #expect(outcome.pairs.count == met)
            #expect(outcome.unmet.map(\.removed) == (met == 0 ? [["unknown:need.member": 1]] : []))
        }
    }

    // MARK: roles

    @Test(.mechanism(80)) func aHelperTakesOneRoleAndFurtherNeedsGoToOthers() throws {
        var town = Self.town([Self.need(.care), Self.need(.rehabilitation), Self.need(.legal)])
        town.helper(1, ["350583"], capacity: 5) { $0.capabilities = [.care, .rehabilitation, .legal] }
        town.helper(2, ["350583"], capacity: 5) { $0.capabilities = [.rehabilitation] }
        town.helper(3, ["350583"], capacity: 5) { $0.capabilities = [.legal] }
        let outcome = try Self.run(town)
        #expect(outcome.pairs.map(\.role) == [.care, .medical, .legal])
        #expect(Set(outcome.pairs.map(\.helper)).count == 3)
        #expect(outcome.pairs[0].helper == Neighbourhood.record(1), "the only one who can give care gives it")
    }

    @Test(.mechanism(80)) func theLeadsOwnCapabilitiesCountFirst() throws {
        var town = Self.town([Self.need(.care), Self.need(.legal)])
        town.helper(1, ["350583"], capacity: 5) { $0.capabilities = [.care] }
        town.helper(2, ["350583"], capacity: 5) { $0.capabilities = [.care, .legal] }
        town.running = [.init(household: "H1", helper: 1)]
        let outcome = try Self.run(town)
        #expect(outcome.met.map(\.code) == [.care] && outcome.met[0].isLead)
        #expect(outcome.pairs.map(\.code) == [.legal])
        #expect(outcome.counts.inScope == 1, "a need that is met looks for nobody")
    }

    @Test(.mechanism(80)) func everybodysFirstNeedComesBeforeAnybodysSecond() throws {
        var town = Neighbourhood()
        town.home("H1", Self.place) { $0.needs = [Self.need(.care), Self.need(.rehabilitation)] }
        town.home("H2", Self.place, category: .minimumLivingEdge) { $0.needs = [Self.need(.rehabilitation)] }
        town.helper(1, ["350583"], capacity: 1) { $0.capabilities = [.care] }
        town.helper(2, ["350583"], capacity: 1) { $0.capabilities = [.rehabilitation] }
        let outcome = try Self.run(town)
        #expect(outcome.pairs.map { "\($0.household) \($0.code.rawValue)" } == ["H1 SVC-CARE", "H2 SVC-REHAB"])
        #expect(outcome.unmet.map(\.household) == ["H1"] && outcome.unmet[0].eligible == 1)
    }

    @Test(.mechanism(80)) func aNeedThatNobodyCanMeetTakesNoTurn() throws {
        var town = Neighbourhood()
        // The urgent one comes first in the household, but only the other can be met.
        town.home("H2", Self.place) { $0.needs = [Self.need(.legal) { $0.urgency = .urgent }, Self.need(.linking)] }
        town.home("H3", Self.place, category: .minimumLivingEdge) { $0.needs = [Self.need(.linking)] }
        town.helper(1, ["350583"], capacity: 1) { $0.capabilities = [.linking] }
        #expect(try Self.run(town).pairs.map(\.household) == ["H2"], "the more urgent tier's first help")
        town.home("H1", Self.place, category: .minimumLivingEdge) {
            $0.needs = [Self.need(.linking), Self.need(.care)]
        }
        town.helper(2, ["350583"], capacity: 1) { $0.capabilities = [.care, .linking] }
        #expect(Set(try Self.run(town).pairs.map(\.household)).count == 2, "two households helped, not one twice")
    }

    @Test(.mechanism(80)) func whoIsProposedAsLeadCountsAsLead() throws {
        var town = Self.town([Self.need(.care), Self.need(.legal)])
        town.helper(1, ["350583"], capacity: 5) { $0.capabilities = [.care] }
        town.helper(2, ["350583"], capacity: 5) { $0.capabilities = [.care, .legal] }
        let outcome = try Self.run(town, proposed: [("H1", 1)])
        #expect(outcome.met.map(\.code) == [.care] && outcome.pairs.map(\.code) == [.legal])
        let alone = try Self.run(town, proposed: [("H1", 2), ("H1", 1)])
        #expect(alone.pairs.isEmpty && alone.met.count == 2, "nobody is proposed twice for one household")
    }

    @Test(.mechanism(80)) func twoOfOneServiceAreTwoHelpers() throws {
        var town = Self.town([Self.need(.care, member: 0), Self.need(.care, member: 0)])
        town.helper(1, ["350583"], capacity: 5) { $0.capabilities = [.care] }
        #expect(try Self.run(town).pairs.count == 1)
        town.helper(2, ["350583"], capacity: 5) { $0.capabilities = [.care] }
        #expect(Set(try Self.run(town).pairs.map(\.helper)).count == 2)
    }

    // MARK: hard rules

    @Test(.mechanism(94)) func aSchoolHelpsItsOwnPupilsAlone() throws {
        func outcome(pupilOf school: String?, stage: SchoolStage? = .primary) throws -> SupportOutcome {
            var town = Self.town([Self.need(.school, member: 1)]) {
                $0.members.append(
                    Neighbourhood.member(born: "2010-05-01", .son) {
                        ($0.school, $0.stage) = (school, stage)
                    })
            }
            town.helper(1, ["350583"], capacity: 5, kind: .school) {
                ($0.unit, $0.capabilities) = ("第一小学", [.school])
                $0.vetted = Neighbourhood.day
            }
            return try Self.run(town)
        }
        #expect(try outcome(pupilOf: "第一小学").pairs.count == 1)
        #expect(try outcome(pupilOf: "第二小学").unmet.first?.removed == ["own_pupils": 1])
        #expect(try outcome(pupilOf: nil).unmet.first?.removed == ["unknown:member.school": 1])
        #expect(try outcome(pupilOf: nil, stage: nil).unmet.first?.removed == ["own_pupils": 1])
    }

    @Test(.mechanism(144)) func aMinorIsHelpedByTheVettedAlone() throws {
        func removed(born: String?, vetted: String?) throws -> [String: Int]? {
            var town = Self.town([Self.need(.psychology, member: 1)]) {
                $0.members.append(Neighbourhood.member(born: born, .son))
            }
            town.helper(1, ["350583"], capacity: 5, kind: .volunteer) {
                $0.capabilities = [.psychology]
                $0.vetted = vetted.flatMap { CalendarDay(iso: $0) }
            }
            return try Self.run(town).unmet.first?.removed
        }
        #expect(try removed(born: "2002-05-01", vetted: nil) == ["vetted_for_minors": 1], "18 tomorrow")
        #expect(try removed(born: "2002-04-30", vetted: nil) == nil, "18 on the day")
        #expect(try removed(born: "2010-05-01", vetted: "2019-01-01") == nil)
        #expect(try removed(born: "2010-05-01", vetted: "2020-05-01") == ["vetted_for_minors": 1], "vetted tomorrow")
        #expect(try removed(born: nil, vetted: nil) == ["unknown:member.birth": 1])
    }

    @Test func aWishBindsWhoeverSupports() throws {
        func removed(_ sex: Sex?) throws -> [String: Int]? {
            var town = Self.town([Self.need(.care) { $0.wishedSex = .female }])
            town.helper(1, ["350583"], capacity: 5) { ($0.capabilities, $0.sex) = ([.care], sex) }
            return try Self.run(town).unmet.first?.removed
        }
        #expect(try removed(.female) == nil)
        #expect(try removed(.male) == ["wish_sex": 1])
        #expect(try removed(nil) == ["unknown:helper.sex": 1])
    }

    @Test(.mechanism(95)) func workIsLookedForWithinTheCommunityFirst() throws {
        var town = Self.town([Self.need(.job, member: 0)])
        town.helper(1, ["350583"], capacity: 5, kind: .privateEnterprise) {
            ($0.capabilities, $0.base) = ([.job], DivisionCode("350583100"))
        }
        town.helper(2, ["350583"], capacity: 5, kind: .privateEnterprise) {
            ($0.capabilities, $0.base) = ([.job], DivisionCode(Self.place))
        }
        #expect(try Self.run(town).pairs.map(\.helper) == [Neighbourhood.record(2)])
        // Elsewhere still counts where nobody near has a place.
        town.takenElsewhere[2] = 5
        #expect(try Self.run(town).pairs.map(\.helper) == [Neighbourhood.record(1)])
    }

    // MARK: quotas

    @Test(.mechanism(96)) func aContractorHasPlacesPerServiceAndArea() throws {
        var town = Neighbourhood()
        for number in 0..<6 {
            town.home("H\(number)", number < 4 ? Self.place : "350524100200") {
                $0.needs = [Self.need(number % 2 == 0 ? .care : .rehabilitation)]
            }
        }
        town.helper(1, ["350583", "350524"], capacity: 100, kind: .serviceOrganisation) {
            $0.capabilities = [.care, .rehabilitation]
        }
        func served(_ quotas: [ServiceQuota]) throws -> [String] {
            try Self.run(town, quotas: quotas.isEmpty ? [:] : [1: quotas]).pairs.map(\.household)
        }
        #expect(try served([]) == ["H0", "H1", "H2", "H3", "H4", "H5"], "without quotas the capacity alone binds")
        #expect(try served([Self.quota(.care, nil, 3)]) == ["H0", "H2", "H4"], "no other service than those it names")
        #expect(try served([Self.quota(.care, "350583", 1), Self.quota(.care, "350524", 1)]).count == 2)
        #expect(try served([Self.quota(.care, "350524", 5)]) == ["H4"])
        #expect(
            try served([Self.quota(.care, "350583", 0), Self.quota(.care, nil, 9)]) == ["H4"], "the smaller area counts"
        )
        town.helpers[0].capacity = 2
        #expect(
            try served([Self.quota(.care, nil, 9), Self.quota(.rehabilitation, nil, 9)]).count == 2,
            "the capacity is the sum over all")
    }

    @Test(.mechanism(96)) func whatRunsAlreadyTakesPlacesOfItsQuota() throws {
        var town = Self.town([Self.need(.care)])
        town.home("H2", Self.place) { $0.needs = [Self.need(.rehabilitation)] }
        town.helper(1, ["350583"], capacity: 100, kind: .serviceOrganisation) {
            $0.capabilities = [.care, .rehabilitation]
        }
        let quotas: [UInt64: [ServiceQuota]] = [
            1: [Self.quota(.care, "350583", 1), Self.quota(.rehabilitation, "350583", 1)]
        ]
        town.running = [.init(household: "H2", helper: 1, role: .care)]
        let outcome = try Self.run(town, quotas: quotas)
        #expect(outcome.unmet.first { $0.household == "H1" }?.removed == ["quota_full": 1])
        #expect(
            outcome.pairs.map(\.household) == ["H2"], "the other service has its own place, for the same household too")
        town.running = []
        town.takenElsewhere[1] = 1
        #expect(try Self.run(town, quotas: quotas).pairs.count == 2, "elsewhere is another area than the quota's")
        #expect(
            try Self.run(town, quotas: [1: [Self.quota(.care, nil, 1), Self.quota(.rehabilitation, "350583", 1)]])
                .pairs.map(\.code) == [.rehabilitation], "one that reaches beyond the run's area may be used up there")
    }

    /// Against every choice there is: random small markets with quotas and capacities.
    @Test(.mechanism(96)) func quotasAreExact() throws {
        var random = SeededGenerator(seed: 96)
        for _ in 0..<60 {
            var town = Neighbourhood()
            for number in 0..<5 {
                town.home("H\(number)", random.chance(1, in: 2) ? Self.place : "350524100200") {
                    $0.needs = [Self.need(random.chance(1, in: 2) ? .care : .school)]
                }
            }
            var quotas: [UInt64: [ServiceQuota]] = [:]
            for number in 1...2 as ClosedRange<UInt64> {
                town.helper(number, ["350583", "350524"], capacity: random.int(1...4)) {
                    $0.capabilities = [.care, .school]
                }
                quotas[number] = [
                    Self.quota(.care, random.chance(1, in: 2) ? "350583" : nil, random.int(0...2)),
                    Self.quota(.school, random.chance(1, in: 2) ? "350524" : nil, random.int(0...2)),
                ]
            }
            let outcome = try Self.run(town, quotas: quotas)
            #expect(outcome.pairs.count == Self.most(town, quotas))
            for (number, own) in quotas {
                let pairs = outcome.pairs.filter { $0.helper == Neighbourhood.record(number) }
                #expect(pairs.count <= town.helpers[Int(number) - 1].capacity ?? 0)
                for quota in own {
                    let used = pairs.count { pair in
                        let home = town.households.first { $0.number == pair.household }!
                        return quota.covers(pair.code, at: home.area)
                    }
                    #expect(used <= quota.places)
                }
            }
        }
    }

    /// The most needs that can be met, by trying all choices.
    private static func most(_ town: Neighbourhood, _ quotas: [UInt64: [ServiceQuota]]) -> Int {
        var left = quotas.mapValues { $0.map(\.places) }
        var capacity = quotas.keys.reduce(into: [:]) { $0[$1] = town.helpers[Int($1) - 1].capacity ?? 0 }
        func best(_ home: Int) -> Int {
            guard home < town.households.count else { return 0 }
            var most = best(home + 1)
            let facts = town.households[home]
            for (helper, own) in quotas where capacity[helper]! > 0 {
                guard let number = own.index(of: facts.needs[0].code, at: facts.area), left[helper]![number] > 0 else {
                    continue
                }
                capacity[helper]! -= 1
                left[helper]![number] -= 1
                most = max(most, 1 + best(home + 1))
                capacity[helper]! += 1
                left[helper]![number] += 1
            }
            return most
        }
        return best(0)
    }
}
