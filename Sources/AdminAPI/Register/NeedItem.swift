/// One need of a household, without its free text.
public struct NeedItem: Codable, Sendable, Hashable {
    /// What is needed.
    public var need: CodeName
    /// How much, in thousandths of the unit; absent where unknown.
    public var quantityMilli: Int64?
    /// The unit of the quantity.
    public var unit: String?
    /// The urgency.
    public var urgency: CodeName?
    /// The first day.
    public var from: String?
    /// The last day.
    public var until: String?

    private enum CodingKeys: String, CodingKey {
        case need, unit, urgency, from, until
        case quantityMilli = "quantity_milli"
    }

    /// Builds the value from its parts.
    public init(
        need: CodeName, quantityMilli: Int64? = nil, unit: String? = nil, urgency: CodeName? = nil,
        from: String? = nil, until: String? = nil
    ) {
        self.need = need
        self.quantityMilli = quantityMilli
        self.unit = unit
        self.urgency = urgency
        self.from = from
        self.until = until
    }
}
