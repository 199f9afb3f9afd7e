/// The decision of a body to adopt a pack's default values as its own.
public struct PackAdoption: Codable, Sendable, Hashable {
    /// The body that decided.
    public var body: String
    /// The day of the decision.
    public var day: String
    /// The number of the minute.
    public var minute: String
    /// The values that were decided; all defaults where absent.
    public var paths: [String]?

    /// Builds the value from its parts.
    public init(body: String, day: String, minute: String, paths: [String]? = nil) {
        self.body = body
        self.day = day
        self.minute = minute
        self.paths = paths
    }
}
