public import Register

/// One decision about a proposal or a pairing: who moved it from where to where, and why.
public struct Decision: Sendable, Hashable, Codable {
    /// Its id, such as `D000001`: counted by the store.
    public var id: String
    /// The run of the proposal; nil for a pairing that came from a ledger.
    public var run: String?
    /// The household's number.
    public var household: String
    /// The helper's record.
    public var helper: RecordID
    /// The role.
    public var role: PairingRole
    /// The pairing that began, changed or ended by it.
    public var pairing: RecordID?
    /// What was done: an action of ``ProposalState`` or ``PairingState``.
    public var action: String
    /// The state before.
    public var before: String
    /// The state after.
    public var after: String
    /// The code of the reason: of ``RefusalReason`` or ``EndReason``.
    public var reason: String?
    /// What was said to it; sealed.
    public var words: String?
    /// Who decided, such as `uid:1000`.
    public var actor: String
    /// For whom, where a deputy decided.
    public var standsFor: String?
    /// When.
    public var at: Instant
    /// The decision that this one takes back.
    public var undoes: String?
    /// The decision that took this one back.
    public var undoneBy: String?
    /// The workbook row by which it came.
    public var token: String?

    /// A decision.
    public init(
        id: String, run: String?, household: String, helper: RecordID, role: PairingRole, pairing: RecordID? = nil,
        action: String, before: String, after: String, reason: String? = nil, words: String? = nil, actor: String,
        standsFor: String? = nil, at: Instant, undoes: String? = nil, token: String? = nil
    ) {
        self.id = id
        self.run = run
        self.household = household
        self.helper = helper
        self.role = role
        self.pairing = pairing
        self.action = action
        self.before = before
        self.after = after
        self.reason = reason
        self.words = words
        self.actor = actor
        self.standsFor = standsFor
        self.at = at
        self.undoes = undoes
        self.token = token
    }
}
