extension ByteWriter {
    mutating func encode(_ division: Division) {
        area(division.code)
        word(division.name)
        area(division.parent)
        code(division.level)
        flag(division.isLocal)
        day(division.validFrom)
        day(division.validTo)
        area(division.successor)
    }

    mutating func encode(_ spells: [CategorySpell]) {
        count(spells.count)
        for spell in spells {
            code(spell.category)
            word(spell.words)
            day(spell.from)
            day(spell.until)
            word(spell.recognisedBy)
            word(spell.document)
        }
    }
}

extension ByteReader {
    mutating func division() throws -> Division {
        var division = Division(code: try area(), name: try word(), parent: try optionalArea(), level: try code())
        division.isLocal = try flag()
        division.validFrom = try optionalDay()
        division.validTo = try optionalDay()
        division.successor = try optionalArea()
        return division
    }

    mutating func spells() throws -> [CategorySpell] {
        try list { reader in
            var spell = CategorySpell(category: try reader.code(), words: try reader.word())
            spell.from = try reader.optionalPartialDay()
            spell.until = try reader.optionalPartialDay()
            spell.recognisedBy = try reader.optionalWord()
            spell.document = try reader.optionalWord()
            return spell
        }
    }

    mutating func money() throws -> Money? {
        let fen: Int64? = try optionalSigned()
        return fen.map { Money(fen: $0) }
    }
}

extension HouseholdFacts {
    func encode(to out: inout ByteWriter) {
        out.key(number)
        out.code(beneficiary)
        out.area(area)
        out.area(occurrenceArea)
        out.code(hukou)
        out.code(residency)
        out.signed(monthsWorked)
        out.signed(size)
        out.signed(covered)
        out.encode(categories)
        out.code(mainCause)
        out.codes(otherCauses)
        out.signed(income?.fen)
        out.signed(rigidSpending?.fen)
        out.signed(allowance?.fen)
        switch statedNeed {
        case .unknown: out.number(0)
        case .none: out.number(1)
        case .some(let codes):
            out.number(2)
            out.codes(codes)
        }
        out.flag(headDied)
        out.code(status)
        out.day(exitUntil)
        out.codes(tags)
        out.day(lastConfirmed)
        out.count(exclusions.count)
        for entry in exclusions {
            out.word(entry.list)
            out.day(entry.listed)
            out.day(entry.until)
        }
        out.count(members.count)
        for member in members { member.encode(to: &out) }
        out.count(needs.count)
        for need in needs { need.encode(to: &out) }
    }

    init(from reader: inout ByteReader) throws {
        let number = try reader.key()
        let beneficiary: Beneficiary = try reader.code()
        self.init(Household(number: number, area: try reader.area()))
        self.beneficiary = beneficiary
        occurrenceArea = try reader.optionalArea()
        hukou = try reader.optionalCode()
        residency = try reader.optionalCode()
        monthsWorked = try reader.optionalSigned()
        size = try reader.optionalSigned()
        covered = try reader.optionalSigned()
        categories = try reader.spells()
        mainCause = try reader.optionalCode()
        otherCauses = try reader.codes()
        income = try reader.money()
        rigidSpending = try reader.money()
        allowance = try reader.money()
        switch try reader.number() {
        case 0: statedNeed = .unknown
        case 1: statedNeed = .none
        case 2: statedNeed = .some(try reader.codes())
        default: throw CodingFault(.range)
        }
        headDied = try reader.flag()
        status = try reader.code()
        exitUntil = try reader.optionalDay()
        tags = try reader.codes()
        lastConfirmed = try reader.optionalDay()
        exclusions = try reader.list {
            ExclusionFact(list: try $0.word(), listed: try $0.optionalDay(), until: try $0.optionalDay())
        }
        members = try reader.list { try MemberFacts(from: &$0) }
        needs = try reader.list { try NeedFacts(from: &$0) }
        let people = members.indices
        guard needs.allSatisfy({ $0.member.map { people.contains($0) } ?? true }) else { throw CodingFault(.range) }
    }
}

extension MemberFacts {
    func encode(to out: inout ByteWriter) {
        out.code(relation)
        out.code(sex)
        out.day(birth)
        out.code(health)
        out.codes(disabilities)
        out.signed(disabilityGrade)
        out.code(labour)
        out.code(selfCare)
        out.code(stage)
        out.word(school)
        out.code(employment)
        out.flag(wishesWork)
        out.flag(coveredAlone)
        out.encode(categories)
        out.flag(died)
    }

    init(from reader: inout ByteReader) throws {
        self.init(Member(household: "", name: ""), asOf: CalendarDay(daysSinceEpoch: 0))
        relation = try reader.optionalCode()
        sex = try reader.optionalCode()
        birth = try reader.optionalDay()
        health = try reader.optionalCode()
        disabilities = try reader.codes()
        disabilityGrade = try reader.optionalSigned()
        labour = try reader.optionalCode()
        selfCare = try reader.optionalCode()
        stage = try reader.optionalCode()
        school = try reader.optionalWord()
        employment = try reader.optionalCode()
        wishesWork = try reader.optionalFlag()
        coveredAlone = try reader.optionalFlag()
        categories = try reader.spells()
        died = try reader.flag()
    }
}

extension NeedFacts {
    func encode(to out: inout ByteWriter) {
        out.code(code)
        out.signed(member)
        out.signed(quantityMilli)
        out.word(unit)
        out.code(urgency)
        out.day(from)
        out.day(until)
        out.code(wishedSex)
        out.word(wishedLanguage)
    }

    init(from reader: inout ByteReader) throws {
        self.init(Need(household: "", code: try reader.code()), member: try reader.optionalSigned())
        quantityMilli = try reader.optionalSigned()
        unit = try reader.optionalWord()
        urgency = try reader.optionalCode()
        from = try reader.optionalDay()
        until = try reader.optionalDay()
        wishedSex = try reader.optionalCode()
        wishedLanguage = try reader.optionalWord()
    }
}

extension HelperFacts {
    func encode(to out: inout ByteWriter) {
        out.id(record)
        out.code(kind)
        out.flag(isUnit)
        out.flag(namesPerson)
        out.word(unit)
        out.code(unitKind)
        out.code(sex)
        out.code(politicalStatus)
        out.area(base)
        out.count(serviceAreas.count)
        for area in serviceAreas { out.area(area) }
        out.signed(capacity)
        out.codes(capabilities)
        out.codes(strengths)
        out.count(languages.count)
        for language in languages { out.word(language) }
        out.day(vetted)
        out.flag(isResident)
        out.day(from)
        out.day(until)
    }

    init(from reader: inout ByteReader) throws {
        let record = try reader.id()
        self.init(Helper(kind: try reader.code(), name: ""), record: record)
        isUnit = try reader.flag()
        namesPerson = try reader.flag()
        unit = try reader.optionalWord()
        unitKind = try reader.optionalCode()
        sex = try reader.optionalCode()
        politicalStatus = try reader.optionalCode()
        base = try reader.optionalArea()
        serviceAreas = try reader.list { try $0.area() }
        capacity = try reader.optionalSigned()
        capabilities = try reader.codes()
        strengths = try reader.codes()
        languages = try reader.list { try $0.word() }
        vetted = try reader.optionalDay()
        isResident = try reader.optionalFlag()
        from = try reader.optionalDay()
        until = try reader.optionalDay()
    }
}
