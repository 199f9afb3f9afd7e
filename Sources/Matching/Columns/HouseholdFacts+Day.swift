import Policy
import Register

extension HouseholdFacts {
    /// Members who are not recorded as dead.
    var living: [MemberFacts] { members.filter { !$0.died } }

    /// True where the ledger counts people whom no row describes, or nobody is described and counted at all.
    var hasUnlistedPeople: Bool { size.map { $0 > members.count } ?? members.isEmpty }

    /// Whether a member is a minor on `day`.
    func hasMinors(on day: CalendarDay, adultAge: Int) -> Kleene {
        Kleene.any(living.map { $0.isMinor(on: day, adultAge: adultAge) } + unlisted)
    }

    /// Whether an adult lives there on `day`.
    func hasAdults(on day: CalendarDay, adultAge: Int) -> Kleene {
        Kleene.any(living.map { !$0.isMinor(on: day, adultAge: adultAge) } + unlisted)
    }

    /// Whether only vetted helpers may come (M144): no adult lives there, or the member in need of a direct service is
    /// a minor (a need without a member is the head's).
    func needsVetting(on day: CalendarDay, adultAge: Int) -> Kleene {
        let alone = !hasAdults(on: day, adultAge: adultAge)
        if alone == .yes { return .yes }
        guard let needs = needs(on: day) else {
            return Kleene.any([alone, Kleene.both(.unknown, hasMinors(on: day, adultAge: adultAge))])
        }
        let direct = needs.filter(\.code.isDirect).map { need -> Kleene in
            let index = need.member ?? members.firstIndex { $0.relation == .head } ?? members.indices.first
            guard let index, members.indices.contains(index) else { return .unknown }
            return members[index].died ? .no : members[index].isMinor(on: day, adultAge: adultAge)
        }
        return Kleene.any(direct + [alone])
    }

    /// Whether somebody needs full care (M78).
    var needsFullCare: Kleene {
        Kleene.any(living.map { $0.selfCare.map { Kleene($0 == .none) } ?? .unknown } + unlisted)
    }

    /// The self-care class of the living member who needs most care; nil where none is known.
    var worstSelfCare: SelfCare? {
        let order: [SelfCare] = [.none, .partial, .full]
        let known = Set(living.compactMap(\.selfCare))
        return order.first { known.contains($0) }
    }

    /// The labour class of the living member who can work best; nil where none is known.
    var bestLabour: LabourAbility? {
        let order: [LabourAbility] = [.able, .partial, .lost, .none]
        let known = Set(living.compactMap(\.labour))
        return order.first { known.contains($0) }
    }

    /// Causes beside the main one, each once, in the order of the code list.
    var furtherCauses: [Cause] {
        let stated = Set(otherCauses)
        return Cause.allCases.filter { stated.contains($0) && $0 != mainCause }
    }

    private var unlisted: [Kleene] { hasUnlistedPeople ? [.unknown] : [] }
}

extension MemberFacts {
    /// Whether the member is a minor on `day`.
    func isMinor(on day: CalendarDay, adultAge: Int) -> Kleene {
        age(on: day).map { Kleene($0 < adultAge) } ?? .unknown
    }
}
