/// A stage of a run, in the order in which they run; raw values are the phases of its progress.
public enum LeadStage: String, Sendable, CaseIterable {
    /// Reading the snapshot into columns, tiers and scope.
    case columns
    /// Finding every eligible pair and its score.
    case candidates
    /// Finding the optimum.
    case solve
    /// Choosing between equal optima.
    case lottery
    /// The smallest optimal prices.
    case prices
    /// The independent check of the result.
    case verify
    /// Explaining what is left over.
    case explain
}
