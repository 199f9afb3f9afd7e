/// The answer of `GET /v1/status`: which daemon this is, on which store, and who the caller is to it.
public struct ServiceStatus: Codable, Sendable, Hashable {
    /// The store behind the daemon, without any password.
    public struct Store: Codable, Sendable, Hashable {
        /// `sqlite` or `postgres`.
        public var kind: String
        /// The number of the last migration that was applied.
        public var schema: Int
        /// How many households are registered; absent where the caller may not see the register.
        public var households: Int?
        /// How many helpers are registered; absent where the caller may not see the register.
        public var helpers: Int?

        /// A store from its parts.
        public init(kind: String, schema: Int, households: Int? = nil, helpers: Int? = nil) {
            self.kind = kind
            self.schema = schema
            self.households = households
            self.helpers = helpers
        }
    }

    /// The caller as the daemon sees it.
    public struct Peer: Codable, Sendable, Hashable {
        /// The user id that the kernel reports for the other end of the socket.
        public var uid: UInt32
        /// The role of that user, `administrator`, `staff`, `coordinator`, `charity` or `auditor`; absent without one.
        public var role: String?
        /// The division code that the role is limited to; absent for everything.
        public var area: String?

        /// A peer from its parts.
        public init(uid: UInt32, role: String? = nil, area: String? = nil) {
            self.uid = uid
            self.role = role
            self.area = area
        }
    }

    /// The version of the daemon.
    public var version: String
    /// The version of the interface, `1`.
    public var api: Int
    /// `ready` or `stopping`.
    public var state: String
    /// When the daemon became ready, RFC 3339, UTC.
    public var startedAt: String
    /// The process id of the daemon.
    public var pid: Int32
    /// Long work that is going on.
    public var jobs: Int
    /// The store behind the daemon.
    public var store: Store?
    /// Who the caller is.
    public var peer: Peer

    private enum CodingKeys: String, CodingKey {
        case version, api, state, pid, jobs, store, peer
        case startedAt = "started_at"
    }

    /// A status from its parts.
    public init(
        version: String, api: Int = APIVersion.current, state: String, startedAt: String, pid: Int32, jobs: Int,
        store: Store?, peer: Peer
    ) {
        self.version = version
        self.api = api
        self.state = state
        self.startedAt = startedAt
        self.pid = pid
        self.jobs = jobs
        self.store = store
        self.peer = peer
    }
}
