/// What to find: a name, a household number, a whole ID number or its last four digits. It travels in the body,
/// because a path is written to logs.
public struct FindRequest: Codable, Sendable, Hashable {
    /// The text to find.
    public var text: String
    /// At most so many hits; 50 where absent.
    public var limit: Int?

    /// Builds the value from its parts.
    public init(text: String, limit: Int? = nil) {
        self.text = text
        self.limit = limit
    }
}
