/// One decision about a proposal.
public struct DecisionRequest: Codable, Sendable, Hashable {
    /// The run; absent = the newest that proposes somebody for the household.
    public var run: String?
    /// The household number.
    public var household: String
    /// The helper's key; absent = whom the run proposes.
    public var helper: String?
    /// `approve`, `second`, `confirm`, `object`, `refuse` or `undo`.
    public var action: String
    /// Why, for a refusal.
    public var reason: String?
    /// In words; kept sealed.
    public var because: String?
    /// First day of the pairing; absent = today.
    public var from: String?
    /// Until when what follows from a refusal holds; absent = as the pack says.
    public var until: String?
    /// The version that the caller saw; absent = whichever is there.
    public var version: Int64?

    /// A decision with nothing but its proposal.
    public init(run: String? = nil, household: String, helper: String? = nil, action: String) {
        self.run = run
        self.household = household
        self.helper = helper
        self.action = action
    }
}

/// Several decisions, each by itself.
public struct DecisionBatch: Codable, Sendable, Hashable {
    /// The decisions, at most 5000.
    public var decisions: [DecisionRequest]
    /// Whether everything is only tried.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case decisions
        case dryRun = "dry_run"
    }

    /// Several decisions.
    public init(decisions: [DecisionRequest], dryRun: Bool? = nil) {
        self.decisions = decisions
        self.dryRun = dryRun
    }
}

/// One decision about every open proposal of a run that a filter names.
public struct BulkDecision: Codable, Sendable, Hashable {
    /// As in ``DecisionRequest/action``.
    public var action: String
    /// Why, for a refusal.
    public var reason: String?
    /// In words; kept sealed.
    public var because: String?
    /// First day of the pairings; absent = today.
    public var from: String?
    /// Until when what follows from refusals holds; absent = as the pack says.
    public var until: String?
    /// Households in this area.
    public var area: String?
    /// Households of these tiers.
    public var tiers: [Int]?
    /// Pairs of at least this score, thousandths of a point.
    public var leastScore: Int64?
    /// Pairs of this helper.
    public var helper: String?
    /// Whether everything is only tried.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case action, reason, because, from, until, area, tiers, helper
        case leastScore = "least_score"
        case dryRun = "dry_run"
    }

    /// A decision about every open proposal.
    public init(action: String) { self.action = action }
}

/// One step with a pairing.
public struct PairingRequest: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// The helper's key; absent where the household has one running pairing of the role.
    public var helper: String?
    /// The role; absent = `lead`.
    public var role: String?
    /// `accept`, `decline`, `end`, `hand_over`, `correct` or `undo`.
    public var action: String
    /// Why it ends.
    public var reason: String?
    /// In words; kept sealed.
    public var because: String?
    /// The day from which it holds; absent = today.
    public var on: String?
    /// Who takes over, or is right instead.
    public var successor: String?
    /// The version that the caller saw.
    public var version: Int64?

    /// A step with nothing but its pairing.
    public init(household: String, helper: String? = nil, role: String? = nil, action: String) {
        self.household = household
        self.helper = helper
        self.role = role
        self.action = action
    }
}

/// Several steps with pairings, each by itself.
public struct PairingBatch: Codable, Sendable, Hashable {
    /// The steps, at most 5000.
    public var decisions: [PairingRequest]
    /// Whether everything is only tried.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case decisions
        case dryRun = "dry_run"
    }

    /// Several steps.
    public init(decisions: [PairingRequest], dryRun: Bool? = nil) {
        self.decisions = decisions
        self.dryRun = dryRun
    }
}
