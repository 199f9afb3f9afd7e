/// One household in a list; the ID number is masked.
public struct HouseholdItem: Codable, Sendable, Hashable {
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
    /// How many people belong to it; absent where unknown.
    public var members: Int?
    /// The main cause; absent where unknown.
    public var cause: CodeName?
    /// The kinds of its needs, each once.
    public var needs: [CodeName]
    /// The running responsible person; absent where there is none.
    public var lead: HelperRef?
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    private enum CodingKeys: String, CodingKey {
        case number, name, area, categories, members, cause, needs, lead, version
        case idNumber = "id_number"
        case areaName = "area_name"
    }

    /// Builds the value from its parts.
    public init(
        number: String, name: String? = nil, idNumber: String? = nil, area: String, areaName: String,
        categories: [CodeName], members: Int? = nil, cause: CodeName? = nil, needs: [CodeName],
        lead: HelperRef? = nil, version: Int
    ) {
        self.number = number
        self.name = name
        self.idNumber = idNumber
        self.area = area
        self.areaName = areaName
        self.categories = categories
        self.members = members
        self.cause = cause
        self.needs = needs
        self.lead = lead
        self.version = version
    }
}
