public import Records
public import Register
public import Wording

/// What a run over needs or communities says about one of them, in words.
public struct HelpLineText: Sendable {
    /// A helper of it.
    public struct Choice: Sendable {
        /// The helper.
        public var helper: HelperName
        /// Whether it helps already.
        public var isRunning: Bool
        /// The score; nil where it helps already.
        public var score: Int64?
        /// The parts of the score.
        public var parts: [PartLine]
        /// Its place among the candidates by own score.
        public var rank: Int?
    }

    /// The household's number, or the community's code.
    public var subject: String
    /// The head's name, or the community's.
    public var name: String?
    /// The division.
    public var area: DivisionCode
    /// Its name from the county down.
    public var areaName: String
    /// What is needed; nil for a community.
    public var need: NeedCode?
    /// The tier; nil outside the run.
    public var tier: Int?
    /// Where it stands: `proposed`, `met`, `unmet`, `held`, `outside`.
    public var state: String
    /// Who helps or is proposed.
    public var choices: [Choice]
    /// Helpers who pass every rule.
    public var candidates: Int
    /// Helpers that each rule removed.
    public var removed: [(rule: String, name: Phrase, count: Int)]
    /// At most three who fail one rule alone.
    public var nearest: [(helper: HelperName, rule: String, name: Phrase)]
    /// The next best choice.
    public var runnerUp: AlternativeLine?
    /// The helper that was asked about.
    public var versus: AlternativeLine?
    /// Everything in plain words.
    public var text: [Phrase]
}

/// Why a household, a community or a helper got what it got of such a run.
public struct HelpText: Sendable {
    /// The run.
    public var run: MatchRun
    /// The helper, where it is about one.
    public var helper: HelperName?
    /// Its places.
    public var places: Int?
    /// The needs of the household, the community, or what the helper gets.
    public var lines: [HelpLineText]
    /// Needs or communities that the helper could meet.
    public var eligible: Int?
    /// Needs or communities that each rule removed from the helper.
    public var removed: [(rule: String, name: Phrase, count: Int)]
    /// Everything in plain words.
    public var text: [Phrase]
}

/// What is asked about such a run.
public enum HelpQuestion: Sendable, Hashable {
    /// A household's number; with a helper's key: why not that one.
    case household(String, versus: String?)
    /// A community; with a helper's key: why not that one.
    case community(DivisionCode, versus: String?)
    /// A helper's key.
    case helper(String)
}
