/// Where daemon and client look for each other when nobody says otherwise.
///
/// The system's folders come first; an ordinary user without them gets folders of their own after the XDG base
/// directory specification. Both sides use this one rule, so that they meet without any setting.
public struct StandardPaths: Sendable {
    private let environment: [String: String]
    private let uid: UInt32
    private let isUsable: @Sendable (String) -> Bool

    /// Paths for one user.
    ///
    /// - Parameters:
    ///   - environment: the process's variables.
    ///   - uid: the user's id.
    ///   - isUsable: whether a system folder is there and open to this user.
    public init(environment: [String: String], uid: UInt32, isUsable: @escaping @Sendable (String) -> Bool) {
        self.environment = environment
        self.uid = uid
        self.isUsable = isUsable
    }

    /// The folder of the database and the key: `/var/lib/jiedui` or `$XDG_STATE_HOME/jiedui`.
    public var state: String {
        if uid == 0 || isUsable("/var/lib/jiedui") { return "/var/lib/jiedui" }
        return (folder("XDG_STATE_HOME") ?? (environment["HOME"] ?? "/tmp") + "/.local/state") + "/jiedui"
    }

    /// The folder of the socket: `/run/jiedui` or `$XDG_RUNTIME_DIR/jiedui`.
    public var runtime: String {
        if uid == 0 || isUsable("/run/jiedui") { return "/run/jiedui" }
        return folder("XDG_RUNTIME_DIR").map { $0 + "/jiedui" } ?? "/tmp/jiedui-\(uid)"
    }

    /// The folder of the socket where it must be this user's own (``OwnFolder``); nil where it is the system's.
    public var ownFolder: String? { uid == 0 || isUsable("/run/jiedui") ? nil : runtime }

    /// The socket.
    public var socket: String { runtime + "/admin.sock" }

    /// The database file.
    public var database: String { state + "/jiedui.db" }

    // The specification has relative paths ignored.
    private func folder(_ name: String) -> String? {
        environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
}
