/// A household in difficulty (困难家庭/个人); a person living alone is a household of one (M76).
///
/// Every field that can be unknown is optional: nil means that no ledger stated it. The head's own facts (name, number,
/// health, …) are on the ``Member`` with relation `head`.
public struct Household: Sendable, Hashable {
    /// The household number (户号): the natural key, as people know it.
    public var number: String
    /// Whether the beneficiary is the household or one person of it (M76).
    public var beneficiary: Beneficiary
    /// Where it belongs: the village where known, else the town.
    public var area: DivisionCode
    /// The village as written, where the division table has none of that name.
    public var villageWords: String?
    /// Where the emergency happened, where that differs (S3 二(四)12; M5).
    public var occurrenceArea: DivisionCode?
    /// Kind of household registration.
    public var hukou: Hukou?
    /// On what ground it belongs to the area (M3).
    public var residency: Residency?
    /// Months worked in the area by somebody from elsewhere (S0 二(三); M4); 0 or more.
    public var monthsWorked: Int?
    /// Telephone numbers; sealed.
    public var phones: [String]
    /// Address; sealed.
    public var address: String?
    /// Number of people as stated, the head included; 1 or more.
    public var size: Int?
    /// Number of people covered by the allowance; 0 or more.
    public var covered: Int?
    /// Recognitions, in the order of the ledger.
    public var categories: [CategorySpell]
    /// Main cause; nil = unknown, on the not-clear worklist.
    public var mainCause: Cause?
    /// Further causes.
    public var otherCauses: [Cause]
    /// Income per head and month.
    public var income: Money?
    /// Rigid spending per month.
    public var rigidSpending: Money?
    /// Allowance per month.
    public var allowance: Money?
    /// Since when it is on the register.
    public var since: PartialDay?
    /// What the household ledger says about needs; need rows outrank it.
    public var statedNeed: StatedNeed
    /// True where the ledger says that the head has died: no pairing before it is re-verified.
    public var headDied: Bool
    /// Where it stands in the register.
    public var status: HouseholdStatus
    /// End of the gradual exit period (M40).
    public var exitUntil: CalendarDay?
    /// Watch groups and risks.
    public var tags: Set<RiskTag>
    /// Day on which it was last confirmed alive and unchanged (M72).
    public var lastConfirmed: CalendarDay?
    /// Remarks; sealed.
    public var note: String?

    /// A household of which only number and area are known.
    public init(number: String, area: DivisionCode) {
        self.number = number
        self.beneficiary = .household
        self.area = area
        self.phones = []
        self.categories = []
        self.otherCauses = []
        self.statedNeed = .unknown
        self.headDied = false
        self.status = .active
        self.tags = []
    }

    /// Takes over what `row` states; what it leaves blank stays as it is (a blank never erases a known value).
    public mutating func update(with row: Household) {
        area = row.area.level < area.level && row.area.contains(area) ? area : row.area
        beneficiary = row.beneficiary
        villageWords = row.villageWords ?? villageWords
        occurrenceArea = row.occurrenceArea ?? occurrenceArea
        hukou = row.hukou ?? hukou
        residency = row.residency ?? residency
        monthsWorked = row.monthsWorked ?? monthsWorked
        if !row.phones.isEmpty { phones = row.phones }
        address = row.address ?? address
        size = row.size ?? size
        covered = row.covered ?? covered
        if !row.categories.isEmpty { categories = row.categories }
        mainCause = row.mainCause ?? mainCause
        if !row.otherCauses.isEmpty { otherCauses = row.otherCauses }
        income = row.income ?? income
        rigidSpending = row.rigidSpending ?? rigidSpending
        allowance = row.allowance ?? allowance
        since = row.since ?? since
        if row.statedNeed != .unknown { statedNeed = row.statedNeed }
        headDied = headDied || row.headDied
        if row.status != .active { status = row.status }
        exitUntil = row.exitUntil ?? exitUntil
        tags.formUnion(row.tags)
        lastConfirmed = row.lastConfirmed ?? lastConfirmed
        note = row.note ?? note
    }

    /// The categories that hold on `day`, in the order of the ledger.
    public func categories(on day: CalendarDay) -> [Category] {
        categories.filter { $0.holds(on: day) }.map(\.category)
    }
}

/// Who is helped: the household, or one person of it (S0 三(三); M76).
public enum Beneficiary: String, Sendable, Hashable, Codable, CaseIterable {
    /// The household as a whole.
    case household
    /// A single person.
    case person
}
