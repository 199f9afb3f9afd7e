public import Register

/// Where a household lives or a helper is based, in the names that people read.
///
/// Ordered by code, so that lists follow the division tree.
public struct ReportPlace: Sendable, Hashable, Comparable {
    /// The division: a village where known, else the town or the county.
    public var code: DivisionCode
    /// The county's name; empty where unknown.
    public var county: String
    /// The town's name; empty where only the county is known.
    public var town: String
    /// The village's name; empty where only the town is known.
    public var village: String

    /// A place from its parts.
    public init(code: DivisionCode, county: String, town: String = "", village: String = "") {
        self.code = code
        self.county = county
        self.town = town
        self.village = village
    }

    /// The place of `code` in the names of `table`, by the parents that the table states (local extensions included).
    ///
    /// Complexity: the depth of the tree.
    public init(_ code: DivisionCode, in table: DivisionTable) {
        self.init(code: code, county: "")
        var next = table[code]
        var steps = 0
        while let division = next, steps < 8 {
            switch division.level {
            case .village: village = division.name
            case .township: town = division.name
            case .county: county = division.name
            case .prefecture, .province: break
            }
            next = division.parent.flatMap { table[$0] }
            steps += 1
        }
    }

    /// The town's code, or the county's where the town is unknown.
    public var townCode: DivisionCode { code.containing(.township) }

    /// The names from the county down, joined as Chinese addresses are.
    public var path: String { county + town + village }

    /// Orders by code.
    public static func < (left: ReportPlace, right: ReportPlace) -> Bool { left.code < right.code }
}
