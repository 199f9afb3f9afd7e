/// What became of a claim.
public enum Verdict: Sendable, Equatable {
    /// The result is an optimum, of this value: coverage weight in total, and score less penalties.
    case verified(Worth)
    /// It is not proven, for this first reason.
    case violated(Violation)

    /// Whether the claim holds.
    public var isVerified: Bool {
        if case .verified = self { true } else { false }
    }
}
