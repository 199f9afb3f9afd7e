import Storage

/// Whether a database on the server is one that this program can use.
enum DatabaseCheck {
    /// Sets what every connection needs, and refuses a database whose texts are ordered otherwise than by their bytes:
    /// lists, cursors and runs would come out otherwise than on any other store.
    ///
    /// `synchronous_commit` is raised from `off`, so that a commit that was acknowledged is on the disk. Large values, which
    /// a run's parts are, are compressed with LZ4 where the server can: its own way takes ten times as long.
    static func prepare(_ handle: PostgresHandle) throws {
        try handle.run(
            """
            SET statement_timeout TO 0; SET idle_in_transaction_session_timeout TO 0; SET jit TO off;
            SET standard_conforming_strings TO on;
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
            SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings
            WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)
            """)
        var traits = ServerTraits(version: 0, encoding: "", collation: "", provider: "")
        try handle.run(ServerTraits.question) { result in
            traits = ServerTraits(
                version: Int64(result.text(0)) ?? 0, encoding: result.text(1), collation: result.text(2),
                provider: result.text(3))
        }
        if let refusal = traits.refusal { throw StorageError(.unsuitable, refusal) }
    }

    /// Refuses a database with tables of another program: ours has one of the migrator's first tables beside any other.
    static func refuseStrangers(_ session: any SQLSession) throws {
        var (all, ours) = (0 as Int64, 0 as Int64)
        try session.query(
            """
            SELECT count(*), count(*) FILTER (WHERE c.relname IN ('schema_version', 'store_fact'))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            """
        ) { row in (all, ours) = (try row.int(0), try row.int(1)) }
        guard all == 0 || ours > 0 else {
            throw StorageError(.unsuitable, "the database belongs to another program")
        }
    }
}
