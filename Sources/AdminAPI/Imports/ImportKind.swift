/// The kinds of ledger that can be imported; the raw value is the word of the command line and of the path.
public enum ImportKind: String, Codable, Sendable, CaseIterable {
    case divisions
    case households
    case members
    case needs
    case helpers
    case relatives
    case exclusions
    case totals
    case pairings
    case visits
    case offers
    case communities
}
