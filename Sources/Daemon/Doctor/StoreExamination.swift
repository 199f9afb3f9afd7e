import Glibc
import Records
import Storage
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
        var findings: [Finding] = []
        if case .sqlite(let path) = settings.database {
            guard settings.hasStoreFile else { return [.ok(.database, DoctorWording.noStoreYet(path))] }
            findings += file(path)
        }
        let database: any SQLDatabase
        do {
            database = try await address.open(connections: 1, busyTimeout: 3000)
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

    /// Opening a SQLite file mends its mode, so it is looked at before.
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
        let (version, encoding, collation) = try await database.read { session in
            let version = try session.first("SELECT CAST(current_setting('server_version_num') AS BIGINT)") {
                try $0.int()
            }
            let names = try session.first(
                """
                SELECT CAST(pg_encoding_to_char(encoding) AS TEXT), CAST(datcollate AS TEXT) FROM pg_database
                WHERE datname = current_database()
                """
            ) { (try $0.text(), try $0.text()) }
            return (version ?? 0, names?.0 ?? "", names?.1 ?? "")
        }
        guard version >= 130_000, encoding == "UTF8", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(collation) else {
            return [
                .fail(
                    .server, DoctorWording.serverIs(Int(version) / 10_000, encoding, collation),
                    DoctorWording.serverAdvice)
            ]
        }
        return [.ok(.server, DoctorWording.serverIs(Int(version) / 10_000, encoding, collation))]
    }
}
