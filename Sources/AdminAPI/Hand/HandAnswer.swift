/// What became of a write by hand.
public struct HandAnswer: Codable, Sendable, Hashable {
    /// Something that was mended or is doubtful.
    public struct Remark: Codable, Sendable, Hashable {
        /// The field's own word.
        public var field: String
        /// As imports call it.
        public var code: String
        /// The sentence.
        public var message: String

        /// Builds the value from its parts.
        public init(field: String, code: String, message: String) {
            self.field = field
            self.code = code
            self.message = message
        }
    }

    /// A record that may be the same person; nothing was merged.
    public struct Duplicate: Codable, Sendable, Hashable {
        /// Why: `same_number`, `other_form`, `typing_error` or `same_name_birth`.
        public var reason: CodeName
        /// Number of the other household; absent for helpers, and outside the caller's area.
        public var household: String?
        /// Key of the other member or helper; absent outside the caller's area.
        public var key: String?
        /// The other's name, masked; absent outside the caller's area.
        public var name: String?
        /// The item of the worklist.
        public var workItem: String?

        private enum CodingKeys: String, CodingKey {
            case reason, household, key, name
            case workItem = "work_item"
        }

        /// Builds the value from its parts.
        public init(reason: CodeName, household: String?, key: String?, name: String?, workItem: String?) {
            self.reason = reason
            self.household = household
            self.key = key
            self.name = name
            self.workItem = workItem
        }
    }

    /// A pairing that ended.
    public struct Ended: Codable, Sendable, Hashable {
        /// The household's number.
        public var household: String
        /// The helper.
        public var helper: HelperRef?
        /// The role.
        public var role: CodeName
        /// Why, a code.
        public var reason: String

        /// Builds the value from its parts.
        public init(household: String, helper: HelperRef?, role: CodeName, reason: String) {
            self.household = household
            self.helper = helper
            self.role = role
            self.reason = reason
        }
    }

    /// An open proposal of the household; it stays for somebody to decide.
    public struct OpenProposal: Codable, Sendable, Hashable {
        /// The run.
        public var run: String
        /// The household's number.
        public var household: String
        /// The helper.
        public var helper: HelperRef?
        /// The role.
        public var role: CodeName
        /// Where it stands.
        public var state: String

        /// Builds the value from its parts.
        public init(run: String, household: String, helper: HelperRef?, role: CodeName, state: String) {
            self.run = run
            self.household = household
            self.helper = helper
            self.role = role
            self.state = state
        }
    }

    /// The change, by which it is taken back; absent where everything was so already.
    public var change: String?
    /// What was done, such as `household_edit`.
    public var command: CodeName
    /// Household number, or key of the helper or filed relation.
    public var key: String
    /// Key of the member, need, helper or filed relation; number of the household that was split off.
    public var record: String?
    /// The record's version now.
    public var version: Int64?
    /// The changed fields, as `household.allowance`.
    public var fields: [String]
    /// What was mended or is doubtful.
    public var remarks: [Remark]
    /// Records that may be the same person.
    public var possibleDuplicates: [Duplicate]
    /// Pairings that ended.
    public var endedPairings: [Ended]
    /// Open proposals of the household.
    public var openProposals: [OpenProposal]
    /// Helpers of running pairings whose service areas do not hold the household's new place.
    public var helpersOutside: [HelperRef]
    /// The command line that takes it back; absent where nothing changed.
    public var undo: String?
    /// True where it was only tried, and nothing was kept.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey {
        case change, command, key, record, version, fields, remarks, undo
        case dryRun = "dry_run"
        case possibleDuplicates = "possible_duplicates"
        case endedPairings = "ended_pairings"
        case openProposals = "open_proposals"
        case helpersOutside = "helpers_outside"
    }

    /// Builds the value from its parts.
    public init(
        change: String?, command: CodeName, key: String, record: String?, version: Int64?, fields: [String],
        remarks: [Remark], possibleDuplicates: [Duplicate], endedPairings: [Ended], openProposals: [OpenProposal],
        helpersOutside: [HelperRef], undo: String?
    ) {
        self.change = change
        self.command = command
        self.key = key
        self.record = record
        self.version = version
        self.fields = fields
        self.remarks = remarks
        self.possibleDuplicates = possibleDuplicates
        self.endedPairings = endedPairings
        self.openProposals = openProposals
        self.helpersOutside = helpersOutside
        self.undo = undo
    }
}

/// A change by hand as a list shows it.
public struct HandChangeItem: Codable, Sendable, Hashable {
    /// Its number, such as `C000012`.
    public var change: String
    /// What was done.
    public var command: CodeName
    /// Household number, or key of the helper or filed relation.
    public var key: String
    /// Coded reason.
    public var reason: String?
    /// Because of what.
    public var because: String?
    /// Who.
    public var actor: String
    /// When.
    public var at: String
    /// The fields that became corrected by hand.
    public var fields: [String]
    /// The change that it took back.
    public var undoes: String?
    /// The change by which it was taken back.
    public var undoneBy: String?

    private enum CodingKeys: String, CodingKey {
        case change, command, key, reason, because, actor, at, fields, undoes
        case undoneBy = "undone_by"
    }

    /// Builds the value from its parts.
    public init(
        change: String, command: CodeName, key: String, reason: String?, because: String?, actor: String, at: String,
        fields: [String], undoes: String?, undoneBy: String?
    ) {
        self.change = change
        self.command = command
        self.key = key
        self.reason = reason
        self.because = because
        self.actor = actor
        self.at = at
        self.fields = fields
        self.undoes = undoes
        self.undoneBy = undoneBy
    }
}
