public import Register

/// The policy of one area from one day: tiers, rules, score and deadlines, each value with its ground.
///
/// A pack is a value read from YAML text; the text itself is kept, stored by content and taken into every run, so that a
/// run can be repeated with exactly the pack it used. Grammar: `docs/policy-packs.md`.
public struct PolicyPack: Sendable {
    /// Stable identifier, such as `fujian-2020`.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// The area to which it is bound.
    public let area: DivisionCode
    /// First day on which it holds.
    public let from: CalendarDay
    /// Last day on which it holds; nil = open.
    public let until: CalendarDay?
    /// The documents it cites, in the order of the text.
    public let documents: [PolicyDocument]
    /// The YAML text from which it was read.
    public let text: String
    /// Tiers by category.
    public let tiers: TierTable
    /// What holds for `lead` runs.
    public let lead: LeadPolicy
    /// What holds for decisions.
    public let decisions: DecisionPolicy
    /// Dated numbers, days and texts of the policy.
    public let parameters: [Parameter]
    /// Named computations.
    public let calculators: [Calculator]
    /// Entitlements.
    public let programmes: [Programme]
    /// Sums and proportions that the pack's own values must keep.
    public let checks: [PackCheckRule]
    /// Checks that do not hold, of severity `warning`.
    public let warnings: [PackWarning]
    /// Parameters that no document at hand states and nobody has entered.
    public let missing: [MissingValue]
    /// The packs from which this one inherits, the nearest first.
    public let lineage: [String]
    /// How often an office has changed values of it (`jiedui pack set`); 0 in a text as it was written.
    public let revision: Int
    /// The text in which somebody wrote the pack; differs from ``text`` where it inherits.
    public let source: String
    /// What holds for charity offers.
    public let offers: OfferPolicy
    /// What holds for `support` runs.
    public let support: SupportPolicy
    /// What holds for `community` runs.
    public let community: CommunityPolicy
    /// Decisions by which the office made defaults its own, in the order of the text.
    public let adoptions: [Adoption]
    /// Every value with its ground, in the order of the grammar.
    public let values: [PackValue]

    /// Reads a pack; `name` names it in errors (its file name, say).
    ///
    /// Strict: whatever the grammar does not know is refused with key path, line and column.
    /// - Throws: ``PackError``.
    public init(yaml: String, name: String) throws(PackError) {
        let reader = PackReader(name: name)
        let root = try reader.root(of: yaml)
        try self.init(reading: root, with: reader, text: yaml, source: yaml)
    }

    /// The keys of a pack, in the order in which they are read and documented.
    static let keys = [
        "id", "names", "area", "from", "until", "revision", "lineage", "documents", "tiers", "lead", "decisions",
        "offers", "support", "community",
        "parameters",
        "calculators", "programmes", "checks", "adoptions",
    ]

    init(
        reading root: PackPlace, with reader: PackReader, text: String, source: String
    ) throws(PackError) {
        let fields = try reader.fields(
            root, Self.keys, required: ["id", "names", "area", "from", "documents", "tiers", "lead"])
        self.text = text
        self.source = source
        self.id = try reader.identifier(reader.field(fields, "id"))
        self.names = try reader.words(reader.field(fields, "names"))
        self.area = try reader.area(reader.field(fields, "area"))
        let first = try reader.day(reader.field(fields, "from"))
        self.from = first
        reader.firstDay = first
        var last: CalendarDay?
        if let place = fields["until"] {
            let day = try reader.day(place)
            guard first <= day else { throw reader.refuse(.datesReversed, place, first.description, day.description) }
            last = day
        }
        self.until = last
        let documents = try reader.field(fields, "documents")
        try reader.readDocuments(documents)
        self.revision =
            try fields["revision"].map { (place) throws(PackError) in try reader.int(place, 1...1_000_000) } ?? 0
        var lineage: [String] = []
        if let place = fields["lineage"] {
            for item in try reader.items(place) { lineage.append(try reader.identifier(item)) }
        }
        self.lineage = lineage
        if let place = fields["adoptions"] {
            guard fields.entries.last?.key == "adoptions" else { throw reader.refuse(.adoptionsNotLast, place) }
            try reader.readAdoptions(place)
        }
        self.tiers = try reader.readTiers(reader.field(fields, "tiers"))
        self.lead = try reader.readLead(reader.field(fields, "lead"))
        self.decisions = try reader.readDecisions(fields["decisions"], in: root)
        self.offers = try reader.readOffers(fields["offers"])
        self.support = try reader.readSupport(fields["support"])
        self.community = try reader.readCommunity(fields["community"])
        reader.readsFigures = true
        try reader.readParameters(fields["parameters"])
        try reader.readCalculators(fields["calculators"])
        self.programmes = try reader.readProgrammes(fields["programmes"])
        let checks = try reader.readChecks(fields["checks"], from: first, in: area)
        self.checks = checks
        self.warnings = checks.flatMap { reader.failures(of: $0, from: first) }
        self.parameters = reader.parameters
        self.calculators = reader.calculators
        self.missing = reader.missing
        try reader.checkDates(documents, from: first)
        if let place = fields["adoptions"] { try reader.checkAdoptions(place) }
        self.documents = reader.documents
        self.adoptions = reader.adoptions
        self.values = reader.values
    }

    /// The parameters as they hold on `day`, and the calculators.
    public func figures(on day: CalendarDay) -> PackFigures { PackFigures(parameters, calculators, on: day) }

    /// True where the pack holds on `day`.
    public func holds(on day: CalendarDay) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

    /// The most urgent tier among `categories`, 1 first; nil where none of them is listed.
    public func tier(of categories: [Category]) -> Int? { tiers.tier(of: categories) }

    /// The document with `key`.
    public func document(_ key: String) -> PolicyDocument? { documents.first { $0.key == key } }

    /// The ground of the value at `path`, or of the value that `path` is a part of (a cell of a matrix); nil where the
    /// pack has no such value.
    public func basis(of path: String) -> Basis? {
        values.first { path == $0.path || path.hasPrefix($0.path + ".") }?.basis
    }

    /// True where the value at `path`, the value it is a part of, or any value below it is a product default that the
    /// office has not adopted (产品缺省值,未经本单位决定).
    public func isDefault(_ path: String) -> Bool {
        values.contains { value in
            value.basis == .default
                && (value.path == path || value.path.hasPrefix(path + ".") || path.hasPrefix(value.path + "."))
        }
    }
}
