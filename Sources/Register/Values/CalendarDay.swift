/// A day of the proleptic Gregorian calendar, without a time of day.
///
/// Days are compared in the office's time zone, Asia/Shanghai (UTC+8, no daylight saving since 1991); an instant becomes
/// a day through ``init(unixMicroseconds:)``. Range: years 1...9999.
public struct CalendarDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Days since 1970-01-01, negative before it.
    public let daysSinceEpoch: Int32

    /// The day that lies `daysSinceEpoch` days after 1970-01-01.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The day `year`-`month`-`day`, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysInMonth(month, of: year)
        else { return nil }
        self.daysSinceEpoch = Int32(Self.days(year: year, month: month, day: day))
    }

    /// The day in Asia/Shanghai at an instant given in microseconds since 1970-01-01T00:00:00Z.
    public init(unixMicroseconds: Int64) {
        let local = unixMicroseconds + 8 * 3_600_000_000
        var days = local / 86_400_000_000
        if local % 86_400_000_000 < 0 { days -= 1 }
        self.daysSinceEpoch = Int32(truncatingIfNeeded: days)
    }

    /// The day written as `YYYY-MM-DD`, or nil for any other text. Other spellings are the business of `Ledgers`.
    public init?(iso text: String) {
        let bytes = text.utf8.span
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = bytes.number(0..<4), let month = bytes.number(5..<7), let day = bytes.number(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day written as `YYYY-MM-DD`, or nil for any other text.
    public init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

    /// Year, month (1...12) and day of the month (1...31).
    public var components: (year: Int, month: Int, day: Int) {
        // Days from the civil calendar, after Howard Hinnant's public description of the algorithm.
        let z = Int(daysSinceEpoch) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Day of the week, 1 = Monday ... 7 = Sunday (ISO 8601).
    public var weekday: Int {
        let sinceMonday = (Int(daysSinceEpoch) + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// The day `count` days later (earlier where negative).
    public func adding(days count: Int) -> CalendarDay {
        CalendarDay(daysSinceEpoch: daysSinceEpoch + Int32(count))
    }

    /// The same day of the month `count` months later; the last day of that month where it has no such day.
    public func adding(months count: Int) -> CalendarDay {
        let (year, month, day) = components
        let total = year * 12 + (month - 1) + count
        let newYear = total >= 0 ? total / 12 : (total - 11) / 12
        let newMonth = total - newYear * 12 + 1
        let last = Self.daysInMonth(newMonth, of: newYear)
        return CalendarDay(daysSinceEpoch: Int32(Self.days(year: newYear, month: newMonth, day: min(day, last))))
    }

    /// Full years from this day (a birth) to `day`: a birthday counts on the day itself; nil before birth.
    ///
    /// Somebody born on 29 February completes a year on 1 March of a common year (Civil Code: the day after it ends).
    public func fullYears(until day: CalendarDay) -> Int? {
        guard day >= self else { return nil }
        let (year, month, dayOfMonth) = components
        let (otherYear, otherMonth, otherDay) = day.components
        let before = (otherMonth, otherDay) < (month, dayOfMonth)
        return otherYear - year - (before ? 1 : 0)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
        var text: [UInt8] = []
        text.reserveCapacity(10)
        for unit in [1000, 100, 10, 1] { text.append(UInt8(48 + year / unit % 10)) }
        for part in [month, day] {
            text.append(UInt8(ascii: "-"))
            text.append(UInt8(48 + part / 10))
            text.append(UInt8(48 + part % 10))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Orders days by time.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// Reads `YYYY-MM-DD`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day YYYY-MM-DD")
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Number of days of `month` (1...12) in `year`.
    public static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func days(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
