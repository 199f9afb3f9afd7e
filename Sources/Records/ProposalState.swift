/// Where a proposal stands, and who may move it there. Pure: old state and action give the new state.
public enum ProposalState: String, Sendable, Hashable, Codable, CaseIterable {
    /// A run suggests it; nobody has decided.
    case proposed
    /// A person with the right has approved it; it becomes a pairing.
    case approved
    /// A person has refused it, with a reason.
    case refused
    /// A newer run of the same kind and area took its place before anybody decided.
    case superseded

    /// What can be done with a proposal.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// Approve it.
        case approve
        /// Refuse it with a reason.
        case refuse
        /// A newer run replaces it.
        case supersede
    }

    /// The state after `action`; nil where this state does not allow it.
    public func after(_ action: Action) -> ProposalState? {
        switch (self, action) {
        case (.proposed, .approve): .approved
        case (.proposed, .refuse): .refused
        case (.proposed, .supersede): .superseded
        default: nil
        }
    }

    /// True while it holds a place at its helper: undecided proposals of other areas reserve their places.
    public var reservesPlace: Bool { self == .proposed }
}
