import AdminAPI
import AdminServer
import Logging
import Policy
import Wording

/// Why the daemon does not start.
enum StartError: PresentableError, Hashable {
    /// The database URL is of no known form.
    case badDatabaseURL
    /// The file with the database's password cannot be read, or others can read it: its path.
    case passwordUnreadable(String), passwordExposed(String)
    /// The configuration file cannot be read.
    case unreadableFile(String)
    /// The configuration file is no flat YAML mapping.
    case badFile(String, line: Int)
    /// The configuration file has a key that nobody knows.
    case unknownKey(String, line: Int)
    /// The configuration file has a value of the wrong form.
    case badValue(String, line: Int, String)
    /// A setting has a value that is not allowed.
    case badSetting(String)
    /// A folder cannot be made.
    case noFolder(String, String)
    /// The folder of the socket is not this user's alone: its path and what is wrong.
    case unsafeFolder(String, OwnFolder.Fault)
    /// The store refused: its stable code and the engine's text.
    case store(String, String)
    /// The key file was refused: its stable code and path.
    case vault(String, String)
    /// A pack is refused: which file, where, why.
    case pack(PackError)
    /// The folder of the office's packs, or a file in it, cannot be read: its path.
    case unreadablePacks(String)

    var code: String {
        switch self {
        case .badDatabaseURL: "bad_database_url"
        case .passwordUnreadable: "password_unreadable"
        case .passwordExposed: "password_exposed"
        case .unreadableFile, .badFile, .unknownKey, .badValue, .badSetting: "bad_configuration"
        case .noFolder: "no_folder"
        case .unsafeFolder: "unsafe_folder"
        case .store(let code, _): "store_\(code)"
        case .vault(let code, _): code
        case .pack, .unreadablePacks: "bad_pack"
        }
    }

    var message: Phrase {
        switch self {
        case .badDatabaseURL: ServerWording.badDatabaseURL
        case .passwordUnreadable(let path): ServerWording.passwordUnreadable(path)
        case .passwordExposed(let path): ServerWording.passwordExposed(path)
        case .unreadableFile(let path): ServerWording.unreadableFile(path)
        case .badFile(let path, let line): ServerWording.badFile(path, line)
        case .unknownKey(let path, let line): ServerWording.unknownKey(path, line)
        case .badValue(let path, let line, let name): ServerWording.badValue(path, line, name)
        case .badSetting(let name): ServerWording.badSetting(name)
        case .noFolder(let path, let reason): ServerWording.noFolder(path, reason)
        case .unsafeFolder(let path, let fault): ServerWording.unsafeFolder(path, fault.rawValue)
        case .store(let code, let detail): ServerWording.storeRefused(code, detail)
        case .vault(let code, let path): ServerWording.keyRefused(code, path)
        case .pack(let fault):
            ServerWording.packRefused(
                fault.pack, fault.line ?? 1, PackWording.fault(fault.code.rawValue, fault.arguments))
        case .unreadablePacks(let path): ServerWording.packsUnreadable(path)
        }
    }

    var hint: Phrase? {
        switch self {
        case .badDatabaseURL: ServerWording.databaseURLHint
        case .passwordExposed(let path): ServerWording.modeHint(path)
        case .unsafeFolder(let path, _): ServerWording.unsafeFolderHint(path)
        case .store("unsuitable", _): ServerWording.unsuitableHint
        case .store("unavailable", _), .store("connection_lost", _): ServerWording.unavailableHint
        case .store("newer_schema", _): ServerWording.newerSchemaHint
        case .store("moved", _): TransferWording.hint("moved")
        case .store("busy", _): TransferWording.inUseHint
        case .vault("key_exposed", let path): ServerWording.modeHint(path)
        case .pack, .unreadablePacks: ServerWording.packsHint
        default: nil
        }
    }

    /// What the log says of it: codes, paths and lines of the daemon's own files.
    var logged: Logger.Metadata {
        var values: Logger.Metadata = [LogKey.code: "\(code)"]
        switch self {
        case .pack(let fault):
            values = [LogKey.code: "\(fault.code.rawValue)", LogKey.path: "\(fault.pack)"]
            if let line = fault.line { values[LogKey.line] = "\(line)" }
        case .badFile(let path, let line), .unknownKey(let path, let line), .badValue(let path, let line, _):
            values[LogKey.path] = "\(path)"
            values[LogKey.line] = "\(line)"
        case .unreadableFile(let path), .unreadablePacks(let path): values[LogKey.path] = "\(path)"
        default: break
        }
        return values
    }
}
