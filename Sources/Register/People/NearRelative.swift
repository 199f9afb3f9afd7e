/// A declared near relation between a helper, official or donor's manager and another person (近亲属备案; M110).
///
/// The register is closed-world: not filed = no relative.
public struct NearRelative: Sendable, Hashable {
    /// What the filing person is, as written (干部, 捐赠方负责人).
    public var filerKind: String?
    /// The filing person's number.
    public var filer: ResidentID
    /// The filing person's name; sealed.
    public var filerName: String?
    /// Their unit.
    public var unit: String?
    /// The relative's number.
    public var relative: ResidentID
    /// The relative's name; sealed.
    public var relativeName: String?
    /// The relation in words.
    public var relation: String?
    /// Day of the filing.
    public var filed: CalendarDay?
    /// The last day on which the relation counts; nil = it holds.
    public var ended: CalendarDay?

    /// A declared relation.
    public init(filer: ResidentID, relative: ResidentID) {
        self.filer = filer
        self.relative = relative
    }
}
