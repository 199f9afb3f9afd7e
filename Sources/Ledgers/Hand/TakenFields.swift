import Register

/// How a value stated by hand replaces the known one, meaning by meaning; a blank one replaces it too.
extension Household {
    /// Takes over one meaning; false where it is none of a household's own.
    mutating func take(_ field: Field, from row: Household) -> Bool {
        switch field {
        case .phone: phones = row.phones
        case .address: address = row.address
        case .hukou: hukou = row.hukou
        case .residency: residency = row.residency
        case .monthsWorked: monthsWorked = row.monthsWorked
        case .occurrenceArea: occurrenceArea = row.occurrenceArea
        case .beneficiary: beneficiary = row.beneficiary
        case .size: size = row.size
        case .covered: covered = row.covered
        case .category, .recognisedBy: categories = row.categories
        case .since: since = row.since
        case .cause: mainCause = row.mainCause
        case .otherCauses: otherCauses = row.otherCauses
        case .income, .annualIncome: income = row.income
        case .rigidSpending: rigidSpending = row.rigidSpending
        case .allowance: allowance = row.allowance
        case .tags: tags = row.tags
        case .lastConfirmed: lastConfirmed = row.lastConfirmed
        case .need: statedNeed = row.statedNeed
        case .note:
            note = row.note
            headDied = headDied || row.headDied
        default: return false
        }
        return true
    }
}

extension Member {
    /// Takes over one meaning.
    mutating func take(_ field: Field, from row: Member) {
        switch field {
        case .name: name = row.name
        case .id:
            id = row.id
            birth = row.id?.birth ?? birth
            sex = row.id?.sex ?? sex
        case .relation: relation = row.relation
        case .sex: sex = row.sex
        case .birth: birth = row.birth
        case .ethnicity: ethnicity = row.ethnicity
        case .labour: labour = row.labour
        case .health: health = row.health
        case .isSeriouslyIll: health = row.health ?? health
        case .selfCare: selfCare = row.selfCare
        case .disabilityKind: disabilities = row.disabilities
        case .disabilityGrade: disabilityGrade = row.disabilityGrade
        case .certificate: certificate = row.certificate
        case .stage: stage = row.stage
        case .school: school = row.school
        case .employment: employment = row.employment
        case .wish: wishesWork = row.wishesWork
        case .coveredAlone: coveredAlone = row.coveredAlone
        case .category: categories = row.categories
        case .assessed:
            let days = Set(row.assessments.map(\.day))
            assessments = (assessments.filter { !days.contains($0.day) } + row.assessments).sorted { $0.day < $1.day }
        case .note:
            note = row.note
            died = died || row.died
        default: break
        }
    }
}

extension Need {
    /// Takes over one meaning.
    mutating func take(_ field: Field, from row: Need) {
        switch field {
        case .needCode: code = row.code
        case .member: member = row.member
        case .text: text = row.text
        case .quantity: quantityMilli = row.quantityMilli
        case .unitOfMeasure: unit = row.unit
        case .urgency: urgency = row.urgency
        case .from: from = row.from
        case .until: until = row.until
        case .wishes: (wishedSex, wishedLanguage) = (row.wishedSex, row.wishedLanguage)
        case .fitted: fitted = row.fitted
        default: break
        }
    }
}

extension Helper {
    /// Takes over one meaning.
    mutating func take(_ field: Field, from row: Helper) {
        switch field {
        case .name: name = row.name
        case .kind: kind = row.kind
        case .unit: unit = row.unit
        case .unitKind: unitKind = row.unitKind
        case .unitCode: unitCode = row.unitCode
        case .id:
            id = row.id
            sex = row.id?.sex ?? sex
        case .sex: sex = row.sex
        case .party: politicalStatus = row.politicalStatus
        case .phone: phones = row.phones
        case .duty: duty = row.duty
        case .county, .town: base = row.base
        case .area: (serviceAreas, unknownAreaWords) = (row.serviceAreas, row.unknownAreaWords)
        case .capacity: capacity = row.capacity
        case .skills:
            (skillWords, strengths) = (row.skillWords, row.strengths)
            if capabilities.isEmpty { capabilities = row.capabilities }
        case .capabilities: capabilities = row.capabilities
        case .quotas: quotas = row.quotas
        case .languages: languages = row.languages
        case .vetted: vetted = row.vetted
        case .isResident: isResident = row.isResident
        case .isFirstSecretary: isFirstSecretary = row.isFirstSecretary
        case .from: from = row.from
        case .until: until = row.until
        default: break
        }
    }
}
