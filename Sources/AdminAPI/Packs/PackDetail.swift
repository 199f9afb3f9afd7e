/// One policy pack with its values and its text.
public struct PackDetail: Codable, Sendable, Hashable {
    /// The pack's id.
    public var pack: String
    /// The pack's name in the language of the request.
    public var name: String
    /// SHA-256 of its text.
    public var digest: String
    /// The area that it is for.
    public var area: String
    /// The first day that it is in force.
    public var from: String
    /// The last day; absent while it is open.
    public var until: String?
    /// Its values, each with its basis.
    public var values: [PackValue]
    /// The pack itself, YAML.
    public var text: String

    /// Builds the value from its parts.
    public init(
        pack: String, name: String, digest: String, area: String, from: String, until: String? = nil,
        values: [PackValue], text: String
    ) {
        self.pack = pack
        self.name = name
        self.digest = digest
        self.area = area
        self.from = from
        self.until = until
        self.values = values
        self.text = text
    }
}
