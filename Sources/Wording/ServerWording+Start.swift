/// What the daemon says when it cannot start.
extension ServerWording {
    /// The database URL is of no known form.
    public static let badDatabaseURL = Phrase(
        zh: "数据库地址无法识别。", en: "The database URL is of no known form.")
    /// The forms that are known.
    public static let databaseURLHint = Phrase(
        zh: "可用：sqlite:///绝对路径、postgresql://用户@主机/数据库、service=名称",
        en: "Known forms: sqlite:///ABSOLUTE/PATH, postgresql://USER@HOST/DATABASE, service=NAME")
    /// The file with the database's password cannot be read.
    public static func passwordUnreadable(_ path: String) -> Phrase {
        Phrase(
            zh: "无法读取数据库密码文件 \(path)，或文件为空。",
            en: "The file \(path) with the database's password cannot be read, or is empty.")
    }
    /// Others can read the file with the database's password.
    public static func passwordExposed(_ path: String) -> Phrase {
        Phrase(
            zh: "数据库密码文件 \(path) 可被他人读取。",
            en: "Others can read the file \(path) with the database's password.")
    }
    /// What to do about a database that cannot be reached.
    public static let unavailableHint = Phrase(
        zh: "请检查数据库服务是否运行，以及地址、用户、密码和数据目录的权限。",
        en: "Check that the database server runs, and address, user, password, or the rights of the data folder.")
    /// How to make a database that suits.
    public static let unsuitableHint = Phrase(
        zh: "请为本程序单独建库：CREATE DATABASE jiedui TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
        en: """
            Make a database for this program alone: CREATE DATABASE jiedui TEMPLATE template0 ENCODING 'UTF8' \
            LC_COLLATE 'C' LC_CTYPE 'C'
            """)
    /// The configuration file cannot be read.
    public static func unreadableFile(_ path: String) -> Phrase {
        Phrase(zh: "无法读取配置文件 \(path)。", en: "The configuration file \(path) cannot be read.")
    }
    /// The configuration file is malformed.
    public static func badFile(_ path: String, _ line: Int) -> Phrase {
        Phrase(zh: "\(path) 第 \(line) 行：不是有效的 YAML 键值。", en: "\(path), line \(line): not a flat YAML mapping.")
    }
    /// A key that nobody knows.
    public static func unknownKey(_ path: String, _ line: Int) -> Phrase {
        Phrase(zh: "\(path) 第 \(line) 行：未知的配置项。", en: "\(path), line \(line): unknown key.")
    }
    /// A value of the wrong form.
    public static func badValue(_ path: String, _ line: Int, _ name: String) -> Phrase {
        Phrase(
            zh: "\(path) 第 \(line) 行：\(name) 的值无效或重复。",
            en: "\(path), line \(line): the value of \(name) is not valid or comes twice.")
    }
    /// A setting that is not allowed.
    public static func badSetting(_ name: String) -> Phrase {
        Phrase(zh: "配置项 \(name) 的值无效。", en: "The value of \(name) is not valid.")
    }
    /// A folder cannot be made.
    public static func noFolder(_ path: String, _ reason: String) -> Phrase {
        Phrase(zh: "无法建立目录 \(path)(\(reason))。", en: "Cannot make the folder \(path) (\(reason)).")
    }
    /// The folder of the socket is not the user's alone.
    public static func unsafeFolder(_ path: String, _ fault: String) -> Phrase {
        let reason =
            switch fault {
            case "no_folder": Phrase(zh: "它是链接或不是目录", en: "it is a link, or no folder")
            case "other_owner": Phrase(zh: "它属于其他用户", en: "it belongs to another user")
            default: Phrase(zh: "其他用户可以写入", en: "others may write to it")
            }
        return Phrase(
            zh: "套接字所在目录 \(path) 不安全：\(reason.zh)。他人可借此冒充守护进程，故不使用。",
            en:
                "The socket's folder \(path) is not safe: \(reason.en). Somebody could pose as the daemon; it is not used."
        )
    }
    /// What to do about it.
    public static func unsafeFolderHint(_ path: String) -> Phrase {
        Phrase(
            zh: "查看：ls -ld \(path)。是您自己的目录：chmod 700 \(path)；不是：请管理员删除，或设定 XDG_RUNTIME_DIR，或用 --socket 另指一处。",
            en: """
                See: ls -ld \(path). If it is yours: chmod 700 \(path). If not, have an administrator remove it, set \
                XDG_RUNTIME_DIR, or name another place with --socket.
                """)
    }
    /// The store refused.
    public static func storeRefused(_ code: String, _ detail: String) -> Phrase {
        let tail = detail.isEmpty ? code : "\(code): \(detail)"
        return Phrase(zh: "无法打开数据库（\(tail)）。", en: "The database cannot be opened (\(tail)).")
    }
    /// What to do about a schema of a newer program.
    public static let newerSchemaHint = Phrase(
        zh: "数据库由更新的版本建立；请升级本程序，数据未作改动。",
        en: "A newer version made this database; upgrade this program. Nothing was changed.")
    /// The key file was refused.
    public static func keyRefused(_ code: String, _ path: String) -> Phrase {
        Phrase(zh: "密钥文件 \(path) 不可用（\(code)）。", en: "The key file \(path) cannot be used (\(code)).")
    }
    /// What to do about a secret file that others can read.
    public static func modeHint(_ path: String) -> Phrase {
        Phrase(zh: "运行：chmod 600 \(path)", en: "Run: chmod 600 \(path)")
    }
    /// A pack is refused: file, line, fault.
    public static func packRefused(_ path: String, _ line: Int, _ fault: Phrase) -> Phrase {
        Phrase(
            zh: "政策包 \(path) 第 \(line) 行：\(fault.zh)。",
            en: "The policy pack \(path), line \(line), is refused: \(fault.en).")
    }
    /// The folder of the office's packs cannot be read.
    public static func packsUnreadable(_ path: String) -> Phrase {
        Phrase(zh: "无法读取政策包 \(path)。", en: "The policy packs in \(path) cannot be read.")
    }
    /// What to do about packs that are refused at the start.
    public static let packsHint = Phrase(
        zh: "请改正该文件，或将其移出配置项 packs 所指目录，然后重新启动。",
        en: "Mend the file, or move it out of the folder that the setting packs names, and start again.")
}
