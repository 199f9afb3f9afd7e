public import Register
public import Wording

/// A policy pack as a list shows it.
public struct PackLine: Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: Phrase
    /// SHA-256 of its text, hexadecimal.
    public var digest: String
    /// The area.
    public var area: DivisionCode
    /// First day in force.
    public var from: CalendarDay
    /// Last day in force; nil = open.
    public var until: CalendarDay?
    /// Number of values.
    public var values: Int
    /// Values that nobody has decided (`default`).
    public var defaults: Int
}

/// A policy pack with all its values.
public struct PackContent: Sendable {
    /// One value with its basis.
    public struct Value: Sendable {
        /// Where it stands, such as `lead.weights.cause_fit`.
        public var path: String
        /// The value as text.
        public var value: String
        /// Document and article, decision, or the notice of a default.
        public var basis: Phrase
        /// True while the office has not adopted it.
        public var isDefault: Bool
    }

    /// The pack as a list shows it.
    public var line: PackLine
    /// Its values.
    public var values: [Value]
    /// Its text.
    public var text: String
}

/// A fault in the text of a pack.
public struct PackFinding: Sendable {
    /// The line, from 1.
    public var line: Int?
    /// The key path.
    public var path: String?
    /// Stable code.
    public var code: String
    /// What is wrong and what to do.
    public var message: Phrase
}

/// The office's decision to take over default values as its own.
public struct PackDecision: Sendable {
    /// The deciding body.
    public var body: String
    /// The day.
    public var day: CalendarDay
    /// Number of the minute.
    public var minute: String
    /// The values' paths; empty = all defaults.
    public var paths: [String]

    /// A decision.
    public init(body: String, day: CalendarDay, minute: String, paths: [String] = []) {
        self.body = body
        self.day = day
        self.minute = minute
        self.paths = paths
    }
}
