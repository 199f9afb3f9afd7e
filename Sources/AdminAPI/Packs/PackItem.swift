/// One policy pack in a list.
public struct PackItem: Codable, Sendable, Hashable {
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
    /// How many values it has.
    public var values: Int
    /// How many of them nobody decided yet.
    public var defaults: Int

    /// Builds the value from its parts.
    public init(
        pack: String, name: String, digest: String, area: String, from: String, until: String? = nil, values: Int,
        defaults: Int
    ) {
        self.pack = pack
        self.name = name
        self.digest = digest
        self.area = area
        self.from = from
        self.until = until
        self.values = values
        self.defaults = defaults
    }
}
