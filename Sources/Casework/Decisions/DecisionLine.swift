import Records
public import Register
public import Wording

/// What became of one decision: done, or refused with the reason.
public struct DecisionLine: Sendable {
    /// The decision's id; nil where it was refused.
    public var id: String?
    /// The run of the proposal.
    public var run: String?
    /// The household's number.
    public var household: String
    /// The helper.
    public var helper: HelperName?
    /// The role.
    public var role: PairingRole
    /// What was asked for.
    public var action: String
    /// The state before; nil where there is no such proposal or pairing.
    public var before: String?
    /// The state now.
    public var after: String?
    /// The version now: what the next decision about it names.
    public var version: Int64?
    /// What followed from it, in words.
    public var consequences: [Phrase] = []
    /// How it is taken back; nil where it cannot be.
    public var undo: String?
    /// Why it was refused; nil where it was done.
    public var refusal: CaseworkError?

    /// A line for a decision that is not made yet.
    public init(household: String, role: PairingRole = .lead, action: String) {
        self.household = household
        self.role = role
        self.action = action
    }
}
