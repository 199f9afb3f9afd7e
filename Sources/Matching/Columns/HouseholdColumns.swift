import Policy
import Register

/// What the search for candidates reads of the households, read once: a structure of arrays.
///
/// Equal combinations of causes, needs, abilities and wishes get one number (a profile), so that the parts of the score
/// are computed once per profile and class of helper and not once per pair.
struct HouseholdColumns: Sendable {
    /// Wishes about the helper.
    struct Wish: Hashable, Sendable {
        var sex: Sex?
        var language: String?
    }
    /// Needs of the day with their urgency; nil = not known.
    struct NeedKey: Hashable, Sendable {
        var needs: [String]?
    }
    struct CauseKey: Hashable, Sendable {
        var main: Cause?
        var further: [Cause]
    }
    struct AbilityKey: Hashable, Sendable {
        var selfCare: SelfCare?
        var labour: LabourAbility?
    }

    /// Where it has to be served.
    let place: [DivisionCode]
    /// Whether only vetted helpers may come.
    private(set) var vetting: [Kleene] = []
    /// Whether somebody needs full care.
    private(set) var fullCare: [Kleene] = []
    /// Whether minors live there.
    private(set) var minors: [Kleene] = []
    private(set) var causeProfile: [Int32] = []
    private(set) var needProfile: [Int32] = []
    private(set) var abilityProfile: [Int32] = []
    private(set) var wishProfile: [Int32] = []
    private(set) var causes = Interner<CauseKey>()
    private(set) var needs = Interner<NeedKey>()
    private(set) var abilities = Interner<AbilityKey>()
    private(set) var wishes = Interner<[Wish]>()

    /// The columns of `households` on `day`, each to be served at its place of `places`.
    init(_ households: [HouseholdFacts], places: [DivisionCode], on day: CalendarDay, adultAge: Int) {
        self.init(households, places: places, on: day, adultAge: adultAge) { () throws(Never) in }
    }

    /// The same, where `goOn` is asked every thousand households and may throw.
    init<Stop: Error>(
        _ households: [HouseholdFacts], places: [DivisionCode], on day: CalendarDay, adultAge: Int,
        goOn: () throws(Stop) -> Void
    ) throws(Stop) {
        place = places
        for (position, household) in households.enumerated() {
            if position % 1000 == 0 { try goOn() }
            vetting.append(household.needsVetting(on: day, adultAge: adultAge))
            fullCare.append(household.needsFullCare)
            minors.append(household.hasMinors(on: day, adultAge: adultAge))
            let current = household.needs(on: day)
            causeProfile.append(
                causes.number(
                    of: CauseKey(main: household.mainCause, further: household.furtherCauses), at: position))
            needProfile.append(
                needs.number(
                    of: NeedKey(needs: current?.map { $0.code.rawValue + ($0.urgency == .urgent ? "!" : "") }.sorted()),
                    at: position))
            abilityProfile.append(
                abilities.number(
                    of: AbilityKey(selfCare: household.worstSelfCare, labour: household.bestLabour), at: position))
            wishProfile.append(wishes.number(of: Self.wishes(current ?? []), at: position))
        }
    }

    private static func wishes(_ needs: [NeedFacts]) -> [Wish] {
        let found = Set(
            needs.filter { $0.wishedSex != nil || $0.wishedLanguage != nil }
                .map { Wish(sex: $0.wishedSex, language: $0.wishedLanguage) })
        return found.sorted {
            ($0.sex?.rawValue ?? "", $0.language ?? "") < ($1.sex?.rawValue ?? "", $1.language ?? "")
        }
    }
}
