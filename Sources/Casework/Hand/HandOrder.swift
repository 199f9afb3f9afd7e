public import Records
public import Register
public import Wording

/// What somebody states by hand about one record.
public struct HandOrder: Sendable {
    /// Text by heading: any heading of the ledger's, in Chinese or English, or the meaning's own word.
    public var fields: [String: String]
    /// Headings of values that are unknown from now on.
    public var clear: [String]
    /// Because of what; kept sealed. Needed where something that was known changes.
    public var because: String?
    /// The version that the caller saw; nil = whichever.
    public var version: Int64?
    /// The day from which it holds; nil = today.
    public var day: CalendarDay?
    /// Whether it is only tried.
    public var dryRun = false

    /// An order.
    public init(
        fields: [String: String] = [:], clear: [String] = [], because: String? = nil, version: Int64? = nil,
        day: CalendarDay? = nil, dryRun: Bool = false
    ) {
        self.dryRun = dryRun
        self.fields = fields
        self.clear = clear
        self.because = because
        self.version = version
        self.day = day
    }
}

/// What became of a change by hand.
public struct HandResult: Sendable {
    /// The change, such as `C000012`, by which it is taken back; nil where everything was so already.
    public var change: String?
    /// What was done.
    public var command: String
    /// Household number, or the helper's short key.
    public var key: String
    /// Short key of the member, need or filed relation.
    public var record: String?
    /// The version of the record now.
    public var version: Int64?
    /// The changed fields, as `household.allowance`, sorted.
    public var fields: [String] = []
    /// What was mended or is doubtful.
    public var remarks: [HandRemark] = []
    /// Records that may be the same person; nothing was merged.
    public var duplicates: [DuplicateLine] = []
    /// The pairings that ended.
    public var ended: [HandPairing] = []
    /// The open proposals of the household: they stay for somebody to decide.
    public var openProposals: [HandProposal] = []
    /// Helpers of running pairings whose service areas do not hold the household's new place.
    public var outside: [HelperName] = []
    /// Whether it was only tried.
    public var isTried = false
}

/// Something that was mended or is doubtful in what was stated.
public struct HandRemark: Sendable, Hashable {
    /// The meaning's own word, such as `allowance`.
    public var field: String
    /// As imports call it.
    public var code: String
    /// The sentence.
    public var message: Phrase
}

/// A record that may be the same person.
public struct DuplicateLine: Sendable, Hashable {
    /// Why, a code: `same_number`, `other_form`, `typing_error`, `same_name_birth`.
    public var reason: String
    /// Number of the other household; nil for helpers, and for households outside the caller's area.
    public var household: String?
    /// Short key of the other member or helper; nil outside the caller's area.
    public var key: String?
    /// The other's name, masked; nil outside the caller's area.
    public var name: String?
    /// The item of the worklist that was opened for it.
    public var workItem: String?
}

/// A pairing that a change by hand ended.
public struct HandPairing: Sendable, Hashable {
    /// The household's number.
    public var household: String
    /// The helper.
    public var helper: HelperName?
    /// The role.
    public var role: PairingRole
    /// Why, a code.
    public var reason: String
}

/// An open proposal of a household that changed.
public struct HandProposal: Sendable, Hashable {
    /// The run.
    public var run: String
    /// The household's number.
    public var household: String
    /// The helper.
    public var helper: HelperName?
    /// The role.
    public var role: PairingRole
    /// Where it stands.
    public var state: String
}

/// A change by hand as a list shows it.
public struct HandChangeLine: Sendable {
    /// The change.
    public var change: HandChange
    /// The fields that became corrected by hand, as `household.allowance`, sorted.
    public var fields: [String]
}
