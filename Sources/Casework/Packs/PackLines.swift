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
    /// The column, from 1.
    public var column: Int?
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

/// What came of the check of a pack's text.
public struct PackVerdict: Sendable {
    /// What is wrong; empty where the text is right.
    public var faults: [PackFinding]
    /// What is worth knowing: checks that warn, and values that nobody has stated.
    public var warnings: [PackFinding]
}

/// A value that the office enters into a pack.
public struct PackChange: Sendable {
    /// The parameter.
    public var key: String
    /// The value, as the grammar writes it.
    public var value: String
    /// First day; nil = since ever.
    public var from: CalendarDay?
    /// Its ground.
    public var ground: Ground

    /// On what ground a value stands.
    public enum Ground: Sendable {
        /// An article of a document that the pack lists, by its key.
        case document(String, article: String)
        /// A decision of a body.
        case decision(String, day: CalendarDay, minute: String)
        /// None of these.
        case productDefault
    }

    /// A change.
    public init(key: String, value: String, from: CalendarDay?, ground: Ground) {
        self.key = key
        self.value = value
        self.from = from
        self.ground = ground
    }
}

/// A new pack that inherits.
public struct NewPackOrder: Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: String
    /// Its area.
    public var area: DivisionCode
    /// Its first day.
    public var from: CalendarDay

    /// An order.
    public init(id: String, name: String, area: DivisionCode, from: CalendarDay) {
        self.id = id
        self.name = name
        self.area = area
        self.from = from
    }
}
