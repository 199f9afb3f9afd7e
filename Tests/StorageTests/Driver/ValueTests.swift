import Storage
import TestSupport
import Testing

@Suite("values and statements")
struct ValueTests {
    @Test(arguments: Backend.allCases)
    func everyKindOfValueComesBackAsItWas(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await database.write { session in
                try session.execute("CREATE TABLE t (n BIGINT, i BIGINT, s TEXT, b BYTEA, z BOOLEAN)")
                var batch = SQLBatch(width: 5)
                batch.append([1, .int(Int64.min), "", .blob([UInt8]()), true])
                batch.append([2, .int(Int64.max), "张三·𠮷 'x' \"y\" \\ ;", .blob([0, 1, 255]), false])
                batch.append([3, nil, nil, nil, nil])
                try session.bulkLoad("t", columns: ["n", "i", "s", "b", "z"], batch)
            }
            let rows = try await database.read { session in
                try session.all("SELECT i, s, b, z FROM t ORDER BY n") { reader in
                    "\(try reader.optionalInt() as Int64?) \(try reader.optionalText() as String?) "
                        + "\(try reader.optionalBlob() as [UInt8]?) \(try reader.optionalBool() as Bool?)"
                }
            }
            #expect(rows[0] == "Optional(-9223372036854775808) Optional(\"\") Optional([]) Optional(true)")
            #expect(
                rows[1]
                    == "Optional(9223372036854775807) Optional(\"张三·𠮷 \\'x\\' \\\"y\\\" \\\\ ;\") "
                    + "Optional([0, 1, 255]) Optional(false)")
            #expect(rows[2] == "nil nil nil nil")
        }
    }

    @Test(arguments: Backend.allCases)
    func aScanGivesWhatAQueryGives(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await database.write { session in
                try session.execute("CREATE TABLE t (n BIGINT NOT NULL, s TEXT, b BYTEA, z BOOLEAN)")
                try session.scan("SELECT n, s FROM t") { _ in Issue.record("a row of an empty table") }
                var batch = SQLBatch(width: 4)
                for number in 0..<5000 {
                    let index = Int64(number)
                    batch.append([
                        .int(index - 2500), number.isMultiple(of: 7) ? .null : .text("张三\(index)"),
                        number.isMultiple(of: 5) ? .null : .blob([UInt8](repeating: 9, count: number % 300)),
                        number.isMultiple(of: 3) ? .null : .bool(number.isMultiple(of: 2)),
                    ])
                }
                try session.bulkLoad("t", columns: ["n", "s", "b", "z"], batch)
            }
            try await database.read { session in
                let query = "SELECT n, s, b, z FROM t ORDER BY n"
                func line(_ row: any SQLRow) throws -> String {
                    var reader = RowReader(row)
                    return "\(try reader.int()) \(try reader.optionalText() ?? "-") "
                        + "\(try reader.optionalBlob() ?? [1]) \(try reader.optionalBool().map { "\($0)" } ?? "-")"
                }
                var (queried, scanned): ([String], [String]) = ([], [])
                try session.query(query) { queried.append(try line($0)) }
                try session.scan(query) { scanned.append(try line($0)) }
                let isSame = queried == scanned
                #expect(isSame && scanned.count == 5000)
                // Who stops in the middle can go on with another statement.
                struct Enough: Error {}
                #expect(throws: Enough.self) { try session.scan(query) { _ in throw Enough() } }
                #expect(try session.first("SELECT count(*) FROM t") { try $0.int() } == 5000)
            }
            await #expect(throws: StorageError.self) {
                try await database.read { try $0.scan("SELECT n FROM nowhere") { _ in } }
            }
            #expect(try await database.read { try $0.first("SELECT count(*) FROM t") { try $0.int() } } == 5000)
        }
    }

    @Test(arguments: Backend.allCases)
    func parametersAreBoundByNumberNotByPlace(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let row = try await database.read { session in
                try session.first("SELECT $2 + 0, $1 + 0, $2 + 0", [11, 22]) { reader in
                    [try reader.int(), try reader.int(), try reader.int()]
                }
            }
            #expect(row == [22, 11, 22])
        }
    }

    @Test(arguments: Backend.allCases)
    func aValueOfAnotherTypeIsDamageNotAConversion(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            await #expect(throws: StorageError.self) {
                try await database.read { session in
                    try session.first("SELECT 'x'") { try $0.int() }
                }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func executeTellsHowManyRowsChanged(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await database.write { session in
                try session.execute("CREATE TABLE t (i BIGINT NOT NULL PRIMARY KEY, s TEXT)")
                var batch = SQLBatch(width: 2)
                for index in 1...10 { batch.append([.int(Int64(index)), "a"]) }
                #expect(try session.executeMany("INSERT INTO t (i, s) VALUES ($1, $2)", batch) == 10)
                #expect(try session.execute("UPDATE t SET s = $1 WHERE i > $2", ["b", 7]) == 3)
                #expect(try session.execute("DELETE FROM t WHERE i > 100") == 0)
                var some = SQLBatch(width: 1)
                for index in [3, 42, 9] as [Int64] { some.append([.int(index)]) }
                var found: [String] = []
                try session.queryMany("SELECT s FROM t WHERE i = $1", some) { index, row in
                    found.append("\(index)\(try row.text(0))")
                }
                #expect(found == ["0a", "2b"])
                #expect(try session.executeMany("DELETE FROM t WHERE i = $1", some) == 2)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aQueryInsideTheCallbackOfTheSameQueryHasItsOwnRows(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let count = try await database.write { session in
                try session.execute("CREATE TABLE t (i BIGINT)")
                try session.executeScript("INSERT INTO t (i) VALUES (1); INSERT INTO t (i) VALUES (2)")
                var count = 0
                try session.query("SELECT i FROM t") { _ in
                    try session.query("SELECT i FROM t") { _ in count += 1 }
                }
                return count
            }
            #expect(count == 4)
        }
    }

    @Test(arguments: Backend.allCases)
    func aWrongNumberOfValuesOrTwoStatementsAreRefused(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            for (sql, values) in [("SELECT $1 + $2", [1]), ("SELECT 1", [1]), ("SELECT 1; SELECT 2", [])]
                as [(String, [SQLValue])]
            {
                let error = await #expect(throws: StorageError.self) {
                    try await database.read { session in try session.query(sql, values) { _ in } }
                }
                #expect(error?.code == .misuse)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func aBrokenRuleOfTheSchemaIsAConstraintError(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            try await database.write { session in
                try session.executeScript(
                    """
                    CREATE TABLE a (i BIGINT NOT NULL PRIMARY KEY);
                    CREATE TABLE b (i BIGINT NOT NULL REFERENCES a (i));
                    INSERT INTO a (i) VALUES (1)
                    """)
            }
            for sql in [
                "INSERT INTO a (i) VALUES (1)", "INSERT INTO b (i) VALUES (2)", "INSERT INTO a (i) VALUES (NULL)",
            ] {
                let error = await #expect(throws: StorageError.self) {
                    try await database.write { session in _ = try session.execute(sql) }
                }
                #expect(error?.code == .constraint)
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func textIsOrderedByItsBytes(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let order = try await database.write { session in
                try session.execute("CREATE TABLE t (s TEXT)")
                for text in ["b", "a", "B", "_", "A", "10", "9", "é", "张"] {
                    try session.execute("INSERT INTO t (s) VALUES ($1)", [.text(text)])
                }
                return try session.all("SELECT s FROM t ORDER BY s") { try $0.text() }
            }
            #expect(order == ["10", "9", "A", "B", "_", "a", "b", "é", "张"])
        }
    }
}
