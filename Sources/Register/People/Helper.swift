/// A person or unit that can be paired (帮扶人/帮扶单位).
///
/// Natural key: the identity number of a person, the credit code with the name for a unit. People see the short key of
/// the record id. Name, number and phone are sealed in the store.
public struct Helper: Sendable, Hashable {
    /// What kind of helper.
    public var kind: HelperKind
    /// Name of the person, or of the contact where the unit itself helps.
    public var name: String
    /// Identity number; nil where the unit itself is the helper.
    public var id: ResidentID?
    /// The helping unit (帮扶单位): of the person, or the helper itself.
    public var unit: String?
    /// Kind of the unit.
    public var unitKind: HelperKind?
    /// Credit code of the unit.
    public var unitCode: CreditCode?
    /// Sex.
    public var sex: Sex?
    /// Political status.
    public var politicalStatus: PoliticalStatus?
    /// Telephone numbers; sealed.
    public var phones: [String]
    /// Office or duty in words.
    public var duty: String?
    /// Where the helper is based: town where known, else county.
    public var base: DivisionCode?
    /// Areas served; empty = unknown, cannot be paired until asked.
    public var serviceAreas: [DivisionCode]
    /// Words of service areas that are no division name.
    public var unknownAreaWords: [String]
    /// How many households the helper can carry, 0 or more; nil = unknown, cannot be paired until asked.
    public var capacity: Int?
    /// What the helper can meet.
    public var capabilities: Set<NeedCode>
    /// How much of each service in each area, sorted; empty = only the capacity limits it.
    public var quotas: [ServiceQuota]
    /// Further strengths (M75).
    public var strengths: Set<Strength>
    /// Skills in words.
    public var skillWords: String?
    /// Languages as written, such as 闽南语.
    public var languages: [String]
    /// Day on which the helper was vetted for work with minors; nil = not vetted.
    public var vetted: CalendarDay?
    /// Whether the helper belongs to a resident work team in the village (驻村队员).
    public var isResident: Bool?
    /// Whether the helper is first secretary of a village.
    public var isFirstSecretary: Bool?
    /// First day of availability.
    public var from: CalendarDay?
    /// Last day of availability.
    public var until: CalendarDay?

    /// A helper of whom only kind and name are known.
    public init(kind: HelperKind, name: String) {
        self.kind = kind
        self.name = name
        self.phones = []
        self.serviceAreas = []
        self.unknownAreaWords = []
        self.capabilities = []
        self.quotas = []
        self.strengths = []
        self.languages = []
    }

    /// True where a unit, not a person, is the helper.
    public var isUnit: Bool { id == nil && !kind.isPerson }

    /// True for a party member in service, who must pair (S4 四(三); M83).
    public var isServingPartyMember: Bool {
        kind == .partyMember && (politicalStatus == .member || politicalStatus == .probationary)
    }

    /// The text from which the record id is derived; it holds the identity number and never leaves the store.
    public var naturalKey: String {
        if let id { return "id:\(id.number)" }
        return
            "unit:\(unitCode?.text ?? PlainText.nameKey(unit ?? "")):\(PlainText.nameKey(isUnit ? unit ?? name : name))"
    }

    /// Takes over what `row` states; what it leaves blank stays as it is.
    public mutating func update(with row: Helper) {
        kind = row.kind
        if !row.name.isEmpty { name = row.name }
        id = row.id ?? id
        unit = row.unit ?? unit
        unitKind = row.unitKind ?? unitKind
        unitCode = row.unitCode ?? unitCode
        sex = row.sex ?? sex
        politicalStatus = row.politicalStatus ?? politicalStatus
        if !row.phones.isEmpty { phones = row.phones }
        duty = row.duty ?? duty
        base = row.base ?? base
        if !row.serviceAreas.isEmpty || !row.unknownAreaWords.isEmpty {
            serviceAreas = row.serviceAreas
            unknownAreaWords = row.unknownAreaWords
        }
        capacity = row.capacity ?? capacity
        if !row.capabilities.isEmpty { capabilities = row.capabilities }
        if !row.quotas.isEmpty { quotas = row.quotas }
        if !row.strengths.isEmpty { strengths = row.strengths }
        skillWords = row.skillWords ?? skillWords
        if !row.languages.isEmpty { languages = row.languages }
        vetted = row.vetted ?? vetted
        isResident = row.isResident ?? isResident
        isFirstSecretary = row.isFirstSecretary ?? isFirstSecretary
        from = row.from ?? from
        until = row.until ?? until
    }
}
