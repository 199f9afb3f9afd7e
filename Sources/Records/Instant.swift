public import Register

/// A moment in microseconds since 1970-01-01T00:00:00Z, as the store keeps it.
public struct Instant: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Microseconds since the epoch.
    public let microseconds: Int64

    /// A moment.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// RFC 3339 in UTC with whole seconds, such as `2026-11-21T12:00:00Z`.
    public var description: String {
        let seconds = microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return
            "\(CalendarDay(daysSinceEpoch: Int32(days)))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    /// The calendar day in Asia/Shanghai.
    public var day: CalendarDay { CalendarDay(unixMicroseconds: microseconds) }

    /// Orders by time.
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}
