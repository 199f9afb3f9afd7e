/// One line of a totals table by area (S1 附件2): blanks are unknown, not zero.
public struct AreaTotals: Sendable, Hashable {
    /// The area, where the division table knows it.
    public var area: DivisionCode?
    /// The area as written, such as 台商区.
    public var areaWords: String
    /// The group that is counted.
    public var group: RiskTag
    /// Households; nil = blank.
    public var households: Int?
    /// People; nil = blank.
    public var people: Int?

    /// A line of a totals table.
    public init(areaWords: String, group: RiskTag) {
        self.areaWords = areaWords
        self.group = group
    }
}
