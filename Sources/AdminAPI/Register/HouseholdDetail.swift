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
    /// The division's name from the county down.
    public var areaName: String
    /// The recorded categories, in the register's order.
    public var categories: [CodeName]
    /// The tier that the pack in force today gives, 1 the most urgent; absent without category or pack.
    public var tier: Int?
    /// The main cause; absent where unknown.
    public var cause: CodeName?
    /// Causes beside the main one.
    public var otherCauses: [CodeName]
    /// What the ledger says about needs: `unknown`, `none` or `stated`.
    public var statedNeed: String
    /// How many people belong to it; absent where unknown.
    public var size: Int?
    /// The members, the head first.
    public var members: [MemberItem]
    /// The needs, in the register's order.
    public var needs: [NeedItem]
    /// The episodes of help, the running ones first.
    public var pairings: [PairingItem]
    /// The running responsible person.
    public var lead: HelperRef?
    /// What is to be made clear (codes), for the worklist.
    public var unclear: [String]
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    /// Living, health, housing and work, and since when it stands so; absent from a daemon that does not tell it.
    public var profile: ProfileBlocks?
    /// Watch groups and risks that the caller may see.
    public var tags: [CodeName]?
    /// Where it stands in the register: on it, in gradual exit, ended; absent from a daemon that does not tell it.
    public var status: CodeName?
    /// The last day of the gradual exit.
    public var exitUntil: String?
    /// The number under which it goes on: another head, or part of another household.
    public var successor: String?

    private enum CodingKeys: String, CodingKey {
        case number, name, area, categories, tier, cause, size, members, needs, pairings, lead, unclear, version,
            profile, tags, status, successor
        case exitUntil = "exit_until"
        case idNumber = "id_number"
        case areaName = "area_name"
        case otherCauses = "other_causes"
        case statedNeed = "stated_need"
    }

    /// Builds the value from its parts.
    public init(
        number: String, name: String? = nil, idNumber: String? = nil, area: String, areaName: String,
        categories: [CodeName], tier: Int? = nil, cause: CodeName? = nil, otherCauses: [CodeName], statedNeed: String,
        size: Int? = nil, members: [MemberItem], needs: [NeedItem], pairings: [PairingItem], lead: HelperRef? = nil,
        unclear: [String], version: Int, profile: ProfileBlocks? = nil, tags: [CodeName]? = nil,
        status: CodeName? = nil, exitUntil: String? = nil
    ) {
        self.number = number
        self.name = name
        self.idNumber = idNumber
        self.area = area
        self.areaName = areaName
        self.categories = categories
        self.tier = tier
        self.cause = cause
        self.otherCauses = otherCauses
        self.statedNeed = statedNeed
        self.size = size
        self.members = members
        self.needs = needs
        self.pairings = pairings
        self.lead = lead
        self.unclear = unclear
        self.version = version
        self.profile = profile
        self.tags = tags
        self.status = status
        self.exitUntil = exitUntil
    }
}
