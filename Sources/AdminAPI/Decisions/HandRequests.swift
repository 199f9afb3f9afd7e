/// A pair that somebody proposes by hand, or forbids.
public struct PairRequest: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The helper's key.
    public var helper: String
    /// The role; absent = `lead`.
    public var role: String?
    /// Last day of a prohibition; absent = until it is lifted.
    public var until: String?
    /// In words; kept sealed.
    public var because: String?
    /// Whether it is only tried.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case household, helper, role, until, because
        case dryRun = "dry_run"
    }

    /// A pair.
    public init(
        household: String, helper: String, role: String? = nil, until: String? = nil, because: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.household = household
        self.helper = helper
        self.role = role
        self.until = until
        self.because = because
        self.dryRun = dryRun
    }
}

/// Two households that exchange their leads.
public struct SwapRequest: Codable, Sendable, Hashable {
    /// One household number.
    public var first: String
    /// The other.
    public var second: String
    /// In words; kept sealed.
    public var because: String?
    /// Whether only the cost is wanted.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case first, second, because
        case dryRun = "dry_run"
    }

    /// Two households.
    public init(first: String, second: String, because: String?, dryRun: Bool) {
        self.first = first
        self.second = second
        self.because = because
        self.dryRun = dryRun
    }
}

/// What a swap brings.
public struct SwapResult: Codable, Sendable, Hashable {
    /// One of the two households.
    public struct Side: Codable, Sendable, Hashable {
        /// Its number.
        public var household: String
        /// Its helper before.
        public var before: HelperRef
        /// Its helper afterwards.
        public var after: HelperRef
        /// The score before, thousandths of a point; absent where it cannot be told.
        public var scoreBefore: Int64?
        /// The score afterwards.
        public var scoreAfter: Int64?

        private enum CodingKeys: String, CodingKey {
            case household, before, after
            case scoreBefore = "score_before"
            case scoreAfter = "score_after"
        }

        /// Builds the value from its parts.
        public init(
            household: String, before: HelperRef, after: HelperRef, scoreBefore: Int64?, scoreAfter: Int64?
        ) {
            self.household = household
            self.before = before
            self.after = after
            self.scoreBefore = scoreBefore
            self.scoreAfter = scoreAfter
        }
    }

    /// The two households.
    public var sides: [Side]
    /// What it loses, thousandths of a point, below zero where it gains; absent where it cannot be told.
    public var cost: Int64?
    /// Whether it was done.
    public var done: Bool
    /// Runs by hand that hold the new proposals.
    public var runs: [String]
    /// Decisions by which running pairings ended.
    public var decisions: [String]

    /// Builds the value from its parts.
    public init(sides: [Side], cost: Int64?, done: Bool, runs: [String], decisions: [String]) {
        self.sides = sides
        self.cost = cost
        self.done = done
        self.runs = runs
        self.decisions = decisions
    }
}

/// A helper who leaves, hands over, or pauses.
public struct HelperAbsence: Codable, Sendable, Hashable {
    /// The last day of a helper who leaves; the first day of a successor or of a pause. Absent = today.
    public var on: String?
    /// The last day of a pause; absent = until further notice.
    public var until: String?
    /// Who takes over.
    public var successor: String?
    /// Who stands in during a pause.
    public var deputy: String?
    /// In words; kept sealed.
    public var because: String?
    /// Whether it is only tried.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case on, until, successor, deputy, because
        case dryRun = "dry_run"
    }

    /// An absence of which nothing is said.
    public init() {}
}

/// Sentences about what was done.
public struct Notes: Codable, Sendable, Hashable {
    /// The sentences, in the language of the request.
    public var notes: [String]

    /// Sentences.
    public init(notes: [String]) { self.notes = notes }
}

/// One line of a table of states: from where, by what, to where, and whose roles may.
public struct StateStep: Codable, Sendable, Hashable {
    /// `proposal` or `pairing`.
    public var of: String
    /// The state before.
    public var from: CodeName
    /// What is done.
    public var action: CodeName
    /// The states that may follow.
    public var to: [CodeName]
    /// Whose roles may; none = the program itself.
    public var roles: [String]
    /// Whether a reason must be given.
    public var needsReason: Bool

    private enum CodingKeys: String, CodingKey {
        case of, from, action, to, roles
        case needsReason = "needs_reason"
    }

    /// Builds the value from its parts.
    public init(
        of: String, from: CodeName, action: CodeName, to: [CodeName], roles: [String], needsReason: Bool
    ) {
        self.of = of
        self.from = from
        self.action = action
        self.to = to
        self.roles = roles
        self.needsReason = needsReason
    }
}
