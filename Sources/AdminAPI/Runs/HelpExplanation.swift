/// Why a household, a community or a helper got what it got of a `support` or `community` run.
public struct HelpExplanation: Codable, Sendable, Hashable {
    /// A helper who is proposed, or helps already.
    public struct Choice: Codable, Sendable, Hashable {
        /// The helper.
        public var helper: HelperRef
        /// Whether it helps already, without this run.
        public var running: Bool
        /// The pair's score, 0…1,000,000; absent where it helps already.
        public var score: Int64?
        /// The score in parts, which add up to it.
        public var parts: [ScorePart]
        /// Its rank among the candidates by own score, from 1.
        public var rank: Int?

        /// Builds the value from its parts.
        public init(helper: HelperRef, running: Bool, score: Int64?, parts: [ScorePart], rank: Int?) {
            self.helper = helper
            self.running = running
            self.score = score
            self.parts = parts
            self.rank = rank
        }
    }

    /// A need of a household, or a community.
    public struct Line: Codable, Sendable, Hashable {
        /// The household's number, or the community's code.
        public var subject: String
        /// The head's name, or the community's.
        public var name: String?
        /// The division.
        public var area: String
        /// Its name from the county down.
        public var areaName: String
        /// What is needed; absent for a community.
        public var need: CodeName?
        /// The household's tier; of a community 1 where it is mandatory, else 2. Absent outside the run.
        public var tier: Int?
        /// `proposed`, `met`, `unmet`, `held`, `outside`.
        public var state: String
        /// Who helps or is proposed.
        public var choices: [Choice]
        /// Helpers who pass every rule.
        public var candidates: Int
        /// How many helpers each rule removed, of those who serve the place and can meet the need.
        public var removed: [RuleCount]
        /// At most three who fail one rule alone.
        public var nearest: [NearMiss]
        /// The next best choice and what it would cost.
        public var runnerUp: Alternative?
        /// The helper that was asked about.
        public var versus: Alternative?
        /// The same in plain words, in the language of the request.
        public var text: [String]

        private enum CodingKeys: String, CodingKey {
            case subject, name, area, need, tier, state, choices, candidates, removed, nearest, versus, text
            case areaName = "area_name"
            case runnerUp = "runner_up"
        }

        /// Builds the value from its parts.
        public init(
            subject: String, name: String?, area: String, areaName: String, need: CodeName?, tier: Int?, state: String,
            choices: [Choice], candidates: Int, removed: [RuleCount], nearest: [NearMiss], runnerUp: Alternative?,
            versus: Alternative?, text: [String]
        ) {
            self.subject = subject
            self.name = name
            self.area = area
            self.areaName = areaName
            self.need = need
            self.tier = tier
            self.state = state
            self.choices = choices
            self.candidates = candidates
            self.removed = removed
            self.nearest = nearest
            self.runnerUp = runnerUp
            self.versus = versus
            self.text = text
        }
    }

    /// The run.
    public var run: String
    /// `support` or `community`.
    public var kind: String
    /// The helper, where it is about one.
    public var helper: HelperRef?
    /// Places that the run could give it; absent where nobody knows, or it is about no helper.
    public var places: Int?
    /// Each need of the household, the community, or what the helper gets.
    public var lines: [Line]
    /// Needs or communities that the helper could meet.
    public var eligible: Int?
    /// Needs or communities that each rule removed from the helper.
    public var removed: [RuleCount]
    /// Everything in plain words, in the language of the request.
    public var text: [String]

    /// Builds the value from its parts.
    public init(
        run: String, kind: String, helper: HelperRef?, places: Int?, lines: [Line], eligible: Int?,
        removed: [RuleCount], text: [String]
    ) {
        self.run = run
        self.kind = kind
        self.helper = helper
        self.places = places
        self.lines = lines
        self.eligible = eligible
        self.removed = removed
        self.text = text
    }
}

/// One graph of a run.
public struct GraphItem: Codable, Sendable, Hashable {
    /// Its name, for `?graph=`; empty where the run has one alone.
    public var name: String

    /// A graph of this name.
    public init(name: String) {
        self.name = name
    }
}
