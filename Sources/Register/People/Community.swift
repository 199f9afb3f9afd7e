/// A village or neighbourhood as beneficiary (村(社区); M84-M86).
public struct Community: Sendable, Hashable, Codable {
    /// Its division.
    public var code: DivisionCode
    /// True where it must be covered before all others (114 key old-area villages, M86).
    public var isMandatory: Bool
    /// Tags in the office's codes, such as `old_area`; sorted.
    public var tags: [String]
    /// Urgency among those of its kind, 1 first; nil = after those that have one.
    public var priority: Int?
    /// Households in difficulty that live there; nil = unknown.
    public var households: Int?
    /// What it needs; empty = unknown.
    public var needs: [NeedCode]
    /// How many organisations it is to have, 1 or more.
    public var wanted: Int

    /// A community of which only the place is known.
    public init(code: DivisionCode) {
        self.code = code
        self.isMandatory = false
        self.tags = []
        self.needs = []
        self.wanted = 1
    }
}
