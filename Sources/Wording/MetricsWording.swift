/// What each metric means: the HELP lines of `GET /v1/metrics`.
public enum MetricsWording {
    /// Build.
    public static let build = Phrase(zh: "守护进程的版本", en: "The daemon's version.")
    /// Uptime.
    public static let uptime = Phrase(zh: "启动以来的秒数", en: "Seconds since the daemon started.")
    /// Processor time.
    public static let cpu = Phrase(zh: "已用处理器时间，秒", en: "Processor time used, user and system, in seconds.")
    /// Memory.
    public static let memory = Phrase(zh: "常驻内存，字节", en: "Resident memory in bytes.")
    /// Descriptors.
    public static let descriptors = Phrase(zh: "打开的文件描述符", en: "Open file descriptors.")
    /// Requests.
    public static let requests = Phrase(
        zh: "已答复的请求，按路由模板、方法、状态", en: "Requests answered, by route template, method and status.")
    /// Durations.
    public static let durations = Phrase(
        zh: "从收到请求到开始答复的秒数", en: "Seconds from a request until its answer began.")
    /// Imported files.
    public static let files = Phrase(zh: "已导入的台账文件", en: "Ledger files imported into this store.")
    /// Rows.
    public static let rows = Phrase(zh: "已导入台账的行数，按结果", en: "Rows of imported ledgers, by outcome.")
    /// Runs.
    public static let runs = Phrase(zh: "已保存的匹配批次", en: "Runs stored.")
    /// The newest run.
    public static let newestRun = Phrase(zh: "最近一次匹配的户数", en: "Households of the newest run.")
    /// Jobs.
    public static let jobs = Phrase(zh: "当前的长任务，按种类与状态", en: "Long work at present, by kind and state.")
    /// Jobs given up.
    public static let givenUp = Phrase(
        zh: "因多次中断服务而放弃的任务", en: "Jobs given up because the daemon was lost with them again and again.")
    /// Store.
    public static let store = Phrase(zh: "数据库种类", en: "Kind of the store.")
    /// Schema.
    public static let schema = Phrase(zh: "数据库结构版本", en: "Schema version of the store.")
    /// Last backup.
    public static let lastBackup = Phrase(
        zh: "最近一次完整备份的数据时点，Unix 秒", en: "Unix time of the newest complete backup's snapshot.")
    /// Connections.
    public static let pool = Phrase(zh: "数据库连接，按状态", en: "Connections to the database, by state.")
}
