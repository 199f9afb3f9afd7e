import Register
import Vault

/// The fields of one row that must not be read at rest, in one box: a tag byte, a length and the text of each.
///
/// One box per row, because a box costs 5 µs and 32 bytes whatever it holds. Tags are stable: they are on disk.
struct SealedFields: Equatable {
    /// What a text is.
    enum Tag: UInt8 {
        case name = 1
        case id = 2
        case phone = 3
        case address = 4
        case note = 5
        case certificate = 6
        case text = 7
        case otherName = 8
        case otherID = 9
        case measures = 10
        case plan = 11
        case changes = 12
        case problems = 13
        case requests = 14
        case outcome = 15
        case held = 20
    }

    private var bytes: [UInt8] = []

    init() {}

    var isEmpty: Bool { bytes.isEmpty }

    mutating func add(_ tag: Tag, _ text: String?) {
        guard let text else { return }
        let count = UInt32(text.utf8.count)
        bytes.append(tag.rawValue)
        bytes.append(UInt8(truncatingIfNeeded: count >> 16))
        bytes.append(UInt8(truncatingIfNeeded: count >> 8))
        bytes.append(UInt8(truncatingIfNeeded: count))
        bytes.append(contentsOf: text.utf8)
    }

    /// An identity number; one that was made from 15 digits is kept as those, so that it reads back marked.
    mutating func add(_ tag: Tag, _ id: ResidentID?) {
        guard let id else { return }
        let number = id.number
        add(tag, id.isConverted ? String(number.prefix(6) + number.dropFirst(8).dropLast()) : number)
    }

    func all(_ tag: Tag) throws(StorageError) -> [String] {
        var texts: [String] = []
        var position = 0
        while position < bytes.count {
            guard position + 4 <= bytes.count else { throw StorageError(.corrupt, "sealed fields") }
            let count = Int(bytes[position + 1]) << 16 | Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            let end = position + 4 + count
            guard end <= bytes.count else { throw StorageError(.corrupt, "sealed fields") }
            if bytes[position] == tag.rawValue {
                texts.append(String(decoding: bytes[(position + 4)..<end], as: UTF8.self))
            }
            position = end
        }
        return texts
    }

    func first(_ tag: Tag) throws(StorageError) -> String? { try all(tag).first }

    func id(_ tag: Tag) throws(StorageError) -> ResidentID? {
        guard let text = try first(tag) else { return nil }
        do { return try ResidentID(parsing: text) } catch { throw StorageError(.corrupt, "sealed identity number") }
    }

    /// The box for a row of `table`; NULL if there is nothing to seal.
    func box(_ vault: Vault, table: String, row: RecordID) throws -> SQLValue {
        guard !bytes.isEmpty else { return .null }
        return .blob(try vault.seal(bytes, row: row.bytes, column: table + ".sealed"))
    }

    /// The fields in a box of a row of `table`; none for NULL.
    init(box: [UInt8]?, _ vault: Vault, table: String, row: RecordID) throws(StorageError) {
        guard let box else { return }
        do {
            bytes = try vault.open(box, row: row.bytes, column: table + ".sealed")
        } catch {
            throw StorageError(.sealBroken, "\(error.code.rawValue) in \(table)")
        }
    }
}
