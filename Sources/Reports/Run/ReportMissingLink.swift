/// A household that lacks its responsible body (帮扶责任主体) or the person of the helping unit (帮扶单位人员) (M81).
public struct ReportMissingLink: Sendable, Hashable {
    /// The household.
    public var household: ReportHousehold
    /// True where no unit answers for it.
    public var lacksBody: Bool
    /// True where no person is named.
    public var lacksPerson: Bool

    /// A household without one of its links.
    public init(household: ReportHousehold, lacksBody: Bool, lacksPerson: Bool) {
        self.household = household
        self.lacksBody = lacksBody
        self.lacksPerson = lacksPerson
    }
}
