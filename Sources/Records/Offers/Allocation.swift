public import Register

/// A quantity of an offer for a need of a household (资源分配).
public struct Allocation: Sendable, Hashable, Codable {
    /// Its id, such as `A000012`: counted by the store.
    public var id: String
    /// Counts from 1.
    public var version: Int64
    /// The run that proposed it; nil = by hand.
    public var run: String?
    /// The offer's record.
    public var offer: RecordID
    /// The household's number.
    public var household: String
    /// The need's record.
    public var need: RecordID
    /// How much: fen for funds, thousandths of the offer's unit else; 1 or more.
    public var amount: Int64
    /// The household's tier in the run.
    public var tier: Int
    /// Score per lot, 0...1_000_000.
    public var score: Int32
    /// The parts of the score in the order of the pack.
    public var parts: [Int32]
    /// Where it stands.
    public var state: AllocationState
    /// Day on which it was reserved.
    public var reservedOn: CalendarDay?
    /// Day on which it was handed over.
    public var deliveredOn: CalendarDay?
    /// Day on which the household, or somebody for it, confirmed that it had arrived.
    public var confirmedOn: CalendarDay?
    /// Why it was refused, released or returned: a code of ``AllocationReason``.
    public var reason: String?

    /// A suggested allocation.
    public init(
        id: String, run: String?, offer: RecordID, household: String, need: RecordID, amount: Int64, tier: Int,
        score: Int32, parts: [Int32], state: AllocationState = .proposed, version: Int64 = 1
    ) {
        self.id = id
        self.version = version
        self.run = run
        self.offer = offer
        self.household = household
        self.need = need
        self.amount = amount
        self.tier = tier
        self.score = score
        self.parts = parts
        self.state = state
    }
}

/// Where an allocation stands. Who may move it where stands in ``transitions``, and nowhere else.
public enum AllocationState: String, Sendable, Hashable, Codable, CaseIterable {
    /// A run suggests it, or somebody by hand.
    case proposed
    /// Approved: its quantity is set aside.
    case reserved
    /// Handed over.
    case delivered
    /// The household has it.
    case confirmed
    /// Refused, with a reason.
    case refused
    /// Given up before it was handed over; its quantity is free again.
    case released
    /// Came back; its quantity is free again.
    case returned
    /// A newer run took its place.
    case superseded

    /// What can be done with an allocation.
    public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
        /// Approve it.
        case approve
        /// Refuse it with a reason.
        case refuse
        /// Hand it over.
        case deliver
        /// Confirm that it arrived.
        case confirm
        /// Give it up before it is handed over, with a reason.
        case release
        /// Take it back, with a reason.
        case giveBack = "return"
        /// A newer run replaces it; no person does this.
        case supersede
    }

    /// One line of the table.
    public struct Transition: Sendable, Hashable {
        /// The state before.
        public let from: AllocationState
        /// What is done.
        public let action: Action
        /// The state after.
        public let to: AllocationState
        /// Whose roles may; none = the program itself.
        public let roles: Set<Principal.Role>
        /// Whether a reason must be given.
        public let needsReason: Bool

        init(
            _ from: AllocationState, _ action: Action, _ to: AllocationState,
            roles: Set<Principal.Role> = [.coordinator, .administrator], needsReason: Bool = false
        ) {
            (self.from, self.action, self.to, self.roles, self.needsReason) = (from, action, to, roles, needsReason)
        }
    }

    /// Every step that there is.
    public static let transitions: [Transition] = [
        Transition(.proposed, .approve, .reserved),
        Transition(.proposed, .refuse, .refused, needsReason: true),
        Transition(.proposed, .supersede, .superseded, roles: []),
        Transition(.reserved, .deliver, .delivered, roles: [.staff, .coordinator, .administrator]),
        Transition(.reserved, .release, .released, needsReason: true),
        Transition(.delivered, .confirm, .confirmed, roles: [.staff, .coordinator, .administrator]),
        Transition(.delivered, .giveBack, .returned, needsReason: true),
        Transition(.confirmed, .giveBack, .returned, needsReason: true),
    ]

    /// The line of the table for `action` in this state; nil where it is not possible.
    public func transition(_ action: Action) -> Transition? {
        Self.transitions.first { $0.from == self && $0.action == action }
    }

    /// True while its quantity is spoken for: proposed ones of other areas, too.
    public var holdsStock: Bool { [.proposed, .reserved, .delivered, .confirmed].contains(self) }
}
