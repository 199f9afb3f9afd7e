public import Register

/// Where a household stands at a moment: status, pairings, proposals, and whether it declined. Built from events alone, so
/// that any past day can be shown and the rows of today can be checked against their own history.
public struct HouseholdState: Sendable, Hashable {
    /// One proposal of one run.
    public struct ProposalKey: Sendable, Hashable {
        /// The run.
        public var run: String
        /// The helper.
        public var helper: RecordID
        /// The role.
        public var role: PairingRole

        /// A proposal by what names it.
        public init(run: String, helper: RecordID, role: PairingRole) {
            (self.run, self.helper, self.role) = (run, helper, role)
        }
    }

    /// Something that happened, as the journal of changes keeps it.
    public enum Step: Sendable {
        /// The household's record is new or changed; content only where number, area, status or its end changed.
        case household(EventContent?)
        /// A pairing is new or changed.
        case pairing(EventContent)
        /// A run proposed somebody.
        case proposed(ProposalKey)
        /// A proposal moved.
        case moved(EventContent)
        /// A newer run closed what was undecided of `run`.
        case superseded(run: String)
        /// It declined, or asked again.
        case declined(EventContent)
    }

    /// Status in the register; nil before the household was in it.
    public var status: HouseholdStatus?
    /// End of the gradual exit.
    public var exitUntil: CalendarDay?
    /// Its pairings by id.
    public var pairings: [RecordID: Pairing] = [:]
    /// Its proposals.
    public var proposals: [ProposalKey: ProposalState] = [:]
    /// Days on which it declined, with the day on which it asked again.
    public var declines: [CalendarDay: CalendarDay?] = [:]

    /// A household of which nothing is known yet.
    public init() {}

    /// The state after `step`.
    ///
    /// - Parameter number: the household's number, which a pairing names.
    public mutating func apply(_ step: Step, number: String) {
        switch step {
        case .household(let content):
            guard let content else {
                status = status ?? .active
                return
            }
            status = content["status"].flatMap(HouseholdStatus.init) ?? status
            exitUntil = content["exit_until"].flatMap(CalendarDay.init(iso:))
        case .pairing(let content):
            guard let pairing = Pairing(content, household: number) else { return }
            pairings[pairing.id] = pairing
        case .proposed(let key):
            proposals[key] = proposals[key] ?? .proposed
        case .moved(let content):
            guard let run = content["run"], let helper = content["helper"].flatMap(RecordID.init),
                let role = content["role"].flatMap(PairingRole.init),
                let state = content["state"].flatMap(ProposalState.init)
            else { return }
            proposals[ProposalKey(run: run, helper: helper, role: role)] = state
        case .superseded(let run):
            for (key, state) in proposals where key.run == run && state == .proposed { proposals[key] = .superseded }
        case .declined(let content):
            guard let from = content["from"].flatMap(CalendarDay.init(iso:)) else { return }
            declines[from] = .some(content["asked"].flatMap(CalendarDay.init(iso:)))
        }
    }
}

extension Pairing {
    /// A pairing as an event keeps it.
    public init?(_ content: EventContent, household: String) {
        guard let id = content["id"].flatMap(RecordID.init), let helper = content["helper"].flatMap(RecordID.init),
            let role = content["role"].flatMap(PairingRole.init)
        else { return nil }
        self.init(
            id: id, household: household, helper: helper, role: role,
            from: content["from"].flatMap(PartialDay.init(iso:)),
            until: content["until"].flatMap(PartialDay.init(iso:)),
            endReason: content["reason"], origin: content["origin"] ?? "")
        answer = content["answer"]
        answeredOn = content["answered"].flatMap(CalendarDay.init(iso:))
        before = content["before"].flatMap(RecordID.init)
        corrects = content["corrects"].flatMap(RecordID.init)
    }
}
