/// What a column of a ledger means, whatever its heading says. One word per meaning, across all kinds of ledger.
public enum Field: UInt8, Sendable, Hashable, CaseIterable {
    // Place and number of the row.
    case sequence, county, town, village, household
    // Persons.
    case name, id, relation, sex, ethnicity, birth, age, phone, address
    // Household.
    case hukou, residency, monthsWorked, occurrenceArea, beneficiary, size, covered, category, cause, otherCauses
    case income, annualIncome, rigidSpending, allowance, since, status, exitUntil, tags, lastConfirmed, need,
        recognisedBy
    // Health, work, school.
    case labour, health, disabilityKind, disabilityGrade, certificate, selfCare, stage, school, employment, wish
    case coveredAlone, isDisabled, isSeriouslyIll, died
    case assessed, eating, dressing, bedding, toilet, walking, bathing
    // Needs.
    case member, memberName, needCode, text, quantity, unitOfMeasure, urgency, from, until, wishes, fitted
    // Helpers.
    case kind, unit, unitKind, affiliation, unitCode, party, duty, area, capacity, skills, capabilities, quotas,
        languages,
        vetted
    case isResident, isFirstSecretary
    // Near relatives.
    case filerKind, filer, filerName, relative, relativeName
    // Lists.
    case list, listed, reason
    // Pairings and visits.
    case headName, head, helperName, helper, helperPhone, role, measures, plan, visits, effect
    case method, changes, problems, requests, outcome, next
    // Offers.
    case title, amount, specification, expiry, tiers, leastAge, mostAge, householdCap, billShare, earmark, isAnonymous,
        firstGroups, needsFitting
    // Communities.
    case isMandatory, priority
    // Divisions.
    case code, divisionName, parent, level, isLocal, successor
    // Everything else.
    case note, ignored

    /// The meaning's own word, such as `monthsWorked`.
    public var word: String { "\(self)" }

    /// Amounts and counts: a cell copied from a merged range says nothing about its own row.
    var isQuantity: Bool {
        switch self {
        case .size, .covered, .income, .annualIncome, .rigidSpending, .allowance, .quantity, .capacity, .visits,
            .amount,
            .householdCap:
            true
        default: false
        }
    }
}
