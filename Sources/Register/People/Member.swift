/// A person of a household (家庭成员), the head included.
///
/// Name, number, certificate and note are sealed in the store; coded facts stay plain under rights.
public struct Member: Sendable, Hashable {
    /// The number of the household.
    public var household: String
    /// Name as written.
    public var name: String
    /// Identity number; nil where it was not stated. Together with the household it is the natural key; without it
    /// household and name are.
    public var id: ResidentID?
    /// Relation to the head.
    public var relation: Relation?
    /// Sex.
    public var sex: Sex?
    /// Day of birth.
    public var birth: CalendarDay?
    /// Ethnicity in words (GB/T 3304).
    public var ethnicity: String?
    /// State of health.
    public var health: HealthClass?
    /// Kinds of disability.
    public var disabilities: [DisabilityKind]
    /// Grade of disability, 1 (severest) ... 4.
    public var disabilityGrade: Int?
    /// Number of the disability certificate; sealed.
    public var certificate: String?
    /// Ability to work.
    public var labour: LabourAbility?
    /// Ability to look after oneself.
    public var selfCare: SelfCare?
    /// Assessments of self-care, by day (M171).
    public var assessments: [SelfCareAssessment]
    /// Stage of schooling.
    public var stage: SchoolStage?
    /// The school attended.
    public var school: String?
    /// State of employment.
    public var employment: Employment?
    /// Whether somebody jobless wishes to work; nil = not asked.
    public var wishesWork: Bool?
    /// Whether the person alone is covered (单人保; M12).
    public var coveredAlone: Bool?
    /// Recognitions of the person, apart from those of the household (M12).
    public var categories: [CategorySpell]
    /// True where the ledger says that the person has died.
    public var died: Bool
    /// The day on which the person left the household; nil = belongs to it.
    public var left: CalendarDay?
    /// Why.
    public var leftFor: LeaveReason?
    /// Remarks; sealed.
    public var note: String?

    /// A person of whom only household and name are known.
    public init(household: String, name: String) {
        self.household = household
        self.name = name
        self.disabilities = []
        self.assessments = []
        self.categories = []
        self.died = false
    }

    /// Takes over what `row` states; what it leaves blank stays as it is.
    public mutating func update(with row: Member) {
        if !row.name.isEmpty { name = row.name }
        id = row.id ?? id
        relation = row.relation ?? relation
        sex = row.sex ?? sex
        birth = row.birth ?? birth
        ethnicity = row.ethnicity ?? ethnicity
        health = row.health ?? health
        if !row.disabilities.isEmpty { disabilities = row.disabilities }
        disabilityGrade = row.disabilityGrade ?? disabilityGrade
        certificate = row.certificate ?? certificate
        labour = row.labour ?? labour
        selfCare = row.selfCare ?? selfCare
        if !row.assessments.isEmpty { assessments = row.assessments }
        stage = row.stage ?? stage
        school = row.school ?? school
        employment = row.employment ?? employment
        wishesWork = row.wishesWork ?? wishesWork
        coveredAlone = row.coveredAlone ?? coveredAlone
        if !row.categories.isEmpty { categories = row.categories }
        died = died || row.died
        note = row.note ?? note
    }
}

/// One assessment of self-care: six items, the class follows from how many are not met (M171).
public struct SelfCareAssessment: Sendable, Hashable, Codable {
    /// Day of the assessment.
    public var day: CalendarDay
    /// Items met, in the order eating, dressing, getting in and out of bed, toilet, walking indoors, bathing.
    public var itemsMet: [Bool]

    /// An assessment of six items; nil for another number.
    public init?(day: CalendarDay, itemsMet: [Bool]) {
        guard itemsMet.count == 6 else { return nil }
        self.day = day
        self.itemsMet = itemsMet
    }

    /// The class that follows.
    public var selfCare: SelfCare { SelfCare(itemsNotMet: itemsMet.count { !$0 }) ?? .none }
}
