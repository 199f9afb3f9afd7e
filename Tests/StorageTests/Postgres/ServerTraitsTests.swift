import Storage
import StoragePostgres
import TestSupport
import Testing

@Suite("PostgreSQL: which databases suit") struct ServerTraitsTests {
    /// One rule for the daemon and for its doctor: texts are ordered by their bytes.
    @Test(arguments: [
        ("C", "c", true), ("POSIX", "c", true), ("C.UTF-8", "c", false), ("C.utf8", "c", false),
        ("en_US.UTF-8", "c", false), ("C", "i", false), ("C.UTF-8", "b", true), ("und", "b", true),
    ]) func theCollationMustCompareBytes(_ collation: String, _ provider: String, _ suits: Bool) {
        let traits = ServerTraits(version: 150_018, encoding: "UTF8", collation: collation, provider: provider)
        #expect((traits.refusal == nil) == suits)
    }

    @Test func oldServersAndOtherEncodingsAreRefused() {
        for (version, encoding) in [(120_022, "UTF8"), (150_018, "SQL_ASCII"), (150_018, "EUC_CN")] as [(Int64, String)]
        {
            #expect(
                ServerTraits(version: version, encoding: encoding, collation: "C", provider: "c").refusal != nil)
        }
    }

    @Test func aDatabaseTellsItsTraits() async throws {
        try await Backend.postgres.withDatabase { database in
            let traits = try await database.read { try ServerTraits.read($0) }
            #expect(traits.version >= 130_000 && traits.encoding == "UTF8" && traits.collation == "C")
            #expect(traits.provider == "c" && traits.refusal == nil)
        }
    }

    /// A server that was built without LZ4 compresses in its own way, and says nothing.
    @Test func largeValuesAreCompressedByTheQuickestWayThatTheServerHas() async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let (knows, ways) = try await database.write { session in
                let knows = try session.first(
                    """
                    SELECT count(*) FROM pg_settings
                    WHERE name = 'default_toast_compression' AND array_to_string(enumvals, ' ') LIKE '%lz4%'
                    """
                ) { try $0.int() }
                try session.executeScript("CREATE TABLE t (b BYTEA NOT NULL)")
                var batch = SQLBatch(width: 1)
                batch.append([.blob([UInt8](repeating: 7, count: 100_000))])
                try session.bulkLoad("t", columns: ["b"], batch)
                let ways = try session.all("SELECT pg_column_compression(b) FROM t") { try $0.text() }
                return (knows == 1, ways)
            }
            #expect(ways == [knows ? "lz4" : "pglz"])
        }
    }
}
