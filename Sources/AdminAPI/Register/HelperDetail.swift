/// Everything that a reader with the right may see of one helper.
public struct HelperDetail: Codable, Sendable, Hashable {
    /// The helper's key, as people and exports see it.
    public var key: String
    /// The name of the person or organisation.
    public var name: String
    /// The ID number, masked; absent for units and where unknown.
    public var idNumber: String?
    /// The unit that the helper belongs to.
    public var unit: String?
    /// What kind of helper it is.
    public var kind: CodeName
    /// The office or post.
    public var duty: String?
    /// What it can do.
    public var capabilities: [CodeName]
    /// What it is good at.
    public var strengths: [CodeName]
    /// The division codes that it serves; empty where unknown.
    public var areas: [String]
    /// The names of those divisions.
    public var areaNames: [String]
    /// How many households it can take; absent where unknown, which is not zero.
    public var capacity: Int?
    /// The day on which it was vetted for work with minors; absent where it was not.
    public var vetted: String?
    /// The first day of service.
    public var from: String?
    /// The last day of service.
    public var until: String?
    /// The episodes of help, the running ones first.
    public var pairings: [PairingItem]
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    private enum CodingKeys: String, CodingKey {
        case key, name, unit, kind, duty, capabilities, strengths, areas, capacity, vetted, from, until, pairings,
            version
        case idNumber = "id_number"
        case areaNames = "area_names"
    }

    /// Builds the value from its parts.
    public init(
        key: String, name: String, idNumber: String? = nil, unit: String? = nil, kind: CodeName, duty: String? = nil,
        capabilities: [CodeName], strengths: [CodeName], areas: [String], areaNames: [String], capacity: Int? = nil,
        vetted: String? = nil, from: String? = nil, until: String? = nil, pairings: [PairingItem], version: Int
    ) {
        self.key = key
        self.name = name
        self.idNumber = idNumber
        self.unit = unit
        self.kind = kind
        self.duty = duty
        self.capabilities = capabilities
        self.strengths = strengths
        self.areas = areas
        self.areaNames = areaNames
        self.capacity = capacity
        self.vetted = vetted
        self.from = from
        self.until = until
        self.pairings = pairings
        self.version = version
    }
}
