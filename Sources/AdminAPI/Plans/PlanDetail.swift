/// A household's plan (一户一策).
public struct PlanDetail: Codable, Sendable, Hashable {
    /// One part of it.
    public struct Section: Codable, Sendable, Hashable {
        /// A fact with its name.
        public struct Fact: Codable, Sendable, Hashable {
            /// Its name.
            public var name: String
            /// Its value; absent = unknown.
            public var value: String?

            /// A fact.
            public init(name: String, value: String?) {
                self.name = name
                self.value = value
            }
        }

        /// Stable code.
        public var code: String
        /// Heading, in the language of the request.
        public var title: String
        /// Facts in their order.
        public var facts: [Fact]
        /// Headings of the table.
        public var columns: [String]
        /// Its rows.
        public var rows: [[String]]

        /// Builds the value from its parts.
        public init(code: String, title: String, facts: [Fact], columns: [String], rows: [[String]]) {
            self.code = code
            self.title = title
            self.facts = facts
            self.columns = columns
            self.rows = rows
        }
    }

    /// The household number.
    public var household: String
    /// The head's name.
    public var householdName: String?
    /// The division's name.
    public var areaName: String
    /// The day for which it holds.
    public var asOf: String
    /// Its parts.
    public var sections: [Section]

    private enum CodingKeys: String, CodingKey {
        case household, sections
        case householdName = "household_name"
        case areaName = "area_name"
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(household: String, householdName: String?, areaName: String, asOf: String, sections: [Section]) {
        self.household = household
        self.householdName = householdName
        self.areaName = areaName
        self.asOf = asOf
        self.sections = sections
    }
}

/// Where a household stood at the end of a day.
public struct HouseholdHistory: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The day.
    public var on: String
    /// Its status; absent before it was on the register.
    public var status: CodeName?
    /// End of the gradual exit.
    public var exitUntil: String?
    /// Its pairings as they stood.
    public var pairings: [PairingItem]
    /// Its proposals as they stood.
    public var proposals: [Proposal]

    /// A proposal as it stood.
    public struct Proposal: Codable, Sendable, Hashable {
        /// The run.
        public var run: String
        /// The helper.
        public var helper: HelperRef
        /// Where it stood.
        public var state: CodeName

        /// Builds the value from its parts.
        public init(run: String, helper: HelperRef, state: CodeName) {
            self.run = run
            self.helper = helper
            self.state = state
        }
    }

    private enum CodingKeys: String, CodingKey {
        case household, on, status, pairings, proposals
        case exitUntil = "exit_until"
    }

    /// Builds the value from its parts.
    public init(
        household: String, on: String, status: CodeName?, exitUntil: String?, pairings: [PairingItem],
        proposals: [Proposal]
    ) {
        self.household = household
        self.on = on
        self.status = status
        self.exitUntil = exitUntil
        self.pairings = pairings
        self.proposals = proposals
    }
}

/// What a standing check found.
public struct StandingResult: Codable, Sendable, Hashable {
    /// Running pairings and open proposals that were looked at.
    public var looked: Int
    /// Items that it opened.
    public var opened: Int
    /// Items that it closed, because what they said is no longer so.
    public var gone: Int
    /// Items of the check that are open now.
    public var open: Int

    /// Builds the value from its parts.
    public init(looked: Int, opened: Int, gone: Int, open: Int) {
        self.looked = looked
        self.opened = opened
        self.gone = gone
        self.open = open
    }
}
