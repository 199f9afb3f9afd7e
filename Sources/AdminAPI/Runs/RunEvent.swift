/// One line of a progress stream; the last line carries `result` or `problem`.
public struct RunEvent: Codable, Sendable, Hashable {
    /// `progress`, `result` or `problem`.
    public var event: String
    /// The phase that is going on (code).
    public var phase: String?
    /// How much of the phase is done.
    public var done: Int64?
    /// How much there is to do, where known.
    public var total: Int64?
    /// The result, on the last line of a run that came to its end.
    public var result: RunResult?
    /// The problem, on the last line of a run that did not.
    public var problem: Problem?

    /// Builds the value from its parts.
    public init(
        event: String, phase: String? = nil, done: Int64? = nil, total: Int64? = nil, result: RunResult? = nil,
        problem: Problem? = nil
    ) {
        self.event = event
        self.phase = phase
        self.done = done
        self.total = total
        self.result = result
        self.problem = problem
    }
}
