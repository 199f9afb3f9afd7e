/// What the commands of operation say: backup, restore, move, doctor, metrics.
public enum ServiceWording {
    /// Abstract of a command.
    public static let backupAbstract = Phrase(
        zh: "在线备份全部数据（加密）", en: "back the whole store up while the daemon works (sealed)")
    /// Examples of a command.
    public static let backupExamples = Phrase(
        zh: """
            示例：
              jiedui backup /备份/结对-2026-11-22.backup --key-to /另一处/结对.key
            只有用建库时的密钥才能恢复；密钥不要与备份放在一起。
            """,
        en: """
            Examples:
              jiedui backup /backup/jiedui-2026-11-22.backup --key-to /elsewhere/jiedui.key
            Only the store's own key opens it; do not keep the key beside the backup.
            """)
    /// Help of an argument.
    public static let backupFileHelp = Phrase(zh: "备份文件；已存在则拒绝", en: "file of the backup; refused where it exists")
    /// Help of an option.
    public static let keyToHelp = Phrase(
        zh: "另把密钥写入此文件（0600）", en: "write the key into a file of its own, mode 0600")
    /// The key lies beside the backup.
    public static let keyBesideBackup = Phrase(
        zh: "注意：密钥与备份在同一目录，谁拿到两者就能读出全部资料；请把密钥移到别处。",
        en: "Note: the key lies beside the backup; whoever gets both can read everything. Move the key elsewhere.")
    /// No key was written.
    public static let keepTheKey = Phrase(
        zh: "注意：没有密钥文件，此备份无法恢复；请确认密钥另有保存（--key-to）。",
        en: "Note: without the key file this backup cannot be restored; see that the key is kept elsewhere (--key-to).")
    /// Label.
    public static let backupFile = Phrase(zh: "备份文件", en: "backup")
    /// Label.
    public static let backupID = Phrase(zh: "备份编号", en: "id")
    /// Label.
    public static let backupAt = Phrase(zh: "数据时点", en: "snapshot")
    /// Label.
    public static let size = Phrase(zh: "字节数", en: "bytes")
    /// Label.
    public static let rows = Phrase(zh: "记录数", en: "rows")
    /// Label.
    public static let tables = Phrase(zh: "数据表", en: "tables")
    /// Abstract of a command.
    public static let moveAbstract = Phrase(
        zh: "停机迁移：SQLite 与 PostgreSQL 之间", en: "move the store between SQLite and PostgreSQL (daemon stopped)")
    /// Abstract of a command.
    public static let restoreAbstract = Phrase(
        zh: "把备份恢复到空数据库", en: "restore a backup into an empty database")
    /// Abstract of a command.
    public static let doctorAbstract = Phrase(
        zh: "检查配置、密钥、数据库、备份与服务", en: "check configuration, key, database, backups and service")
    /// Abstract of a command.
    public static let metricsAbstract = Phrase(
        zh: "打印守护进程的运行指标（Prometheus 格式）", en: "print the daemon's figures in Prometheus' text form")
    /// The daemon's program is missing.
    public static let noDaemonProgram = Phrase(
        zh: "找不到 jieduid：它应与 jiedui 在同一目录或在 PATH 中。",
        en: "jieduid was not found: it should lie beside jiedui or in PATH.")
}
