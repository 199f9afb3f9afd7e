import Register

/// Rows of a helper ledger: a person, or a unit where no ID number is stated.
struct HelperProfile: LedgerProfile {
    private var seen = SeenRows<Helper>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        let words = tools.words
        let name = row.personName(.name)
        let unit = row.text(.unit)
        let id = row.residentID(.id, divisions: tools.divisions)
        let unitKind = row.coded(.unitKind, words.helperKinds)
        let party = row.coded(.party, words.parties)
        let resident = row.flag(.isResident)
        let first = row.flag(.isFirstSecretary)
        let stated = row.coded(.kind, words.helperKinds)
        let isBranch = (resident ?? false) || (first ?? false)
        let kind = stated ?? Self.derivedKind(unitKind: unitKind, isPerson: id != nil, isResident: isBranch)
        if name == nil, id != nil || unit == nil { row.note(.nameMissing, .reject, .name) }
        if id == nil, kind.isPerson, !row.isRejected { row.note(.idMissing, .warn, .id) }
        var helper = Helper(kind: kind, name: name ?? "")
        helper.id = id
        helper.unit = unit
        helper.unitKind = unitKind
        helper.unitCode = row.creditCode(.unitCode)
        helper.politicalStatus = party
        let sex = row.coded(.sex, words.sexes)
        helper.sex = id?.sex ?? sex
        if let sex, let id, id.sex != sex { row.note(.sexConflict, .warn, .sex) }
        if let stated = row.partialDay(.birth, form: .birthForm), let id,
            !(stated.earliest...stated.latest).contains(id.birth)
        {
            row.note(.birthConflict, .warn, .birth)
        }
        helper.phones = row.phones()
        helper.duty = row.text(.duty)
        helper.base = base(helper, &row, tools)
        fillAreas(&helper, &row, tools)
        helper.capacity = row.count(.capacity, unknown: .capacityWord)
        fillSkills(&helper, &row, tools)
        fillQuotas(&helper, &row, tools)
        helper.languages = row.parts(.languages)
        helper.vetted = row.day(.vetted)
        helper.isResident = resident
        helper.isFirstSecretary = first
        helper.from = row.day(.from)
        helper.until = row.day(.until, isEnd: true)
        row.checkOrder(helper.from, helper.until)
        if row.isRejected { return .rejected }
        return seen.isRepeated(helper.naturalKey, helper, &row, id == nil ? .unit : .id)
            ? .folded : .accepted(.helper(helper))
    }

    /// The kind of a helper whose ledger has no column for it: from the unit and the resident team.
    private static func derivedKind(unitKind: HelperKind?, isPerson: Bool, isResident: Bool) -> HelperKind {
        if isResident { return .residentCadre }
        guard let unitKind else { return isPerson ? .individual : .institution }
        guard isPerson else { return unitKind }
        switch unitKind {
        case .government, .institution: return .partyMember
        case .villageCommittee: return .villageCadre
        case .workStation, .serviceOrganisation: return .socialWorker
        default: return unitKind.isPerson ? unitKind : .volunteer
        }
    }

    private func base(_ helper: Helper, _ row: inout RowContext, _ tools: RowTools) -> DivisionCode? {
        let county = row.word(.county)
        let town = row.word(.town)
        switch tools.places.base(
            county: county, town: town, hints: [helper.unitCode?.area ?? "", helper.id?.number ?? ""])
        {
        case .found(let code, _, _): return code
        case .unknown(let field), .ambiguous(let field):
            row.note(.areaUnknown, .warn, field)
            return nil
        case nil: return nil
        }
    }

    private func fillAreas(_ helper: inout Helper, _ row: inout RowContext, _ tools: RowTools) {
        for part in row.parts(.area) {
            if let code = tools.places.area(part, base: helper.base) {
                if !helper.serviceAreas.contains(code) { helper.serviceAreas.append(code) }
            } else {
                helper.unknownAreaWords.append(part)
                row.note(.areaUnknown, .warn, .area)
            }
        }
    }

    /// `照料护理@南安市=40;康复训练=20`: service by code or word, area, needs at a time. One that cannot be read sends the row
    /// back: without it the helper would be taken for one without limit.
    private func fillQuotas(_ helper: inout Helper, _ row: inout RowContext, _ tools: RowTools) {
        for part in row.parts(.quotas) {
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmedEnds }
            guard sides.count == 2, let places = RowContext.wholeNumber(sides[1]) else {
                row.note(.countUnknown, .reject, .quotas)
                continue
            }
            let terms = sides[0].split(separator: "@", maxSplits: 1).map { String($0).trimmedEnds }
            guard let word = terms.first, let service = tools.words.needs.code(word) else {
                row.note(.codeUnknown, .reject, .quotas)
                continue
            }
            let area = terms.count == 2 ? tools.places.area(terms[1], base: helper.base) : nil
            guard terms.count == 1 || area != nil else {
                row.note(.areaUnknown, .reject, .quotas)
                continue
            }
            helper.quotas.append(ServiceQuota(service: service, area: area, places: places))
        }
        helper.quotas.sort()
        let places = helper.quotas.map { ServiceQuota(service: $0.service, area: $0.area, places: 0) }
        if Set(places).count != places.count { row.note(.countUnknown, .reject, .quotas) }
    }

    private func fillSkills(_ helper: inout Helper, _ row: inout RowContext, _ tools: RowTools) {
        helper.skillWords = row.text(.skills)
        let skills = row.parts(.skills)
        helper.strengths = Set(skills.compactMap { tools.words.strengths.code($0) })
        helper.capabilities = Set(tools.codes(&row, .capabilities, tools.words.needs, unknown: .codeUnknown))
        if helper.capabilities.isEmpty, BlankWord.contains(row.cleaned(.capabilities)) {
            helper.capabilities = Set(skills.compactMap { tools.words.needs.code($0) })
        }
    }
}
