public import Records
public import Register

/// A pairing with its sealed texts.
public struct PairingDetail: Sendable, Hashable {
    /// The pairing.
    public var pairing: Pairing
    /// Measures in words.
    public var measures: String?
    /// The plan in words.
    public var plan: String?

    /// A pairing with its texts.
    public init(pairing: Pairing, measures: String? = nil, plan: String? = nil) {
        self.pairing = pairing
        self.measures = measures
        self.plan = plan
    }
}

/// A running pairing of a ledger after its household and helper were found.
public struct ResolvedPairing: Sendable, Hashable {
    /// The household's number.
    public var household: String
    /// The helper's record.
    public var helper: RecordID
    /// What the ledger states.
    public var stated: RunningPairing

    /// A pairing between two known parties.
    public init(household: String, helper: RecordID, stated: RunningPairing) {
        self.household = household
        self.helper = helper
        self.stated = stated
    }
}
