import Policy
import Register

/// Which needs an offer may meet, to the letter of its conditions, in three-valued logic.
///
/// A condition on a person is about the member in need; where a need names nobody, it is met where at least one living
/// person of the household meets all of them together. What cannot be told makes no candidate; it counts as unknown.
struct OfferJudge: Sendable {
    let snapshot: RegisterSnapshot
    let resources: OfferSnapshot
    let scope: Scope
    let policy: OfferPolicy
    let adultAge: Int
    private let related: Set<RegisterSnapshot.Pair>
    private let shares: [RegisterSnapshot.Pair: Int64]

    /// A rule that a pair fails, and the fact that is missing where it cannot be told.
    struct Finding: Sendable, Hashable {
        var rule: OfferRule
        /// Name of the missing fact; nil where the rule is failed for certain.
        var missing: String?
    }

    init(_ snapshot: RegisterSnapshot, _ resources: OfferSnapshot, scope: Scope, pack: PolicyPack) {
        self.snapshot = snapshot
        self.resources = resources
        self.scope = scope
        policy = pack.offers
        adultAge = pack.lead.adultAge.value
        related = Set(resources.donorRelatives)
        shares = Dictionary(
            resources.shares.map { (.init(household: $0.household, helper: $0.offer), $0.amount) },
            uniquingKeysWith: +)
    }

    /// How much a household has or is to get of an offer already.
    func share(household: Int, offer: Int) -> Int64 {
        shares[.init(household: Int32(household), helper: Int32(offer))] ?? 0
    }

    /// The rules that need `need` of `household` and `offer` of the same code fail, in the order of the list.
    func findings(household: Int, need: Int, offer: Int, all: Bool = true) -> [Finding] {
        let facts = snapshot.households[household]
        let gift = resources.offers[offer]
        var found: [Finding] = []
        func note(_ rule: OfferRule, _ verdict: Kleene, _ fact: String) -> Bool {
            switch verdict {
            case .yes: return true
            case .no: found.append(Finding(rule: rule, missing: nil))
            case .unknown: found.append(Finding(rule: rule, missing: fact))
            }
            return all
        }
        let wanted = facts.needs[need]
        guard note(.item, item(household, need, gift), "need.item") else { return found }
        guard note(.area, area(scope.places[household], gift), "offer.areas") else { return found }
        guard note(.dates, Kleene(isInTime(gift) && wanted.holds(on: snapshot.asOf)), "") else { return found }
        guard note(.expired, Kleene(!isExpired(gift)), "") else { return found }
        guard note(.state, Kleene(isFarEnough(gift)), "") else { return found }
        guard note(.category, category(facts, gift), "household.categories") else { return found }
        guard note(.tier, tier(household, gift), "household.tier") else { return found }
        guard note(.cause, cause(facts, gift), "household.main_cause") else { return found }
        for (rule, verdict, fact) in people(facts, wanted, gift) {
            guard note(rule, verdict, fact) else { return found }
        }
        let pair = RegisterSnapshot.Pair(household: Int32(household), helper: Int32(offer))
        guard note(.donorRelative, Kleene(!related.contains(pair)), "") else { return found }
        guard note(.vettedForMinors, vetting(facts, wanted, gift), "offer.vetted") else { return found }
        guard note(.noStock, gift.free.map { Kleene($0 > 0) } ?? .unknown, "offer.stock") else { return found }
        let cap = gift.householdCap.map { Kleene(shares[pair] ?? 0 < $0) } ?? .yes
        _ = note(.householdCap, cap, "")
        return found
    }

    // MARK: what is needed

    private func item(_ household: Int, _ need: Int, _ gift: OfferFacts) -> Kleene {
        guard let offered = gift.item else { return gift.kind == .goods ? .unknown : .yes }
        guard let needed = resources.needs[household][need].item else {
            // A need that names no article takes what is offered, but for aids, which have to fit.
            return offered == .wheelchair || offered == .aid ? .unknown : .yes
        }
        return Kleene(needed == offered || Self.isPart(needed, of: offered))
    }

    /// Help in acute hardship covers treatment, schooling and living; living costs cover nothing but themselves.
    private static func isPart(_ needed: ItemKind, of offered: ItemKind) -> Bool {
        offered == .emergency && [.treatment, .tuition, .living].contains(needed)
    }

    private func area(_ place: DivisionCode, _ gift: OfferFacts) -> Kleene {
        guard !gift.areas.isEmpty else { return .unknown }
        return Kleene(gift.areas.contains { $0.contains(place) })
    }

    private func isInTime(_ gift: OfferFacts) -> Bool {
        (gift.from.map { $0 <= snapshot.asOf } ?? true) && (gift.until.map { $0 >= snapshot.asOf } ?? true)
    }

    private func isExpired(_ gift: OfferFacts) -> Bool {
        gift.expiry.map { $0 < snapshot.asOf.adding(days: policy.expiryMarginDays.value) } ?? false
    }

    private func isFarEnough(_ gift: OfferFacts) -> Bool {
        switch policy.fromState.value {
        case .pledged: gift.state.isUsable
        case .signed: gift.state == .signed || gift.state == .received
        case .received: gift.state == .received
        }
    }

    // MARK: for whom

    private func category(_ facts: HouseholdFacts, _ gift: OfferFacts) -> Kleene {
        guard !gift.categories.isEmpty else { return .yes }
        let spells = facts.categories + facts.living.flatMap(\.categories)
        let current = spells.filter { $0.holds(on: snapshot.asOf) }
        if current.contains(where: { gift.categories.contains($0.category) }) { return .yes }
        return spells.isEmpty ? .unknown : .no
    }

    private func tier(_ household: Int, _ gift: OfferFacts) -> Kleene {
        guard !gift.tiers.isEmpty else { return .yes }
        return scope.tier(of: household).map { Kleene(gift.tiers.contains($0)) } ?? .unknown
    }

    private func cause(_ facts: HouseholdFacts, _ gift: OfferFacts) -> Kleene {
        guard !gift.causes.isEmpty else { return .yes }
        let stated = [facts.mainCause].compactMap { $0 } + facts.otherCauses
        if stated.contains(where: { gift.causes.contains($0) }) { return .yes }
        return facts.mainCause == nil ? .unknown : .no
    }

    private func people(
        _ facts: HouseholdFacts, _ need: NeedFacts, _ gift: OfferFacts
    ) -> [(OfferRule, Kleene, String)] {
        let asksAge = gift.leastAge != nil || gift.mostAge != nil
        guard asksAge || !gift.stages.isEmpty || gift.school != nil else { return [] }
        if let index = need.member, facts.members.indices.contains(index) {
            let member = facts.members[index]
            guard !member.died else { return [(.age, .no, "")] }
            return [
                (.age, asksAge ? age(member, gift) : .yes, "member.birth"),
                (.stage, stage(member, gift), "member.stage"), (.school, school(member, gift), "member.school"),
            ]
        }
        // Somebody of the household, all conditions together; the first that nobody meets is the one that is named.
        var best: [(OfferRule, Kleene, String)] = [(.age, facts.living.isEmpty ? .unknown : .no, "household.members")]
        var rank = -1
        for member in facts.living {
            let verdicts: [(OfferRule, Kleene, String)] = [
                (.age, asksAge ? age(member, gift) : .yes, "member.birth"),
                (.stage, stage(member, gift), "member.stage"), (.school, school(member, gift), "member.school"),
            ]
            let met = verdicts.reduce(0) { $0 + ($1.1 == .yes ? 4 : $1.1 == .unknown ? 1 : 0) }
            if met > rank { (rank, best) = (met, verdicts) }
        }
        return best
    }

    private func age(_ member: MemberFacts, _ gift: OfferFacts) -> Kleene {
        guard let age = member.age(on: snapshot.asOf) else { return .unknown }
        return Kleene((gift.leastAge.map { age >= $0 } ?? true) && (gift.mostAge.map { age <= $0 } ?? true))
    }

    private func stage(_ member: MemberFacts, _ gift: OfferFacts) -> Kleene {
        guard !gift.stages.isEmpty else { return .yes }
        return member.stage.map { Kleene(gift.stages.contains($0)) } ?? .unknown
    }

    private func school(_ member: MemberFacts, _ gift: OfferFacts) -> Kleene {
        guard let school = gift.school else { return .yes }
        return member.school.map { Kleene(PlainText.compact($0) == school) } ?? .unknown
    }

    /// Vetted people only, where a service face to face is for a minor, or no adult lives there (M144).
    private func vetting(_ facts: HouseholdFacts, _ need: NeedFacts, _ gift: OfferFacts) -> Kleene {
        guard gift.kind == .service || gift.kind == .expertise, gift.need.isDirect else { return .yes }
        if gift.vetted.map({ $0 <= snapshot.asOf }) ?? false { return .yes }
        var one = facts
        one.needs = [need]
        switch one.needsVetting(on: snapshot.asOf, adultAge: adultAge) {
        case .no: return .yes
        case .yes: return gift.vetted == nil ? .unknown : .no
        case .unknown: return .unknown
        }
    }
}
