/// Why a run could not be completed: a stable code and its arguments, never a name or a number of a person.
public struct MatchingError: Error, Sendable, Hashable {
    /// The kinds of failure; raw values are stable codes.
    public enum Code: String, Sendable, CaseIterable {
        /// The run was stopped by request.
        case cancelled = "run_cancelled"
        /// The snapshot is not sorted, names a household twice, an index lies outside its lists or a number of places
        /// outside its range.
        case snapshot = "run_snapshot_malformed"
        /// A rule of the pack names a fact or value that does not exist: the run stops by name.
        case brokenRule = "run_rule_broken"
        /// The solver refused the instance.
        case refused = "run_instance_refused"
        /// The independent check did not accept the result: nothing may be stored.
        case unproven = "run_proof_violated"
        /// A household would have ended in no list or in two.
        case partition = "run_partition_broken"
    }

    /// What failed.
    public var code: Code
    /// The rule, the solver's or the checker's code, or the list that is malformed.
    public var detail: String

    /// A failure.
    public init(_ code: Code, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }
}
