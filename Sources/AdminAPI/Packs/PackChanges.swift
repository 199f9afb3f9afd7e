/// A value entered into a pack.
public struct PackSetting: Codable, Sendable, Hashable {
    /// The parameter, or its path.
    public var key: String
    /// The value as the grammar writes it.
    public var value: String
    /// First day; since ever where absent.
    public var from: String?
    /// The document, by its key in the pack, with its article.
    public var document: String?
    /// The article.
    public var article: String?
    /// The body that decided, with day and minute.
    public var body: String?
    /// The day of the decision.
    public var day: String?
    /// The minute.
    public var minute: String?

    /// Builds the value from its parts.
    public init(
        key: String, value: String, from: String? = nil, document: String? = nil, article: String? = nil,
        body: String? = nil, day: String? = nil, minute: String? = nil
    ) {
        self.key = key
        self.value = value
        self.from = from
        self.document = document
        self.article = article
        self.body = body
        self.day = day
        self.minute = minute
    }
}

/// A new pack that inherits.
public struct NewPackRequest: Codable, Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: String
    /// Its area.
    public var area: String
    /// Its first day.
    public var from: String

    /// Builds the value from its parts.
    public init(id: String, name: String, area: String, from: String) {
        self.id = id
        self.name = name
        self.area = area
        self.from = from
    }
}

/// The text of a pack.
public struct PackSource: Codable, Sendable, Hashable {
    /// YAML.
    public var text: String

    /// Builds the value from its parts.
    public init(text: String) { self.text = text }
}

/// How two packs differ.
public struct PackDiff: Codable, Sendable, Hashable {
    /// A place in the texts.
    public struct Line: Codable, Sendable, Hashable {
        /// The key path.
        public var path: String
        /// What the first pack says.
        public var first: String?
        /// What the second pack says.
        public var second: String?

        /// Builds the value from its parts.
        public init(path: String, first: String?, second: String?) {
            self.path = path
            self.first = first
            self.second = second
        }
    }

    /// A household that would be served differently.
    public struct Served: Codable, Sendable, Hashable {
        /// The household number.
        public var household: String
        /// `tier`, `standing` or `programme:ID`.
        public var subject: CodeName
        /// What the first pack says.
        public var first: String
        /// What the second pack says.
        public var second: String

        /// Builds the value from its parts.
        public init(household: String, subject: CodeName, first: String, second: String) {
            self.household = household
            self.subject = subject
            self.first = first
            self.second = second
        }
    }

    /// Differences of the texts.
    public var lines: [Line]
    /// Households looked at; absent where no area was asked for.
    public var households: Int?
    /// How many of them are treated differently.
    public var differing: Int
    /// The first of them.
    public var served: [Served]

    /// Builds the value from its parts.
    public init(lines: [Line], households: Int?, differing: Int, served: [Served]) {
        self.lines = lines
        self.households = households
        self.differing = differing
        self.served = served
    }
}
