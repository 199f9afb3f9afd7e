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
    /// `proposed`, `active`, `refused`, `ended`, `superseded`.
    public var state: String
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
        self.state = "proposed"
    }

    /// One step: what is done, from which state to which.
    public static let steps: [(action: String, from: String, to: String)] = [
        ("approve", "proposed", "active"), ("refuse", "proposed", "refused"), ("end", "active", "ended"),
    ]
}
