import Matching
public import Register

/// How many households of one county a run has in scope, and how many of them have a lead.
public struct AreaCoverage: Sendable, Hashable {
    /// The county.
    public var area: DivisionCode
    /// Its name.
    public var name: String
    /// Households in scope.
    public var inScope: Int
    /// Those with a lead.
    public var covered: Int

    /// The coverage of an outcome by county, in the order of the codes. O(households).
    static func counties(
        _ outcome: LeadOutcome, _ snapshot: RegisterSnapshot, _ table: DivisionTable
    ) -> [AreaCoverage] {
        var covered: Set<String> = Set(outcome.proposals.map(\.household))
        covered.formUnion(outcome.running.map(\.household))
        let uncovered = Set(outcome.uncovered.map(\.household))
        var counts: [DivisionCode: AreaCoverage] = [:]
        for household in snapshot.households {
            let isCovered = covered.contains(household.number)
            guard isCovered || uncovered.contains(household.number) else { continue }
            let county = household.area.containing(.county)
            var count =
                counts[county] ?? AreaCoverage(area: county, name: table.name(of: county), inScope: 0, covered: 0)
            count.inScope += 1
            if isCovered { count.covered += 1 }
            counts[county] = count
        }
        return counts.values.sorted { $0.area < $1.area }
    }
}
