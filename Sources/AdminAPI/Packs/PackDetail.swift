/// One policy pack with its text.
public struct PackDetail: Codable, Sendable, Hashable {
    /// The pack's id.
    public var pack: String
    /// The pack's name in the language of the request.
    public var name: String?
    /// The digest of its text.
    public var digest: String
    /// The area that it is for.
    public var area: String
    /// The first day that it is in force.
    public var from: String
    /// The last day; absent while it is open.
    public var until: String?
    /// How many values it has.
    public var values: Int
    /// The paths of the values that nobody decided yet.
    public var defaults: [String]
    /// The pack itself, YAML.
    public var text: String

    /// Builds the value from its parts.
    public init(
        pack: String, name: String? = nil, digest: String, area: String, from: String, until: String? = nil,
        values: Int, defaults: [String], text: String
    ) {
        self.pack = pack
        self.name = name
        self.digest = digest
        self.area = area
        self.from = from
        self.until = until
        self.values = values
        self.defaults = defaults
        self.text = text
    }
}
