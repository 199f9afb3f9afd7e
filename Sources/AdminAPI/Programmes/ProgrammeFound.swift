/// One household under one programme.
public struct ProgrammeHitItem: Codable, Sendable, Hashable {
    /// The household number.
    public var household: String
    /// Where it lives.
    public var area: String
    /// The name of that place.
    public var areaName: String
    /// The programme.
    public var programme: CodeName
    /// The department that leads.
    public var department: String
    /// The pack.
    public var pack: String
    /// What the programme says.
    public var state: CodeName
    /// The members of whom it holds, by number.
    public var members: [Int]
    /// The amount.
    public var amount: ProgrammeAmount?
    /// What is missing.
    public var missing: [CodeName]
    /// The line that is just missed.
    public var cliff: ProgrammeCliff?

    private enum CodingKeys: String, CodingKey {
        case household, area, programme, department, pack, state, members, amount, missing, cliff
        case areaName = "area_name"
    }

    /// Builds the value from its parts.
    public init(
        household: String, area: String, areaName: String, programme: CodeName, department: String, pack: String,
        state: CodeName, members: [Int], amount: ProgrammeAmount?, missing: [CodeName], cliff: ProgrammeCliff?
    ) {
        self.household = household
        self.area = area
        self.areaName = areaName
        self.programme = programme
        self.department = department
        self.pack = pack
        self.state = state
        self.members = members
        self.amount = amount
        self.missing = missing
        self.cliff = cliff
    }
}

/// How many households a programme says what about.
public struct ProgrammeCountItem: Codable, Sendable, Hashable {
    /// The pack.
    public var pack: String
    /// The programme.
    public var programme: CodeName
    /// The department that leads.
    public var department: String
    /// Who qualifies without having it.
    public var eligible: Int
    /// Who has it.
    public var held: Int
    /// Who does not qualify.
    public var notEligible: Int
    /// Where facts are missing.
    public var unknown: Int
    /// Who just misses a line of money.
    public var cliff: Int
    /// Of those, who qualifies for no programme at all.
    public var cliffWithoutHelp: Int
    /// Values of the pack that are missing: it was not judged.
    public var stopped: [String]

    private enum CodingKeys: String, CodingKey {
        case pack, programme, department, eligible, held, unknown, cliff, stopped
        case notEligible = "not_eligible"
        case cliffWithoutHelp = "cliff_without_help"
    }

    /// Builds the value from its parts.
    public init(
        pack: String, programme: CodeName, department: String, eligible: Int, held: Int, notEligible: Int,
        unknown: Int, cliff: Int, cliffWithoutHelp: Int, stopped: [String]
    ) {
        self.pack = pack
        self.programme = programme
        self.department = department
        self.eligible = eligible
        self.held = held
        self.notEligible = notEligible
        self.unknown = unknown
        self.cliff = cliff
        self.cliffWithoutHelp = cliffWithoutHelp
        self.stopped = stopped
    }
}

/// What a search found: counts of the whole area, and one page of hits.
public struct ProgrammeFindResult: Codable, Sendable, Hashable {
    /// The day.
    public var asOf: String
    /// Households looked at.
    public var households: Int
    /// Every programme with its counts.
    public var programmes: [ProgrammeCountItem]
    /// One page of hits.
    public var items: [ProgrammeHitItem]
    /// How many hits there are.
    public var total: Int
    /// The cursor of the next page; absent on the last.
    public var next: String?
    /// That this is advice and no decision.
    public var notice: String

    private enum CodingKeys: String, CodingKey {
        case households, programmes, items, total, next, notice
        case asOf = "as_of"
    }

    /// Builds the value from its parts.
    public init(
        asOf: String, households: Int, programmes: [ProgrammeCountItem], items: [ProgrammeHitItem], total: Int,
        next: String?, notice: String
    ) {
        self.asOf = asOf
        self.households = households
        self.programmes = programmes
        self.items = items
        self.total = total
        self.next = next
        self.notice = notice
    }
}
