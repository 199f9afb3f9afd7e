public import Policy
public import Register
public import Wording

/// A programme as a list shows it.
public struct ProgrammeLine: Sendable {
    /// The programme.
    public var programme: Programme
    /// The pack that has it.
    public var pack: String
    /// Its ground.
    public var basis: Phrase
    /// Paths of values of the pack without which it cannot be judged on the day.
    public var missing: [String]
    /// Paths of values of the pack without which its amount cannot be computed on the day.
    public var missingForAmount: [String]
    /// What people read for those paths.
    public var valueNames: [String: PackWords]
}

/// What a programme says about one household, with everything that explains it.
public struct ProgrammeJudgement: Sendable {
    /// The programme.
    public var line: ProgrammeLine
    /// What it says.
    public var finding: ProgrammeFinding
    /// The grounds of the values that the arithmetic used, in the order of its steps; nil for facts.
    public var grounds: [Phrase?]
}

/// A check of one household.
public struct ProgrammeCheckAnswer: Sendable {
    /// The household.
    public var household: String
    /// The day.
    public var day: CalendarDay
    /// The pack in force there.
    public var pack: String
    /// SHA-256 of its text.
    public var packDigest: String
    /// What each programme says, in the order of the pack.
    public var judgements: [ProgrammeJudgement]
    /// The household's people as they are numbered in facts: relation and age.
    public var members: [ProgrammeMember]
}

/// A member as checks number it.
public struct ProgrammeMember: Sendable {
    /// The number, from 1.
    public var number: Int
    /// Relation to the head.
    public var relation: Relation?
    /// Age on the day.
    public var age: Int?
}

/// What is looked for among the households of an area.
public struct ProgrammeSearch: Sendable {
    /// What came out.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Who qualifies without having it.
        case eligible
        /// Where facts are missing.
        case unknown
        /// Who just misses a line of money.
        case cliff
    }

    /// The area; nil = the caller's.
    public var area: DivisionCode?
    /// The day; nil = today.
    public var day: CalendarDay?
    /// The pack; nil = the one in force where each household lives.
    public var pack: String?
    /// One programme; nil = all.
    public var programme: String?
    /// What is listed.
    public var state: State
    /// Items of the page.
    public var limit: Int
    /// Where the page before ended.
    public var cursor: String?

    /// A search.
    public init(
        area: DivisionCode? = nil, day: CalendarDay? = nil, pack: String? = nil, programme: String? = nil,
        state: State = .eligible, limit: Int = 50, cursor: String? = nil
    ) {
        self.area = area
        self.day = day
        self.pack = pack
        self.programme = programme
        self.state = state
        self.limit = limit
        self.cursor = cursor
    }
}

/// One household under one programme.
public struct ProgrammeHit: Sendable {
    /// The household number.
    public var household: String
    /// Where it lives.
    public var area: DivisionCode
    /// The name of that place.
    public var areaName: String
    /// The programme.
    public var programme: Programme
    /// The pack.
    public var pack: String
    /// What it says.
    public var finding: ProgrammeFinding
    /// What people read for values of the pack that are missing.
    public var valueNames: [String: PackWords] = [:]
}

/// How many households a programme says what about.
public struct ProgrammeCount: Sendable {
    /// The pack.
    public var pack: String
    /// The programme.
    public var programme: Programme
    /// Who qualifies without having it.
    public var eligible = 0
    /// Who has it.
    public var held = 0
    /// Who does not qualify.
    public var notEligible = 0
    /// Where facts are missing.
    public var unknown = 0
    /// Who just misses a line of money.
    public var cliff = 0
    /// Of those, who qualifies for no programme at all.
    public var cliffWithoutHelp = 0
    /// Paths of values of the pack that are missing: it was not judged.
    public var stopped: [String] = []
}

/// What a search found.
public struct ProgrammeFound: Sendable {
    /// The day.
    public var day: CalendarDay
    /// Households looked at.
    public var households: Int
    /// Every programme with its counts, by pack and in the order of the pack.
    public var counts: [ProgrammeCount]
    /// One page of hits, by household and in the order of the pack.
    public var page: Paged<ProgrammeHit>
}
