public import Register

/// An approved relation household ↔ helper as an episode (结对关系); the same two can pair again later.
public struct Pairing: Sendable, Hashable, Codable {
    /// Its id: derived from household, helper, role and first day.
    public var id: RecordID
    /// The household's number.
    public var household: String
    /// The helper's record.
    public var helper: RecordID
    /// Role.
    public var role: PairingRole
    /// First day; nil where the ledger did not say.
    public var from: PartialDay?
    /// Last day; nil = running.
    public var until: PartialDay?
    /// Why it ended; an ``EndReason``, or what an older program wrote.
    public var endReason: String?
    /// Where it comes from: `import:B000012` or `run:R000003`.
    public var origin: String
    /// What the helper said: `accepted` or `declined`; nil = not asked or not answered.
    public var answer: String?
    /// The day of that answer.
    public var answeredOn: CalendarDay?
    /// The pairing from which it took over.
    public var before: RecordID?
    /// The pairing in whose place it stands, because that one was an error.
    public var corrects: RecordID?

    /// A pairing.
    public init(
        id: RecordID, household: String, helper: RecordID, role: PairingRole, from: PartialDay?, until: PartialDay?,
        endReason: String? = nil, origin: String
    ) {
        self.id = id
        self.household = household
        self.helper = helper
        self.role = role
        self.from = from
        self.until = until
        self.endReason = endReason
        self.origin = origin
    }

    /// True where it never held.
    public var isVoid: Bool { endReason.flatMap(EndReason.init)?.isVoid ?? false }

    /// Where it stands on `day`: a last day that is still to come leaves it active.
    public func state(on day: CalendarDay) -> PairingState { isVoid ? .void : counts(on: day) ? .active : .ended }

    /// True where nobody else has to be found for a run on `day`: it runs, or begins later, and was not ended by a decision
    /// with effect of that day.
    public func counts(on day: CalendarDay) -> Bool {
        guard !isVoid else { return false }
        guard let until else { return true }
        return endReason == nil ? until.latest >= day : until.latest > day
    }

    /// True where it runs on `day`: begun (an unknown beginning counts as begun) and not ended before it.
    public func runs(on day: CalendarDay) -> Bool {
        !isVoid && (from.map { $0.earliest <= day } ?? true) && (until.map { $0.latest >= day } ?? true)
    }
}
