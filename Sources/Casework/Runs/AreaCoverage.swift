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

    /// The coverage of an outcome by county, in the order of the codes. O(households): all lists are sorted by number.
    static func counties(
        _ outcome: LeadOutcome, _ snapshot: RegisterSnapshot, _ table: DivisionTable
    ) -> [AreaCoverage] {
        var proposed = outcome.proposals.map(\.household)[...]
        var running = outcome.running.map(\.household)[...]
        var uncovered = outcome.uncovered.map(\.household)[...]
        func isNext(_ number: String, _ list: inout ArraySlice<String>) -> Bool {
            guard list.first == number else { return false }
            while list.first == number { list.removeFirst() }
            return true
        }
        var counties: [AreaCoverage] = []
        var place: [DivisionCode: Int] = [:]
        var last: (area: DivisionCode, place: Int)?
        for household in snapshot.households {
            let isProposed = isNext(household.number, &proposed)
            let isCovered = isNext(household.number, &running) || isProposed
            guard isNext(household.number, &uncovered) || isCovered else { continue }
            let county = household.area.containing(.county)
            let own = last?.area == county ? last?.place ?? 0 : place[county, default: counties.count]
            if own == counties.count {
                place[county] = own
                counties.append(AreaCoverage(area: county, name: table.name(of: county), inScope: 0, covered: 0))
            }
            last = (county, own)
            counties[own].inScope += 1
            if isCovered { counties[own].covered += 1 }
        }
        return counties.sorted { $0.area < $1.area }
    }
}
