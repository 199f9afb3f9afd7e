/// What somebody supposes of a run.
public struct WhatIfRequest: Codable, Sendable, Hashable {
    /// A ledger of helpers.
    public struct HelperFile: Codable, Sendable, Hashable {
        /// The file's name.
        public var file: String
        /// Its bytes, base64.
        public var content: String

        /// Builds the value from its parts.
        public init(file: String, content: String) {
            self.file = file
            self.content = content
        }
    }

    /// Places of one helper.
    public struct Capacity: Codable, Sendable, Hashable {
        /// The helper's key.
        public var helper: String
        /// 0...1000.
        public var capacity: Int

        /// Builds the value from its parts.
        public init(helper: String, capacity: Int) {
            self.helper = helper
            self.capacity = capacity
        }
    }

    /// A household with a helper.
    public struct Pair: Codable, Sendable, Hashable {
        /// The household's number.
        public var household: String
        /// The helper's key.
        public var helper: String

        /// Builds the value from its parts.
        public init(household: String, helper: String) {
            self.household = household
            self.helper = helper
        }
    }

    /// Further helpers.
    public var helpers: HelperFile?
    /// Other places.
    public var capacities: [Capacity]?
    /// Pairs that are formed.
    public var pins: [Pair]?
    /// Pairs that are not formed.
    public var prohibitions: [Pair]?
    /// Another pack.
    public var pack: String?

    /// Builds the value from its parts.
    public init(
        helpers: HelperFile? = nil, capacities: [Capacity]? = nil, pins: [Pair]? = nil, prohibitions: [Pair]? = nil,
        pack: String? = nil
    ) {
        self.helpers = helpers
        self.capacities = capacities
        self.pins = pins
        self.prohibitions = prohibitions
        self.pack = pack
    }
}

/// Two optima side by side.
public struct WhatIfResult: Codable, Sendable, Hashable {
    /// One of them.
    public struct Side: Codable, Sendable, Hashable {
        /// Households in scope.
        public var inScope: Int
        /// Those of them that have a helper.
        public var covered: Int
        /// The same by tier.
        public var coverageByTier: [String: Tier]
        /// Pairs that are proposed.
        public var pairs: Int
        /// Their score; a thousandth of it is shown.
        public var score: Int64

        private enum CodingKeys: String, CodingKey {
            case covered, pairs, score
            case inScope = "in_scope"
            case coverageByTier = "coverage_by_tier"
        }

        /// Builds the value from its parts.
        public init(inScope: Int, covered: Int, coverageByTier: [String: Tier], pairs: Int, score: Int64) {
            self.inScope = inScope
            self.covered = covered
            self.coverageByTier = coverageByTier
            self.pairs = pairs
            self.score = score
        }
    }

    /// The households of a tier.
    public struct Tier: Codable, Sendable, Hashable {
        /// In scope.
        public var inScope: Int
        /// With a helper.
        public var covered: Int

        private enum CodingKeys: String, CodingKey {
            case covered
            case inScope = "in_scope"
        }

        /// Builds the value from its parts.
        public init(inScope: Int, covered: Int) {
            self.inScope = inScope
            self.covered = covered
        }
    }

    /// A household whose helpers differ.
    public struct Change: Codable, Sendable, Hashable {
        /// Its number.
        public var household: String
        /// Where it lives.
        public var areaName: String
        /// Its helpers in the run.
        public var before: [HelperRef]
        /// Its helpers under the supposition.
        public var after: [HelperRef]

        private enum CodingKeys: String, CodingKey {
            case household, before, after
            case areaName = "area_name"
        }

        /// Builds the value from its parts.
        public init(household: String, areaName: String, before: [HelperRef], after: [HelperRef]) {
            self.household = household
            self.areaName = areaName
            self.before = before
            self.after = after
        }
    }

    /// The run.
    public var run: String
    /// As it is.
    public var before: Side
    /// As it would be.
    public var after: Side
    /// Households whose helpers differ, by number; the first thousand.
    public var changes: [Change]
    /// How many there are.
    public var changeCount: Int
    /// Helpers that were read from the ledger.
    public var helpersRead: Int
    /// Rows of the ledger that were rejected.
    public var helpersRejected: Int

    private enum CodingKeys: String, CodingKey {
        case run, before, after, changes
        case changeCount = "change_count"
        case helpersRead = "helpers_read"
        case helpersRejected = "helpers_rejected"
    }

    /// Builds the value from its parts.
    public init(
        run: String, before: Side, after: Side, changes: [Change], changeCount: Int, helpersRead: Int,
        helpersRejected: Int
    ) {
        self.run = run
        self.before = before
        self.after = after
        self.changes = changes
        self.changeCount = changeCount
        self.helpersRead = helpersRead
        self.helpersRejected = helpersRejected
    }
}
