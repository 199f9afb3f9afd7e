/// What the doctor looks at; raw values are the stable names of the checks.
public enum DoctorCheck: String, Sendable, Hashable, CaseIterable, Codable {
    case configuration, clock, key, database, schema, integrity, server, backup, folder, disk, socket, service, programs
    case databaseFile = "database_file"
    case ownKey = "own_key"
}

/// What the doctor says.
public enum DoctorWording {
    /// How bad it is; equally wide, so that the rest lines up.
    public static func level(_ name: String) -> Phrase {
        switch name {
        case "ok": Phrase(zh: "正常", en: "ok")
        case "warn": Phrase(zh: "注意", en: "warn")
        default: Phrase(zh: "失败", en: "FAIL")
        }
    }

    /// The name of a check.
    public static func title(_ check: DoctorCheck) -> Phrase {
        switch check {
        case .configuration: Phrase(zh: "配置文件", en: "configuration")
        case .clock: Phrase(zh: "系统时钟", en: "clock")
        case .key: Phrase(zh: "密钥文件", en: "key file")
        case .ownKey: Phrase(zh: "密钥归属", en: "store's key")
        case .databaseFile: Phrase(zh: "数据文件", en: "database file")
        case .database: Phrase(zh: "数据库", en: "database")
        case .schema: Phrase(zh: "数据结构", en: "schema")
        case .integrity: Phrase(zh: "完整性", en: "integrity")
        case .server: Phrase(zh: "数据库服务", en: "server")
        case .backup: Phrase(zh: "备份", en: "backup")
        case .folder: Phrase(zh: "数据目录", en: "data folder")
        case .disk: Phrase(zh: "磁盘空间", en: "disk space")
        case .socket: Phrase(zh: "套接字", en: "socket")
        case .service: Phrase(zh: "守护进程", en: "daemon")
        case .programs: Phrase(zh: "程序版本", en: "programs")
        }
    }

    // MARK: configuration and key

    /// Advice.
    public static let configurationAdvice = Phrase(
        zh: "改正配置文件后再试；各配置项见 docs/operations.md。", en: "Mend the file and try again; docs/operations.md lists the keys."
    )
    /// Finding.
    public static func configurationRead(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 可读，各项有效", en: "\(path) is readable and valid")
    }
    /// Finding.
    public static func configurationHidden(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 存在，但您无权读取", en: "\(path) exists, but you may not read it")
    }
    /// Finding.
    public static let noConfiguration = Phrase(zh: "没有配置文件，全部用缺省值", en: "no file; defaults apply")
    /// Advice.
    public static let runAsService = Phrase(
        zh: "以服务用户运行：sudo -u jiedui jiedui doctor", en: "Run as the service's user: sudo -u jiedui jiedui doctor")
    /// Finding.
    public static func keyUsable(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 存在，仅所有者可读", en: "\(path) is there and closed to others")
    }
    /// Finding.
    public static func keyComes(_ path: String) -> Phrase {
        Phrase(zh: "尚无密钥；首次启动时建立 \(path)", en: "none yet; the first start makes \(path)")
    }
    /// The key is passed to the service by systemd.
    public static func keyIsCredential(_ path: String) -> Phrase {
        Phrase(
            zh: "由 systemd 从 \(path) 交给服务，此处不能核对", en: "systemd hands it to the service from \(path); not checked here")
    }
    /// Advice.
    public static let keyLost = Phrase(
        zh: "请放回建库时的密钥文件（备份时用 --key-to 另存的）；没有它，加密的资料无法读出。",
        en:
            "Put the store's own key file back (backup --key-to wrote a copy); without it what is sealed cannot be read."
    )
    /// Advice.
    public static let keyBroken = Phrase(
        zh: "请检查该路径的文件和权限，或放回另存的密钥。", en: "Check the file at that path and its owner, or put the kept copy back.")
    /// Finding.
    public static let ownKey = Phrase(zh: "密钥与数据库相符", en: "the key is this database's own")
    /// Finding.
    public static let otherKey = Phrase(zh: "密钥不是此数据库的密钥", en: "the key is not this database's own")

    // MARK: machine

    /// Finding.
    public static func clockIs(_ now: String) -> Phrase { Phrase(zh: "现在是 \(now)", en: "it is \(now)") }
    /// Finding.
    public static func clockBehind(_ moment: String) -> Phrase {
        Phrase(zh: "时钟早于最近一次改动的时间 \(moment)", en: "the clock is behind the last change, \(moment)")
    }
    /// Advice.
    public static let clockAdvice = Phrase(
        zh: "请校准时钟：timedatectl set-time，或启用时间同步。",
        en: "Set the clock: timedatectl set-time, or switch time synchronisation on.")
    /// Finding.
    public static func noFolder(_ path: String) -> Phrase { Phrase(zh: "\(path) 不存在", en: "\(path) does not exist") }
    /// Advice.
    public static let noFolderAdvice = Phrase(
        zh: "首次启动会建立它；如已有数据，请检查配置中的 database。",
        en: "The first start makes it; where there is data already, check database in the configuration.")
    /// Finding.
    public static func folderOpen(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 可被他人写入", en: "\(path) can be written by others")
    }
    /// Advice.
    public static func folderAdvice(_ path: String) -> Phrase {
        Phrase(zh: "运行：chmod 700 \(path)", en: "Run: chmod 700 \(path)")
    }
    /// Finding.
    public static func folderNotOurs(_ path: String) -> Phrase {
        Phrase(zh: "您无权写入 \(path)", en: "you may not write to \(path)")
    }
    /// Finding.
    public static func folderFine(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 可写，他人不可写", en: "\(path) can be written, and by nobody else")
    }
    /// Finding.
    public static func diskFree(_ mebibytes: Int64) -> Phrase {
        Phrase(zh: "剩余 \(mebibytes) MiB", en: "\(mebibytes) MiB free")
    }
    /// Advice.
    public static let diskAdvice = Phrase(
        zh: "请腾出空间：把旧备份移到别处，清理日志（journalctl --vacuum-size=200M）。",
        en: "Make room: move old backups elsewhere, trim the journal (journalctl --vacuum-size=200M).")
    /// Finding.
    public static func oldProgram(_ pid: Int) -> Phrase {
        Phrase(zh: "进程 \(pid) 仍在运行已被替换的旧程序", en: "process \(pid) still runs a program that was replaced")
    }
    /// Finding.
    public static func severalPrograms(_ paths: [String]) -> Phrase {
        let list = paths.joined(separator: ", ")
        return Phrase(zh: "有多个 jieduid：\(list)", en: "there are several jieduid: \(list)")
    }
    /// Advice.
    public static let severalAdvice = Phrase(
        zh: "请删去多余的，或确认服务用的是哪一个。", en: "Remove the others, or see which one the service runs.")
    /// Finding.
    public static func oneProgram(_ version: String) -> Phrase {
        Phrase(zh: "只有一个 jieduid，版本 \(version)", en: "one jieduid, version \(version)")
    }

    // MARK: database

    /// Finding.
    public static func noStoreYet(_ path: String) -> Phrase {
        Phrase(zh: "尚无数据库；首次启动时建立 \(path)", en: "none yet; the first start makes \(path)")
    }
    /// Finding.
    public static let emptyDatabase = Phrase(
        zh: "数据库为空；首次启动时建立结构", en: "the database is empty; the first start makes the schema")
    /// Finding.
    public static func databaseAnswers(_ engine: String) -> Phrase {
        Phrase(zh: "\(engine) 可用，属于本程序", en: "\(engine) answers and is ours")
    }
    /// Advice.
    public static let databaseAdvice = Phrase(
        zh: "请检查配置中的 database、文件权限，或 PostgreSQL 是否在运行；文件损坏时请恢复最近的备份。",
        en: """
            Check database in the configuration, the file's permissions, or whether PostgreSQL runs; where the file is \
            damaged, restore the newest backup.
            """)
    /// Finding.
    public static func fileFine(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 仅所有者可读写", en: "\(path) is closed to others")
    }
    /// Finding.
    public static func fileOpen(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 他人可读", en: "\(path) is open to others")
    }
    /// Advice.
    public static func fileAdvice(_ path: String) -> Phrase {
        Phrase(zh: "运行：chmod 600 \(path)", en: "Run: chmod 600 \(path)")
    }
    /// Finding.
    public static func schemaCurrent(_ version: Int) -> Phrase {
        Phrase(zh: "版本 \(version)，与程序一致", en: "version \(version), as this program's")
    }
    /// Finding.
    public static func schemaOlder(_ version: Int, _ newest: Int) -> Phrase {
        Phrase(zh: "版本 \(version)，程序为 \(newest)", en: "version \(version), this program has \(newest)")
    }
    /// Advice.
    public static let schemaOlderAdvice = Phrase(
        zh: "下次启动时自动升级，且不能退回；请先备份。",
        en: "The next start brings it up to date, without a way back: make a backup before.")
    /// Finding.
    public static let whole = Phrase(zh: "页、索引与引用均无损坏", en: "pages, indexes and references are whole")
    /// Finding.
    public static func damaged(_ count: Int) -> Phrase {
        Phrase(zh: "发现 \(count) 处损坏", en: "\(count) faults found")
    }
    /// Advice.
    public static let damagedAdvice = Phrase(
        zh: "停止服务，另存该文件，并恢复最近的备份（jiedui restore）。",
        en: "Stop the service, keep a copy of the file, and restore the newest backup (jiedui restore).")
    /// Finding.
    public static func serverIs(_ version: Int, _ encoding: String, _ collation: String) -> Phrase {
        Phrase(
            zh: "PostgreSQL \(version)，编码 \(encoding)，排序 \(collation)",
            en: "PostgreSQL \(version), encoding \(encoding), collation \(collation)")
    }
    /// Advice.
    public static let serverAdvice = Phrase(
        zh: "需要 13 以上、UTF8、排序 C：createdb --template=template0 --encoding=UTF8 --locale=C jiedui，然后 jiedui move。",
        en: """
            13 or later, UTF8 and collation C are needed: createdb --template=template0 --encoding=UTF8 --locale=C \
            jiedui, then jiedui move.
            """)
    /// Finding.
    public static let noBackup = Phrase(zh: "尚未备份", en: "there is no backup yet")
    /// Finding.
    public static func lastBackup(_ moment: String, _ hours: Int) -> Phrase {
        Phrase(zh: "最近一次 \(moment)，\(hours) 小时前", en: "the newest is of \(moment), \(hours) hours ago")
    }
    /// Advice.
    public static let backupAdvice = Phrase(
        zh: "运行：jiedui backup 文件 --key-to 另一处的密钥文件", en: "Run: jiedui backup FILE --key-to KEYFILE-ELSEWHERE")

    // MARK: service

    /// Finding.
    public static func notRunning(_ path: String) -> Phrase {
        Phrase(zh: "没有守护进程在 \(path) 上答复", en: "no daemon answers on \(path)")
    }
    /// Advice.
    public static let start = Phrase(
        zh: "启动：systemctl start jieduid；看日志：journalctl -u jieduid",
        en: "Start it: systemctl start jieduid; its log: journalctl -u jieduid")
    /// Advice.
    public static let restart = Phrase(zh: "重启：systemctl restart jieduid", en: "Restart it: systemctl restart jieduid")
    /// Finding.
    public static func noSocket(_ path: String) -> Phrase {
        Phrase(zh: "\(path) 不是套接字", en: "\(path) is no socket")
    }
    /// Advice.
    public static let socketAdvice = Phrase(
        zh: "请移走该文件，或用配置项 socket 换一个路径。",
        en: "Move that file away, or choose another path with socket in the configuration.")
    /// Finding.
    public static func socketOpen(_ path: String, _ mode: String) -> Phrase {
        Phrase(zh: "\(path) 对所有人开放（\(mode)）", en: "\(path) is open to everybody (\(mode))")
    }
    /// Finding.
    public static func socketGroup(_ path: String, _ group: String) -> Phrase {
        Phrase(zh: "\(path) 不属于 \(group) 组", en: "\(path) does not belong to the group \(group)")
    }
    /// Advice.
    public static let socketGroupAdvice = Phrase(
        zh: "请把服务用户加入该组后重启，或改配置项 group。",
        en: "Add the service's user to the group and restart, or change group in the configuration.")
    /// Finding.
    public static func socketFine(_ path: String, _ mode: String) -> Phrase {
        Phrase(zh: "\(path)，权限 \(mode)", en: "\(path), mode \(mode)")
    }
    /// Finding.
    public static func otherStore(_ kind: String, _ configured: String) -> Phrase {
        Phrase(
            zh: "守护进程正用 \(kind)，而配置为 \(configured)",
            en: "the daemon works on \(kind), the configuration says \(configured)")
    }
    /// Finding.
    public static func otherVersion(_ running: String, _ installed: String) -> Phrase {
        Phrase(zh: "运行的是 \(running)，安装的是 \(installed)", en: "\(running) runs, \(installed) is installed")
    }
    /// Finding.
    public static func running(_ version: String, _ pid: Int) -> Phrase {
        Phrase(zh: "版本 \(version) 在运行，进程 \(pid)", en: "version \(version) runs, process \(pid)")
    }
}
