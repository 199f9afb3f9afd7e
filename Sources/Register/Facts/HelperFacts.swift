/// The coded facts of a helper that a run reads: no name, number or phone.
public struct HelperFacts: Sendable, Hashable, Codable {
    /// The record.
    public var record: RecordID
    /// What kind of helper.
    public var kind: HelperKind
    /// True where a unit itself helps.
    public var isUnit: Bool
    /// Whether a person is named: always for a person, for a unit where it has a contact (户户见干部, M81).
    public var namesPerson: Bool
    /// The helping unit.
    public var unit: String?
    /// Kind of the unit.
    public var unitKind: HelperKind?
    /// Sex.
    public var sex: Sex?
    /// Political status.
    public var politicalStatus: PoliticalStatus?
    /// Where the helper is based.
    public var base: DivisionCode?
    /// Areas served, sorted; empty = unknown.
    public var serviceAreas: [DivisionCode]
    /// How many households; nil = unknown.
    public var capacity: Int?
    /// What the helper can meet, sorted by code.
    public var capabilities: [NeedCode]
    /// Further strengths, sorted by code.
    public var strengths: [Strength]
    /// Languages.
    public var languages: [String]
    /// Day of the vetting for work with minors; nil = not vetted.
    public var vetted: CalendarDay?
    /// Whether the helper belongs to a resident team.
    public var isResident: Bool?
    /// First day of availability.
    public var from: CalendarDay?
    /// Last day of availability.
    public var until: CalendarDay?

    /// The key that people see.
    public var key: String { record.shortKey }

    /// The one division of `level` to which the helper belongs: that of its base, or else the one in which all its
    /// service areas lie; nil where there is none or more than one.
    public func division(at level: DivisionCode.Level) -> DivisionCode? {
        if let base, base.level >= level { return base.containing(level) }
        guard let first = serviceAreas.first?.containing(level), first.level == level,
            serviceAreas.allSatisfy({ first.contains($0) })
        else { return nil }
        return first
    }

    /// The facts of `helper`.
    public init(_ helper: Helper, record: RecordID) {
        self.record = record
        self.kind = helper.kind
        self.isUnit = helper.isUnit
        self.namesPerson = !helper.isUnit || (!helper.name.isEmpty && helper.name != helper.unit)
        self.unit = helper.unit
        self.unitKind = helper.unitKind
        self.sex = helper.sex
        self.politicalStatus = helper.politicalStatus
        self.base = helper.base
        self.serviceAreas = helper.serviceAreas.sorted()
        self.capacity = helper.capacity
        self.capabilities = helper.capabilities.sorted { $0.rawValue < $1.rawValue }
        self.strengths = helper.strengths.sorted { $0.rawValue < $1.rawValue }
        self.languages = helper.languages
        self.vetted = helper.vetted
        self.isResident = helper.isResident
        self.from = helper.from
        self.until = helper.until
    }
}
