public import Wording

/// A household as every list of a report names it.
public struct ReportHousehold: Sendable, Hashable, Comparable {
    /// The household number.
    public var number: String
    /// The head's name as it is to be shown: in full or already masked.
    public var displayName: String
    /// Where it lives.
    public var place: ReportPlace
    /// Its tier, 1 the most urgent; nil where a missing fact hides it or it is outside the programme.
    public var tier: Int?
    /// Its recognitions in words.
    public var categories: [ReportTerm]
    /// Its causes in words, the main one first; empty = unknown.
    public var causes: [ReportTerm]

    /// A household.
    public init(
        number: String, displayName: String, place: ReportPlace, tier: Int?, categories: [ReportTerm] = [],
        causes: [ReportTerm] = []
    ) {
        self.number = number
        self.displayName = displayName
        self.place = place
        self.tier = tier
        self.categories = categories
        self.causes = causes
    }

    /// Orders by division, then number.
    public static func < (left: ReportHousehold, right: ReportHousehold) -> Bool {
        (left.place.code, left.number) < (right.place.code, right.number)
    }
}
