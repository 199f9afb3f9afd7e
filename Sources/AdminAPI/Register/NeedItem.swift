/// One need of a household.
public struct NeedItem: Codable, Sendable, Hashable {
    /// What is needed (code).
    public var code: String
    /// The need's name in the language of the request.
    public var name: String?
    /// How much; absent where unknown.
    public var quantity: Int?
    /// The unit of the quantity.
    public var unit: String?
    /// The amount, where the need is money.
    public var money: MoneyAmount?
    /// The urgency (code).
    public var urgency: String?
    /// The first day.
    public var from: String?
    /// The last day.
    public var until: String?

    /// Builds the value from its parts.
    public init(
        code: String, name: String? = nil, quantity: Int? = nil, unit: String? = nil, money: MoneyAmount? = nil,
        urgency: String? = nil, from: String? = nil, until: String? = nil
    ) {
        self.code = code
        self.name = name
        self.quantity = quantity
        self.unit = unit
        self.money = money
        self.urgency = urgency
        self.from = from
        self.until = until
    }
}
