internal import Vault

/// The form of a backup file, version 1.
///
/// ```
/// magic          16 bytes  "jiedui-backup-1\n"
/// key id          4 bytes  which key sealed it (derived from the key, not part of it)
/// schema          4 bytes  big-endian
/// backup id      16 bytes  random, so that pieces of two backups cannot be mixed
/// pieces         each: length (4 bytes, big-endian, at least 1), then a sealed box of that length
/// end             4 bytes  zero
/// ```
///
/// A box is the vault's (AES-256-GCM); bound to it are these first 40 bytes and the piece's number from 0, so that no
/// piece can be changed, dropped, repeated or moved. The first piece describes the tables, the last one holds count and
/// hash of each; between them are rows. Facts that are plain in the store are sealed here.
enum BackupForm {
    static let magic = Array("jiedui-backup-1\n".utf8)
    static let headLength = 40
    /// No piece is larger: a run's part is cut at 4 MiB, other pages are smaller.
    static let pieceLimit = 256 << 20
    static let column = "backup"

    enum Kind: UInt8 {
        case tables = 1
        case rows = 2
        case sums = 3
    }

    static func head(key: [UInt8], schema: Int, id: [UInt8]) -> [UInt8] {
        var writer = TransferWriter()
        writer.add(UInt32(schema))
        return magic + key + writer.bytes + id
    }

    /// What a piece is bound to.
    static func binding(_ head: [UInt8], _ number: UInt64) -> [UInt8] {
        var writer = TransferWriter()
        writer.add(number)
        return head + writer.bytes
    }

    static func describe(_ tables: [TransferTable], at microseconds: Int64) -> [UInt8] {
        var writer = TransferWriter()
        writer.add(byte: Kind.tables.rawValue)
        writer.add(microseconds)
        writer.add(UInt16(tables.count))
        for table in tables {
            writer.add(table.name)
            writer.add(UInt32(table.rowsPerPage))
            writer.add(UInt16(table.columns.count))
            for column in table.columns {
                writer.add(column.name)
                writer.add(byte: column.kind.rawValue)
                writer.add(byte: column.isKey ? 1 : 0)
            }
        }
        return writer.bytes
    }

    static func tables(
        _ reader: inout TransferReader
    ) throws(TransferError) -> (tables: [TransferTable], at: Int64) {
        let moment = try reader.number(Int64.self)
        var tables: [TransferTable] = []
        for _ in 0..<(try reader.number(UInt16.self)) {
            let name = try reader.text()
            let rowsPerPage = try reader.number(UInt32.self)
            var columns: [TransferTable.Column] = []
            for _ in 0..<(try reader.number(UInt16.self)) {
                let name = try reader.text()
                guard let kind = TransferTable.Kind(rawValue: try reader.byte()) else {
                    throw TransferError(.altered, "type of a column")
                }
                columns.append(TransferTable.Column(name: name, kind: kind, isKey: try reader.byte() != 0))
            }
            guard let table = TransferTable(name: name, columns: columns, rowsPerPage: Int(rowsPerPage)) else {
                throw TransferError(.altered, "a table")
            }
            tables.append(table)
        }
        return (tables, moment)
    }

    static func rows(_ page: TransferPage, of index: Int) -> [UInt8] {
        var writer = TransferWriter()
        writer.add(byte: Kind.rows.rawValue)
        writer.add(UInt16(index))
        writer.add(UInt32(page.count))
        return writer.bytes + page.bytes
    }

    static func sums(_ sums: [TableSum]) -> [UInt8] {
        var writer = TransferWriter()
        writer.add(byte: Kind.sums.rawValue)
        writer.add(UInt16(sums.count))
        for sum in sums {
            writer.add(sum.table)
            writer.add(sum.rows)
            writer.add(sum.sha256)
        }
        return writer.bytes
    }

    static func sums(_ reader: inout TransferReader) throws(TransferError) -> [TableSum] {
        var sums: [TableSum] = []
        for _ in 0..<(try reader.number(UInt16.self)) {
            sums.append(
                TableSum(table: try reader.text(), rows: try reader.number(Int64.self), sha256: try reader.text()))
        }
        return sums
    }
}
