/// One helper in a list; the ID number is masked.
public struct HelperItem: Codable, Sendable, Hashable {
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
    /// The division codes that it serves; empty where unknown.
    public var areas: [String]
    /// The names of those divisions.
    public var areaNames: [String]
    /// How many households it can take; absent where unknown, which is not zero.
    public var capacity: Int?
    /// How many pairings run.
    public var pairings: Int
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    private enum CodingKeys: String, CodingKey {
        case key, name, unit, kind, areas, capacity, pairings, version
        case idNumber = "id_number"
        case areaNames = "area_names"
    }

    /// Builds the value from its parts.
    public init(
        key: String, name: String, idNumber: String? = nil, unit: String? = nil, kind: CodeName, areas: [String],
        areaNames: [String], capacity: Int? = nil, pairings: Int, version: Int
    ) {
        self.key = key
        self.name = name
        self.idNumber = idNumber
        self.unit = unit
        self.kind = kind
        self.areas = areas
        self.areaNames = areaNames
        self.capacity = capacity
        self.pairings = pairings
        self.version = version
    }
}
