import Glibc
import Records
import Storage
import StoragePostgres
import Vault
import Wording

/// Checks of the database: reachable, ours, its schema, its key, whole, backed up.
struct StoreExamination: Sendable {
    let settings: Settings
    let address: StoreAddress
    let vault: Vault?
    let backupHours: Int
    let now: Instant

    func run() async -> [Finding] {
        let hadLog = hasLog
        let findings = await examine()
        // A file without a log is read as one that nobody changes; where a daemon started meanwhile that was a mistake.
        return hasLog == hadLog ? findings : await examine()
    }

    /// Whether somebody has the SQLite file open, or died with it.
    private var hasLog: Bool {
        guard case .sqlite(let path) = settings.database else { return false }
        return access("\(path)-wal", F_OK) == 0
    }

    private func examine() async -> [Finding] {
        var findings: [Finding] = []
        if case .sqlite(let path) = settings.database {
            guard settings.hasStoreFile else { return [.ok(.database, DoctorWording.noStoreYet(path))] }
            findings += file(path)
        }
        let database: any SQLDatabase
        do {
            database = try await address.examine()
        } catch {
            return findings + [.fail(.database, refusal(error), DoctorWording.databaseAdvice)]
        }
        do {
            guard try await database.read({ try Migrator.isOurs($0) }) else {
                await database.close()
                return findings + [.ok(.database, DoctorWording.emptyDatabase)]
            }
            findings.append(.ok(.database, DoctorWording.databaseAnswers(database.engine.rawValue)))
            findings += try await schema(database)
            findings += try await contents(database)
        } catch {
            findings.append(.fail(.database, refusal(error), DoctorWording.databaseAdvice))
        }
        await database.close()
        return findings
    }

    private func refusal(_ error: any Error) -> Phrase {
        if let error = error as? StorageError { return ServerWording.storeRefused(error.code.rawValue, error.detail) }
        return OfflineError(error).message
    }

    /// The mode of a SQLite file, which the next start mends.
    private func file(_ path: String) -> [Finding] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        return status.st_mode & 0o077 == 0
            ? [.ok(.databaseFile, DoctorWording.fileFine(path))]
            : [.warn(.databaseFile, DoctorWording.fileOpen(path), DoctorWording.fileAdvice(path))]
    }

    private func schema(_ database: any SQLDatabase) async throws -> [Finding] {
        let newest = try Migrator().migrations.map(\.version).max() ?? 0
        do {
            let version = try await database.read { try Migrator().inspect($0) }
            return [
                version < newest
                    ? .warn(.schema, DoctorWording.schemaOlder(version, newest), DoctorWording.schemaOlderAdvice)
                    : .ok(.schema, DoctorWording.schemaCurrent(version))
            ]
        } catch let error as StorageError where error.code == .newerSchema || error.code == .changedMigration {
            return [.fail(.schema, refusal(error), ServerWording.newerSchemaHint)]
        }
    }

    private func contents(_ database: any SQLDatabase) async throws -> [Finding] {
        let (engine, vault) = (database.engine, vault)
        let facts = try await database.read { session in
            (
                isOwn: try vault.map { try StoreFact.isKey(of: $0, session) },
                moved: try StoreFact.movedTo(session), backup: try StoreFact.lastBackup(session),
                change: try session.first("SELECT max(happened_at) FROM change_set") { try $0.optionalInt() } ?? nil,
                faults: engine == .sqlite ? try Self.faults(session) : []
            )
        }
        var findings: [Finding] = []
        if let isOwn = facts.isOwn {
            findings.append(
                isOwn
                    ? .ok(.ownKey, DoctorWording.ownKey) : .fail(.ownKey, DoctorWording.otherKey, DoctorWording.keyLost)
            )
        }
        if let moved = facts.moved {
            findings.append(
                .fail(
                    .database, TransferWording.refused("moved", moved),
                    TransferWording.hint("moved") ?? DoctorWording.databaseAdvice))
        }
        if engine == .sqlite {
            findings.append(
                facts.faults.isEmpty
                    ? .ok(.integrity, DoctorWording.whole)
                    : .fail(.integrity, DoctorWording.damaged(facts.faults.count), DoctorWording.damagedAdvice))
        } else {
            findings += try await server(database)
        }
        if let change = facts.change, change > now.microseconds + 300_000_000 {
            let moment = Instant(microseconds: change).description
            findings.append(.warn(.clock, DoctorWording.clockBehind(moment), DoctorWording.clockAdvice))
        }
        findings.append(backup(facts.backup, hasChanges: facts.change != nil))
        return findings
    }

    private func backup(_ last: Instant?, hasChanges: Bool) -> Finding {
        guard let last else {
            return hasChanges
                ? .warn(.backup, DoctorWording.noBackup, DoctorWording.backupAdvice)
                : .ok(.backup, DoctorWording.noBackup)
        }
        let hours = Int((now.microseconds - last.microseconds) / 3_600_000_000)
        let message = DoctorWording.lastBackup(last.description, hours)
        return hours >= backupHours ? .warn(.backup, message, DoctorWording.backupAdvice) : .ok(.backup, message)
    }

    /// What SQLite finds wrong with pages, indexes and references; at most ten of each.
    private static func faults(_ session: any SQLSession) throws -> [String] {
        let pages = try session.all("PRAGMA quick_check(10)") { try $0.text() }.filter { $0 != "ok" }
        var references = 0
        try session.query("PRAGMA foreign_key_check") { _ in references += 1 }
        return pages + (references > 0 ? ["references: \(references)"] : [])
    }

    /// Version, encoding and collation of a PostgreSQL server.
    private func server(_ database: any SQLDatabase) async throws -> [Finding] {
        let traits = try await database.read { try ServerTraits.read($0) }
        let message = DoctorWording.serverIs(Int(traits.version) / 10_000, traits.encoding, traits.collation)
        return [traits.refusal == nil ? .ok(.server, message) : .fail(.server, message, DoctorWording.serverAdvice)]
    }
}
