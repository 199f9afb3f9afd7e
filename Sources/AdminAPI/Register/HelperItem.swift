/// One helper in a list; the ID number is masked.
public struct HelperItem: Codable, Sendable, Hashable {
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
    /// The division codes that it serves; empty where unknown.
    public var areas: [String]
    /// How many households it can take; absent where unknown, which is not zero.
    public var capacity: Int?
    /// How many pairings run.
    public var pairings: Int
    /// Goes up with every change; a write names the version that it saw.
    public var version: Int

    private enum CodingKeys: String, CodingKey {
        case key, name, unit, kinds, areas, capacity, pairings, version
        case idNumber = "id_number"
    }

    /// Builds the value from its parts.
    public init(
        key: String, name: String? = nil, idNumber: String? = nil, unit: String? = nil, kinds: [String],
        areas: [String], capacity: Int? = nil, pairings: Int, version: Int
    ) {
        self.key = key
        self.name = name
        self.idNumber = idNumber
        self.unit = unit
        self.kinds = kinds
        self.areas = areas
        self.capacity = capacity
        self.pairings = pairings
        self.version = version
    }
}
