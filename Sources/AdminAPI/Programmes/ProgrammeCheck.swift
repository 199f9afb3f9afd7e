/// The question whether a household qualifies, with facts stated for it alone.
public struct ProgrammeQuestion: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The day; today where absent.
    public var asOf: String?
    /// The pack; the one in force there where absent.
    public var pack: String?
    /// One programme; all where absent.
    public var programme: String?
    /// Facts by name; of members `member.N.FIELD`.
    public var facts: [String: String]?

    private enum CodingKeys: String, CodingKey {
        case household, pack, programme, facts
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(
        household: String, asOf: String? = nil, pack: String? = nil, programme: String? = nil,
        facts: [String: String]? = nil
    ) {
        self.household = household
        self.asOf = asOf
        self.pack = pack
        self.programme = programme
        self.facts = facts
    }
}

/// What the programmes say about one household: advice to departments, no decision.
public struct ProgrammeAnswer: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The day.
    public var asOf: String
    /// The pack.
    public var pack: String
    /// SHA-256 of its text.
    public var packDigest: String
    /// What each programme says.
    public var findings: [ProgrammeAdvice]
    /// The people of the household as facts number them.
    public var members: [Member]

    /// A member.
    public struct Member: Codable, Sendable, Hashable {
        /// The number, from 1.
        public var number: Int
        /// Relation to the head.
        public var relation: CodeName?
        /// Age on the day.
        public var age: Int?

        /// Builds the value from its parts.
        public init(number: Int, relation: CodeName? = nil, age: Int? = nil) {
            self.number = number
            self.relation = relation
            self.age = age
        }
    }

    private enum CodingKeys: String, CodingKey {
        case household, pack, findings, members
        case asOf = "as_of"
        case packDigest = "pack_digest"
    }

    /// Builds the value from its parts.
    public init(
        household: String, asOf: String, pack: String, packDigest: String, findings: [ProgrammeAdvice],
        members: [Member]
    ) {
        self.household = household
        self.asOf = asOf
        self.pack = pack
        self.packDigest = packDigest
        self.findings = findings
        self.members = members
    }
}

/// What one programme says about a household.
public struct ProgrammeAdvice: Codable, Sendable, Hashable {
    /// One part of its conditions.
    public struct Part: Codable, Sendable, Hashable {
        /// The part in words.
        public var words: String
        /// `true`, `false` or `unknown`.
        public var truth: String
        /// The value that was compared.
        public var value: String?

        /// Builds the value from its parts.
        public init(words: String, truth: String, value: String? = nil) {
            self.words = words
            self.truth = truth
            self.value = value
        }
    }

    /// One step of the arithmetic.
    public struct Step: Codable, Sendable, Hashable {
        /// What it is.
        public var name: String
        /// The computation with its values put in.
        public var expression: String?
        /// The result.
        public var result: String
        /// Document and article, where it stands on one.
        public var basis: String?

        /// Builds the value from its parts.
        public init(name: String, expression: String? = nil, result: String, basis: String? = nil) {
            self.name = name
            self.expression = expression
            self.result = result
            self.basis = basis
        }
    }

    /// The programme.
    public var programme: ProgrammeItem
    /// `eligible`, `held`, `not_eligible`, `unknown`, `out_of_dates` or `stopped`.
    public var state: CodeName
    /// The members of whom it holds, by number.
    public var members: [Int]
    /// The amount.
    public var amount: ProgrammeAmount?
    /// What is missing to judge it: facts by name, values of the pack by path.
    public var missing: [CodeName]
    /// What is missing to compute the amount.
    public var missingForAmount: [CodeName]
    /// The conditions part by part.
    public var parts: [Part]
    /// The arithmetic step by step.
    public var steps: [Step]
    /// The line that is just missed.
    public var cliff: ProgrammeCliff?
    /// That this is advice to the department that leads, and no decision.
    public var notice: String

    private enum CodingKeys: String, CodingKey {
        case programme, state, members, amount, missing, parts, steps, cliff, notice
        case missingForAmount = "missing_for_amount"
    }

    /// Builds the value from its parts.
    public init(
        programme: ProgrammeItem, state: CodeName, members: [Int], amount: ProgrammeAmount?, missing: [CodeName],
        missingForAmount: [CodeName], parts: [Part], steps: [Step], cliff: ProgrammeCliff?, notice: String
    ) {
        self.programme = programme
        self.state = state
        self.members = members
        self.amount = amount
        self.missing = missing
        self.missingForAmount = missingForAmount
        self.parts = parts
        self.steps = steps
        self.cliff = cliff
        self.notice = notice
    }
}

/// An amount in yuan with what the document leaves open.
public struct ProgrammeAmount: Codable, Sendable, Hashable {
    /// Yuan with two decimals.
    public var amount: String
    /// The lower bound of its tolerance.
    public var least: String?
    /// The upper bound.
    public var most: String?
    /// `once`, `month` or `year`.
    public var period: CodeName
    /// True where it is a least amount: the document states it so, or of some people it is not known.
    public var isLeast: Bool

    private enum CodingKeys: String, CodingKey {
        case amount, least, most, period
        case isLeast = "is_least"
    }

    /// Builds the value from its parts.
    public init(amount: String, least: String? = nil, most: String? = nil, period: CodeName, isLeast: Bool) {
        self.amount = amount
        self.least = least
        self.most = most
        self.period = period
        self.isLeast = isLeast
    }
}

/// A line of money that is just missed.
public struct ProgrammeCliff: Codable, Sendable, Hashable {
    /// What is compared.
    public var name: String
    /// The household's value.
    public var value: String
    /// The line.
    public var line: String
    /// By how much it is missed.
    public var gap: String

    /// Builds the value from its parts.
    public init(name: String, value: String, line: String, gap: String) {
        self.name = name
        self.value = value
        self.line = line
        self.gap = gap
    }
}
