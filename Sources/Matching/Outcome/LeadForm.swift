/// How an outcome names what many households share. A form never changes once runs are kept in it; the number stands in
/// the first line of the canonical bytes and in the first bytes of the compact ones.
public enum LeadForm: UInt8, Sendable, Hashable, Codable {
    /// A group of too few places for each uncovered household, with that one alone of those that stay uncovered; compared
    /// as a text.
    case ownGroups = 1
    /// One group for all the uncovered households that can turn to the same helpers; compared as the compact bytes that are kept.
    case sharedGroups = 2

    /// The form of new runs.
    public static let current = LeadForm.sharedGroups
}
