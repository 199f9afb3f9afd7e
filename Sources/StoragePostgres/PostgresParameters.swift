import CLibPQ
import Glibc
import Storage

/// The values of one call in libpq's binary form, in buffers that are used again.
struct PostgresParameters {
    private var bytes: [UInt8] = [0]
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private var pointers: [UnsafePointer<CChar>?] = []

    /// Bytes of the values that `fill` took.
    var size: Int { bytes.count }

    /// Takes `values`, whose types must be `types` or NULL.
    mutating func fill(_ values: some Sequence<SQLValue>, types: [Oid]) throws(StorageError) {
        // One byte to begin with: a value without bytes needs an address too, because no address is NULL.
        bytes.removeAll(keepingCapacity: true)
        bytes.append(0)
        starts.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        for value in values {
            guard starts.count < types.count else { throw Self.wrongCount(types.count) }
            let type = Self.type(of: value)
            guard type == PostgresType.unknown || type == types[starts.count] else {
                throw StorageError(.misuse, "parameter $\(starts.count + 1) changes its type")
            }
            let start = bytes.count
            try Self.append(value, to: &bytes)
            starts.append(type == PostgresType.unknown ? -1 : start)
            lengths.append(Int32(bytes.count - start))
        }
        guard starts.count == types.count else { throw Self.wrongCount(types.count) }
        while formats.count < starts.count { formats.append(1) }
    }

    /// Calls `body` with libpq's arguments `nParams`, `paramValues`, `paramLengths`, `paramFormats`.
    mutating func with<T>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> T
    ) -> T {
        bytes.withUnsafeBytes { memory in
            pointers.removeAll(keepingCapacity: true)
            for start in starts {
                pointers.append(
                    start < 0 ? nil : memory.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) })
            }
            return body(Int32(starts.count), pointers, lengths, formats)
        }
    }

    private static func wrongCount(_ count: Int) -> StorageError {
        StorageError(.misuse, "another number of values than \(count) parameters")
    }

    /// Appends the bytes of `value` as PostgreSQL's receive functions read them; nothing for NULL.
    static func append(_ value: SQLValue, to bytes: inout [UInt8]) throws(StorageError) {
        switch value {
        case .null: break
        case .int(let number): append(number, to: &bytes)
        case .bool(let truth): bytes.append(truth ? 1 : 0)
        case .blob(let blob): bytes.append(contentsOf: blob)
        case .text(var text):
            let hasNul = text.withUTF8 { characters in
                bytes.append(contentsOf: characters)
                return characters.baseAddress.map { memchr($0, 0, characters.count) != nil } ?? false
            }
            guard !hasNul else { throw StorageError(.misuse, "a text with NUL") }
        }
    }

    /// Appends an integer, highest byte first.
    static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// The type that `value` goes out as.
    static func type(of value: SQLValue) -> Oid {
        switch value {
        case .null: PostgresType.unknown
        case .int: PostgresType.int8
        case .text: PostgresType.text
        case .blob: PostgresType.bytea
        case .bool: PostgresType.bool
        }
    }

    /// The types of a batch's columns, each by its first value that is not NULL.
    static func types(of batch: SQLBatch) -> [Oid] {
        (0..<batch.width).map { column in
            var index = column
            while index < batch.values.count {
                let type = type(of: batch.values[index])
                if type != PostgresType.unknown { return type }
                index += batch.width
            }
            return PostgresType.unknown
        }
    }
}
