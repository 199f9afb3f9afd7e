public import Register

/// Something that waits for a person (待办): nothing in it happens by itself.
public struct WorkItem: Sendable, Hashable, Codable {
    /// What it is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A household is missing from the new ledger (新台账未列入).
        case ledgerMissing = "ledger_missing"
        /// The same members came under another household number (户主变更).
        case headChanged = "head_changed"
        /// A ledger states something else than what a person corrected by hand (与手工更正不一致).
        case handConflict = "hand_conflict"
        /// Two records may be the same person or household (疑似重复).
        case possibleDuplicate = "possible_duplicate"
        /// A reviewer says that something in the register is wrong (数据有误).
        case dataWrong = "data_wrong"
        /// A running pairing or open proposal breaks a hard rule now (现有结对不再符合规则).
        case ruleBroken = "rule_broken"
        /// A unit is responsible and has to name a successor (单位待指定接替人).
        case successorDue = "successor_due"
        /// A unit leads and has to name a person (单位待指定联系人; M81).
        case personDue = "person_due"
        /// The gradual exit ends soon or has ended (渐退期届满; M40).
        case exitDue = "exit_due"
        /// Facts are missing without which nobody can say what a household is entitled to (政策项目缺事实).
        case factsMissing = "facts_missing"
        /// A household may have something that it does not have (政策找人; M22).
        case programmeFound = "programme_found"
        /// Nobody of a family that could and would work is in work (零就业家庭; M108, M109).
        case nobodyInWork = "nobody_in_work"
    }

    /// Where it stands.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nobody has dealt with it.
        case open
        /// Dealt with, with an outcome.
        case done
        /// What it was about is no longer so.
        case gone
    }

    /// Its id, such as `W000001`: counted by the store.
    public var id: String
    /// Counts from 1; a write with another one is refused.
    public var version: Int64
    /// What it is about.
    public var kind: Kind
    /// Where it stands.
    public var state: State
    /// One word for what it is about: there is at most one open item of a subject.
    public var subject: String
    /// Where.
    public var area: DivisionCode
    /// The household's number.
    public var household: String?
    /// The helper's record.
    public var helper: RecordID?
    /// The pairing.
    public var pairing: RecordID?
    /// Code of the cause: a rule, a reason.
    public var cause: String
    /// The outcome that the program thinks right; nil where it has no opinion.
    public var proposal: String?
    /// Arguments of its sentence, free of personal data.
    public var arguments: [String]
    /// Until when.
    public var due: CalendarDay?
    /// The import batch that brought it.
    public var batch: String?
    /// What was decided.
    public var outcome: String?
    /// Who or what opened it.
    public var openedBy: String
    /// When.
    public var openedAt: Instant
    /// Who closed it.
    public var closedBy: String?
    /// When.
    public var closedAt: Instant?
    /// Remarks in words; sealed.
    public var words: String?
    /// The rows of a ledger that wait for the decision, in the store's own code; sealed, and never shown.
    public var held: String?

    /// An item that nobody has dealt with; the store gives it its id.
    public init(
        _ kind: Kind, subject: String, area: DivisionCode, household: String? = nil, helper: RecordID? = nil,
        pairing: RecordID? = nil, cause: String, proposal: String? = nil, arguments: [String] = [],
        due: CalendarDay? = nil, batch: String? = nil, openedBy: String, openedAt: Instant, words: String? = nil
    ) {
        id = ""
        version = 1
        self.kind = kind
        state = .open
        self.subject = subject
        self.area = area
        self.household = household
        self.helper = helper
        self.pairing = pairing
        self.cause = cause
        self.proposal = proposal
        self.arguments = arguments
        self.due = due
        self.batch = batch
        self.openedBy = openedBy
        self.openedAt = openedAt
        self.words = words
    }
}
