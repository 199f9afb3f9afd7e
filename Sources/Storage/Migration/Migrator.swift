internal import Migrations

/// Brings a database's schema up to this program's version, one numbered file after another.
///
/// Each change and the row that records it are one transaction, and the migrator holds the schema lock meanwhile
/// (`BEGIN IMMEDIATE` in SQLite, an advisory lock in PostgreSQL), so two programs that start at once do not run a file
/// twice and a crash leaves a whole version. There is no way back: a database that is newer than the program, or whose
/// recorded checksums differ from the files, is refused and left alone.
///
/// Dialect of the files: BIGINT, TEXT, BOOLEAN, BYTEA columns (SQLite stores a blob in a BYTEA column as it is), CHECK,
/// foreign keys, partial unique indexes; no identity columns, STRICT, JSON, arrays, timestamptz.
public struct Migrator: Sendable {
    /// The files, in any order.
    public let migrations: [Migration]

    /// A migrator over the files embedded in this program.
    public init() throws(StorageError) {
        var files: [Migration] = []
        for file in Migrations.files { files.append(try Migration(fileName: file.name, content: file.content)) }
        self.init(files)
    }

    /// A migrator over `migrations` in any order.
    public init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Applies what is missing and returns the schema's version.
    ///
    /// - Parameter now: UTC microseconds, recorded with each applied file.
    /// - Throws: `StorageError`: `newer_schema`, `changed_migration`, or what the engine reports.
    @discardableResult
    public func migrate(_ database: any SQLDatabase, now: Int64) async throws -> Int {
        let plan = try plan(for: database.engine)
        // Whoever wants the schema's lock holds up every other writer: not asked for where there is nothing to do.
        let isComplete = try await database.read { session in
            guard try Self.isOurs(session) else { return false }
            let applied = try Self.applied(session)
            try Self.check(applied, against: plan)
            return applied.count == plan.count
        }
        if isComplete { return plan.count }
        try await database.write { session in
            try session.lockSchema()
            try session.execute(Self.versionTable)
        }
        for migration in plan {
            try await database.write { session in
                try session.lockSchema()
                let applied = try Self.applied(session)
                try Self.check(applied, against: plan)
                guard applied[migration.version] == nil else { return }
                try Self.apply(migration, session, now: now)
            }
        }
        // With nothing to apply the loop above may not have looked.
        try await database.read { session in try Self.check(try Self.applied(session), against: plan) }
        return plan.count
    }

    /// Makes the schema of `version` in a blank database, inside the caller's transaction and schema lock.
    ///
    /// - Throws: `StorageError` `newer_schema` for a version that this program does not know.
    func build(_ session: any SQLSession, upTo version: Int, now: Int64) throws {
        let plan = try plan(for: session.engine)
        guard (1...plan.count).contains(version) else {
            throw StorageError(.newerSchema, "schema version \(version), program version \(plan.count)")
        }
        try session.execute(Self.versionTable)
        for migration in plan.prefix(version) { try Self.apply(migration, session, now: now) }
    }

    /// Whether the database, or the schema in which PostgreSQL would make tables, has no table at all.
    static func isBlank(_ session: any SQLSession) throws -> Bool {
        let sql =
            switch session.engine {
            case .sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            case .postgres: "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
            }
        return try session.first(sql) { try $0.int() } == 0
    }

    /// The version of the schema in the database, which may be older than this program's; nothing is changed.
    ///
    /// - Throws: `StorageError`: `newer_schema`, `changed_migration`.
    public func inspect(_ session: any SQLSession) throws -> Int {
        let applied = try Self.applied(session)
        try Self.check(applied, against: try plan(for: session.engine))
        return applied.keys.max() ?? 0
    }

    /// Whether the database has our schema, of whatever version.
    public static func isOurs(_ session: any SQLSession) throws -> Bool {
        let sql =
            switch session.engine {
            case .sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"
            case .postgres:
                """
                SELECT count(*) FROM pg_catalog.pg_tables
                WHERE schemaname = current_schema() AND tablename = 'schema_version'
                """
            }
        return try session.first(sql) { try $0.int() } == 1
    }

    private static let versionTable = """
        CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, name TEXT NOT NULL,
        checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)
        """

    private static func apply(_ migration: Migration, _ session: any SQLSession, now: Int64) throws {
        try session.executeScript(migration.sql)
        try session.execute(
            "INSERT INTO schema_version (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
            [.int(migration.version), .text(migration.name), .text(migration.checksum), .int(now)])
    }

    /// The version of the schema in the database, 0 for an empty one.
    public static func version(_ session: any SQLSession) throws -> Int {
        try applied(session).keys.max() ?? 0
    }

    /// The files for one engine in order: its own where there is one, else the one of all engines.
    func plan(for engine: SQLEngine) throws(StorageError) -> [Migration] {
        let own = migrations.filter { $0.engine == engine }
        let shared = migrations.filter { $0.engine == nil && !own.map(\.version).contains($0.version) }
        let plan = (own + shared).sorted { $0.version < $1.version }
        guard plan.map(\.version) == Array(1..<(plan.count + 1)) else {
            throw StorageError(.misuse, "migrations are not numbered 1, 2, 3, …")
        }
        return plan
    }

    private static func applied(_ session: any SQLSession) throws -> [Int: String] {
        var applied: [Int: String] = [:]
        try session.query("SELECT version, checksum FROM schema_version") { row in
            applied[Int(try row.int(0))] = try row.text(1)
        }
        return applied
    }

    private static func check(_ applied: [Int: String], against plan: [Migration]) throws(StorageError) {
        guard let newest = applied.keys.max() else { return }
        guard newest <= plan.count else {
            throw StorageError(.newerSchema, "schema version \(newest), program version \(plan.count)")
        }
        for migration in plan where applied[migration.version].map({ $0 != migration.checksum }) ?? false {
            throw StorageError(.changedMigration, "V\(migration.version) \(migration.name)")
        }
    }
}
