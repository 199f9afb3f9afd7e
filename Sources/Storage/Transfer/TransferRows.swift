internal import Vault

/// Rows of one table in their canonical bytes: per column a byte for its type (0 = NULL) and the value.
///
/// Equal rows have equal bytes on every engine, so the hash of a table is the same wherever it is kept.
struct TransferPage: Sendable {
    /// How many rows.
    var count = 0
    /// Their bytes, in the order of the primary key.
    var bytes: [UInt8] = []
}

/// How many rows a table has, and the SHA-256 over their canonical bytes in the order of the primary key.
public struct TableSum: Sendable, Hashable {
    /// The table's name.
    public var table: String
    /// How many rows.
    public var rows: Int64
    /// 64 hexadecimal digits.
    public var sha256: String
}

/// Adds up a table as its pages go by.
struct RunningSum {
    private var rows: Int64 = 0
    private var digest = ContentDigest()

    mutating func add(_ page: TransferPage) {
        rows += Int64(page.count)
        digest.add(bytes: page.bytes)
    }

    func finish(_ table: String) -> TableSum {
        TableSum(table: table, rows: rows, sha256: digest.finish())
    }
}

extension TransferTable {
    /// Reads the whole table page by page in the order of its key and calls `page` with each; never more than one
    /// page is in memory.
    @discardableResult
    func scan(_ session: any SQLSession, _ page: (TransferPage) throws -> Void = { _ in }) throws -> TableSum {
        var sum = RunningSum()
        var last: [SQLValue]?
        let keys = keyPlaces
        while true {
            var writer = TransferWriter()
            var count = 0
            try session.query(pageQuery(isFirst: last == nil), last ?? []) { row in
                var key: [SQLValue] = []
                key.reserveCapacity(keys.count)
                for (place, column) in columns.enumerated() {
                    let value = row.isNull(place) ? SQLValue.null : try Self.value(row, place, column.kind)
                    Self.write(value, &writer)
                    if column.isKey { key.append(value) }
                }
                last = key
                count += 1
            }
            guard count > 0 else { break }
            let whole = TransferPage(count: count, bytes: writer.bytes)
            sum.add(whole)
            try page(whole)
            guard count == rowsPerPage else { break }
        }
        return sum.finish(name)
    }

    /// The rows of a page as a batch for a bulk load.
    func batch(_ page: TransferPage) throws(TransferError) -> SQLBatch {
        var reader = TransferReader(page.bytes)
        var batch = SQLBatch(width: columns.count)
        batch.reserve(rows: page.count)
        for _ in 0..<page.count {
            var row: [SQLValue] = []
            row.reserveCapacity(columns.count)
            for column in columns { row.append(try Self.read(&reader, column.kind)) }
            batch.append(row)
        }
        guard reader.isAtEnd else { throw TransferError(.altered, name) }
        return batch
    }

    static func value(_ row: any SQLRow, _ place: Int, _ kind: Kind) throws(StorageError) -> SQLValue {
        switch kind {
        case .bigint: .int(try row.int(place))
        case .text: .text(try row.text(place))
        case .bytea: .blob(try row.blob(place))
        case .boolean: .bool(try row.bool(place))
        }
    }

    static func write(_ value: SQLValue, _ writer: inout TransferWriter) {
        switch value {
        case .null:
            writer.add(byte: 0)
        case .int(let number):
            writer.add(byte: Kind.bigint.rawValue)
            writer.add(number)
        case .text(let text):
            writer.add(byte: Kind.text.rawValue)
            writer.add(text)
        case .blob(let bytes):
            writer.add(byte: Kind.bytea.rawValue)
            writer.add(bytes)
        case .bool(let truth):
            writer.add(byte: Kind.boolean.rawValue)
            writer.add(byte: truth ? 1 : 0)
        }
    }

    static func read(_ reader: inout TransferReader, _ kind: Kind) throws(TransferError) -> SQLValue {
        let tag = try reader.byte()
        guard tag != 0 else { return .null }
        guard tag == kind.rawValue else { throw TransferError(.altered, "type of a column") }
        switch kind {
        case .bigint: return .int(try reader.number(Int64.self))
        case .text: return .text(try reader.text())
        case .bytea: return .blob(try reader.content())
        case .boolean: return .bool(try reader.byte() != 0)
        }
    }
}
