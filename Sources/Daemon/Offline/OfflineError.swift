import Storage
import Vault
import Wording

/// Why `move`, `restore` or `doctor` ends without success, with the exit code that scripts rely on.
struct OfflineError: PresentableError, Hashable {
    var code: String
    var message: Phrase
    var hint: Phrase?
    /// See the table of exit codes in docs/operations.md.
    var exit: Int32

    init(_ code: String, _ exit: Int32, _ message: Phrase, hint: Phrase? = nil) {
        self.code = code
        self.exit = exit
        self.message = message
        self.hint = hint
    }

    /// Somebody works on the store.
    static let inUse = OfflineError(
        "store_in_use", 5, TransferWording.inUse, hint: TransferWording.inUseHint)

    /// There is no store at the source.
    static let noSource = OfflineError("no_source", 2, TransferWording.noSource, hint: TransferWording.noSourceHint)

    /// Source and target are one.
    static let sameStore = OfflineError("same_store", 2, TransferWording.sameStore)

    /// Any error of the rooms below.
    init(_ error: any Error) {
        switch error {
        case let error as OfflineError: self = error
        case let error as TransferError: self.init(transfer: error)
        case let error as StorageError: self.init(store: error)
        case let error as VaultError:
            self.init(
                error.code.rawValue, 2, ServerWording.keyRefused(error.code.rawValue, error.path ?? ""),
                hint: error.code == .keyExposed ? ServerWording.modeHint(error.path ?? "") : nil)
        case let error as any PresentableError:
            self.init(error.code, error.code.hasPrefix("bad_") ? 2 : 70, error.message, hint: error.hint)
        default:
            self.init(
                "internal_error", 70, TransferWording.unforeseen(String(describing: type(of: error))))
        }
    }

    private init(transfer error: TransferError) {
        let (code, exit): (String, Int32) =
            switch error.code {
            case .notABackup: ("not_a_backup", 2)
            case .newerSchema: ("newer_schema", 6)
            case .truncated: ("backup_truncated", 2)
            case .altered: ("backup_altered", 2)
            case .wrongKey: ("wrong_key", 6)
            case .notEmpty: ("target_not_empty", 5)
            case .differs: ("copy_differs", 70)
            case .unreadable: ("unreadable_file", 2)
            case .moved: ("store_moved", 6)
            }
        self.init(
            code, exit, TransferWording.refused(error.code.rawValue, error.detail),
            hint: TransferWording.hint(error.code.rawValue))
    }

    private init(store error: StorageError) {
        let exit: Int32 =
            switch error.code {
            case .unavailable, .connectionLost, .readonly, .unsuitable: 3
            case .busy: 5
            case .newerSchema, .changedMigration, .sealBroken, .moved: 6
            default: 70
            }
        self.init(
            "store_\(error.code.rawValue)", exit, ServerWording.storeRefused(error.code.rawValue, error.detail),
            hint: TransferWording.storeHint(error.code.rawValue))
    }
}
