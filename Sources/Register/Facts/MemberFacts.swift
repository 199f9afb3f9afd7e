/// The coded facts of a person of a household that a run reads.
public struct MemberFacts: Sendable, Hashable, Codable {
    /// Relation to the head.
    public var relation: Relation?
    /// Sex.
    public var sex: Sex?
    /// Day of birth.
    public var birth: CalendarDay?
    /// State of health.
    public var health: HealthClass?
    /// Kinds of disability.
    public var disabilities: [DisabilityKind]
    /// Grade of disability, 1 severest ... 4.
    public var disabilityGrade: Int?
    /// Ability to work.
    public var labour: LabourAbility?
    /// Ability to look after oneself; the latest assessment outranks the ledger's word.
    public var selfCare: SelfCare?
    /// Stage of schooling.
    public var stage: SchoolStage?
    /// The school attended.
    public var school: String?
    /// State of employment.
    public var employment: Employment?
    /// Whether somebody jobless wishes to work.
    public var wishesWork: Bool?
    /// Whether the person alone is covered.
    public var coveredAlone: Bool?
    /// Recognitions of the person.
    public var categories: [CategorySpell]
    /// True where recorded as dead.
    public var died: Bool

    /// The facts of `member` as of `day`.
    public init(_ member: Member, asOf day: CalendarDay) {
        self.relation = member.relation
        self.sex = member.sex
        self.birth = member.birth
        self.health = member.health
        self.disabilities = member.disabilities
        self.disabilityGrade = member.disabilityGrade
        self.labour = member.labour
        self.selfCare = member.selfCare
        self.stage = member.stage
        self.school = member.school
        self.employment = member.employment
        self.wishesWork = member.wishesWork
        self.coveredAlone = member.coveredAlone
        self.categories = member.categories
        self.died = member.died
        if !member.assessments.isEmpty { assess(member.assessments, asOf: day) }
    }

    /// Takes over the latest of these assessments that is not after `day`.
    public mutating func assess(_ assessments: [SelfCareAssessment], asOf day: CalendarDay) {
        let latest = assessments.filter { $0.day <= day }.max { $0.day < $1.day }
        if let latest { selfCare = latest.selfCare }
    }

    /// Full years on `day`; nil where the birth is unknown or later.
    public func age(on day: CalendarDay) -> Int? { birth?.fullYears(until: day) }
}
