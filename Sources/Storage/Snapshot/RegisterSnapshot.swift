public import Records
import Register

/// Everything that a run in one area reads, as one transaction saw it; nothing sealed.
public struct RegisterSnapshot: Sendable {
    /// The households of the area, by area and number.
    public var households: [HouseholdFacts]
    /// The helpers who may serve a part of the area, and those of whom nothing is known about where; by id.
    public var helpers: [HelperFacts]
    /// Pairs of near relatives, sorted.
    public var relatives: [RelatedPair]
    /// Pairings that run on the day: of the households, and of the helpers wherever they help.
    public var pairings: [Pairing]
    /// Undecided proposals of runs of another kind or area.
    public var openProposals: [Proposal]
    /// SHA-256 over households, helpers and relatives, hexadecimal: the same for the same register, whatever the order
    /// of its import and the store that keeps it.
    public var digest: String
}
