import Register

/// What the texts of a register's coded columns say, for one reading of a snapshot.
struct FactMemos {
    var word = Memo<String> { (text) throws(StorageError) in text }
    var beneficiary = code(Beneficiary.self)
    var hukou = code(Hukou.self)
    var residency = code(Residency.self)
    var spells = Memo<[CategorySpell]> { (text) throws(StorageError) in try CodeText.spells(text) }
    var cause = code(Cause.self)
    var causes = codes(Cause.self)
    var statedNeed = Memo<StatedNeed> { (text) throws(StorageError) in try CodeText.statedNeed(text) }
    var status = code(HouseholdStatus.self)
    var tags = sortedCodes(RiskTag.self)
    var relation = code(Relation.self)
    var sex = code(Sex.self)
    var health = code(HealthClass.self)
    var disabilities = codes(DisabilityKind.self)
    var labour = code(LabourAbility.self)
    var selfCare = code(SelfCare.self)
    var assessments = Memo<[SelfCareAssessment]> { (text) throws(StorageError) in try CodeText.assessments(text) }
    var stage = code(SchoolStage.self)
    var employment = code(Employment.self)
    var needCode = code(NeedCode.self)
    var urgency = code(Urgency.self)
    var helperKind = code(HelperKind.self)
    var politicalStatus = code(PoliticalStatus.self)
    var capabilities = sortedCodes(NeedCode.self)
    var strengths = sortedCodes(Strength.self)
    var words = Memo<[String]> { (text) throws(StorageError) in CodeText.split(text) }
    var areas = Memo<[DivisionCode]> { (text) throws(StorageError) in
        var areas: [DivisionCode] = []
        for word in CodeText.split(text) {
            guard let area = DivisionCode(word) else { throw StorageError(.corrupt, "service area") }
            areas.append(area)
        }
        return areas.sorted()
    }

    private static func code<Code: RawRepresentable<String>>(_ type: Code.Type) -> Memo<Code> {
        Memo { (text) throws(StorageError) in try CodeText.code(text) }
    }

    private static func codes<Code: RawRepresentable<String>>(_ type: Code.Type) -> Memo<[Code]> {
        Memo { (text) throws(StorageError) in try CodeText.codes(text) }
    }

    /// Each code once, in the order of their texts.
    private static func sortedCodes<Code: RawRepresentable<String> & Hashable>(_ type: Code.Type) -> Memo<[Code]> {
        Memo { (text) throws(StorageError) in
            let codes: [Code] = try CodeText.codes(text)
            return Set(codes).sorted { $0.rawValue < $1.rawValue }
        }
    }
}
