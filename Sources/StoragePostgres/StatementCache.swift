import CLibPQ
import Storage

/// The prepared statements of one connection, by their text. Confined to the connection's queue.
///
/// Statements are prepared with the types of the values, not with those that the server would guess: it takes the
/// `$1` of `$1 + 1` for an INTEGER. A parameter that was NULL so far has the server's type until it gets a value; then
/// the statement is prepared again.
struct StatementCache {
    /// A statement on the server.
    struct Prepared {
        var name: String
        var types: [Oid]
    }

    private var known: [String: Prepared] = [:]
    private var made = 0

    private static let limit = 256

    /// The statement of `sql` for values of these types, prepared if it is not there.
    mutating func statement(_ sql: String, types: [Oid], on handle: PostgresHandle) throws -> Prepared {
        let old = known[sql]
        if let old, old.types.count == types.count, Self.fits(types, old.types) { return old }
        let numbers = ParameterScan.numbers(in: sql)
        guard numbers.count == types.count, numbers == Set(1..<(types.count + 1)) else {
            throw StorageError(.misuse, "\(types.count) values for \(numbers.count) parameters")
        }
        if let old {
            known[sql] = nil
            try handle.run("DEALLOCATE \(old.name)")
        } else if known.count >= Self.limit {
            known = [:]
            try handle.run("DEALLOCATE ALL")
        }
        made += 1
        var prepared = Prepared(name: "s\(made)", types: types)
        if let old {
            for index in types.indices where types[index] == PostgresType.unknown {
                prepared.types[index] = old.types[index]
            }
        }
        try handle.check(
            PQsendPrepare(handle.pointer, prepared.name, sql, Int32(prepared.types.count), prepared.types))
        try handle.drain()
        known[sql] = prepared
        return prepared
    }

    private static func fits(_ types: [Oid], _ known: [Oid]) -> Bool {
        zip(types, known).allSatisfy { $0 == PostgresType.unknown || $0 == $1 }
    }
}
