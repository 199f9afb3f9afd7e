import Records
import Register

extension RowReader {
    mutating func recordID() throws(StorageError) -> RecordID {
        guard let id = RecordID(bytes: try blob()) else { throw StorageError(.corrupt, "record id") }
        return id
    }

    mutating func optionalRecordID() throws(StorageError) -> RecordID? {
        guard let bytes = try optionalBlob() else { return nil }
        guard let id = RecordID(bytes: bytes) else { throw StorageError(.corrupt, "record id") }
        return id
    }

    mutating func area() throws(StorageError) -> DivisionCode {
        guard let area = try optionalArea() else { throw StorageError(.corrupt, "division code") }
        return area
    }

    mutating func optionalArea() throws(StorageError) -> DivisionCode? {
        guard let value = try optionalInt() else { return nil }
        guard value > 0, let code = DivisionCode(value: UInt64(value)) else {
            throw StorageError(.corrupt, "division code")
        }
        return code
    }

    mutating func day() throws(StorageError) -> CalendarDay {
        guard let day = try optionalDay() else { throw StorageError(.corrupt, "day") }
        return day
    }

    mutating func optionalDay() throws(StorageError) -> CalendarDay? {
        guard let text = try optionalText() else { return nil }
        guard let day = CalendarDay(iso: text) else { throw StorageError(.corrupt, "day") }
        return day
    }

    mutating func optionalPartialDay() throws(StorageError) -> PartialDay? {
        guard let text = try optionalText() else { return nil }
        guard let day = PartialDay(iso: text) else { throw StorageError(.corrupt, "day") }
        return day
    }

    mutating func code<Code: RawRepresentable<String>>() throws(StorageError) -> Code {
        try CodeText.code(try text())
    }

    mutating func optionalCode<Code: RawRepresentable<String>>() throws(StorageError) -> Code? {
        guard let text = try optionalText() else { return nil }
        return try CodeText.code(text) as Code
    }

    mutating func codes<Code: RawRepresentable<String>>() throws(StorageError) -> [Code] {
        try CodeText.codes(try text())
    }

    mutating func number() throws(StorageError) -> Int { Int(try int()) }

    mutating func optionalNumber() throws(StorageError) -> Int? { try optionalInt().map { Int($0) } }

    mutating func optionalMoney() throws(StorageError) -> Money? { try optionalInt().map { Money(fen: $0) } }

    mutating func instant() throws(StorageError) -> Instant { Instant(microseconds: try int()) }
}
