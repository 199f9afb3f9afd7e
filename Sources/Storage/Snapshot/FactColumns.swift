import Register

/// The columns that a run reads of each table, and how they become facts. Nothing sealed is among them.
enum FactColumns {
    static let household = [
        "id", "area", "occurrence_area", "number", "beneficiary", "hukou", "residency", "months_worked", "size",
        "covered", "categories", "main_cause", "other_causes", "income", "rigid_spending", "allowance", "stated_need",
        "head_died", "status", "exit_until", "tags", "last_confirmed",
    ]
    static let member = [
        "household_id", "id", "id_hash", "relation", "sex", "birth", "health", "disabilities", "disability_grade",
        "labour", "self_care", "assessments", "stage", "school", "employment", "wishes_work", "covered_alone",
        "categories", "died",
    ]
    static let need = [
        "household_id", "id", "member_hash", "code", "quantity_milli", "unit", "urgency", "first_day", "last_day",
        "wished_sex", "wished_language",
    ]
    static let helper = [
        "id", "id_hash", "kind", "unit", "unit_kind", "sex", "political_status", "base", "service_areas", "capacity",
        "capabilities", "strengths", "languages", "vetted", "is_resident", "first_day", "last_day",
    ]

    static func list(_ columns: [String], _ alias: String) -> String {
        columns.map { "\(alias).\($0)" }.joined(separator: ", ")
    }

    /// What follows `area` and `occurrence_area`.
    static func household(
        _ reader: inout FactReader, _ memos: inout FactMemos, area: DivisionCode, occurrence: DivisionCode?
    ) throws -> HouseholdFacts {
        var facts = HouseholdFacts(Household(number: try reader.text(), area: area))
        facts.occurrenceArea = occurrence
        facts.beneficiary = try reader.value(&memos.beneficiary)
        facts.hukou = try reader.optional(&memos.hukou)
        facts.residency = try reader.optional(&memos.residency)
        facts.monthsWorked = try reader.optionalNumber()
        facts.size = try reader.optionalNumber()
        facts.covered = try reader.optionalNumber()
        facts.categories = try reader.value(&memos.spells)
        facts.mainCause = try reader.optional(&memos.cause)
        facts.otherCauses = try reader.value(&memos.causes)
        facts.income = try reader.optionalMoney()
        facts.rigidSpending = try reader.optionalMoney()
        facts.allowance = try reader.optionalMoney()
        facts.statedNeed = try reader.optional(&memos.statedNeed) ?? .unknown
        facts.headDied = try reader.bool()
        facts.status = try reader.value(&memos.status)
        facts.exitUntil = try reader.optionalDay()
        facts.tags = try reader.value(&memos.tags)
        facts.lastConfirmed = try reader.optionalDay()
        return facts
    }

    /// What follows the ids; `blank` is a member of whom nothing is known.
    static func member(
        _ reader: inout FactReader, _ memos: inout FactMemos, _ blank: MemberFacts, asOf day: CalendarDay
    ) throws -> MemberFacts {
        var facts = blank
        facts.relation = try reader.optional(&memos.relation)
        facts.sex = try reader.optional(&memos.sex)
        facts.birth = try reader.optionalDay()
        facts.health = try reader.optional(&memos.health)
        facts.disabilities = try reader.value(&memos.disabilities)
        facts.disabilityGrade = try reader.optionalNumber()
        facts.labour = try reader.optional(&memos.labour)
        facts.selfCare = try reader.optional(&memos.selfCare)
        let assessments = try reader.value(&memos.assessments)
        if !assessments.isEmpty { facts.assess(assessments, asOf: day) }
        facts.stage = try reader.optional(&memos.stage)
        facts.school = try reader.optional(&memos.word)
        facts.employment = try reader.optional(&memos.employment)
        facts.wishesWork = try reader.optionalBool()
        facts.coveredAlone = try reader.optionalBool()
        facts.categories = try reader.value(&memos.spells)
        facts.died = try reader.bool()
        return facts
    }

    /// What follows the ids; the member in need is found when all members are known.
    static func need(_ reader: inout FactReader, _ memos: inout FactMemos) throws -> NeedFacts {
        var facts = NeedFacts(Need(household: "", code: try reader.value(&memos.needCode)), member: nil)
        facts.quantityMilli = try reader.optionalInt()
        facts.unit = try reader.optional(&memos.word)
        facts.urgency = try reader.optional(&memos.urgency)
        facts.from = try reader.optionalDay()
        facts.until = try reader.optionalDay()
        facts.wishedSex = try reader.optional(&memos.sex)
        facts.wishedLanguage = try reader.optional(&memos.word)
        return facts
    }

    /// What follows `id_hash`.
    static func helper(_ reader: inout FactReader, _ memos: inout FactMemos, record: RecordID) throws -> HelperFacts {
        var facts = HelperFacts(Helper(kind: try reader.value(&memos.helperKind), name: ""), record: record)
        facts.unit = try reader.optional(&memos.word)
        facts.unitKind = try reader.optional(&memos.helperKind)
        facts.sex = try reader.optional(&memos.sex)
        facts.politicalStatus = try reader.optional(&memos.politicalStatus)
        facts.base = try reader.optionalArea()
        facts.serviceAreas = try reader.value(&memos.areas)
        facts.capacity = try reader.optionalNumber()
        facts.capabilities = try reader.value(&memos.capabilities)
        facts.strengths = try reader.value(&memos.strengths)
        facts.languages = try reader.value(&memos.words)
        facts.vetted = try reader.optionalDay()
        facts.isResident = try reader.optionalBool()
        facts.from = try reader.optionalDay()
        facts.until = try reader.optionalDay()
        return facts
    }
}
