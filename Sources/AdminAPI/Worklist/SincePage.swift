/// What changed since a day, on one page.
public struct SincePage: Codable, Sendable, Hashable {
    /// One change, with what to do about it.
    public struct Line: Codable, Sendable, Hashable {
        /// The household's number.
        public var household: String?
        /// The helper's short key.
        public var helper: String?
        /// The item of the worklist.
        public var item: String?
        /// When.
        public var day: String
        /// What happened.
        public var sentence: String
        /// The one command that deals with it.
        public var command: String

        /// A line from its parts.
        public init(
            household: String?, helper: String?, item: String?, day: String, sentence: String, command: String
        ) {
            self.household = household
            self.helper = helper
            self.item = item
            self.day = day
            self.sentence = sentence
            self.command = command
        }
    }

    /// A sort of change.
    public struct Section: Codable, Sendable, Hashable {
        /// Which.
        public var section: CodeName
        /// How many lines it has in all.
        public var total: Int
        /// The first of them.
        public var lines: [Line]

        /// A section from its parts.
        public init(section: CodeName, total: Int, lines: [Line]) {
            self.section = section
            self.total = total
            self.lines = lines
        }
    }

    /// Since when.
    public var since: String
    /// Where; absent = everywhere.
    public var area: String?
    /// The sections that have any line.
    public var sections: [Section]

    /// A page from its parts.
    public init(since: String, area: String?, sections: [Section]) {
        self.since = since
        self.area = area
        self.sections = sections
    }
}
