import Matching

/// A household, by number, with a helper, by the key that people see.
public struct SupposedPair: Sendable, Hashable {
    /// The household's number.
    public var household: String
    /// The helper's key.
    public var helper: String

    /// A pair.
    public init(household: String, helper: String) {
        self.household = household
        self.helper = helper
    }
}

/// What somebody wants to know about a run: what if helpers came, places, pairs or the pack were different?
public struct WhatIfOrder: Sendable {
    /// A ledger of helpers.
    public struct HelperFile: Sendable {
        /// The file's name.
        public var name: String
        /// Its bytes: xlsx or CSV.
        public var bytes: [UInt8]

        /// A ledger.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Further helpers, or other facts about those that are there.
    public var helpers: HelperFile?
    /// Places of helpers, by key, 0...1000.
    public var capacities: [(helper: String, capacity: Int)] = []
    /// Pairs that are formed.
    public var pins: [SupposedPair] = []
    /// Pairs that are not formed.
    public var prohibitions: [SupposedPair] = []
    /// Another pack: an id, or a digest.
    public var pack: String?

    /// Nothing is different.
    public init() {}

    /// Whether nothing is different.
    var isEmpty: Bool {
        helpers == nil && capacities.isEmpty && pins.isEmpty && prohibitions.isEmpty && pack == nil
    }
}

/// The answer to a ``WhatIfOrder``: two optima side by side. Nothing of it is stored.
public struct WhatIfReport: Sendable {
    /// One optimum.
    public struct Side: Sendable, Hashable {
        /// Households in scope and those of them with a lead, by tier from the most urgent.
        public var tiers: [Tier]
        /// Pairs that are proposed.
        public var pairs: Int
        /// Their score less penalties, in points.
        public var score: Int64

        /// Households in scope.
        public var inScope: Int { tiers.reduce(0) { $0 + $1.inScope } }
        /// Those of them with a lead.
        public var covered: Int { tiers.reduce(0) { $0 + $1.covered } }

        init(_ side: LeadDifference.Side) {
            tiers = side.byTier.sorted { $0.key < $1.key }.map {
                Tier(tier: $0.key, inScope: $0.value.inScope, covered: $0.value.covered)
            }
            pairs = side.pairs
            score = side.score
        }
    }

    /// The households of one tier.
    public struct Tier: Sendable, Hashable {
        /// From 1, the most urgent.
        public var tier: Int
        /// In scope.
        public var inScope: Int
        /// With a lead.
        public var covered: Int
    }

    /// A household whose leads differ.
    public struct Change: Sendable {
        /// Its number.
        public var household: String
        /// Where it lives, from the county down.
        public var areaName: String
        /// Its leads in the run.
        public var before: [HelperName]
        /// Its leads under the supposition.
        public var after: [HelperName]
    }

    /// The run.
    public var run: String
    /// As it is.
    public var before: Side
    /// As it would be.
    public var after: Side
    /// Households whose leads differ, by number; the first thousand.
    public var changes: [Change]
    /// How many there are.
    public var changeCount: Int
    /// Helpers that were read from the file.
    public var helpersRead: Int
    /// Rows of the file that were refused.
    public var helpersRejected: Int
}
