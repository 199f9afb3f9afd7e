/// Where a proposal stands. Who may move it where stands in ``transitions``, and nowhere else.
public enum ProposalState: String, Sendable, Hashable, Codable, CaseIterable {
    /// A run suggests it, or somebody by hand; nobody has decided.
    case proposed
    /// Approved once; a second person must approve, because somebody concerned is a near relative (M110).
    case seconding
    /// Approved, shown in public for the days that the pack says; an objection stops exactly this pair.
    case publicity
    /// A person with the right has approved it: it is a pairing.
    case approved
    /// A person has refused it, with a reason.
    case refused
    /// A newer run of the same kind and area took its place before anybody decided.
    case superseded

    /// What can be done with a proposal.
    public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
        /// Approve it.
        case approve
        /// Approve it as the second person.
        case second
        /// Close the publicity without objection.
        case confirm
        /// Uphold an objection that came in publicity.
        case object
        /// Refuse it with a reason.
        case refuse
        /// Take the last decision back on the day on which it was made.
        case undo
        /// A newer run replaces it; no person does this.
        case supersede
    }

    /// One line of the table: from where, by what, to where, and whose roles may.
    public struct Transition: Sendable, Hashable {
        /// The state before.
        public let from: ProposalState
        /// What is done.
        public let action: Action
        /// The states that may follow: which of them, the case decides (publicity, second person).
        public let to: [ProposalState]
        /// Whose roles may; none = the program itself.
        public let roles: Set<Principal.Role>
        /// Whether a reason must be given.
        public let needsReason: Bool

        init(
            _ from: ProposalState, _ action: Action, _ to: [ProposalState],
            roles: Set<Principal.Role> = [.coordinator, .administrator], needsReason: Bool = false
        ) {
            (self.from, self.action, self.to, self.roles, self.needsReason) = (from, action, to, roles, needsReason)
        }
    }

    /// Every step that there is.
    public static let transitions: [Transition] = [
        Transition(.proposed, .approve, [.approved, .publicity, .seconding]),
        Transition(.proposed, .refuse, [.refused], needsReason: true),
        Transition(.proposed, .supersede, [.superseded], roles: []),
        Transition(.seconding, .second, [.approved, .publicity]),
        Transition(.seconding, .refuse, [.refused], needsReason: true),
        Transition(.seconding, .undo, [.proposed, .superseded]),
        Transition(.publicity, .confirm, [.approved]),
        Transition(.publicity, .object, [.refused], needsReason: true),
        Transition(.publicity, .undo, [.proposed, .seconding, .superseded]),
        Transition(.approved, .undo, [.proposed, .seconding, .publicity, .superseded]),
        Transition(.refused, .undo, [.proposed, .seconding, .publicity, .superseded]),
    ]

    /// The line of the table for `action` in this state; nil where it is not possible.
    public func transition(_ action: Action) -> Transition? {
        Self.transitions.first { $0.from == self && $0.action == action }
    }

    /// The state after `action` where only one can follow; nil where this state does not allow it or more than one can.
    public func after(_ action: Action) -> ProposalState? {
        guard let to = transition(action)?.to, to.count == 1 else { return nil }
        return to[0]
    }

    /// True while it holds a place at its helper: undecided proposals of other areas reserve their places.
    public var reservesPlace: Bool { self == .proposed || isUnderWay }

    /// True while a person has decided in its favour and it is no pairing yet: a newer run leaves it alone.
    public var isUnderWay: Bool { self == .seconding || self == .publicity }
}
