/// A need of a household or of one of its members (帮扶需求).
public struct Need: Sendable, Hashable {
    /// The number of the household.
    public var household: String
    /// The member in need; nil = the head or the whole household.
    public var member: ResidentID?
    /// What is needed.
    public var code: NeedCode
    /// Description in words; sealed, because it may name an illness.
    public var text: String?
    /// How much, in thousandths of the unit; nil = unknown.
    public var quantityMilli: Int64?
    /// The unit, such as 元, 次, 人.
    public var unit: String?
    /// How urgent; nil = not stated.
    public var urgency: Urgency?
    /// First day.
    public var from: CalendarDay?
    /// Last day.
    public var until: CalendarDay?
    /// A wish about the helper's sex.
    public var wishedSex: Sex?
    /// A wish about the helper's language, as written.
    public var wishedLanguage: String?
    /// Day of the latest fitting assessment for an aid (M104); nil = none on record.
    public var fitted: CalendarDay?

    /// A need of which only household and kind are known.
    public init(household: String, code: NeedCode) {
        self.household = household
        self.code = code
    }

    /// Takes over what `row` states; what it leaves blank stays as it is.
    public mutating func update(with row: Need) {
        member = row.member ?? member
        text = row.text ?? text
        quantityMilli = row.quantityMilli ?? quantityMilli
        unit = row.unit ?? unit
        urgency = row.urgency ?? urgency
        from = row.from ?? from
        until = row.until ?? until
        wishedSex = row.wishedSex ?? wishedSex
        wishedLanguage = row.wishedLanguage ?? wishedLanguage
        fitted = row.fitted ?? fitted
    }

    /// True where the need exists on `day`.
    public func holds(on day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }
}
