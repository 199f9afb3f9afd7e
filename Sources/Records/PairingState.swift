/// Where a pairing stands. Who may move it where stands in ``transitions``, and nowhere else.
public enum PairingState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It runs, or will from its first day on.
    case active
    /// It ran and has ended, with a reason.
    case ended
    /// It never held: its approval was taken back, or it was entered in error. It stays in the history.
    case void

    /// What can be done with a pairing.
    public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
        /// The helper accepts.
        case accept
        /// The helper declines, with a reason.
        case decline
        /// It ends, with a reason.
        case end
        /// Another helper takes over.
        case handOver = "hand_over"
        /// It was an error: ends as such, with what is right in its place.
        case correct
        /// The last decision about it is taken back on the day on which it was made.
        case undo
    }

    /// One line of the table.
    public struct Transition: Sendable, Hashable {
        /// The state before.
        public let from: PairingState
        /// What is done.
        public let action: Action
        /// The states that may follow.
        public let to: [PairingState]
        /// Whose roles may.
        public let roles: Set<Principal.Role>
        /// Whether a reason must be given.
        public let needsReason: Bool

        init(
            _ from: PairingState, _ action: Action, _ to: [PairingState],
            roles: Set<Principal.Role> = [.coordinator, .administrator], needsReason: Bool = false
        ) {
            (self.from, self.action, self.to, self.roles, self.needsReason) = (from, action, to, roles, needsReason)
        }
    }

    /// Every step that there is.
    public static let transitions: [Transition] = [
        Transition(.active, .accept, [.active], roles: [.staff, .coordinator, .administrator]),
        Transition(.active, .decline, [.ended], roles: [.staff, .coordinator, .administrator], needsReason: true),
        Transition(.active, .end, [.ended], needsReason: true),
        Transition(.active, .handOver, [.ended], needsReason: true),
        Transition(.active, .correct, [.void], needsReason: true),
        Transition(.active, .undo, [.active, .void]),
        Transition(.ended, .correct, [.void], needsReason: true),
        Transition(.ended, .undo, [.active]),
    ]

    /// The line of the table for `action` in this state; nil where it is not possible.
    public func transition(_ action: Action) -> Transition? {
        Self.transitions.first { $0.from == self && $0.action == action }
    }
}

/// Why a pairing ended.
public enum EndReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The goal of the plan is reached (目标达成).
    case goalReached = "goal_reached"
    /// Another helper of the same unit, or a successor, took over (交接).
    case handedOver = "handed_over"
    /// The helper left: transferred, retired, died (帮扶人离岗).
    case helperLeft = "helper_left"
    /// The helper declined (帮扶人不接受).
    case helperDeclined = "helper_declined"
    /// The household does not want it (对象谢绝).
    case householdDeclined = "household_declined"
    /// The household left the register (退出).
    case householdLeft = "household_left"
    /// Its last or only person died (去世).
    case died
    /// The household moved away (迁出).
    case moved
    /// The household became part of another one (并户).
    case merged
    /// A better pairing was decided in a new run or a swap (调整).
    case replaced
    /// A rule of the policy stands against it (违反规则).
    case rule
    /// Its agreed time is over (到期).
    case termOver = "term_over"
    /// It was entered in error; it never held (登记有误).
    case error
    /// Its approval was taken back on the same day; it never held (当日撤回).
    case undone
    /// As a ledger stated it (台账).
    case ledger

    /// True where the pairing never held.
    public var isVoid: Bool { self == .error || self == .undone }
}
