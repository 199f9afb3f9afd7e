/// The answer to the start of a run: which run it is, and where its progress streams.
public struct RunAccepted: Codable, Sendable, Hashable {
    /// The run.
    public var run: String
    /// The path of the progress stream.
    public var events: String

    /// Builds the value from its parts.
    public init(run: String, events: String) {
        self.run = run
        self.events = events
    }
}
