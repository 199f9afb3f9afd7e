import Register

/// Rows of a list of charity offers: what somebody gives, how much, for whom.
struct OfferProfile: LedgerProfile {
    private var seen = SeenRows<Offer>()

    mutating func read(_ row: inout RowContext, _ tools: RowTools) -> RowOutcome {
        let words = tools.words
        let donor = row.text(.unit)
        let title = row.text(.title)
        let kind = row.coded(.kind, words.offerKinds)
        let code = need(&row, title, kind, tools)
        if donor == nil { row.note(.nameMissing, .reject, .unit) }
        guard let donor, let title, let kind, let code else {
            if title == nil { row.note(.titleMissing, .reject, .title) }
            if kind == nil, !row.isRejected { row.note(.codeUnknown, .reject, .kind) }
            if code == nil, !row.isRejected { row.note(.codeUnknown, .reject, .needCode) }
            return .rejected
        }
        var offer = Offer(donor: donor, kind: kind, title: title, need: code)
        offer.number = row.text(.household)
        offer.donorCode = row.creditCode(.unitCode)
        offer.manager = row.residentID(.id, divisions: tools.divisions)
        offer.phones = row.phones()
        offer.isAnonymous = row.flag(.isAnonymous) ?? false
        fillStock(&offer, &row)
        offer.specification = row.text(.specification)
        offer.expiry = row.day(.expiry, isEnd: true)
        fillConditions(&offer, &row, tools)
        offer.from = row.day(.from)
        offer.until = row.day(.until, isEnd: true)
        row.checkOrder(offer.from, offer.until)
        offer.earmark = row.text(.earmark)
        if let expiry = offer.expiry, let today = tools.today, expiry < today {
            row.note(.goodsExpired, .warn, .expiry)
        }
        let names = offer.areas.flatMap { tools.divisions.names(around: $0) }
        if offer.purposeIsOpen(areaNames: names) { row.note(.wordsUncoded, .warn, .title) }
        if offer.openWords(areaNames: names) != nil { row.note(.wordsUncoded, .warn, .earmark) }
        switch tools.lookup.standing(ofOffer: offer) {
        case .free: break
        case .bound: row.note(.offerBound, .reject, .household)
        case .overdrawn: row.note(.offerOverdrawn, .reject, offer.kind == .funds ? .amount : .quantity)
        case .foreign: row.note(.offerForeign, .reject, .household)
        case .otherDonor: row.note(.offerDonor, .reject, .unit)
        case .beyond: row.note(.offerBeyond, .reject, offer.kind == .funds ? .amount : .quantity)
        }
        if row.isRejected { return .rejected }
        return seen.isRepeated(offer.naturalKey, offer, &row, offer.number == nil ? .title : .household)
            ? .folded : .accepted(.offer(offer))
    }

    /// The need that an offer meets: as stated, or else what its kind and title say.
    private func need(
        _ row: inout RowContext, _ title: String?, _ kind: OfferKind?, _ tools: RowTools
    ) -> NeedCode? {
        let word = row.cleaned(.needCode)
        if !BlankWord.contains(word) { return tools.words.needs.code(word) }
        switch kind {
        case .funds: return .funds
        case .goods: return .goods
        case .job: return .job
        default: return title.flatMap { tools.words.needs.code($0) }
        }
    }

    /// How much there is and how much one household may have, in fen or thousandths of the unit.
    private func fillStock(_ offer: inout Offer, _ row: inout RowContext) {
        offer.unit = row.text(.unitOfMeasure)
        if offer.kind == .funds {
            offer.stock = row.money(.amount)?.fen
            if offer.stock == nil, offer.unit == nil || offer.unit == "元" { offer.stock = row.money(.quantity)?.fen }
            offer.unit = "元"
            offer.householdCap = row.money(.householdCap)?.fen
        } else {
            offer.stock = row.milli(.quantity)
            offer.householdCap = row.milli(.householdCap)
        }
        if offer.stock == nil { row.note(.stockUnknown, .warn, offer.kind == .funds ? .amount : .quantity) }
        if let share = row.count(.billShare) {
            if (1...100).contains(share) {
                offer.billShare = share * 10
            } else {
                row.note(.countUnknown, .warn, .billShare)
            }
        }
    }

    private func fillConditions(_ offer: inout Offer, _ row: inout RowContext, _ tools: RowTools) {
        let words = tools.words
        let recognitions = recognitions(&row, .category, words)
        (offer.categories, offer.groups) = (recognitions.categories, recognitions.groups)
        offer.first = self.recognitions(&row, .firstGroups, words)
        offer.needsFitting = row.flag(.needsFitting) ?? false
        offer.causes = conditions(&row, .cause, words.causes)
        offer.stages = conditions(&row, .stage, words.stages)
        for part in row.parts(.tiers) {
            if let tier = RowContext.wholeNumber(part), (1...9).contains(tier) {
                if !offer.tiers.contains(tier) { offer.tiers.append(tier) }
            } else {
                row.note(.conditionUnknown, .reject, .tiers)
            }
        }
        offer.leastAge = age(&row, .leastAge)
        offer.mostAge = age(&row, .mostAge)
        if let least = offer.leastAge, let most = offer.mostAge, most < least {
            row.note(.conditionUnknown, .reject, .mostAge)
        }
        offer.school = row.text(.school)
        offer.vetted = row.day(.vetted)
        for part in row.parts(.area) {
            if let code = tools.places.area(part, base: offer.donorCode.flatMap { DivisionCode($0.area) }) {
                if !offer.areas.contains(code) { offer.areas.append(code) }
            } else {
                offer.unknownAreaWords.append(part)
                row.note(.areaUnknown, .warn, .area)
            }
        }
    }

    /// Codes and finer groups of a condition on recognitions: a word that names a group means that group alone.
    private func recognitions(_ row: inout RowContext, _ field: Field, _ words: Vocabularies) -> Recognitions {
        var found = Recognitions()
        if BlankWord.contains(row.cleaned(field)) { return found }
        for part in row.parts(field) {
            if let group = words.groups.code(part) {
                if !found.groups.contains(group) { found.groups.append(group) }
            } else if let category = words.categories.code(part) {
                if !found.categories.contains(category) { found.categories.append(category) }
            } else {
                row.note(.conditionUnknown, .reject, field)
                return Recognitions()
            }
        }
        return found
    }

    /// Codes of a condition. One that nobody understands must not be left out: the offer would go to others than its donor
    /// says.
    private func conditions<Code: CodedTerm>(
        _ row: inout RowContext, _ field: Field, _ words: Vocabulary<Code>
    ) -> [Code] {
        let whole = row.cleaned(field)
        if BlankWord.contains(whole) { return [] }
        var codes: [Code] = []
        for part in row.parts(field) {
            guard let code = words.code(part) else {
                row.note(.conditionUnknown, .reject, field)
                return []
            }
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    private func age(_ row: inout RowContext, _ field: Field) -> Int? {
        guard row.word(field) != nil else { return nil }
        guard let age = row.count(field), age <= 150 else {
            row.note(.conditionUnknown, .reject, field)
            return nil
        }
        return age
    }
}

extension Offer: Repeatable {
    func state(in out: inout Statements) {
        out.add(donor)
        out.add(donorCode)
        out.add(manager)
        out.add(list: phones)
        out.add(isAnonymous)
        out.add(kind)
        out.add(title)
        out.add(need)
        out.add(stock)
        out.add(unit)
        out.add(specification)
        out.add(expiry)
        out.add(list: categories)
        out.add(list: groups)
        out.add(list: first.categories)
        out.add(list: first.groups)
        out.add(needsFitting)
        out.add(list: tiers)
        out.add(list: causes)
        out.add(leastAge)
        out.add(mostAge)
        out.add(list: stages)
        out.add(school)
        out.add(list: areas)
        out.add(householdCap)
        out.add(billShare)
        out.add(vetted)
        out.add(from)
        out.add(until)
        out.add(earmark)
    }
}
