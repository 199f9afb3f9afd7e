import Policy
import Register

/// The default hard rules read plainly, pair by pair, without index, classes or bits: what the search must agree with.
struct PlainRules {
    let snapshot: RegisterSnapshot
    private let day: CalendarDay

    init(_ snapshot: RegisterSnapshot) {
        self.snapshot = snapshot
        day = snapshot.asOf
    }

    func allows(_ number: String, _ helper: HelperFacts) -> Bool {
        let home = snapshot.households.firstIndex { $0.number == number }!
        let person = snapshot.helpers.firstIndex { $0.record == helper.record }!
        let household = snapshot.households[home]
        let pair = RegisterSnapshot.Pair(household: Int32(home), helper: Int32(person))
        guard helper.serviceAreas.contains(where: { $0.contains(household.area) }),
            [.partyMember, .villageCadre, .residentCadre, .gridWorker, .civilAssistant].contains(helper.kind),
            let capacity = helper.capacity, helper.from.map({ $0 <= day }) ?? true,
            helper.until.map({ $0 >= day }) ?? true, !snapshot.nearRelatives.contains(pair),
            !snapshot.forbidden.contains(pair)
        else { return false }
        let running = Set(snapshot.running.filter { $0.helper == pair.helper }.map(\.household)).count
        guard capacity - running - Int(snapshot.placesTakenElsewhere[person]) > 0 else { return false }
        return helper.vetted.map { $0 <= day } ?? false || isSurelyFreeOfDoubt(household)
    }

    /// True where it is known that an adult lives there and that no minor needs a service given face to face.
    private func isSurelyFreeOfDoubt(_ household: HouseholdFacts) -> Bool {
        let living = household.members.filter { !$0.died }
        let hasAdult = living.contains { ($0.age(on: day) ?? 0) >= 18 }
        let everybodyListed = household.size.map { $0 <= household.members.count } ?? !household.members.isEmpty
        let noMinors = everybodyListed && living.allSatisfy { ($0.age(on: day) ?? 0) >= 18 }
        guard hasAdult else { return false }
        var needs = household.needs.map { ($0.code, $0.member) }
        if needs.isEmpty {
            switch household.statedNeed {
            case .unknown: return noMinors
            case .none: return true
            case .some(let codes): needs = codes.map { ($0, nil) }
            }
        }
        return needs.allSatisfy { code, member in
            if !code.isDirect { return true }
            let index = member ?? household.members.firstIndex { $0.relation == .head } ?? 0
            return household.members[index].died || (household.members[index].age(on: day) ?? 0) >= 18
        }
    }
}
