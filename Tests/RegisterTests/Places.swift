import Register
import Testing

/// The code of a place, for tests.
func place(_ digits: String) throws -> DivisionCode {
    let code = DivisionCode(digits)
    return try #require(code)
}

/// A day, for tests.
func day(_ text: String) throws -> CalendarDay {
    let day = CalendarDay(iso: text)
    return try #require(day)
}
