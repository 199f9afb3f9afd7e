/// What became of one decision.
public struct DecisionItem: Codable, Sendable, Hashable {
    /// The decision's id; absent where it was refused.
    public var decision: String?
    /// The run of the proposal.
    public var run: String?
    /// The household number.
    public var household: String
    /// The helper.
    public var helper: HelperRef?
    /// The role.
    public var role: String
    /// What was asked for.
    public var action: String
    /// The state before.
    public var before: CodeName?
    /// The state now.
    public var after: CodeName?
    /// The version now.
    public var version: Int64?
    /// What followed from it, in the language of the request.
    public var consequences: [String]
    /// The command that takes it back.
    public var undo: String?
    /// Why it was refused; absent where it was done.
    public var problem: Problem?

    /// Builds the value from its parts.
    public init(
        decision: String?, run: String?, household: String, helper: HelperRef?, role: String, action: String,
        before: CodeName?, after: CodeName?, version: Int64?, consequences: [String], undo: String?, problem: Problem?
    ) {
        self.decision = decision
        self.run = run
        self.household = household
        self.helper = helper
        self.role = role
        self.action = action
        self.before = before
        self.after = after
        self.version = version
        self.consequences = consequences
        self.undo = undo
        self.problem = problem
    }
}

/// What became of several decisions.
public struct DecisionResult: Codable, Sendable, Hashable {
    /// How many were done.
    public var done: Int
    /// How many were refused.
    public var refused: Int
    /// Whether everything was only tried.
    public var dryRun: Bool
    /// Each of them, in the order of the request.
    public var items: [DecisionItem]

    private enum CodingKeys: String, CodingKey {
        case done, refused, items
        case dryRun = "dry_run"
    }

    /// Builds the value from its parts.
    public init(items: [DecisionItem], dryRun: Bool) {
        self.items = items
        self.dryRun = dryRun
        refused = items.count { $0.problem != nil }
        done = items.count - refused
    }
}
