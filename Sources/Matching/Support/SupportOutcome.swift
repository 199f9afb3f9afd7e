public import Records
public import Register

/// What came out of a `support` run.
public struct SupportOutcome: Sendable, Hashable, Codable {
    /// A helper for a need of a household.
    public struct Pair: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need in the household's facts.
        public var need: Int
        /// What is needed.
        public var code: NeedCode
        /// The role in which the helper meets it.
        public var role: PairingRole
        /// The helper.
        public var helper: RecordID
        /// The household's tier.
        public var tier: Int
        /// Σ weight · part.
        public var score: Int32
        /// Weight · part in the order of `SupportPolicy.Part`.
        public var parts: [Int32]
    }

    /// A need for which nobody is proposed.
    public struct Unmet: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need.
        public var need: Int
        /// What is needed.
        public var code: NeedCode
        /// The household's tier.
        public var tier: Int
        /// Helpers who may meet it: their places are taken by others, or each meets another need of the household.
        public var eligible: Int
        /// Helpers with the capability in the area whom each rule removed; a helper counts at every rule that it fails.
        public var removed: [String: Int]
    }

    /// A need that is met without this run.
    public struct Met: Sendable, Hashable, Codable {
        /// The household's number.
        public var household: String
        /// Index of the need.
        public var need: Int
        /// What is needed.
        public var code: NeedCode
        /// Who meets it: the lead with that capability, or a helper who supports already.
        public var helper: RecordID
        /// True where it is the lead.
        public var isLead: Bool
    }

    /// Helpers proposed, by household and need.
    public var pairs: [Pair]
    /// Needs without a helper, by household and need.
    public var unmet: [Unmet]
    /// Needs that are met already, by household and need.
    public var met: [Met]
    /// Households that do not take part now, and why: their numbers with the id of the rule.
    public var held: [String: String]
    /// Counts: households are needs here.
    public var counts: RunCounts
}

extension NeedCode {
    /// The role of a helper who meets the need: each has one, so the roles of a household's helpers are distinct where its
    /// needs are (M80).
    public var role: PairingRole {
        switch self {
        case .care: .care
        case .rehabilitation: .medical
        case .school: .education
        case .job: .employment
        case .skill: .training
        case .psychology: .counselling
        case .inclusion: .inclusion
        case .linking: .linking
        case .legal: .legal
        case .housing: .housing
        case .funds: .funds
        case .goods: .goods
        }
    }
}
