/// Everything that a reader with the right may see of one household. ID numbers are masked, sealed texts about
/// illness are left out.
public struct HouseholdDetail: Codable, Sendable, Hashable {
    /// The household number, as people know it.
    public var number: String
    /// The head's name.
    public var name: String?
    /// The head's ID number, masked; absent where unknown.
    public var idNumber: String?
    /// The 12-digit code of the division that it belongs to.
    public var area: String
    /// The division's name with the levels above it.
    public var areaName: String?
    /// The recorded categories (codes), in the register's order.
    public var categories: [String]
    /// The tier that the pack in force derives, 1 the most urgent.
    public var tier: Int?
    /// The causes (codes), the main one first; empty where unknown.
    public var causes: [String]
    /// False where the ledger said nothing about the cause.
    public var causesKnown: Bool
    /// False where the ledger said nothing about needs: unknown is not none.
    public var needsKnown: Bool
    /// The members, the head first.
    public var members: [MemberItem]
    /// The needs, in the register's order.
    public var needs: [NeedItem]
    /// The episodes of help, the running ones first.
    public var pairings: [PairingItem]
    /// What is to be made clear (codes), for the worklist.
    public var unclear: [String]
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    private enum CodingKeys: String, CodingKey {
        case number, name, area, categories, tier, causes, members, needs, pairings, unclear, version
        case idNumber = "id_number"
        case areaName = "area_name"
        case causesKnown = "causes_known"
        case needsKnown = "needs_known"
    }

    /// Builds the value from its parts.
    public init(
        number: String, name: String? = nil, idNumber: String? = nil, area: String, areaName: String? = nil,
        categories: [String], tier: Int? = nil, causes: [String], causesKnown: Bool, needsKnown: Bool,
        members: [MemberItem], needs: [NeedItem], pairings: [PairingItem], unclear: [String], version: Int
    ) {
        self.number = number
        self.name = name
        self.idNumber = idNumber
        self.area = area
        self.areaName = areaName
        self.categories = categories
        self.tier = tier
        self.causes = causes
        self.causesKnown = causesKnown
        self.needsKnown = needsKnown
        self.members = members
        self.needs = needs
        self.pairings = pairings
        self.unclear = unclear
        self.version = version
    }
}
