/// A pairing that already runs, as a ledger states it (结对台账): the helper is named by number, or by name and unit.
public struct RunningPairing: Sendable, Hashable {
    /// The number of the household, where the ledger states it.
    public var household: String?
    /// The number of its head, where the ledger states it.
    public var head: ResidentID?
    /// The helper's number.
    public var helper: ResidentID?
    /// The helper's name.
    public var helperName: String?
    /// The helping unit.
    public var unit: String?
    /// Role; lead where the ledger has no word for it.
    public var role: PairingRole
    /// First day.
    public var from: PartialDay?
    /// Last day; nil = running.
    public var until: PartialDay?
    /// Measures in words; sealed.
    public var measures: String?
    /// The plan in words; sealed.
    public var plan: String?

    /// A pairing with nothing known but its role.
    public init(role: PairingRole = .lead) {
        self.role = role
    }
}
