public import Register

/// A decision of the office by which default values of a pack become its own (`jiedui pack adopt`).
public struct Adoption: Sendable, Hashable, Codable {
    /// The deciding body, such as 泉州市民政局.
    public let body: String
    /// The day of the decision.
    public let day: CalendarDay
    /// The minute that records it, such as 会议纪要〔2020〕5号.
    public let minute: String
    /// Key paths adopted, sorted: a value's own path, or a path above it, which adopts all defaults below.
    public let paths: [String]

    /// A decision.
    public init(body: String, day: CalendarDay, minute: String, paths: [String]) {
        self.body = body
        self.day = day
        self.minute = minute
        self.paths = paths
    }

    /// True where the decision covers the value at `path`.
    public func covers(_ path: String) -> Bool {
        paths.contains { path == $0 || (path.hasPrefix($0) && path.utf8.dropFirst($0.utf8.count).first == 0x2E) }
    }
}
