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
}
