/// One need of a household, without its free text.
public struct NeedItem: Codable, Sendable, Hashable {
    /// The key by which changes by hand name the need.
    public var key: String?
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
        case key, need, unit, urgency, from, until
        case quantityMilli = "quantity_milli"
    }

    /// Builds the value from its parts.
    public init(
        key: String? = nil, need: CodeName, quantityMilli: Int64? = nil, unit: String? = nil, urgency: CodeName? = nil,
        from: String? = nil, until: String? = nil
    ) {
        self.key = key
        self.need = need
        self.quantityMilli = quantityMilli
        self.unit = unit
        self.urgency = urgency
        self.from = from
        self.until = until
    }
}
