/// One hit of a search.
public struct FindHit: Codable, Sendable, Hashable {
    /// `household`, `member` or `helper`.
    public var kind: String
    /// The household number or the helper's key.
    public var key: String
    /// The name that was found.
    public var name: String?
    /// The ID number, masked.
    public var idNumber: String?
    /// The division's code.
    public var area: String?
    /// The division's name from the county down.
    public var areaName: String?
    /// What agreed: `name`, `number`, `id_number` or `last_four`.
    public var matched: String

    private enum CodingKeys: String, CodingKey {
        case kind, key, name, area, matched
        case idNumber = "id_number"
        case areaName = "area_name"
    }

    /// Builds the value from its parts.
    public init(
        kind: String, key: String, name: String? = nil, idNumber: String? = nil, area: String? = nil,
        areaName: String? = nil, matched: String
    ) {
        self.kind = kind
        self.key = key
        self.name = name
        self.idNumber = idNumber
        self.area = area
        self.areaName = areaName
        self.matched = matched
    }
}
