/// How a helper is called.
public struct HelperRef: Codable, Sendable, Hashable {
    /// The key, as people and exports see it.
    public var key: String
    /// The name of the person, or of the unit where the unit itself helps.
    public var name: String
    /// The unit.
    public var unit: String?

    /// Builds the value from its parts.
    public init(key: String, name: String, unit: String? = nil) {
        self.key = key
        self.name = name
        self.unit = unit
    }
}
