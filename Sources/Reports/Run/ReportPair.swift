public import Wording

/// A household with its lead.
public struct ReportPair: Sendable, Hashable {
    /// The household.
    public var household: ReportHousehold
    /// Its lead.
    public var helper: ReportHelper
    /// True for a pairing that ran before, false for a proposal of this run.
    public var isKept: Bool
    /// Σ weight · part, 0...1,000,000; nil for a kept pairing that nobody scored.
    public var score: Int32?
    /// The strongest reasons, the strongest first.
    public var reasons: [Phrase]
    /// The next best choice and what it would cost; nil where there is none or nobody asked.
    public var runnerUp: Phrase?
    /// What somebody has to look at: a kept pairing that breaks a hard rule today. nil = nothing.
    public var warning: Phrase?

    /// A pair.
    public init(
        household: ReportHousehold, helper: ReportHelper, isKept: Bool, score: Int32?, reasons: [Phrase] = [],
        runnerUp: Phrase? = nil, warning: Phrase? = nil
    ) {
        self.household = household
        self.helper = helper
        self.isKept = isKept
        self.score = score
        self.reasons = reasons
        self.runnerUp = runnerUp
        self.warning = warning
    }
}

extension ReportPair {
    /// The reasons without the one that every kept pairing has: it is shown as its state.
    var shownReasons: [Phrase] { reasons.filter { $0 != RunWording.kept } }
}
