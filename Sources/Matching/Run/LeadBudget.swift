/// How many running leads a run may let go. Running leads stay unless somebody says so.
public enum LeadBudget: Sendable, Hashable, Codable {
    /// At most so many, 0 or more.
    case moves(Int)
    /// All of them: the run decides as if nobody led anybody yet, but for the score part of continuity.
    case fromScratch

    /// Running leads stay.
    public static let stay = LeadBudget.moves(0)
}
