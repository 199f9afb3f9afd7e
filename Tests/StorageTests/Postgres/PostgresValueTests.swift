import Glibc
import Storage
import TestSupport
import Testing

@testable import StoragePostgres

@Suite("PostgreSQL values") struct PostgresValueTests {
    @Test func aTextWithNULIsRefusedBeforeItIsSent() async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            try await database.write { session in try session.executeScript("CREATE TABLE t (s TEXT)") }
            var batch = SQLBatch(width: 1)
            batch.append(["fine"])
            batch.append(["a\0b"])
            let rows = batch
            let bodies: [@Sendable (any SQLSession) throws -> Void] = [
                { _ = try $0.execute("INSERT INTO t (s) VALUES ($1)", ["a\0b"]) },
                { _ = try $0.executeMany("INSERT INTO t (s) VALUES ($1)", rows) },
                { try $0.bulkLoad("t", columns: ["s"], rows) },
            ]
            for body in bodies {
                let error = await #expect(throws: StorageError.self) { try await database.write(body) }
                #expect(error?.code == .misuse)
                #expect(error?.detail.contains("fine") == false)
            }
            let count = try await database.read { session in
                try session.first("SELECT count(*) FROM t") { try $0.int() }
            }
            #expect(count == 0)
        }
    }

    @Test func aParameterThatWasNullAtFirstTakesAValueLater() async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let values = try await database.read { session in
                try [nil, 9_000_000_000, nil, 1].map { (value: Int64?) -> Int64? in
                    try session.first("SELECT $1 + 1", [.int(value)]) { try $0.optionalInt() } ?? nil
                }
            }
            #expect(values == [nil, 9_000_000_001, nil, 2])
        }
    }

    @Test(arguments: [0, 1, 9999, 10_000, -1, 123_456_789_012_345_678, .max, .min] as [Int64])
    func sumsOfIntegersComeBackAsIntegers(_ number: Int64) async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let sum = try await database.read { session in
                try session.first("SELECT sum(v) FROM (VALUES ($1), (0)) AS t (v)", [.int(number)]) { try $0.int() }
            }
            #expect(sum == number)
        }
    }

    /// Two million rows of a hundred bytes in an answer are not held in memory.
    @Test func aBigAnswerStreams() async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let before = residentBytes()
            let (count, most) = try await database.read { session in
                var (count, most) = (0, 0)
                try session.query("SELECT repeat('x', 1000) FROM generate_series(1, 300000)") { row in
                    count += 1
                    if count % 50_000 == 0 { most = max(most, residentBytes()) }
                    guard row.width == 1 else { throw StorageError(.corrupt) }
                }
                return (count, most)
            }
            #expect(count == 300_000)
            // 300 MB went by; other tests use memory meanwhile too.
            #expect(most - before < 150_000_000)
        }
    }

    @Test func aStatementInTheCallbackOfABigAnswerLeavesTheAnswerWhole() async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            let sum = try await database.read { session in
                var sum: Int64 = 0
                try session.query("SELECT i FROM generate_series(1, 20000) AS g (i)") { row in
                    let value = try row.int(0)
                    guard value % 1000 == 0 else { return sum += value }
                    sum += try session.first("SELECT $1 + 0", [.int(value)]) { try $0.int() } ?? 0
                }
                return sum
            }
            #expect(sum == 20_000 * 20_001 / 2)
        }
    }

    @Test func manyStatementsInWindowsKeepTheirOrderAndTheirFirstFailure() async throws {
        try await Backend.postgres.withDatabase { (database: any SQLDatabase) async throws -> Void in
            try await database.write { session in
                try session.executeScript("CREATE TABLE t (i BIGINT NOT NULL PRIMARY KEY, s TEXT)")
                var batch = SQLBatch(width: 2)
                for index in 0..<3000 { batch.append([.int(Int64(index)), .text("\(index)")]) }
                #expect(try session.executeMany("INSERT INTO t (i, s) VALUES ($1, $2)", batch) == 3000)
                var keys = SQLBatch(width: 1)
                for index in 0..<3000 { keys.append([.int(Int64(2999 - index))]) }
                var next = 0
                try session.queryMany("SELECT s FROM t WHERE i = $1", keys) { index, row in
                    #expect(index == next)
                    let text = try row.text(0)
                    #expect(text == "\(2999 - index)")
                    next += 1
                }
                #expect(next == 3000)
            }
            let error = await #expect(throws: StorageError.self) {
                try await database.write { session in
                    var batch = SQLBatch(width: 1)
                    for index in 2000..<5000 { batch.append([.int(Int64((index + 2000) % 5000))]) }
                    _ = try session.executeMany("INSERT INTO t (i) VALUES ($1)", batch)
                }
            }
            #expect(error?.code == .constraint)
            #expect(error?.detail.contains("(") == false, "no values in errors")
        }
    }

    @Test(arguments: [
        ("SELECT $1, $2", [1, 2]), ("SELECT '$3', $1 -- $9\n, \"$4\" /* $5 */ + $2, '''$6'", [1, 2]), ("SELECT 1", []),
        ("SELECT $12", [12]),
    ])
    func parametersAreFoundOutsideQuotesAndComments(_ sql: String, _ numbers: [Int]) {
        #expect(ParameterScan.numbers(in: sql) == Set(numbers))
    }

    private func residentBytes() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return 0 }
        let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
            separator: " ")
        return (Int(words[1]) ?? 0) * 4096
    }
}
