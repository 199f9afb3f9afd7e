/// A quantity of an offer for a need of a household.
public struct AllocationItem: Codable, Sendable, Hashable {
    /// Its id and version.
    public var allocation: String
    /// The version now.
    public var version: Int64
    /// The run that proposed it.
    public var run: String?
    /// The offer.
    public var offer: String
    /// Its project or article.
    public var title: String
    /// The household.
    public var household: String
    /// The head's name.
    public var head: String?
    /// The area's name or code.
    public var area: String
    /// How much, with its unit.
    public var amount: String
    /// The unit.
    public var unit: String?
    /// Tier and score in the run.
    public var tier: Int
    /// The score, 1,000,000 at most.
    public var score: Int64
    /// Where it stands.
    public var state: CodeName
    /// Days of its steps.
    public var reserved: String?
    /// Handed over.
    public var delivered: String?
    /// Day on which it was confirmed.
    public var confirmed: String?
    /// Why it was refused, released or returned.
    public var reason: CodeName?

    /// Builds the value from its parts.
    public init(
        allocation: String, version: Int64, run: String?, offer: String, title: String, household: String,
        head: String?, area: String, amount: String, unit: String?, tier: Int, score: Int64, state: CodeName,
        reserved: String?, delivered: String?, confirmed: String?
    ) {
        self.allocation = allocation
        self.version = version
        self.run = run
        self.offer = offer
        self.title = title
        self.household = household
        self.head = head
        self.area = area
        self.amount = amount
        self.unit = unit
        self.tier = tier
        self.score = score
        self.state = state
        self.reserved = reserved
        self.delivered = delivered
        self.confirmed = confirmed
    }
}

/// Steps with allocations: those named, or all of a run.
public struct AllocationBatch: Codable, Sendable, Hashable {
    /// What is done: `approve`, `refuse`, `deliver`, `confirm`, `release`, `return`.
    public var action: String
    /// Ids; absent with `run`.
    public var allocations: [String]?
    /// All of this run, of one area or offer where these are named.
    public var run: String?
    /// The area's name or code.
    public var area: String?
    /// The offer.
    public var offer: String?
    /// Why, as a code: `helped_elsewhere`, `moved_away`, `died`, `declined`, `not_needed`, `unsuitable`, `not_reached`,
    /// `mistake`, `other`.
    public var reason: String?
    /// Why, in words.
    public var because: String?
    /// The day; absent = today.
    public var on: String?
    /// The version that the caller saw, for a single one.
    public var version: Int64?
    /// True to try it only.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case action, allocations, run, area, offer, reason, because, on, version
        case dryRun = "dry_run"
    }

    /// A step.
    public init(action: String) {
        self.action = action
    }
}

/// What became of steps with allocations.
public struct AllocationOutcome: Codable, Sendable, Hashable {
    /// One of them.
    public struct Line: Codable, Sendable, Hashable {
        /// The id.
        public var allocation: String
        /// The state before and now.
        public var before: CodeName?
        /// The state now.
        public var after: CodeName?
        /// The version now.
        public var version: Int64?
        /// Why it was refused; absent where it was done.
        public var problem: Problem?
        /// What is to be said of a step that was done.
        public var remark: String?

        /// Builds the value from its parts.
        public init(
            allocation: String, before: CodeName?, after: CodeName?, version: Int64?, problem: Problem?,
            remark: String? = nil
        ) {
            self.allocation = allocation
            self.before = before
            self.after = after
            self.version = version
            self.problem = problem
            self.remark = remark
        }
    }

    /// How many were done and refused.
    public var done: Int
    /// How many were refused.
    public var refused: Int
    /// Whether everything was only tried.
    public var dryRun: Bool
    /// Each of them, in the order of the request.
    public var items: [Line]

    private enum CodingKeys: String, CodingKey {
        case done, refused, items
        case dryRun = "dry_run"
    }

    /// Builds the value from its parts.
    public init(done: Int, refused: Int, dryRun: Bool, items: [Line]) {
        self.done = done
        self.refused = refused
        self.dryRun = dryRun
        self.items = items
    }
}

/// Why a need of a household got what it got, or an offer went where it went.
public struct ShareExplanation: Codable, Sendable, Hashable {
    /// A need.
    public struct NeedLine: Codable, Sendable, Hashable {
        /// What is needed.
        public var need: CodeName
        /// What it wanted, in yuan or its unit; absent where nobody knows.
        public var wanted: String?
        /// What it gets of it.
        public var given: String
        /// Whether it has all it wants, with this run or without.
        public var met: Bool
        /// What it gets.
        public var shares: [Share]
        /// Offers that could meet it.
        public var eligible: Int
        /// Offers that each rule removed.
        public var removed: [RuleCount]
        /// The offer that fails one rule only, and the rule.
        public var nearest: String?
        /// The one rule that it fails.
        public var nearestRule: String?
        /// Why it waits; absent where it takes part.
        public var held: String?

        /// Builds the value from its parts.
        public init(
            need: CodeName, wanted: String?, given: String, met: Bool, shares: [Share], eligible: Int,
            removed: [RuleCount],
            nearest: String?, nearestRule: String?, held: String?
        ) {
            self.need = need
            self.wanted = wanted
            self.given = given
            self.met = met
            self.shares = shares
            self.eligible = eligible
            self.removed = removed
            self.nearest = nearest
            self.nearestRule = nearestRule
            self.held = held
        }

        private enum CodingKeys: String, CodingKey {
            case need, wanted, given, met, shares, eligible, removed, nearest, held
            case nearestRule = "nearest_rule"
        }
    }

    /// A quantity of an offer.
    public struct Share: Codable, Sendable, Hashable {
        /// The offer, and how much of it.
        public var offer: String
        /// How much.
        public var amount: String
        /// The score per lot and its parts.
        public var score: Int64
        /// The parts of the score.
        public var parts: [RuleCount]

        /// Builds the value from its parts.
        public init(offer: String, amount: String, score: Int64, parts: [RuleCount]) {
            self.offer = offer
            self.amount = amount
            self.score = score
            self.parts = parts
        }
    }

    /// A rule, or a part of a score, with its number.
    public struct RuleCount: Codable, Sendable, Hashable {
        /// The code and its words.
        public var rule: CodeName
        /// How many, or how many points.
        public var count: Int

        /// Builds the value from its parts.
        public init(rule: CodeName, count: Int) {
            self.rule = rule
            self.count = count
        }
    }

    /// The household's number; absent where it is about an offer.
    public var household: String?
    /// Its needs.
    public var needs: [NeedLine]?
    /// The offer's number; absent where it is about a household.
    public var offer: String?
    /// What was free, given and stays.
    public var free: String?
    /// What was given of it.
    public var given: String?
    /// What stays.
    public var left: String?
    /// Households that get something of it, needs that it could meet.
    public var households: Int?
    /// How many may be matched.
    public var eligible: Int?
    /// Needs of its code that each rule removed.
    public var removed: [RuleCount]?
    /// What is to be said, in the language of the request.
    public var sentences: [String]

    /// Builds the value from its parts.
    public init(sentences: [String]) {
        self.sentences = sentences
    }
}
