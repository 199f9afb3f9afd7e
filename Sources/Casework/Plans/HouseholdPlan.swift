public import Register
import Reports
public import Wording

/// A household's plan: everything that is decided for it, on one page (一户一策; M79, M87).
public struct HouseholdPlan: Sendable {
    /// Its number.
    public var household: String
    /// The head's name.
    public var headName: String?
    /// The division's name from the county down.
    public var areaName: String
    /// The day for which it holds.
    public var asOf: CalendarDay
    /// Its parts.
    public var sections: [PlanPart]
}

/// One part of a plan: facts by name, and a table where there is more than one of a kind.
public struct PlanPart: Sendable {
    /// A fact with its name; a value that nobody stated is nil.
    public struct Fact: Sendable {
        /// Its name.
        public var name: Phrase
        /// Its value; nil = unknown.
        public var value: Phrase?

        init(_ name: Phrase, _ value: Phrase?) {
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

    init(_ code: String, _ title: Phrase) {
        self.code = code
        self.title = title
    }

    /// The part as the page prints it.
    var section: PlanSection {
        var section = PlanSection(code, title)
        section.facts = facts.map { .init($0.name, $0.value) }
        section.columns = columns
        section.rows = rows
        return section
    }
}
