/// What a ledger says about needs: unknown, stated none, or some. None is a statement, not a gap.
public enum StatedNeed: Sendable, Hashable, Codable {
    /// Nothing was stated.
    case unknown
    /// Stated: no need (无).
    case none
    /// Stated needs, in the order of the ledger.
    case some([NeedCode])
}
