public import Register

/// What a condition is evaluated on: a household, or a household and a helper, on a day.
public struct FactContext: Sendable {
    /// The run's day.
    public let day: CalendarDay
    /// Age in full years from which somebody is no minor.
    public let adultAge: Int
    /// The household.
    public let household: HouseholdFacts
    /// The helper, where a pair is judged.
    public let helper: HelperFacts?
    /// What is known of the pair, where one is judged.
    public let pair: PairFacts?
    /// The figures of the pack on the day, where conditions may read them.
    public let figures: PackFigures?
    /// Facts stated for this check alone or kept for programmes, by their name, for members `member.N.FIELD`; they outrank
    /// the ledgers'.
    public let stated: [String: FactValue]
    /// The member that a count stands at.
    private(set) var member: MemberFacts?
    /// Its place in the household's list.
    private(set) var memberIndex: Int?
    /// The need that a count stands at.
    var need: NeedFacts?

    /// A household, or a pair where `helper` is given, on `day`.
    public init(
        day: CalendarDay, household: HouseholdFacts, helper: HelperFacts? = nil, pair: PairFacts? = nil,
        adultAge: Int = 18, figures: PackFigures? = nil, stated: [String: FactValue] = [:]
    ) {
        self.day = day
        self.household = household
        self.helper = helper
        self.pair = pair
        self.adultAge = adultAge
        self.figures = figures
        self.stated = stated
    }

    /// Stands at a member of the household: conditions may now read the facts of that member.
    public mutating func stand(at member: MemberFacts, _ index: Int) {
        self.member = member
        memberIndex = index
    }

    /// The name under which a fact is stated and reported as missing: with the member's number where one is meant and
    /// something is stated, so that somebody can state it.
    func key(of fact: String) -> String {
        guard let memberIndex, fact.hasPrefix("member."), namesMembers else { return fact }
        return "member.\(memberIndex + 1).\(fact.dropFirst(7))"
    }

    /// How many people of the household no row describes; nil where that is not known.
    var unlistedMembers: Int? {
        let members = household.members
        guard let size = household.size else { return members.isEmpty ? nil : 0 }
        return max(0, size - members.count)
    }

    /// True where facts of members are named with their number: in checks with the pack's figures, not in runs, whose
    /// lists count missing facts by their names.
    private var namesMembers: Bool { figures != nil }
}

/// What is known of a pair beside the facts of its two sides.
public struct PairFacts: Sendable, Hashable {
    /// A filed near relation, or the helper is a member of the household.
    public var isNearRelative: Bool
    /// Somebody has forbidden the pair.
    public var isForbidden: Bool
    /// The pair runs, in any role.
    public var isRunning: Bool

    /// Facts of a pair.
    public init(isNearRelative: Bool = false, isForbidden: Bool = false, isRunning: Bool = false) {
        self.isNearRelative = isNearRelative
        self.isForbidden = isForbidden
        self.isRunning = isRunning
    }
}
