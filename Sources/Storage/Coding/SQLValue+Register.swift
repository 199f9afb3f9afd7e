import Records
import Register

extension SQLValue {
    static func id(_ id: RecordID) -> SQLValue { .blob(id.bytes) }
    static func id(_ id: RecordID?) -> SQLValue { id.map { .blob($0.bytes) } ?? .null }
    static func area(_ code: DivisionCode?) -> SQLValue { code.map { .int(Int64($0.value)) } ?? .null }
    static func day(_ day: CalendarDay?) -> SQLValue { day.map { .text($0.description) } ?? .null }
    static func day(_ day: PartialDay?) -> SQLValue { day.map { .text($0.description) } ?? .null }
    static func code(_ code: (some RawRepresentable<String>)?) -> SQLValue { code.map { .text($0.rawValue) } ?? .null }
    static func money(_ money: Money?) -> SQLValue { money.map { .int($0.fen) } ?? .null }
    static func instant(_ instant: Instant) -> SQLValue { .int(instant.microseconds) }
}
