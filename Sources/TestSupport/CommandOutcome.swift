/// What a command did.
public struct CommandOutcome: Sendable {
    /// How it ended.
    public let end: ProcessEnd
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let messages: String

    /// True where it left with 0.
    public var isDone: Bool { end == .exit(0) }
}
