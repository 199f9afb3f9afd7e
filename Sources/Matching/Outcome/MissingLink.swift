/// A household without one of its two links (S4 三(三), M81): the responsible body and the person of the helping unit.
public struct MissingLink: Sendable, Hashable, Codable {
    /// The household's number.
    public var household: String
    /// True where no unit answers for it (帮扶责任主体).
    public var lacksBody: Bool
    /// True where no person is named (帮扶单位人员): nobody, or an organisation that named none.
    public var lacksPerson: Bool
}
