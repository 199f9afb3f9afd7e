/// What is known of a household in four blocks, and since when it stands so.
public struct ProfileBlocks: Codable, Sendable, Hashable {
    /// One fact.
    public struct Fact: Codable, Sendable, Hashable {
        /// Stable code.
        public var code: String
        /// Its name in the language of the request.
        public var name: String
        /// Its value in words; absent where unknown.
        public var value: String?

        /// Builds the value from its parts.
        public init(code: String, name: String, value: String?) {
            self.code = code
            self.name = name
            self.value = value
        }
    }

    /// The day of the last change; absent where there is none.
    public var asOf: String?
    /// Income, spending, allowance, registration, people.
    public var living: [Fact]
    /// States of health, care needed.
    public var health: [Fact]
    /// Needs about the dwelling.
    public var housing: [Fact]
    /// Work and school.
    public var employment: [Fact]

    private enum CodingKeys: String, CodingKey {
        case living, health, housing, employment
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(asOf: String?, living: [Fact], health: [Fact], housing: [Fact], employment: [Fact]) {
        self.asOf = asOf
        self.living = living
        self.health = health
        self.housing = housing
        self.employment = employment
    }
}
