/// The keys of log metadata; one enum, so that names are fixed across the daemon.
public enum LogKey {
    /// The request's id.
    public static let request = "request"
    /// The caller's user id.
    public static let uid = "uid"
    /// The HTTP method.
    public static let method = "method"
    /// The route's template, never the path itself: paths may name people.
    public static let route = "route"
    /// The HTTP status.
    public static let status = "status"
    /// Milliseconds until the answer began.
    public static let milliseconds = "ms"
    /// The stable code of a problem.
    public static let code = "code"
    /// The type of an unexpected error; never its text.
    public static let error = "error"
    /// A path of the daemon's own: socket, database, configuration.
    public static let path = "path"
    /// A line of such a file, from 1.
    public static let line = "line"
    /// How many policy packs are in force.
    public static let packs = "packs"
    /// A run or job.
    public static let job = "job"
    /// A version.
    public static let version = "version"
}
