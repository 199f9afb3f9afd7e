/// A stage of a solve, in the order in which they run.
public enum SolveStage: String, Sendable, CaseIterable {
    /// Checking the columns and sorting each household's pairs.
    case preparation
    /// Taking over an earlier result (only where a solve begins from one, instead of coverage and auction).
    case resumption
    /// Covering as many households as possible, most urgent tier first.
    case coverage
    /// A quick first assignment by a few bids per household.
    case auction
    /// Shortest augmenting paths from the households that are still free.
    case searches
    /// Shortest paths towards places that have a price but are free.
    case reverseSearches
    /// Units beyond the first that no priority covers.
    case furtherUnits
    /// The smallest optimal prices.
    case prices
    /// The lottery between equal optima.
    case lottery
    /// Collecting the result.
    case result
}
