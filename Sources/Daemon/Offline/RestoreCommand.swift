import ArgumentParser
import Dispatch
import Records
import Storage
import Vault
import Wording

/// `jieduid restore FILE --to URL --key KEYFILE`, or `--check` to read a backup without restoring it.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "把备份恢复到空数据库 · restores a backup into an empty database",
        discussion: """
            jiedui restore FILE --to sqlite:///var/lib/jiedui/jiedui.db --key KEYFILE
            jiedui restore FILE --key KEYFILE --check
            """)

    @Argument(help: "备份文件 · file of the backup")
    var file: String

    @Option(help: "目标数据库（须为空） · database to restore into, which must be empty")
    var to: String?

    @Option(help: "密钥文件 · file of the store's key")
    var key: String

    @Flag(help: "只校验备份，不恢复 · only read and verify the backup")
    var check = false

    @OptionGroup var options: OfflineOptions

    func validate() throws {
        guard check != (to != nil) else { throw ValidationError("--to URL | --check") }
    }

    func run() async throws {
        let session = OfflineSession(options)
        try await session.run {
            let vault = Vault(key: try KeyFile(path: key).load())
            let receipt: BackupRestore.Receipt
            if let to {
                receipt = try await restore(vault, try address(to, session.environment))
            } else {
                receipt = try await Self.blocking { try BackupRestore.check(path: file, vault: vault) }
            }
            let report = RestoreReport(receipt, restored: to != nil)
            try session.show(report) {
                session.facts([
                    (ServiceWording.backupFile, file), (ServiceWording.backupAt, report.at),
                    (TransferWording.schema, "\(report.schema)"), (ServiceWording.tables, "\(report.tables.count)"),
                    (ServiceWording.rows, "\(report.rows)"),
                    (
                        TransferWording.result,
                        (to == nil ? TransferWording.backupIsWhole : TransferWording.restored)(session.language)
                    ),
                ])
            }
            if to != nil { session.note(TransferWording.afterRestore(key)) }
        }
    }

    /// The target, with the configured password file where it is a server.
    private func address(_ text: String, _ environment: [String: String]) throws -> StoreAddress {
        let flags = SettingFlags(config: options.config, database: text, socket: options.socket, logLevel: nil)
        return StoreAddress(try Settings.load(flags, environment: environment), environment)
    }

    private func restore(_ vault: Vault, _ target: StoreAddress) async throws -> BackupRestore.Receipt {
        // Whatever is wrong with the file is found before anything is made at the target.
        _ = try await Self.blocking { try BackupRestore.check(path: file, vault: vault) }
        let new = try await OfflineStore.new(target)
        do {
            let receipt = try await BackupRestore.restore(
                path: file, vault: vault, into: new.database, now: SystemClock.now())
            await new.close()
            return receipt
        } catch {
            await new.giveUp()
            throw error
        }
    }

    /// Runs blocking work beside the cooperative pool.
    private static func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
        }
    }
}

/// What a restore prints with `--json`.
struct RestoreReport: Codable, Sendable {
    /// When the backup's snapshot was taken.
    var at: String
    /// The schema version of the backup.
    var schema: Int
    /// False where the backup was only verified.
    var restored: Bool
    /// Rows in all.
    var rows: Int64
    /// Every table.
    var tables: [TableReport]

    init(_ receipt: BackupRestore.Receipt, restored: Bool) {
        at = receipt.at.description
        schema = receipt.schema
        self.restored = restored
        tables = receipt.sums.map(TableReport.init)
        rows = tables.reduce(0) { $0 + $1.rows }
    }
}
