public import Records
public import Register

/// What somebody decides about one proposal.
public struct DecisionOrder: Sendable, Codable, Hashable {
    /// The run; nil = the newest that proposes somebody for the household.
    public var run: String?
    /// The household's number.
    public var household: String
    /// The helper's key; nil = whom the run proposes.
    public var helper: String?
    /// What is done.
    public var action: ProposalState.Action
    /// Why, for a refusal.
    public var reason: RefusalReason?
    /// In words: kept sealed.
    public var because: String?
    /// First day of the pairing; nil = today.
    public var from: CalendarDay?
    /// Until when a prohibition or pause holds that follows from a refusal; nil = as the pack says.
    public var until: CalendarDay?
    /// The version that the caller saw; nil = whichever is there.
    public var version: Int64?
    /// The workbook row by which it comes.
    public var token: String?

    /// A decision with nothing but its proposal.
    public init(run: String? = nil, household: String, helper: String? = nil, action: ProposalState.Action) {
        self.run = run
        self.household = household
        self.helper = helper
        self.action = action
    }
}

/// What somebody does with a pairing.
public struct PairingOrder: Sendable, Codable, Hashable {
    /// The household's number.
    public var household: String
    /// The helper's key; nil where the household has one running pairing of the role.
    public var helper: String?
    /// The role.
    public var role: PairingRole
    /// What is done.
    public var action: PairingState.Action
    /// Why it ends.
    public var reason: EndReason?
    /// In words: kept sealed.
    public var because: String?
    /// The day from which it holds; nil = today.
    public var on: CalendarDay?
    /// Who takes over, or is right instead.
    public var successor: String?
    /// The version that the caller saw; nil = whichever is there.
    public var version: Int64?

    /// A step with nothing but its pairing.
    public init(household: String, helper: String? = nil, role: PairingRole = .lead, action: PairingState.Action) {
        self.household = household
        self.helper = helper
        self.role = role
        self.action = action
    }
}
