import Records
import Register
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("query plans")
struct QueryPlanTests {
    /// Deep pages and look-ups must not read the table from its beginning: with a million households that is the
    /// difference between milliseconds and minutes.
    @Test(arguments: [
        "SELECT number FROM household h WHERE (h.area, h.number) > (1, 'x') AND h.area < 9 ORDER BY area, number LIMIT 5",
        "SELECT number FROM household h WHERE h.occurrence_area >= 1 AND h.occurrence_area < 9 AND (h.area < 1 OR h.area >= 9)",
        "SELECT id FROM household WHERE number = 'x'", "SELECT id FROM member WHERE household_id = x'00' ORDER BY id",
        "SELECT id FROM member WHERE id_hash = x'00'", "SELECT id FROM member WHERE last4_hash = x'00'",
        "SELECT id FROM member WHERE name_hash = x'00'", "SELECT id FROM helper WHERE name_hash = x'00'",
        "SELECT id FROM helper WHERE id_hash = x'00'", "SELECT id FROM helper WHERE id > x'00' ORDER BY id LIMIT 5",
        "SELECT id FROM pairing WHERE household_id = x'00'", "SELECT id FROM pairing WHERE helper_id = x'00'",
        // What one decision reads of a helper: whatever else is under way, it does not look at it.
        "SELECT run FROM proposal WHERE helper_id = x'00' AND state = 'proposed'",
        "SELECT run FROM proposal WHERE helper_id = x'00' AND state IN ('seconding', 'publicity')",
        "SELECT id FROM helper_pause WHERE helper_id = x'00'", "SELECT id FROM near_relative WHERE filer_hash = x'00'",
        "SELECT id FROM near_relative WHERE relative_hash = x'00'",
        "SELECT id FROM exclusion WHERE person_hash = x'00'",
        "SELECT id FROM prohibition WHERE household_id = x'00'",
        "SELECT id FROM household_decline WHERE household_id = x'00'",
        "SELECT id FROM visit WHERE household_id = x'00'",
        """
        SELECT id FROM job WHERE state = 'queued' AND state IN ('queued', 'running') ORDER BY created_at, id LIMIT 1
        """,
        """
        SELECT count(DISTINCT COALESCE(parent, id)) FROM job WHERE state IN ('queued', 'running') AND uid = 7
        """,
        """
        SELECT e.kind FROM change_event e JOIN change_set c ON c.id = e.change_id WHERE c.batch = 'x'
        ORDER BY c.happened_at, c.id, e.number
        """,
        """
        SELECT e.kind FROM change_event e JOIN change_set c ON c.id = e.change_id WHERE e.record = 'x'
        AND e.record_key = 'y' ORDER BY c.happened_at, c.id, e.number
        """,
    ])
    func theIndexIsUsed(_ query: String) async throws {
        try await Backend.sqlite.withStore { (store: Store) async throws -> Void in
            let plan = try await store.read { session in
                try session.sql.all("EXPLAIN QUERY PLAN " + query) { reader in
                    _ = (try reader.int(), try reader.int(), try reader.int())
                    return try reader.text()
                }
            }
            #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
        }
    }
}
