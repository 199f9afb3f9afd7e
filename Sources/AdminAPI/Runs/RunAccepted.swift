/// The answer to the start of a run: its job, and where its progress streams. The store counts runs when they are stored,
/// so the run's own number is on the last line of the stream; the job leads to the same run. A dry run, which stores
/// nothing, has a name of its own that this daemon alone knows.
public struct RunAccepted: Codable, Sendable, Hashable {
    /// The job, such as `J000007`, or the name of a dry run.
    public var run: String
    /// The path of the progress stream.
    public var events: String

    /// Builds the value from its parts.
    public init(run: String, events: String) {
        self.run = run
        self.events = events
    }
}
