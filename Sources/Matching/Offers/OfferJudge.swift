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
    struct Finding: Sendable {
        var rule: OfferRule
        /// The missing fact; nil where the rule is failed for certain.
        var missing: Fact?

        /// What counts of rules call it.
        var name: String { missing.map { "unknown:\($0.rawValue)" } ?? rule.rawValue }
    }

    /// Facts that may be missing.
    enum Fact: String, Sendable {
        case nothing = ""
        case offerItem = "offer.item"
        case offerEarmark = "offer.earmark"
        case offerAreas = "offer.areas"
        case offerVetted = "offer.vetted"
        case offerStock = "offer.stock"
        case needItem = "need.item"
        case needFitted = "need.fitted"
        case needQuantity = "need.quantity"
        case categories = "household.categories"
        case tier = "household.tier"
        case mainCause = "household.main_cause"
        case members = "household.members"
        case birth = "member.birth"
        case stage = "member.stage"
        case school = "member.school"
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
        func note(_ rule: OfferRule, _ verdict: Kleene, _ fact: Fact) -> Bool {
            switch verdict {
            case .yes: return true
            case .no: found.append(Finding(rule: rule, missing: nil))
            case .unknown: found.append(Finding(rule: rule, missing: fact))
            }
            return all
        }
        let wanted = facts.needs[need]
        let (fits, fact) = item(household, need, gift)
        guard note(.item, fits, fact) else { return found }
        guard note(.earmark, gift.wordsAreOpen ? .unknown : .yes, .offerEarmark) else { return found }
        guard note(.area, area(scope.places[household], gift), .offerAreas) else { return found }
        guard note(.dates, Kleene(isInTime(gift) && wanted.holds(on: snapshot.asOf)), .nothing) else { return found }
        guard note(.expired, Kleene(!isExpired(gift)), .nothing) else { return found }
        guard note(.state, Kleene(isFarEnough(gift)), .nothing) else { return found }
        guard note(.category, recognised(facts, gift.recognitions), .categories) else { return found }
        guard note(.tier, tier(household, gift), .tier) else { return found }
        guard note(.cause, cause(facts, gift), .mainCause) else { return found }
        for (rule, verdict, fact) in people(facts, wanted, gift) {
            guard note(rule, verdict, fact) else { return found }
        }
        let pair = RegisterSnapshot.Pair(household: Int32(household), helper: Int32(offer))
        guard note(.donorRelative, Kleene(!related.contains(pair)), .nothing) else { return found }
        guard note(.vettedForMinors, vetting(facts, wanted, gift), .offerVetted) else { return found }
        guard note(.fitting, fitting(household, need, gift), .needFitted) else { return found }
        guard note(.billShare, bill(household, need, offer), .needQuantity) else { return found }
        guard note(.noStock, gift.free.map { Kleene($0 > 0) } ?? .unknown, .offerStock) else { return found }
        let cap = gift.householdCap.map { Kleene(shares[pair] ?? 0 < $0) } ?? .yes
        _ = note(.householdCap, cap, .nothing)
        return found
    }

    // MARK: what is needed

    /// Whether the article or purpose is the one that is needed, and the fact that is missing where nobody can tell.
    private func item(_ household: Int, _ need: Int, _ gift: OfferFacts) -> (Kleene, Fact) {
        let needed = resources.needs[household][need].item
        guard let offered = gift.item else {
            // A fund with a purpose that no word list knows is meant for that purpose alone.
            if gift.kind == .funds { return (gift.purposeIsOpen ? .unknown : .yes, .offerItem) }
            return (gift.kind == .goods ? .unknown : .yes, .offerItem)
        }
        guard let needed else {
            // A need that names no article takes goods and services that are offered, but no aids, which have to fit, and no
            // money for a purpose of which nobody says that it is this one.
            let isOpen = gift.kind == .funds || offered == .wheelchair || offered == .aid
            return (isOpen ? .unknown : .yes, .needItem)
        }
        return (Kleene(needed == offered || Self.isPart(needed, of: offered)), .needItem)
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

    /// Whether a household, or somebody living in it, has one of these recognitions. A group finer than a code is told by the
    /// words of the recognition; where these name no group nobody can tell.
    func recognised(_ facts: HouseholdFacts, _ wanted: Recognitions) -> Kleene {
        guard !wanted.isEmpty else { return .yes }
        let spells = facts.categories + facts.living.flatMap(\.categories)
        guard !spells.isEmpty else { return .unknown }
        var verdict = Kleene.no
        for spell in spells where spell.holds(on: snapshot.asOf) {
            if wanted.categories.contains(spell.category) { return .yes }
            for group in wanted.groups where group.category == spell.category {
                switch RecognisedGroup(word: spell.words).map({ group.contains($0) }) {
                case .some(.some(true)): return .yes
                case .some(.some(false)): break
                case .some(.none), .none: verdict = .unknown
                }
            }
        }
        return verdict
    }

    /// Whether the household comes first inside the offer; what nobody can tell comes with the others.
    func isFirst(household: Int, offer: Int) -> Bool {
        let first = resources.offers[offer].first
        return !first.isEmpty && recognised(snapshot.households[household], first) == .yes
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
    ) -> [(OfferRule, Kleene, Fact)] {
        let asksAge = gift.leastAge != nil || gift.mostAge != nil
        guard asksAge || !gift.stages.isEmpty || gift.school != nil else { return [] }
        if let index = need.member, facts.members.indices.contains(index) {
            let member = facts.members[index]
            guard !member.died else { return [(.age, .no, .nothing)] }
            return [
                (.age, asksAge ? age(member, gift) : .yes, .birth),
                (.stage, stage(member, gift), .stage), (.school, school(member, gift), .school),
            ]
        }
        // Somebody of the household, all conditions together; the first that nobody meets is the one that is named.
        var best: [(OfferRule, Kleene, Fact)] = [(.age, facts.living.isEmpty ? .unknown : .no, .members)]
        var rank = -1
        for member in facts.living {
            let verdicts: [(OfferRule, Kleene, Fact)] = [
                (.age, asksAge ? age(member, gift) : .yes, .birth),
                (.stage, stage(member, gift), .stage), (.school, school(member, gift), .school),
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

    /// A fitting assessment on record, where the offer asks for one (M104).
    private func fitting(_ household: Int, _ need: Int, _ gift: OfferFacts) -> Kleene {
        guard gift.needsFitting else { return .yes }
        let fitted = resources.needs[household][need].fitted.map { $0 <= snapshot.asOf } ?? false
        return fitted ? .yes : .unknown
    }

    /// Whether something of the bill is left that the offer's share pays; a share of an unknown bill is unknown.
    private func bill(_ household: Int, _ need: Int, _ offer: Int) -> Kleene {
        guard let left = billLeft(household: household, need: need, offer: offer) else {
            return resources.offers[offer].billShare == nil ? .yes : .unknown
        }
        return Kleene(left > 0)
    }

    /// Fen of a bill that the offer's share pays and has not paid yet; nil where it pays no share, or the bill is unknown.
    func billLeft(household: Int, need: Int, offer: Int) -> Int64? {
        let facts = snapshot.households[household].needs[need]
        guard let permille = resources.offers[offer].billShare, facts.isMoney, let milli = facts.quantityMilli else {
            return nil
        }
        let (whole, part) = (milli / 10).quotientAndRemainder(dividingBy: 1000)
        let payable = whole * Int64(permille) + part * Int64(permille) / 1000
        return payable - resources.needs[household][need].drawn(from: offer)
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
