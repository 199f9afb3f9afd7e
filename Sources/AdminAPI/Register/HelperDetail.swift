/// Everything that a reader with the right may see of one helper.
public struct HelperDetail: Codable, Sendable, Hashable {
    /// The helper's key, as people and exports see it.
    public var key: String
    /// The name of the person or organisation.
    public var name: String?
    /// The ID number or credit code, masked; absent where unknown.
    public var idNumber: String?
    /// The unit that the helper belongs to.
    public var unit: String?
    /// What kind of helper it is (codes).
    public var kinds: [String]
    /// What it can do (codes).
    public var capabilities: [String]
    /// The division codes that it serves; empty where unknown.
    public var areas: [String]
    /// The names of those divisions.
    public var areaNames: [String]
    /// How many households it can take; absent where unknown, which is not zero.
    public var capacity: Int?
    /// Whether it was vetted for work with minors; absent where unknown.
    public var vetted: Bool?
    /// The episodes of help, the running ones first.
    public var pairings: [PairingItem]
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    private enum CodingKeys: String, CodingKey {
        case key, name, unit, kinds, capabilities, areas, capacity, vetted, pairings, version
        case idNumber = "id_number"
        case areaNames = "area_names"
    }

    /// Builds the value from its parts.
    public init(
        key: String, name: String? = nil, idNumber: String? = nil, unit: String? = nil, kinds: [String],
        capabilities: [String], areas: [String], areaNames: [String], capacity: Int? = nil, vetted: Bool? = nil,
        pairings: [PairingItem], version: Int
    ) {
        self.key = key
        self.name = name
        self.idNumber = idNumber
        self.unit = unit
        self.kinds = kinds
        self.capabilities = capabilities
        self.areas = areas
        self.areaNames = areaNames
        self.capacity = capacity
        self.vetted = vetted
        self.pairings = pairings
        self.version = version
    }
}
