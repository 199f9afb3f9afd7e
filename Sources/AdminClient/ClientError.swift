public import AdminAPI

/// Why a call brought no answer.
public enum ClientError: Error, Sendable {
    /// Nobody answers on the socket: its path and the reason of the system, if any.
    case notReachable(path: String, reason: String)
    /// The kernel lets this user not connect.
    case socketNotPermitted(path: String)
    /// Others could have put the socket there: its folder, and what is wrong with it.
    case unsafeFolder(path: String, fault: OwnFolder.Fault)
    /// The daemon answered with a problem.
    case refused(status: Int, problem: Problem)
    /// The connection broke before the answer was complete.
    case interrupted
    /// The answer is not what this build understands; the daemon may be of another version.
    case notUnderstood(status: Int)
    /// A file of the caller cannot be read.
    case unreadableFile(path: String, reason: String)

    /// Whether the answer was lost on its way or is to come later: the same request under the same key brings it.
    public var isPassing: Bool {
        switch self {
        case .interrupted, .refused(status: 503, problem: _): true
        default: false
        }
    }

    /// What a caller can do about it, as one of few kinds.
    public var kind: Kind {
        switch self {
        case .notReachable: .notReachable
        case .socketNotPermitted, .unsafeFolder: .notPermitted
        case .unreadableFile: .badRequest
        case .interrupted, .notUnderstood: .internal
        case .refused(let status, _):
            switch status {
            case 401, 403: .notPermitted
            case 409: .conflict
            case 422, 429: .refusedByRule
            case 503: .notReachable
            case 400..<500: .badRequest
            default: .internal
            }
        }
    }

    /// The kinds of failure that scripts tell apart.
    public enum Kind: Sendable, CaseIterable {
        /// The request was malformed, or names something that does not exist.
        case badRequest
        /// No daemon answers.
        case notReachable
        /// The caller has no right to it.
        case notPermitted
        /// Somebody else changed it first.
        case conflict
        /// A rule of the house says no.
        case refusedByRule
        /// Something that nobody foresaw.
        case `internal`
    }
}
