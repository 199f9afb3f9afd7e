import ArgumentParser
import Records
import Storage
import Wording

/// `jieduid move --to URL [--from URL]`: the whole store into an empty database of either engine.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "停机迁移数据库 · moves the store between SQLite and PostgreSQL; the daemon is stopped",
        discussion: """
            jiedui move --to postgresql:///jiedui
            jiedui move --from postgresql:///jiedui --to sqlite:///var/lib/jiedui/jiedui.db
            """)

    @Option(help: "目标数据库（须为空） · database to move to, which must be empty")
    var to: String

    @Option(help: "源数据库（缺省按配置） · database to move from; default: the configured one")
    var from: String?

    @OptionGroup var options: OfflineOptions

    func run() async throws {
        let session = OfflineSession(options)
        try await session.run {
            let flags = SettingFlags(
                config: options.config, database: from, socket: options.socket, logLevel: nil)
            let settings = try Settings.load(flags, environment: session.environment)
            let target = try DatabaseURL(to)
            guard target != settings.database else { throw OfflineError.sameStore }
            let sums = try await move(
                from: StoreAddress(settings, session.environment),
                to: StoreAddress(target, passwordFile: settings.passwordFile, environment: session.environment))
            let report = MoveReport(to: target.engine.rawValue, sums)
            try session.show(report) {
                session.facts([
                    (TransferWording.movedTo, report.to), (ServiceWording.tables, "\(report.tables.count)"),
                    (ServiceWording.rows, "\(report.rows)"),
                    (TransferWording.result, TransferWording.compared(session.language)),
                ])
            }
            session.note(TransferWording.afterMove(target.engine.rawValue, settings.key))
        }
    }

    /// Copies, compares, and only then marks the source, so that no daemon starts on it by mistake and one that still
    /// runs on it, because the server forgot its lock, writes nothing more.
    private func move(from: StoreAddress, to: StoreAddress) async throws -> [TableSum] {
        let source = try await OfflineStore.existing(from)
        do {
            let now = SystemClock.now().microseconds
            try await Self.refuseForeign(source.database)
            try await Migrator().migrate(source.database, now: now)
            let target = try await OfflineStore.new(to)
            let sums: [TableSum]
            do {
                sums = try await StoreCopy.copy(
                    from: source.database, to: target.database, now: now, isMove: true)
            } catch {
                await target.giveUp()
                throw error
            }
            await target.close()
            await source.close()
            return sums
        } catch {
            await source.close()
            throw error
        }
    }

    /// Refuses a database without our schema, and a store that was moved before.
    private static func refuseForeign(_ database: any SQLDatabase) async throws {
        guard try await database.read({ try Migrator.isOurs($0) }) else { throw OfflineError.noSource }
        if let engine = try await database.read({ try StoreFact.movedTo($0) }) { throw TransferError(.moved, engine) }
    }
}

/// What a move prints with `--json`.
struct MoveReport: Codable, Sendable {
    /// The engine that has the store now.
    var to: String
    /// Rows in all.
    var rows: Int64
    /// Every table.
    var tables: [TableReport]

    init(to: String, _ sums: [TableSum]) {
        self.to = to
        tables = sums.map(TableReport.init)
        rows = tables.reduce(0) { $0 + $1.rows }
    }
}

extension DatabaseURL {
    /// The engine behind the URL.
    var engine: SQLEngine {
        switch self {
        case .sqlite: .sqlite
        case .postgresql: .postgres
        }
    }
}
