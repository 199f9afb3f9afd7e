import AdminAPI
import AdminServer
import Glibc
import Logging
import Wording

/// What was given on the command line; each outranks environment, file and default.
struct SettingFlags: Sendable {
    var config: String?
    var database: String?
    var socket: String?
    var logLevel: String?
}

extension Settings {
    /// Weighs flag, environment, file and default, in this order.
    ///
    /// - Throws: ``StartError`` that names the setting.
    static func load(_ flags: SettingFlags, environment: [String: String]) throws(StartError) -> Settings {
        let file: SettingsFile
        if let path = flags.config ?? environment["JIEDUI_CONFIG"] {
            file = try SettingsFile(path: path)
        } else {
            file =
                access("/etc/jiedui/jiedui.yaml", F_OK) == 0
                ? try SettingsFile(path: "/etc/jiedui/jiedui.yaml") : .empty
        }
        let paths = StandardPaths(environment: environment, uid: geteuid()) { access($0, W_OK) == 0 }
        let url = flags.database ?? environment["JIEDUI_DATABASE"] ?? file["database"]
        let database = try DatabaseURL(url ?? "sqlite://\(paths.database)")
        let socket = flags.socket ?? environment["JIEDUI_SOCKET"] ?? file["socket"]
        return Settings(
            database: database,
            passwordFile: passwordFile(file, environment),
            socket: socket ?? paths.socket,
            ownFolder: socket == nil ? paths.ownFolder : nil,
            group: file["group"] ?? "jiedui",
            key: try key(file, database, paths, environment),
            packs: file["packs"],
            language: try language(file, environment),
            logLevel: try level(flags.logLevel ?? environment["JIEDUI_LOG_LEVEL"] ?? file["log_level"]),
            drainSeconds: try whole("drain_seconds", file["drain_seconds"], 1...3600) ?? 60,
            jobs: try whole("jobs", environment["JIEDUI_JOBS"] ?? file["jobs"], 1...64) ?? 2,
            leaseSeconds: try whole(
                "lease_seconds", environment["JIEDUI_LEASE_SECONDS"] ?? file["lease_seconds"], 1...3600) ?? 30,
            administrator: environment["JIEDUI_ADMINISTRATOR"] ?? file["administrator"])
    }

    /// The file says which, or systemd's credential `jiedui.password` is there.
    private static func passwordFile(_ file: SettingsFile, _ environment: [String: String]) -> String? {
        if let path = file["password_file"] { return path }
        guard let folder = environment["CREDENTIALS_DIRECTORY"] else { return nil }
        return access("\(folder)/jiedui.password", R_OK) == 0 ? "\(folder)/jiedui.password" : nil
    }

    /// The key lies beside the database, unless the file or systemd's credentials say otherwise.
    private static func key(
        _ file: SettingsFile, _ database: DatabaseURL, _ paths: StandardPaths, _ environment: [String: String]
    ) throws(StartError) -> String {
        if let path = file["key"] { return path }
        if let folder = environment["CREDENTIALS_DIRECTORY"], access("\(folder)/jiedui.key", R_OK) == 0 {
            return "\(folder)/jiedui.key"
        }
        guard case .sqlite(let path) = database, let slash = path.lastIndex(of: "/") else {
            return "\(paths.state)/jiedui.key"
        }
        return path[..<slash] + "/jiedui.key"
    }

    private static func language(
        _ file: SettingsFile, _ environment: [String: String]
    ) throws(StartError) -> Language {
        if let text = file["language"] {
            guard let language = Language(rawValue: text) else { throw .badSetting("language") }
            return language
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .en : .zh
    }

    private static func level(_ text: String?) throws(StartError) -> Logger.Level {
        guard let text else { return .info }
        guard let level = Logger.Level(rawValue: text) else { throw .badSetting("log_level") }
        return level
    }

    private static func whole(
        _ name: String, _ text: String?, _ range: ClosedRange<Int>
    ) throws(StartError) -> Int? {
        guard let text else { return nil }
        guard let value = Int(text), range.contains(value) else { throw .badSetting(name) }
        return value
    }
}
