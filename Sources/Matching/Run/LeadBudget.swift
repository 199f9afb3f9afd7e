/// How many running leads a run may let go. Running leads stay unless somebody says so.
public enum LeadBudget: Sendable, Hashable, Codable {
    /// At most so many, 0 or more.
    case moves(Int)
    /// All of them that may go: the run decides as if these led nobody yet, but for the score part of continuity, and but
    /// for leads above the least number, which are only for households that never had one.
    case fromScratch

    /// Running leads stay.
    public static let stay = LeadBudget.moves(0)
}
