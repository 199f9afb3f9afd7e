/// One value of a pack with its basis.
public struct PackValue: Codable, Sendable, Hashable {
    /// Where it stands, such as `lead.weights.cause_fit`.
    public var path: String
    /// The value as text.
    public var value: String
    /// Document and article, decision, or the notice that it is a default.
    public var basis: String
    /// True while the office has not adopted it.
    public var isDefault: Bool

    private enum CodingKeys: String, CodingKey {
        case path, value, basis
        case isDefault = "is_default"
    }

    /// Builds the value from its parts.
    public init(path: String, value: String, basis: String, isDefault: Bool) {
        self.path = path
        self.value = value
        self.basis = basis
        self.isDefault = isDefault
    }
}
