/// One run of a job that was divided by area.
public struct RunPart: Codable, Sendable, Hashable {
    /// The area, 12 digits.
    public var area: String
    /// Its name.
    public var name: String
    /// The run.
    public var run: String
    /// How many households were in scope, and how many of them have a lead.
    public var households: HouseholdCounts

    /// Builds the value from its parts.
    public init(area: String, name: String, run: String, households: HouseholdCounts) {
        self.area = area
        self.name = name
        self.run = run
        self.households = households
    }
}
