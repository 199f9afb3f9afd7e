/// One episode of help between a household and a helper.
public struct PairingItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The helper; absent where the register no longer names it.
    public var helper: HelperRef?
    /// The role of the helper.
    public var role: CodeName
    /// The first day, or month or year where no more is known; absent where unknown.
    public var from: String?
    /// The last day; absent while it is open.
    public var until: String?
    /// Where it stands: `active`, `ended` or `void`.
    public var state: CodeName?
    /// Why it ended.
    public var endReason: CodeName?
    /// What the helper said: `accepted` or `declined`.
    public var answer: String?
    /// What a step with it names.
    public var version: Int64?

    private enum CodingKeys: String, CodingKey {
        case household, helper, role, from, until, state, answer, version
        case endReason = "end_reason"
        case householdName = "household_name"
    }

    /// Builds the value from its parts.
    public init(
        household: String, householdName: String? = nil, helper: HelperRef? = nil, role: CodeName,
        from: String? = nil, until: String? = nil
    ) {
        self.household = household
        self.householdName = householdName
        self.helper = helper
        self.role = role
        self.from = from
        self.until = until
    }
}
