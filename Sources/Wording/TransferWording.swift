/// What moving and restoring a store say.
public enum TransferWording {
    /// Somebody works on the store.
    public static let inUse = Phrase(
        zh: "有守护进程（或另一次迁移、恢复）正在使用此数据库，未作任何改动。",
        en: "A daemon, or another move or restore, is using this database; nothing was changed.")
    /// What to do about it.
    public static let inUseHint = Phrase(
        zh: "先停止服务：sudo systemctl stop jieduid.socket jieduid（只停后者，下一个请求会把它重新启动）",
        en: """
            Stop the service first: sudo systemctl stop jieduid.socket jieduid (without the socket the next request starts \
            it again)
            """)
    /// There is no store at the source.
    public static let noSource = Phrase(
        zh: "源数据库不存在，或不是 jiedui 的数据库。", en: "The source does not exist, or is no database of jiedui.")
    /// What to do about it.
    public static let noSourceHint = Phrase(
        zh: "用 --from 指定，或用 --config 指定配置文件。", en: "Name it with --from, or its configuration file with --config.")
    /// Source and target are one.
    public static let sameStore = Phrase(zh: "源与目标是同一个数据库。", en: "Source and target are one database.")
    /// Something that nobody foresaw.
    public static func unforeseen(_ kind: String) -> Phrase {
        Phrase(zh: "内部错误（\(kind)）。", en: "Internal error (\(kind)).")
    }

    /// Why a copy was refused.
    public static func refused(_ code: String, _ detail: String) -> Phrase {
        let tail = detail.isEmpty ? "" : " (\(detail))"
        return switch code {
        case "not_a_backup": Phrase(zh: "此文件不是 jiedui 的备份。", en: "The file is no backup of jiedui.")
        case "newer_schema":
            Phrase(
                zh: "由更新的版本写成（结构版本 \(detail)），本版本不能使用。",
                en: "A newer version wrote it (schema \(detail)); this version cannot use it.")
        case "truncated":
            Phrase(zh: "备份文件不完整，在结尾之前中断。", en: "The backup is cut off: the file ends before the backup does.")
        case "altered":
            Phrase(
                zh: "备份文件已损坏或被改动\(tail)。", en: "The backup is damaged or was changed\(tail).")
        case "wrong_key":
            Phrase(zh: "密钥不是写此备份时的密钥。", en: "The key is not the one that this backup was sealed with.")
        case "not_empty":
            Phrase(zh: "目标数据库不是空的，未作任何改动。", en: "The target database is not empty; nothing was changed.")
        case "differs":
            Phrase(
                zh: "核对不一致\(tail)，已全部撤销。", en: "Counts or hashes differ\(tail); everything was undone.")
        case "unreadable": Phrase(zh: "无法读取备份文件\(tail)。", en: "The backup cannot be read\(tail).")
        case "moved":
            Phrase(
                zh: "此数据库的数据已迁到 \(detail)，不能再使用。",
                en: "The data of this database was moved to \(detail); it must not be used any more.")
        default: Phrase(zh: "复制失败\(tail)。", en: "The copy failed\(tail).")
        }
    }

    /// What to do about it.
    public static func hint(_ code: String) -> Phrase? {
        switch code {
        case "not_a_backup", "truncated", "altered", "unreadable":
            Phrase(
                zh: "请用另一份备份；可先用 jiedui restore 文件 --key 密钥 --check 校验。",
                en: "Use another copy; jiedui restore FILE --key KEYFILE --check verifies one without restoring it.")
        case "newer_schema": Phrase(zh: "请先升级本程序。", en: "Upgrade this program first.")
        case "wrong_key":
            Phrase(
                zh: "请用建库时的密钥文件（备份时用 --key-to 保存的）。",
                en: "Use the store's own key file, as backup --key-to wrote it.")
        case "not_empty":
            Phrase(
                zh: "请换一个新的数据库文件，或新建一个空的 PostgreSQL 数据库。",
                en: "Name a file that does not exist yet, or make a new, empty PostgreSQL database.")
        case "differs": Phrase(zh: "源数据未受影响，请重试。", en: "The source is untouched; try again.")
        case "moved": Phrase(zh: "请把配置中的 database 改为新数据库。", en: "Set database in the configuration to the new one.")
        default: nil
        }
    }

    /// What to do about a refusal of the engine.
    public static func storeHint(_ code: String) -> Phrase? {
        switch code {
        case "full": Phrase(zh: "请腾出磁盘空间后重试；未保存任何内容。", en: "Make room on the disk and try again; nothing was kept.")
        case "newer_schema": ServerWording.newerSchemaHint
        case "moved": hint("moved")
        case "unavailable":
            Phrase(
                zh: "请确认路径、权限，或 PostgreSQL 是否在运行。",
                en: "Check the path and its permissions, or whether PostgreSQL runs.")
        default: nil
        }
    }

    /// Label.
    public static let schema = Phrase(zh: "结构版本", en: "schema")
    /// Label.
    public static let result = Phrase(zh: "结果", en: "result")
    /// Label.
    public static let movedTo = Phrase(zh: "已迁至", en: "moved to")
    /// A backup was verified.
    public static let backupIsWhole = Phrase(
        zh: "备份完整，每张表的记录数与摘要一致", en: "the backup is whole; every count and hash agrees")
    /// A backup was restored.
    public static let restored = Phrase(
        zh: "已恢复，每张表的记录数与摘要一致", en: "restored; every count and hash agrees")
    /// A store was moved.
    public static let compared = Phrase(zh: "每张表的记录数与摘要一致", en: "every count and hash agrees")
    /// What is left to do after a restore.
    public static func afterRestore(_ key: String) -> Phrase {
        Phrase(
            zh: "下一步：在配置中把 database 设为此数据库，把 key 设为密钥文件的绝对路径（\(key)），然后启动服务并运行 jiedui doctor。",
            en: """
                Next: set database in the configuration to this database and key to the key file (\(key), as an absolute \
                path), start the service, run jiedui doctor.
                """)
    }
    /// What is left to do after a move.
    public static func afterMove(_ engine: String, _ key: String) -> Phrase {
        Phrase(
            zh: """
                下一步：在配置中把 database 改为新数据库（\(engine)），并写明 key: \(key)（密钥不变），然后启动服务并运行 jiedui doctor。\
                原数据库已标记为“已迁走”，服务不会再用它。
                """,
            en: """
                Next: set database in the configuration to the new one (\(engine)) and key: \(key) (the key stays), start the \
                service, run jiedui doctor. The old database is marked as moved; no daemon starts on it.
                """)
    }
}
