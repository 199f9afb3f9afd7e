/// The coded facts of a need that a run reads.
public struct NeedFacts: Sendable, Hashable, Codable {
    /// What is needed.
    public var code: NeedCode
    /// The member in need, as an index into the household's members; nil = the head or the whole household.
    public var member: Int?
    /// How much, in thousandths of the unit.
    public var quantityMilli: Int64?
    /// The unit.
    public var unit: String?
    /// How urgent.
    public var urgency: Urgency?
    /// First day.
    public var from: CalendarDay?
    /// Last day.
    public var until: CalendarDay?
    /// A wish about the helper's sex.
    public var wishedSex: Sex?
    /// A wish about the helper's language.
    public var wishedLanguage: String?

    /// The facts of `need`; `member` is the index of its member in the household's list.
    public init(_ need: Need, member: Int?) {
        self.code = need.code
        self.member = member
        self.quantityMilli = need.quantityMilli
        self.unit = need.unit
        self.urgency = need.urgency
        self.from = need.from
        self.until = need.until
        self.wishedSex = need.wishedSex
        self.wishedLanguage = need.wishedLanguage
    }

    /// True for an amount of money.
    public var isMoney: Bool { unit.map { $0 == Self.yuan } ?? (code == .funds) }

    /// The unit of amounts of money.
    public static let yuan = "元"

    /// True where the need exists on `day`.
    public func holds(on day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }
}
