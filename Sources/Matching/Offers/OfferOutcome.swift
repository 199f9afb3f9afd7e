public import Records
public import Register

/// What came out of an `offers` run.
public struct OfferOutcome: Sendable, Hashable, Codable {
    /// A quantity of an offer for a need.
    public struct Share: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need in the household's facts.
        public var need: Int
        /// The need's record.
        public var record: RecordID
        /// What is needed.
        public var code: NeedCode
        /// The offer's number.
        public var offer: String
        /// The offer's record.
        public var offerRecord: RecordID
        /// How much: fen for funds, thousandths of the offer's unit else.
        public var amount: Int64
        /// In lots; a part of one counts as one.
        public var lots: Int
        /// The household's tier.
        public var tier: Int
        /// Score per lot.
        public var score: Int32
        /// Weight · part in the order of `OfferPolicy.Part`.
        public var parts: [Int32]
    }

    /// A need that got nothing or less than it wants.
    public struct Unmet: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need.
        public var need: Int
        /// What is needed.
        public var code: NeedCode
        /// The household's tier.
        public var tier: Int
        /// Whether `wanted` and `given` are fen; thousandths of the need's unit else.
        public var isMoney: Bool
        /// What it wanted of this run; 0 where nobody knows.
        public var wanted: Int64
        /// What it gets of it.
        public var given: Int64
        /// Offers of this code that may meet it.
        public var eligible: Int
        /// Offers of this code that each rule removed; an offer counts at every rule that it fails. `unknown:FACT` where it
        /// cannot be told.
        public var removed: [String: Int]
        /// The offer that fails exactly one rule, and that rule.
        public var nearest: NearMiss?

        /// An offer that almost fits.
        public struct NearMiss: Sendable, Hashable, Codable {
            /// The offer's number.
            public var offer: String
            /// The one rule that it fails.
            public var rule: String
        }
    }

    /// A need that has all it wants without the run.
    public struct MetNeed: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need.
        public var need: Int
        /// What is needed.
        public var code: NeedCode
    }

    /// A need that does not take part now, and why.
    public struct HeldNeed: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need.
        public var need: Int
        /// What is needed.
        public var code: NeedCode
        /// Why: a code.
        public var reason: String
    }

    /// What became of an offer.
    public struct Line: Sendable, Hashable, Codable {
        /// Its number.
        public var offer: String
        /// What was free before; nil = unknown.
        public var free: Int64?
        /// What the run gives.
        public var given: Int64
        /// To how many households.
        public var households: Int
        /// Needs of its code in scope that it may meet.
        public var eligible: Int
        /// Those of them that get nothing, or less than they want.
        public var unmet: Int
        /// Needs of its code in scope that each rule removed.
        public var removed: [String: Int]
        /// What one more lot would bring: coverage weight and score.
        public var priceCoverage: Int64
        /// The score of that price.
        public var priceScore: Int64

        /// What stays.
        public var left: Int64? { free.map { $0 - given } }
    }

    /// What is given, by household, need and offer.
    public var shares: [Share]
    /// What is not met, by household and need.
    public var unmet: [Unmet]
    /// What waits, by household and need.
    public var held: [HeldNeed]
    /// What is met without the run, by household and need.
    public var met: [MetNeed]
    /// Every offer that was read, by number.
    public var offers: [Line]
    /// Counts: households are needs here.
    public var counts: RunCounts
}
