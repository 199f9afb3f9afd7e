import Glibc
import Vault

/// A backup file that is read from its beginning, one piece after the other.
struct BackupFile: ~Copyable {
    /// The id of the key that opens it.
    let keyID: [UInt8]
    /// The schema version of its store.
    let schema: Int

    private let descriptor: Int32
    private let head: [UInt8]

    /// Opens the file and reads its head.
    ///
    /// - Throws: ``TransferError``: `unreadable`, `not_a_backup`, `truncated`.
    init(path: String) throws(TransferError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TransferError(.unreadable, String(cString: strerror(errno))) }
        let found: [UInt8]
        do throws(TransferError) {
            found = try Self.read(descriptor, BackupForm.headLength)
            guard found.prefix(BackupForm.magic.count).elementsEqual(BackupForm.magic.prefix(found.count)) else {
                throw TransferError(.notABackup)
            }
            guard found.count == BackupForm.headLength else { throw TransferError(.truncated) }
        } catch {
            close(descriptor)
            throw error
        }
        head = found
        keyID = Array(found[16..<20])
        schema = found[20..<24].reduce(0) { $0 << 8 | Int($1) }
    }

    deinit {
        close(descriptor)
    }

    /// Reads everything: calls `begin` with the tables, then `rows` with each page and the index of its table.
    ///
    /// - Returns: count and hash of every table as the backup states them, and when its snapshot was taken.
    /// - Throws: ``TransferError``: `wrong_key`, `altered`, `truncated`, `newer_schema`; what the closures throw.
    func readAll(
        _ vault: Vault, begin: ([TransferTable]) throws -> Void, rows: (TransferPage, Int) throws -> Void
    ) throws -> (sums: [TableSum], at: Int64) {
        guard schema <= (try Migrator().migrations.map(\.version).max() ?? 0) else {
            throw TransferError(.newerSchema, "\(schema)")
        }
        guard keyID == vault.keyID else { throw TransferError(.wrongKey) }
        var number: UInt64 = 0
        var (moment, tables): (Int64, [TransferTable]?) = (0, nil)
        var sums: [TableSum]?
        while let piece = try next(vault, number) {
            number += 1
            var reader = TransferReader(piece)
            switch (BackupForm.Kind(rawValue: try reader.byte()), tables, sums) {
            case (.tables?, nil, nil):
                let found = try BackupForm.tables(&reader)
                (tables, moment) = (found.tables, found.at)
                try begin(found.tables)
            case (.rows?, _?, nil):
                let index = Int(try reader.number(UInt16.self))
                let count = Int(try reader.number(UInt32.self))
                try rows(TransferPage(count: count, bytes: reader.rest()), index)
            case (.sums?, _?, nil):
                sums = try BackupForm.sums(&reader)
            default:
                throw TransferError(.altered, "order of the pieces")
            }
        }
        guard let sums else { throw TransferError(.truncated) }
        return (sums, moment)
    }

    /// The next piece, opened; `nil` at the end, behind which nothing may follow.
    private func next(_ vault: Vault, _ number: UInt64) throws(TransferError) -> [UInt8]? {
        let prefix = try Self.read(descriptor, 4)
        guard prefix.count == 4 else { throw TransferError(.truncated) }
        let length = prefix.reduce(0) { $0 << 8 | Int($1) }
        guard length > 0 else {
            guard try Self.read(descriptor, 1).isEmpty else { throw TransferError(.altered, "bytes behind the end") }
            return nil
        }
        guard length <= BackupForm.pieceLimit else { throw TransferError(.altered, "length of a piece") }
        let box = try Self.read(descriptor, length)
        guard box.count == length else { throw TransferError(.truncated) }
        do {
            return try vault.open(box, row: BackupForm.binding(head, number), column: BackupForm.column)
        } catch {
            throw TransferError(error.code == .wrongKey ? .wrongKey : .altered, "piece \(number)")
        }
    }

    /// Up to `count` bytes; fewer only at the end of the file.
    private static func read(_ descriptor: Int32, _ count: Int) throws(TransferError) -> [UInt8] {
        var failed: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, used in
            used = 0
            while used < count {
                let got = Glibc.read(descriptor, room.baseAddress.map { $0 + used }, count - used)
                if got > 0 {
                    used += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failed = errno
                    return
                }
            }
        }
        guard failed == 0 else { throw TransferError(.unreadable, String(cString: strerror(failed))) }
        return bytes
    }
}
