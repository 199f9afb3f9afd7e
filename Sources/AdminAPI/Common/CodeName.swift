/// A code of the register with its word in the language of the request.
public struct CodeName: Codable, Sendable, Hashable {
    /// The stable code.
    public var code: String
    /// What people call it.
    public var name: String

    /// Builds the value from its parts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
