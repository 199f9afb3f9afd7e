/// Facts for programmes that somebody enters about a household.
public struct FactEntry: Codable, Sendable, Hashable {
    /// The member's number, from 1, as `programmes check` counts them; absent for facts of the household.
    public var member: Int?
    /// Name → value.
    public var facts: [String: String]?
    /// The names of facts that are not known any more (only where facts are ended).
    public var end: [String]?
    /// The first day; today where absent.
    public var on: String?
    /// Why; sealed.
    public var because: String?

    /// Builds the value from its parts.
    public init(
        member: Int? = nil, facts: [String: String]? = nil, end: [String]? = nil, on: String? = nil,
        because: String? = nil
    ) {
        self.member = member
        self.facts = facts
        self.end = end
        self.on = on
        self.because = because
    }
}

/// An entitlement that a household draws already.
public struct DrawEntry: Codable, Sendable, Hashable {
    /// The programme's id.
    public var programme: String
    /// The first day.
    public var from: String
    /// The last day; absent where it goes on.
    public var until: String?
    /// Why; sealed.
    public var because: String?

    /// Builds the value from its parts.
    public init(programme: String, from: String, until: String? = nil, because: String? = nil) {
        self.programme = programme
        self.from = from
        self.until = until
        self.because = because
    }
}

/// What is entered about a household for programmes.
public struct FactList: Codable, Sendable, Hashable {
    /// A fact.
    public struct Item: Codable, Sendable, Hashable {
        /// Its name, of members `member.N.FIELD`.
        public var fact: CodeName
        /// The value as it was entered.
        public var value: String
        /// The value in words.
        public var words: String
        /// The first day on which it holds.
        public var from: String
        /// The first day on which it holds no more.
        public var ended: String?
        /// Whether it holds on the day of the list.
        public var holds: Bool
        /// Why it was entered.
        public var because: String?
        /// Who entered it.
        public var actor: String
        /// When, RFC 3339, UTC.
        public var at: String

        /// Builds the value from its parts.
        public init(
            fact: CodeName, value: String, words: String, from: String, ended: String?, holds: Bool, because: String?,
            actor: String, at: String
        ) {
            self.fact = fact
            self.value = value
            self.words = words
            self.from = from
            self.ended = ended
            self.holds = holds
            self.because = because
            self.actor = actor
            self.at = at
        }
    }

    /// An entitlement.
    public struct Draw: Codable, Sendable, Hashable {
        /// The programme's id.
        public var programme: String
        /// The first day.
        public var from: String
        /// The last day; absent where it goes on.
        public var until: String?
        /// Why it was entered.
        public var because: String?
        /// Who entered it.
        public var actor: String

        /// Builds the value from its parts.
        public init(programme: String, from: String, until: String?, because: String?, actor: String) {
            self.programme = programme
            self.from = from
            self.until = until
            self.because = because
            self.actor = actor
        }
    }

    /// The household number.
    public var household: String
    /// The day.
    public var asOf: String
    /// Facts, by name and in the order of entering.
    public var facts: [Item]
    /// Entitlements that are drawn, by programme and first day.
    public var draws: [Draw]

    private enum CodingKeys: String, CodingKey {
        case household, facts, draws
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(household: String, asOf: String, facts: [Item], draws: [Draw]) {
        self.household = household
        self.asOf = asOf
        self.facts = facts
        self.draws = draws
    }
}

/// A search for missing facts that goes onto the worklist.
public struct MissingFactsOrder: Codable, Sendable, Hashable {
    /// The area; the caller's where absent.
    public var area: String?
    /// The day; today where absent.
    public var asOf: String?

    private enum CodingKeys: String, CodingKey {
        case area
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(area: String? = nil, asOf: String? = nil) {
        self.area = area
        self.asOf = asOf
    }
}

/// What such a search put on the worklist.
public struct MissingFactsResult: Codable, Sendable, Hashable {
    /// The day.
    public var asOf: String
    /// Households looked at.
    public var households: Int
    /// Items opened.
    public var opened: Int
    /// Items closed, because the facts are known now.
    public var gone: Int
    /// Items that are open now.
    public var open: Int

    private enum CodingKeys: String, CodingKey {
        case households, opened, gone, open
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(asOf: String, households: Int, opened: Int, gone: Int, open: Int) {
        self.asOf = asOf
        self.households = households
        self.opened = opened
        self.gone = gone
        self.open = open
    }
}
