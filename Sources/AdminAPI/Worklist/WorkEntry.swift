/// An item of the worklist.
public struct WorkEntry: Codable, Sendable, Hashable {
    /// Its id, such as `W000012`.
    public var id: String
    /// Counts from 1; a decision that names another one is refused.
    public var version: Int64
    /// What it is about.
    public var kind: CodeName
    /// Where it stands.
    public var state: CodeName
    /// Where.
    public var area: String
    /// The household's number.
    public var household: String?
    /// The helper's short key.
    public var helper: String?
    /// Code of the cause.
    public var cause: String
    /// What it is about, in a sentence.
    public var sentence: String
    /// The outcome that the program thinks right.
    public var proposal: CodeName?
    /// The outcomes that it may have; empty once it is closed.
    public var outcomes: [CodeName]
    /// Until when.
    public var due: String?
    /// The import batch that brought it.
    public var batch: String?
    /// What was decided.
    public var outcome: CodeName?
    /// When it was opened, RFC 3339.
    public var openedAt: String
    /// When it was closed.
    public var closedAt: String?
    /// Who closed it.
    public var closedBy: String?
    /// What was said to it; only where one item is asked for.
    public var remarks: String?
    /// The one command that deals with it.
    public var command: String

    private enum CodingKeys: String, CodingKey {
        case id, version, kind, state, area, household, helper, cause, sentence, proposal, outcomes, due, batch
        case outcome, remarks, command
        case openedAt = "opened_at"
        case closedAt = "closed_at"
        case closedBy = "closed_by"
    }

    /// An open item; what may be absent is set afterwards.
    public init(
        id: String, version: Int64, kind: CodeName, state: CodeName, area: String, cause: String, sentence: String,
        outcomes: [CodeName], openedAt: String, command: String
    ) {
        self.id = id
        self.version = version
        self.kind = kind
        self.state = state
        self.area = area
        self.cause = cause
        self.sentence = sentence
        self.outcomes = outcomes
        self.openedAt = openedAt
        self.command = command
    }
}

/// A decision about an item.
public struct WorkDecision: Codable, Sendable, Hashable {
    /// The outcome; absent = the one that the program proposes; `dismissed` = nothing is to be done.
    public var outcome: String?
    /// Why.
    public var because: String?
    /// The version that the caller saw.
    public var version: Int64?

    /// A decision.
    public init(outcome: String? = nil, because: String? = nil, version: Int64? = nil) {
        self.outcome = outcome
        self.because = because
        self.version = version
    }
}

/// What a decision about an item did.
public struct WorkResult: Codable, Sendable, Hashable {
    /// The item as it is now.
    public var item: WorkEntry
    /// What followed.
    public var consequences: [String]
    /// The command that takes it back on the same day; absent where nothing but the item changed.
    public var undo: String?

    /// A result from its parts.
    public init(item: WorkEntry, consequences: [String], undo: String? = nil) {
        self.item = item
        self.consequences = consequences
        self.undo = undo
    }
}
