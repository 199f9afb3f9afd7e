public import Wording

/// One part of a household's plan: facts by name, and a table where there is more than one of a kind.
public struct PlanSection: Sendable {
    /// A fact with its name; a value that nobody stated is nil.
    public struct Fact: Sendable {
        /// Its name.
        public var name: Phrase
        /// Its value; nil = unknown.
        public var value: Phrase?

        /// A fact.
        public init(_ name: Phrase, _ value: Phrase?) {
            self.name = name
            self.value = value
        }
    }

    /// Stable code.
    public var code: String
    /// Heading.
    public var title: Phrase
    /// Facts in their order.
    public var facts: [Fact] = []
    /// Headings of the table; none = no table.
    public var columns: [Phrase] = []
    /// Rows of the table.
    public var rows: [[Phrase]] = []

    /// An empty part.
    public init(_ code: String, _ title: Phrase) {
        self.code = code
        self.title = title
    }

    /// Whether it says anything.
    public var isEmpty: Bool { facts.isEmpty && rows.isEmpty }
}
