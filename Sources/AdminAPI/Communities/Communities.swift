/// A village or community that organisations are to help.
public struct CommunityItem: Codable, Sendable, Hashable {
    /// Its division, 12 digits, and its name from the county down.
    public var code: String
    /// The name from the county down.
    public var name: String
    /// Whether it must be covered first.
    public var mandatory: Bool
    /// How many organisations it is to have, and has.
    public var wanted: Int
    /// How many organisations help it.
    public var helped: Int
    /// Households in difficulty; absent = unknown.
    public var households: Int?
    /// What it needs.
    public var needs: [CodeName]

    /// Builds the value from its parts.
    public init(
        code: String, name: String, mandatory: Bool, wanted: Int, helped: Int, households: Int?, needs: [CodeName]
    ) {
        self.code = code
        self.name = name
        self.mandatory = mandatory
        self.wanted = wanted
        self.helped = helped
        self.households = households
        self.needs = needs
    }
}

/// An organisation or unit that helps a community.
public struct TieItem: Codable, Sendable, Hashable {
    /// Its id and version.
    public var tie: String
    /// The version now.
    public var version: Int64
    /// The run that proposed it.
    public var run: String?
    /// The community and its name.
    public var community: String
    /// The name from the county down.
    public var name: String
    /// The organisation or unit.
    public var helper: HelperRef
    /// The score.
    public var score: Int64
    /// Where it stands.
    public var state: CodeName
    /// First and last day.
    public var from: String?
    /// Last day.
    public var until: String?

    /// Builds the value from its parts.
    public init(
        tie: String, version: Int64, run: String?, community: String, name: String, helper: HelperRef, score: Int64,
        state: CodeName, from: String?, until: String?
    ) {
        self.tie = tie
        self.version = version
        self.run = run
        self.community = community
        self.name = name
        self.helper = helper
        self.score = score
        self.state = state
        self.from = from
        self.until = until
    }
}

/// What became of steps with ties.
public struct TieOutcome: Codable, Sendable, Hashable {
    /// One of them.
    public struct Line: Codable, Sendable, Hashable {
        /// The id.
        public var tie: String
        /// The state before.
        public var before: CodeName?
        /// The state now.
        public var after: CodeName?
        /// The version now.
        public var version: Int64?
        /// Why it was refused; absent where it was done.
        public var problem: Problem?

        /// Builds the value from its parts.
        public init(tie: String, before: CodeName?, after: CodeName?, version: Int64?, problem: Problem?) {
            self.tie = tie
            self.before = before
            self.after = after
            self.version = version
            self.problem = problem
        }
    }

    /// How many were done.
    public var done: Int
    /// How many were refused.
    public var refused: Int
    /// Whether everything was only tried.
    public var dryRun: Bool
    /// Each of them, in the order of the request.
    public var ties: [Line]

    private enum CodingKeys: String, CodingKey {
        case done, refused, ties
        case dryRun = "dry_run"
    }

    /// Builds the value from its parts.
    public init(done: Int, refused: Int, dryRun: Bool, ties: [Line]) {
        self.done = done
        self.refused = refused
        self.dryRun = dryRun
        self.ties = ties
    }
}

/// A step with ties: those named, or all of a run.
public struct TieBatch: Codable, Sendable, Hashable {
    /// `approve`, `refuse`, `end`.
    public var action: String
    /// Ids; absent with `run`.
    public var ties: [String]?
    /// All of this run.
    public var run: String?
    /// Why.
    public var because: String?
    /// True to try it only.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case action, ties, run, because
        case dryRun = "dry_run"
    }

    /// A step.
    public init(action: String) {
        self.action = action
    }
}
