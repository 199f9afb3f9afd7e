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
    /// The member that a count stands at.
    var member: MemberFacts?
    /// The need that a count stands at.
    var need: NeedFacts?

    /// A household, or a pair where `helper` is given, on `day`.
    public init(
        day: CalendarDay, household: HouseholdFacts, helper: HelperFacts? = nil, pair: PairFacts? = nil,
        adultAge: Int = 18
    ) {
        self.day = day
        self.household = household
        self.helper = helper
        self.pair = pair
        self.adultAge = adultAge
    }
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
