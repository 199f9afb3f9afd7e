/// Why an allocation was refused, released or returned: a closed list, for it stands in clear. What people say about it is
/// sealed beside it.
public enum AllocationReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The household got it from elsewhere.
    case helpedElsewhere = "helped_elsewhere"
    /// The household moved away.
    case movedAway = "moved_away"
    /// The person in need has died.
    case died
    /// The household does not want it.
    case declined
    /// The need is over.
    case notNeeded = "not_needed"
    /// It does not fit, or is damaged.
    case unsuitable
    /// Nobody was found at home.
    case notReached = "not_reached"
    /// It was entered by mistake.
    case mistake
    /// Something else, said in words.
    case other
}
