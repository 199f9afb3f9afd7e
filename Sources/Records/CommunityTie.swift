public import Register

/// An organisation or unit that helps a village or community, proposed or running (村社结对).
public struct CommunityTie: Sendable, Hashable, Codable {
    /// Its id, such as `T000012`; empty before the store counted it.
    public var id: String
    /// Counts from 1.
    public var version: Int64
    /// The run that proposed it.
    public var run: String?
    /// The community.
    public var community: DivisionCode
    /// The organisation or unit.
    public var helper: RecordID
    /// Σ weight · part.
    public var score: Int32
    /// The parts in the order of the pack.
    public var parts: [Int32]
    /// Where it stands.
    public var state: State
    /// First and last day.
    public var from: CalendarDay?
    /// Last day.
    public var until: CalendarDay?
    /// Why it was refused or ended: a code.
    public var endReason: String?

    /// A suggested tie.
    public init(run: String?, community: DivisionCode, helper: RecordID, score: Int32, parts: [Int32] = []) {
        self.id = ""
        self.version = 1
        self.run = run
        self.community = community
        self.helper = helper
        self.score = score
        self.parts = parts
        self.state = .proposed
    }

    /// Where a tie stands.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// A run suggests it.
        case proposed
        /// The organisation helps the community.
        case active
        /// Somebody refused the suggestion.
        case refused
        /// It is over.
        case ended
        /// A newer run took its place before anybody decided.
        case superseded
    }

    /// What people do with a tie.
    public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
        /// Takes up the suggestion.
        case approve
        /// Turns it down.
        case refuse
        /// Ends a tie that runs.
        case end

        /// The state in which a tie must be for it.
        public var from: State { self == .end ? .active : .proposed }

        /// The state that follows.
        public var to: State {
            switch self {
            case .approve: .active
            case .refuse: .refused
            case .end: .ended
            }
        }
    }
}
