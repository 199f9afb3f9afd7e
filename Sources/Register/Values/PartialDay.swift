/// A day, or only its month or year where no more was stated: a month stays a month.
public struct PartialDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Year, 1...9999.
    public let year: Int
    /// Month 1...12, nil where only the year is known.
    public let month: Int?
    /// Day of the month, nil where only month or year is known.
    public let day: Int?

    /// A whole day.
    public init(_ day: CalendarDay) {
        (self.year, self.month, self.day) = {
            let parts = day.components
            return (parts.year, parts.month, parts.day)
        }()
    }

    /// A year, a month or a day; nil where the calendar has none such.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil, month != nil || day == nil else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: String) {
        let bytes = text.utf8.span
        let hyphen = UInt8(ascii: "-")
        guard [4, 7, 10].contains(bytes.count), let year = bytes.number(0..<4) else { return nil }
        var (month, day): (Int?, Int?)
        if bytes.count >= 7 {
            guard bytes[4] == hyphen, let number = bytes.number(5..<7) else { return nil }
            month = number
        }
        if bytes.count == 10 {
            guard bytes[7] == hyphen, let number = bytes.number(8..<10) else { return nil }
            day = number
        }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

    /// The first day that it may mean.
    public var earliest: CalendarDay {
        CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay(daysSinceEpoch: 0)
    }

    /// The last day that it may mean.
    public var latest: CalendarDay {
        let lastMonth = month ?? 12
        let last = day ?? CalendarDay.daysInMonth(lastMonth, of: year)
        return CalendarDay(year: year, month: lastMonth, day: last) ?? earliest
    }

    /// The day, where it is fully known.
    public var exact: CalendarDay? { day == nil ? nil : earliest }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var description: String {
        let whole = earliest.description
        if day != nil { return whole }
        return String(whole.prefix(month != nil ? 7 : 4))
    }

    /// Orders by the earliest day, the vaguer first.
    public static func < (left: PartialDay, right: PartialDay) -> Bool {
        (left.earliest, left.month ?? 0, left.day ?? 0) < (right.earliest, right.month ?? 0, right.day ?? 0)
    }

    /// Reads its ISO text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = PartialDay(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not YYYY[-MM[-DD]]")
        }
        self = value
    }

    /// Writes its ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
