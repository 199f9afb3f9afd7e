/// The coded facts of a household that a run reads: no name, number, phone, address or free text.
public struct HouseholdFacts: Sendable, Hashable, Codable {
    /// The household number; the key that people see.
    public var number: String
    /// Whether the beneficiary is the household or one person (M76).
    public var beneficiary: Beneficiary
    /// Village where known, else town.
    public var area: DivisionCode
    /// Where the emergency happened, where that differs (M5).
    public var occurrenceArea: DivisionCode?
    /// Kind of registration.
    public var hukou: Hukou?
    /// On what ground it belongs to the area.
    public var residency: Residency?
    /// Months worked in the area by somebody from elsewhere.
    public var monthsWorked: Int?
    /// People as stated.
    public var size: Int?
    /// People covered as stated.
    public var covered: Int?
    /// Recognitions with their dates.
    public var categories: [CategorySpell]
    /// Main cause; nil = unknown.
    public var mainCause: Cause?
    /// Further causes.
    public var otherCauses: [Cause]
    /// Income per head and month.
    public var income: Money?
    /// Rigid spending per month.
    public var rigidSpending: Money?
    /// Allowance per month.
    public var allowance: Money?
    /// What the ledger says about needs; `needs` outranks it.
    public var statedNeed: StatedNeed
    /// True where the head is recorded as dead.
    public var headDied: Bool
    /// Where it stands in the register.
    public var status: HouseholdStatus
    /// End of the gradual exit.
    public var exitUntil: CalendarDay?
    /// Watch groups and risks, sorted by code.
    public var tags: [RiskTag]
    /// Day of the last confirmation.
    public var lastConfirmed: CalendarDay?
    /// Lists that exclude somebody of it, with dates, sorted (M7).
    public var exclusions: [ExclusionFact]
    /// Its people, the head first, then in the order of their record ids.
    public var members: [MemberFacts]
    /// Its needs, in the order of their record ids.
    public var needs: [NeedFacts]

    /// The facts of `household` with its people and needs.
    public init(
        _ household: Household, exclusions: [ExclusionFact] = [], members: [MemberFacts] = [], needs: [NeedFacts] = []
    ) {
        self.number = household.number
        self.beneficiary = household.beneficiary
        self.area = household.area
        self.occurrenceArea = household.occurrenceArea
        self.hukou = household.hukou
        self.residency = household.residency
        self.monthsWorked = household.monthsWorked
        self.size = household.size
        self.covered = household.covered
        self.categories = household.categories
        self.mainCause = household.mainCause
        self.otherCauses = household.otherCauses
        self.income = household.income
        self.rigidSpending = household.rigidSpending
        self.allowance = household.allowance
        self.statedNeed = household.statedNeed
        self.headDied = household.headDied
        self.status = household.status
        self.exitUntil = household.exitUntil
        self.tags = household.tags.sorted { $0.rawValue < $1.rawValue }
        self.lastConfirmed = household.lastConfirmed
        self.exclusions = exclusions
        self.members = members
        self.needs = needs
    }
}

/// An entry of an exclusion list that names somebody of a household, without the person.
public struct ExclusionFact: Sendable, Hashable, Codable {
    /// The list.
    public var list: String
    /// Date of the list.
    public var listed: CalendarDay?
    /// Last day on which it holds.
    public var until: CalendarDay?

    /// An entry.
    public init(list: String, listed: CalendarDay?, until: CalendarDay?) {
        self.list = list
        self.listed = listed
        self.until = until
    }
}
