import AdminServer
import Logging
import Wording

/// What the daemon runs with, after flag, environment, file and default were weighed in this order.
struct Settings: Sendable {
    /// The store.
    var database: DatabaseURL
    /// The file with the password of a database server, or `nil` where the URL or libpq's own files say it.
    var passwordFile: String?
    /// The socket's path; unused where systemd passes a socket.
    var socket: String
    /// The socket's folder, where nobody named the socket and the folder must be this user's own.
    var ownFolder: String?
    /// The group that may connect, where it exists.
    var group: String
    /// The file of the vault's key.
    var key: String
    /// A folder with the office's own packs (`*.yaml`), which stand before those of the product.
    var packs: String?
    /// The language of messages where a request names none.
    var language: Language
    /// What is logged.
    var logLevel: Logger.Level
    /// Seconds that requests and runs in progress may take after the signal to stop.
    var drainSeconds: Int
    /// How many imports and runs are worked on at a time, 1…64.
    var jobs: Int
    /// Seconds for which a daemon that shows no sign of life keeps a job, 1…3600.
    var leaseSeconds: Int
    /// The user of this machine who becomes administrator while the office has none.
    var administrator: String?
}
