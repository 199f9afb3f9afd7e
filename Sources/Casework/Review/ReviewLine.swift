public import Records
public import Register
public import Wording

/// One proposal as reviewers see it: the pair, why, and what choosing otherwise would cost.
public struct ReviewLine: Sendable {
    /// The proposal.
    public var proposal: Proposal
    /// What a decision about it names.
    public var version: Int64
    /// The household's division.
    public var area: DivisionCode
    /// The division's name from the county down.
    public var areaName: String
    /// The town's name with its county.
    public var townName: String
    /// The head's name, masked.
    public var headName: String?
    /// The helper.
    public var helper: HelperName
    /// The three strongest reasons, and what the pairing has to begin with.
    public var reasons: [Phrase]
    /// The next best helper.
    public var runnerUp: HelperName?
    /// What choosing it would cost.
    public var cost: Phrase?
    /// The token of its row in a workbook.
    public var token: String
}

/// One row of a decision workbook that came back.
struct ReviewRow: Sendable, Hashable {
    var sheet: String
    var row: Int
    var household: String
    var opinion: String
    var words: String
    var token: String
}

/// What became of one row of a decision workbook.
public struct ReviewOutcome: Sendable {
    /// What became of it; raw values are stable.
    public enum Kind: String, Sendable, CaseIterable {
        /// The decision was made.
        case decided
        /// The row asks to put it off: nothing was changed.
        case deferred
        /// The same row was applied before.
        case already
        /// Somebody moved the proposal meanwhile: it was left as it is.
        case stale
        /// A rule said no, or the row cannot be read.
        case refused
    }

    /// Where it stands in the file.
    public var sheet: String
    /// The row, from 1.
    public var row: Int
    /// The household's number; what the cell says where the token is none of ours.
    public var household: String
    /// The helper; nil where the token is none of ours.
    public var helper: HelperName?
    /// The opinion as it was written.
    public var opinion: String
    /// What became of it.
    public var kind: Kind
    /// The stable code of a refusal.
    public var code: String?
    /// Where the proposal stands now; nil where the caller may not see it.
    public var state: String?
    /// The decision by which it stands there.
    public var decision: String?
    /// Who decided.
    public var actor: String?
    /// When.
    public var at: Instant?
    /// What was done, or why not.
    public var message: Phrase
    /// What to do about it.
    public var hint: Phrase?
}

/// The answer to a decision workbook.
public struct ReviewReceipt: Sendable {
    /// The file's name.
    public var file: String
    /// Rows with a token, decided or not.
    public var rows: Int
    /// Rows without an opinion: left alone.
    public var blank: Int
    /// The others, in the order of the file.
    public var outcomes: [ReviewOutcome]
    /// True where nothing was kept.
    public var dryRun: Bool
    /// The receipt as a workbook.
    public var workbook: [UInt8]
}
