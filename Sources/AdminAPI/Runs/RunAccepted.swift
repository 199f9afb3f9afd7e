/// The answer to the start of a run: its provisional name, and where its progress streams. The store counts runs
/// when they are stored, so the number that stays is on the last line of the stream; until the daemon stops, the
/// provisional name leads to the same run.
public struct RunAccepted: Codable, Sendable, Hashable {
    /// The provisional name.
    public var run: String
    /// The path of the progress stream.
    public var events: String

    /// Builds the value from its parts.
    public init(run: String, events: String) {
        self.run = run
        self.events = events
    }
}
