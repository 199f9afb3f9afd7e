/// How a solve ended.
public enum SolveOutcome: Sendable, Equatable {
    /// With the optimum.
    case solved(Solution)
    /// By request, before the optimum was found.
    case cancelled
    /// Before it began: the instance is malformed or beyond the proven bounds.
    case refused(Refusal)

    /// The optimum, where there is one.
    public var solution: Solution? {
        if case .solved(let solution) = self { solution } else { nil }
    }
}
