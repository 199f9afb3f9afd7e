/// What one town needs and has in places of helpers, and how many are missing (M82: 帮困不漏户、户户见干部).
public struct TownPlaces: Sendable, Hashable {
    /// The town; its village is empty.
    public var place: ReportPlace
    /// Households of the town in scope, each of which needs one place.
    public var needed: Int
    /// Places of helpers who may serve in this town, running pairings included; nil where nobody's capacity is known.
    ///
    /// A helper who serves several towns counts in each of them, so these numbers do not add up over towns.
    public var present: Int?
    /// Helpers who may serve here and whose capacity is unknown: they have no place until somebody asks them.
    public var capacityUnknown: Int
    /// Households of the town that stay without a lead.
    public var uncovered: Int
    /// The smallest number of further places with which every household of the town would have a lead.
    ///
    /// 0 where nobody is left over for want of places.
    public var missing: Int

    /// A town's places.
    public init(
        place: ReportPlace, needed: Int, present: Int?, capacityUnknown: Int = 0, uncovered: Int, missing: Int
    ) {
        self.place = place
        self.needed = needed
        self.present = present
        self.capacityUnknown = capacityUnknown
        self.uncovered = uncovered
        self.missing = missing
    }
}
