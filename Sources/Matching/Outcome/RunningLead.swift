public import Register

/// A household of the scope whose responsible person a running pairing already names: it stays as it is.
public struct RunningLead: Sendable, Hashable, Codable {
    /// The household's number.
    public var household: String
    /// Its lead; the one with the smallest record id where several run.
    public var helper: RecordID
    /// The household's tier; nil where its facts do not tell.
    public var tier: Int?
    /// Hard rules that this pairing breaks today: somebody has to look at it, the run does not end it. For a paused helper
    /// ``PairCheck/helperPaused`` alone, which is no fault.
    public var broken: [String]
}
