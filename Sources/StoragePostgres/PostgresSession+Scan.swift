import CLibPQ
import Storage

extension PostgresSession {
    /// COPY to the client in its binary form: libpq makes a result of its own for each row of a query, with the names of
    /// all columns, and of a COPY only the row's bytes.
    func scan(_ sql: String, _ row: (any SQLRow) throws -> Void) throws {
        let handle = try ready()
        let copied = try guarded {
            let copied = CopiedRow(types: try types(of: sql, on: handle))
            try handle.check(PQsendQuery(handle.pointer, "COPY (\(sql)) TO STDOUT (FORMAT binary)"))
            try handle.flush()
            guard let result = try handle.nextResult() else { throw StorageError(.misuse, "no answer to COPY") }
            guard result.status == PGRES_COPY_OUT else {
                try handle.drain()
                throw handle.failure(of: result) ?? StorageError(.misuse, "COPY is not ready")
            }
            return copied
        }
        do {
            while let memory = try guarded({ try handle.copiedRow() }) {
                defer { PQfreemem(memory.baseAddress) }
                guard try copied.take(UnsafeRawBufferPointer(memory)) else { continue }
                try row(copied)
                try checkCancellation()
            }
            try guarded { try handle.drain() }
        } catch {
            // The connection is used again after a callback that threw, so the rest is read and forgotten.
            if failure == nil {
                try guarded {
                    while let memory = try handle.copiedRow() { PQfreemem(memory.baseAddress) }
                    try handle.drain()
                }
            }
            throw error
        }
    }

    /// The types of the columns of an answer.
    private func types(of sql: String, on handle: PostgresHandle) throws -> [Oid] {
        try handle.check(PQsendPrepare(handle.pointer, "", sql, 0, nil))
        try handle.drain()
        try handle.check(PQsendDescribePrepared(handle.pointer, ""))
        var types: [Oid] = []
        try handle.drain { result in types = (0..<PQnfields(result.pointer)).map { PQftype(result.pointer, $0) } }
        return types
    }
}

/// The row of a COPY in its binary form (PostgreSQL's documentation of COPY, "Binary Format"). Its bytes are those of the
/// last `take`, and are read before the next.
///
/// What changes with each row stands in memory behind `state` and `places`, which are freed with the row: properties of a
/// class would be guarded at each of the hundred thousand rows' fields. Confined to the connection's queue.
private final class CopiedRow: SQLRow {
    private struct State {
        var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        var isFirst = true
    }

    /// Where a field begins, and how many bytes it has; -1 for NULL.
    private struct Place {
        var start = 0
        var count = -1
    }

    let width: Int
    private let types: UnsafeMutableBufferPointer<Oid>
    private let places: UnsafeMutableBufferPointer<Place>
    private let state: UnsafeMutablePointer<State>
    /// The signature, the flags, and the length of what follows them.
    private static let header = 19

    init(types found: [Oid]) {
        width = found.count
        types = .allocate(capacity: found.count)
        _ = types.initialize(from: found)
        places = .allocate(capacity: found.count)
        places.initialize(repeating: Place())
        state = .allocate(capacity: 1)
        state.initialize(to: State())
    }

    deinit {
        types.deallocate()
        places.deallocate()
        state.deallocate()
    }

    /// Takes over what came; false where it is the end and no row.
    func take(_ memory: UnsafeRawBufferPointer) throws(StorageError) -> Bool {
        state.pointee.bytes = memory
        var place = 0
        if state.pointee.isFirst {
            guard memory.count >= Self.header else { throw Self.damage }
            place = Self.header + Int(Self.number(memory, Self.header - 4, as: UInt32.self))
            state.pointee.isFirst = false
        }
        guard place + 2 <= memory.count else { return false }
        let count = Int(Self.number(memory, place, as: Int16.self))
        guard count >= 0 else { return false }
        guard count == width else { throw Self.damage }
        place += 2
        for column in 0..<count {
            guard place + 4 <= memory.count else { throw Self.damage }
            let length = Int(Self.number(memory, place, as: Int32.self))
            place += 4
            guard length <= memory.count - place else { throw Self.damage }
            places[column] = Place(start: place, count: length)
            place += max(0, length)
        }
        return true
    }

    func isNull(_ column: Int) -> Bool { places[column].count < 0 }

    func int(_ column: Int) throws(StorageError) -> Int64 {
        let (field, bytes) = (places[column], state.pointee.bytes)
        switch (types[column], field.count) {
        case (PostgresType.int8, 8): return Self.number(bytes, field.start, as: Int64.self)
        case (PostgresType.int4, 4): return Int64(Self.number(bytes, field.start, as: Int32.self))
        case (PostgresType.int2, 2): return Int64(Self.number(bytes, field.start, as: Int16.self))
        default: throw Self.damage
        }
    }

    func bool(_ column: Int) throws(StorageError) -> Bool {
        guard types[column] == PostgresType.bool, places[column].count == 1 else { throw Self.damage }
        return state.pointee.bytes[places[column].start] != 0
    }

    func text(_ column: Int) throws(StorageError) -> String {
        guard types[column] != PostgresType.bytea, let bytes = try raw(column) else { throw Self.damage }
        return String(decoding: bytes, as: UTF8.self)
    }

    func blob(_ column: Int) throws(StorageError) -> [UInt8] {
        guard types[column] == PostgresType.bytea, let bytes = try raw(column) else { throw Self.damage }
        return Array(bytes)
    }

    func raw(_ column: Int) throws(StorageError) -> UnsafeRawBufferPointer? {
        let field = places[column]
        guard field.count >= 0 else { return nil }
        guard Self.isOfBytes(types[column]) else { throw Self.damage }
        return UnsafeRawBufferPointer(rebasing: state.pointee.bytes[field.start..<(field.start + field.count)])
    }

    func fields(_ fields: UnsafeMutableBufferPointer<SQLField>) throws(StorageError) {
        let bytes = state.pointee.bytes
        for column in 0..<min(fields.count, width) {
            let field = places[column]
            if field.count < 0 {
                fields[column] = .null
            } else if Self.isOfBytes(types[column]) {
                fields[column] = .bytes(bytes.baseAddress.map { $0 + field.start }, count: field.count)
            } else if types[column] == PostgresType.bool {
                fields[column] = .int(try bool(column) ? 1 : 0)
            } else {
                fields[column] = .int(try int(column))
            }
        }
    }

    private static func isOfBytes(_ type: Oid) -> Bool {
        switch type {
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.bytea: true
        default: false
        }
    }

    /// A number, highest byte first, of bytes that were checked to be there.
    private static func number<Number: FixedWidthInteger>(
        _ bytes: UnsafeRawBufferPointer, _ place: Int, as type: Number.Type
    ) -> Number {
        Number(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: type))
    }

    private static let damage = StorageError(.corrupt, "a copied row")
}
