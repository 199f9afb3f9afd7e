/// Where a household is helped whose tier follows from acute hardship (急难): for it the limit to the place of
/// registration is lifted (S3 二(四)12; M5).
public enum EmergencyPlace: String, Sendable, Hashable, Codable, CaseIterable {
    /// Where the household lives.
    case residence
    /// Where the emergency happened, where that is known and differs.
    case occurrence
}
