import AdminAPI
import AdminClient

/// The exit codes that scripts rely on, in one place.
public enum ExitStatus: Int32, Sendable, CaseIterable {
    /// Done.
    case done = 0
    /// Done, and something needs attention; only with `--strict`.
    case needsAttention = 1
    /// Usage or malformed input.
    case usage = 2
    /// No daemon answers.
    case notReachable = 3
    /// Not permitted.
    case notPermitted = 4
    /// Somebody else changed it.
    case conflict = 5
    /// Refused by a rule.
    case refused = 6
    /// Internal error.
    case `internal` = 70

    /// The code for a single decision that was refused.
    init(_ problem: Problem) {
        self =
            switch problem.code {
            case "stale_version", "conflict": .conflict
            case "not_permitted": .notPermitted
            case "bad_parameter", "reason_missing", "because_missing", "not_found": .usage
            default: .refused
            }
    }

    /// The code for a failed call.
    init(_ kind: ClientError.Kind) {
        self =
            switch kind {
            case .badRequest: .usage
            case .notReachable: .notReachable
            case .notPermitted: .notPermitted
            case .conflict: .conflict
            case .refusedByRule: .refused
            case .internal: .internal
            }
    }
}
