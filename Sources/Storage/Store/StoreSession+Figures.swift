public import Records

extension StoreSession {
    /// Counts about the work that was done; reads one row per imported file and run.
    public func figures() throws -> WorkFigures {
        func sum(_ column: String) -> String { "CAST(coalesce(sum(\(column)), 0) AS BIGINT)" }
        let columns = ["rows_read", "rows_accepted", "rows_warned", "rows_rejected", "rows_ignored"]
        let files = try sql.first(
            "SELECT count(*), \(columns.map(sum).joined(separator: ", ")) FROM import_file"
        ) { (try $0.int(), (try $0.int(), try $0.int(), try $0.int(), try $0.int(), try $0.int())) }
        let newest = try sql.first(
            "SELECT covered, uncovered, not_clear FROM match_run ORDER BY stored_at DESC, id DESC LIMIT 1"
        ) { (covered: try $0.int(), uncovered: try $0.int(), notClear: try $0.int()) }
        var figures = WorkFigures(
            imports: files?.0 ?? 0, rows: files?.1 ?? (0, 0, 0, 0, 0),
            runs: try sql.first("SELECT count(*) FROM match_run") { try $0.int() } ?? 0, newestRun: newest,
            jobs: try sql.all(
                """
                SELECT kind, state, count(*) FROM job WHERE state IN ('queued', 'running') GROUP BY kind, state
                ORDER BY kind, state
                """
            ) { (kind: try $0.text(), state: try $0.text(), count: try $0.int()) }, lastBackup: try lastBackup())
        figures.givenUp = try jobsGivenUp()
        return figures
    }
}
