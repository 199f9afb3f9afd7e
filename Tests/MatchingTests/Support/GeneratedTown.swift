import Register
import TestSupport
import Testing

/// Random registers of several shapes, the same for the same seed.
enum GeneratedTown: String, CaseIterable, CustomTestStringConvertible {
    /// More places than households.
    case roomy
    /// Fewer places than households.
    case scarce
    /// Few helpers with many places each.
    case crowded
    /// Many facts missing, many named pairs.
    case unclear
    /// Pairings run already.
    case running

    var testDescription: String { rawValue }

    static let villages = [
        "350583100201", "350583100202", "350583100203", "350583101201", "350583101202", "350524100201",
        "350524100202", "350524101201",
    ]
    static let towns = ["350583100", "350583101", "350524100", "350524101"]

    func make(_ random: inout SeededGenerator, households: Int) -> Neighbourhood {
        var town = Neighbourhood()
        for number in 0..<households { addHome(number, to: &town, &random) }
        let helpers =
            switch self {
            case .roomy: households + 4
            case .scarce, .running: households / 3 + 1
            case .crowded: households / 6 + 1
            case .unclear: households / 2 + 1
            }
        for number in 0..<helpers { addHelper(UInt64(number + 1), to: &town, &random) }
        let named = self == .unclear ? households : households / 5
        for _ in 0..<named {
            let link = Neighbourhood.Link(
                household: random.pick(town.households).number, helper: UInt64(random.int(1...helpers)))
            if random.chance(1, in: 2) { town.relatives.append(link) } else { town.forbidden.append(link) }
        }
        if self == .running { addPairings(to: &town, &random, helpers: helpers) }
        return town
    }

    private func addHome(_ number: Int, to town: inout Neighbourhood, _ random: inout SeededGenerator) {
        let isVague = self == .unclear
        let area = isVague && random.chance(1, in: 4) ? random.pick(Self.towns) : random.pick(Self.villages)
        town.home("H\(1000 + number)", area, category: random.pick(Category.allCases)) { home in
            home.mainCause = isVague && random.chance(1, in: 4) ? nil : random.pick(Cause.allCases)
            home.otherCauses =
                random.chance(1, in: 3) ? [random.pick(Cause.allCases), random.pick(Cause.allCases)] : []
            home.statedNeed = isVague && random.chance(1, in: 4) ? .unknown : .some([random.pick(NeedCode.allCases)])
            home.headDied = random.chance(1, in: 20)
            home.status = random.pick([.active, .active, .active, .watch, .exiting, .ended])
            for _ in 0..<random.int(0...3) {
                let year = random.int(1935...2018)
                home.members.append(
                    Neighbourhood.member(born: isVague && random.chance(1, in: 3) ? nil : "\(year)-04-30") {
                        $0.selfCare = random.pick([.full, .full, .partial, SelfCare.none])
                        $0.labour = random.pick(LabourAbility.allCases)
                    })
            }
            home.size = home.members.count
            for index in home.members.indices where random.chance(1, in: 3) {
                var need = Need(household: home.number, code: random.pick(NeedCode.allCases))
                need.urgency = random.pick([.urgent, .normal])
                need.wishedSex = random.chance(1, in: 4) ? .female : nil
                home.needs.append(NeedFacts(need, member: random.chance(1, in: 2) ? index : nil))
            }
            if random.chance(1, in: 12) {
                home.exclusions = [
                    ExclusionFact(list: "list", listed: CalendarDay(iso: "2020-01-02"), until: nil)
                ]
            }
        }
    }

    private func addHelper(_ number: UInt64, to town: inout Neighbourhood, _ random: inout SeededGenerator) {
        let isVague = self == .unclear
        var areas = [random.pick(Self.villages)]
        if random.chance(1, in: 2) { areas = [random.pick(Self.towns)] }
        if random.chance(1, in: 6) { areas = ["350583", random.pick(Self.villages)] }
        if isVague && random.chance(1, in: 6) { areas = [] }
        let capacity = self == .crowded ? random.int(2...9) : random.int(0...3)
        let kinds: [HelperKind] = [
            .partyMember, .villageCadre, .residentCadre, .gridWorker, .civilAssistant, .volunteer,
        ]
        town.helper(
            number, areas, capacity: isVague && random.chance(1, in: 6) ? nil : capacity, kind: random.pick(kinds)
        ) { helper in
            helper.capabilities = Set((0..<random.int(0...3)).map { _ in random.pick(NeedCode.allCases) })
            helper.strengths = random.chance(1, in: 5) ? [random.pick(Strength.allCases)] : []
            helper.sex = random.pick([.female, .male, nil])
            helper.vetted = random.chance(1, in: 2) ? CalendarDay(iso: "2020-01-01") : nil
            helper.politicalStatus = random.pick([.member, PoliticalStatus.none])
            helper.until = random.chance(1, in: 10) ? CalendarDay(iso: "2020-04-29") : nil
            helper.base = random.chance(1, in: 5) ? nil : DivisionCode(random.pick(Self.villages))
        }
    }

    private func addPairings(to town: inout Neighbourhood, _ random: inout SeededGenerator, helpers: Int) {
        for home in town.households where random.chance(1, in: 3) {
            town.running.append(
                Neighbourhood.Link(
                    household: home.number, helper: UInt64(random.int(1...helpers)),
                    role: random.pick([.lead, .lead, .medical])))
        }
        town.takenElsewhere[1] = 1
    }
}
