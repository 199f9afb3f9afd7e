/// One episode of help between a household and a helper.
public struct PairingItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The helper's key.
    public var helper: String
    /// The helper's name.
    public var helperName: String?
    /// The helper's unit.
    public var unit: String?
    /// `lead` or `support`.
    public var role: String
    /// The first day; absent where unknown.
    public var from: String?
    /// The last day; absent while it runs.
    public var until: String?

    private enum CodingKeys: String, CodingKey {
        case household, helper, unit, role, from, until
        case helperName = "helper_name"
    }

    /// Builds the value from its parts.
    public init(
        household: String, helper: String, helperName: String? = nil, unit: String? = nil, role: String,
        from: String? = nil, until: String? = nil
    ) {
        self.household = household
        self.helper = helper
        self.helperName = helperName
        self.unit = unit
        self.role = role
        self.from = from
        self.until = until
    }
}
