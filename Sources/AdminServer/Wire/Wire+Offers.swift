import AdminAPI
import Casework
import Records
import Register
import Wording

extension OfferRequest {
    /// The offer that this states whole.
    func offer(_ divisions: @Sendable (String) throws -> DivisionCode) throws -> Offer {
        guard let donor, !donor.isEmpty else { throw ServerProblem.missing("donor") }
        guard let word = self.kind else { throw ServerProblem.missing("kind", allowed: Wire.words(of: OfferKind.self)) }
        let kind = try Wire.term(word, "kind") as OfferKind
        guard let title, !title.isEmpty else { throw ServerProblem.missing("title") }
        let stated = try self.need.map { try Wire.term($0, "need") as NeedCode } ?? Offer.usualNeed(kind, title)
        guard let need = stated else { throw ServerProblem.missing("need", allowed: Wire.words(of: NeedCode.self)) }
        var offer = Offer(donor: donor, kind: kind, title: title, need: need)
        offer.number = try number.map { try Wire.number($0, "number") }
        if kind == .funds { offer.unit = "元" }
        try apply(to: &offer)
        return offer
    }

    /// Puts what this states into an offer.
    func apply(to offer: inout Offer) throws {
        if let donor { offer.donor = try Wire.plain(donor, "donor") }
        if let donorCode {
            guard let code = try? CreditCode(parsing: donorCode) else { throw ServerProblem.badParameter("donor_code") }
            offer.donorCode = code
        }
        if let manager {
            guard let id = try? ResidentID(parsing: manager) else { throw ServerProblem.badParameter("manager") }
            offer.manager = id
        }
        if let phone { offer.phones = [try Wire.plain(phone, "phone")] }
        if let anonymous { offer.isAnonymous = anonymous }
        // Its quantities are counted by its kind: another kind is another offer.
        if let kind, OfferKind(word: kind) != offer.kind { throw ServerProblem.badParameter("kind") }
        if let need {
            offer.need = try Wire.term(need, "need")
        }
        if let title { offer.title = try Wire.plain(title, "title") }
        if title != nil || need != nil { offer.item = ItemKind.named(in: offer.title, under: offer.need) }
        if let quantity { offer.stock = try Wire.amount(quantity, offer.kind, "quantity") }
        if let unit, offer.kind != .funds { offer.unit = try Wire.plain(unit, "unit") }
        if let specification { offer.specification = try Wire.plain(specification, "specification") }
        if let expiry { offer.expiry = try Wire.day(expiry, "expiry") }
        if let categories {
            let condition = try Wire.recognitions(categories, "categories")
            (offer.categories, offer.groups) = (condition.categories, condition.groups)
        }
        if let first { offer.first = try Wire.recognitions(first, "first") }
        if let fitting { offer.needsFitting = fitting }
        if let causes { offer.causes = try Wire.words(causes, "causes") }
        if let stages { offer.stages = try Wire.words(stages, "stages") }
        if let tiers {
            guard tiers.allSatisfy({ (1...9).contains($0) }) else { throw ServerProblem.badParameter("tiers") }
            offer.tiers = Array(Set(tiers)).sorted()
        }
        if let areas {
            offer.areas = try areas.map {
                guard let code = DivisionCode($0) else { throw ServerProblem.badParameter("areas") }
                return code
            }
        }
        if let leastAge { offer.leastAge = try Wire.age(leastAge, "least_age") }
        if let mostAge { offer.mostAge = try Wire.age(mostAge, "most_age") }
        if let least = offer.leastAge, let most = offer.mostAge, most < least {
            throw ServerProblem.badParameter("most_age")
        }
        if let school { offer.school = try Wire.plain(school, "school") }
        if let householdCap { offer.householdCap = try Wire.amount(householdCap, offer.kind, "household_cap") }
        if let billShare {
            guard (1...100).contains(billShare) else { throw ServerProblem.badParameter("bill_share") }
            offer.billShare = billShare * 10
        }
        if let vetted { offer.vetted = try Wire.day(vetted, "vetted") }
        if let from { offer.from = try Wire.day(from, "from") }
        if let until { offer.until = try Wire.day(until, "until") }
        if let first = offer.from, let last = offer.until, last < first { throw ServerProblem.badParameter("until") }
        if let earmark { offer.earmark = try Wire.words(earmark) }
        if let receivedFrom { offer.receivedFrom = try Wire.plain(receivedFrom, "received_from") }
    }
}

extension Offer {
    /// The need that an offer meets where nobody says it.
    static func usualNeed(_ kind: OfferKind, _ title: String) -> NeedCode? {
        switch kind {
        case .funds: .funds
        case .goods: .goods
        case .job: .job
        default: NeedCode(word: title)
        }
    }
}

extension Wire {
    /// A short text without control characters.
    static func plain(_ text: String, _ field: String) throws -> String {
        guard !text.isEmpty, text.count <= 200, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { throw ServerProblem.badParameter(field) }
        return text
    }

    static func amount(_ text: String, _ kind: OfferKind, _ field: String) throws -> Int64 {
        guard let value = OfferAmount.value(text, kind) else { throw ServerProblem.badParameter(field) }
        return value
    }

    static func age(_ age: Int, _ field: String) throws -> Int {
        guard (0...150).contains(age) else { throw ServerProblem.badParameter(field) }
        return age
    }

    /// A condition on recognitions, from codes or the words of people; a word that names a finer group means that group.
    static func recognitions(_ words: [String], _ field: String) throws -> Recognitions {
        let (condition, unknown) = Recognitions.reading(words)
        guard unknown == nil else { throw ServerProblem.badParameter(field) }
        return condition
    }

    /// Codes of a list, from codes or the words of people.
    static func words<Code: CodedTerm>(_ words: [String], _ field: String) throws -> [Code] {
        try words.map {
            try term($0, field)
        }
    }

    /// A code, from the code or a word of people.
    static func term<Code: CodedTerm>(_ word: String, _ field: String) throws -> Code {
        guard let code = Code(word: word) else {
            throw ServerProblem.badParameter(field, allowed: words(of: Code.self))
        }
        return code
    }

    /// The codes that there are.
    static func words<Code: CodedTerm>(of type: Code.Type) -> [String] { Code.allCases.map(\.rawValue) }

    /// The number of an offer: what stands in paths and lists.
    static func number(_ text: String, _ field: String) throws -> String {
        let number = try plain(text, field)
        guard number.count <= 40, !number.contains("/"), !number.hasPrefix(" "), !number.hasSuffix(" ") else {
            throw ServerProblem.badParameter(field)
        }
        return number
    }
}

extension OfferItem {
    init(_ view: OfferView, _ language: Language) {
        let offer = view.offer
        func text(_ amount: Int64) -> String { OfferAmount.text(amount, offer.kind) }
        self.init(
            number: view.number, version: view.version, donor: view.donorName,
            kind: CodeName(offer.kind, language), title: offer.title, need: CodeName(offer.need, language),
            unit: offer.unit, state: CodeName(offer.state, language),
            committed: view.isUnknown ? nil : text(view.balance.committed),
            received: text(view.balance.received), reserved: text(view.balance.reserved),
            delivered: text(view.balance.delivered), free: view.isUnknown ? nil : text(view.balance.free),
            from: offer.from?.description,
            until: offer.until?.description, expiry: offer.expiry?.description, areas: view.areaNames,
            conditions: Self.conditions(view, language))
    }

    private static func conditions(_ view: OfferView, _ language: Language) -> [String] {
        let offer = view.offer
        func list(_ label: Phrase, _ terms: [Term]) -> Phrase? {
            terms.isEmpty ? nil : OfferWording.condition(label, terms.map { Phrase(zh: $0.zh, en: $0.en) })
        }
        let tiers = offer.tiers.map { Phrase(zh: "\($0)", en: "\($0)") }
        let lines: [Phrase?] = [
            list(OfferWording.categories, offer.recognitions.terms), list(OfferWording.firstGroups, offer.first.terms),
            list(OfferWording.causes, offer.causes.map(\.term)), list(OfferWording.stages, offer.stages.map(\.term)),
            tiers.isEmpty ? nil : OfferWording.condition(OfferWording.tiers, tiers),
            OfferWording.ages(offer.leastAge, offer.mostAge), offer.school.map { OfferWording.pupils(of: $0) },
            offer.householdCap.map { OfferWording.cap(OfferAmount.text($0, offer.kind), offer.unit) },
            offer.billShare.map { OfferWording.billShare($0 / 10) },
            offer.needsFitting ? OfferWording.needsFitting : nil,
            view.isOpen ? OfferWording.wordsOpen : nil, view.balance.isBeyond ? OfferWording.beyond : nil,
        ]
        return lines.compactMap { $0?(language) }
    }
}

extension CodeName {
    init(_ code: String, _ phrase: Phrase, _ language: Language) {
        self.init(code: code, name: phrase(language))
    }
}

extension OfferDetail {
    init(_ account: OfferAccountView, _ language: Language) {
        let kind = account.view.offer.kind
        self.init(
            offer: OfferItem(account.view, language),
            entries: account.entries.map {
                Entry(
                    number: $0.number, kind: CodeName($0.kind.rawValue, OfferWording.entry($0.kind.rawValue), language),
                    amount: OfferAmount.text($0.amount, kind), cause: $0.cause, actor: $0.actor, at: $0.at.description)
            },
            consents: account.consents.map {
                Consent(
                    id: $0.id, on: $0.givenOn.description, by: account.seesDonor ? $0.givenBy : nil,
                    terms: account.seesDonor ? $0.terms : nil)
            },
            allocations: account.states.map {
                StateCount(
                    state: CodeName($0.state, language), count: $0.count, amount: OfferAmount.text($0.amount, kind))
            })
    }
}

extension CodeName {
    init(_ state: AllocationState, _ language: Language) {
        self.init(state.rawValue, OfferWording.allocationState(state.rawValue), language)
    }
}

extension LeftoverItem {
    init(_ line: LeftoverLine, _ language: Language) {
        self.init(
            offer: OfferItem(line.view, language), left: OfferAmount.text(line.left, line.view.offer.kind),
            cause: CodeName(line.cause, OfferWording.leftover(line.cause), language), needs: line.needs,
            similar: line.similar)
    }
}

extension AllocationItem {
    init(_ line: AllocationLine, _ language: Language) {
        let one = line.allocation
        self.init(
            allocation: one.id, version: one.version, run: one.run, offer: line.offer, title: line.title,
            household: one.household, head: line.headName, area: line.areaName,
            amount: OfferAmount.text(one.amount, line.kind), unit: line.unit, tier: one.tier, score: Int64(one.score),
            state: CodeName(one.state, language), reserved: one.reservedOn?.description,
            delivered: one.deliveredOn?.description, confirmed: one.confirmedOn?.description)
        reason = one.reason.map {
            let code = (AllocationReason(rawValue: $0) ?? .other).rawValue
            return CodeName(code, OfferWording.allocationReason(code), language)
        }
    }
}

extension AllocationOrder {
    init(_ batch: AllocationBatch, id: String) throws {
        guard let action = AllocationState.Action(rawValue: batch.action), action != .supersede else {
            throw ServerProblem.badParameter(
                "action", allowed: AllocationState.Action.allCases.filter { $0 != .supersede }.map(\.rawValue))
        }
        let reason = try batch.reason.map { text in
            guard let reason = AllocationReason(rawValue: text) else {
                throw ServerProblem.badParameter("reason", allowed: AllocationReason.allCases.map(\.rawValue))
            }
            return reason
        }
        self.init(
            id: id, action: action, version: batch.version, reason: reason,
            because: try Wire.words(batch.because), on: try Wire.day(batch.on, "on"))
    }
}

extension ShareExplanation {
    init(_ found: HouseholdShares, _ language: Language) {
        self.init(sentences: found.sentences.map { $0(language) })
        household = found.household
        needs = found.needs.map { line in
            NeedLine(
                need: CodeName(line.code, language), wanted: line.wanted, given: line.given, met: line.isMet,
                shares: line.shares.map { share in
                    Share(
                        offer: share.offer, amount: OfferAmount.text(share.amount, share.kind),
                        score: Int64(share.score),
                        parts: share.parts.map {
                            RuleCount(rule: CodeName($0.0, ResourceWording.part($0.0), language), count: Int($0.1))
                        })
                }, eligible: line.eligible, removed: Self.rules(line.removed, language),
                nearest: line.nearest?.offer, nearestRule: line.nearest.map { OfferWording.rule($0.rule)(language) },
                held: line.held.map { OfferWording.held($0)(language) })
        }
    }

    init(_ found: OfferShares, _ language: Language) {
        func text(_ amount: Int64) -> String { OfferAmount.text(amount, found.kind) }
        self.init(sentences: found.sentences.map { $0(language) })
        offer = found.offer
        free = found.free.map(text)
        given = text(found.given)
        left = found.left.map(text)
        households = found.households
        eligible = found.eligible
        removed = Self.rules(found.removed, language)
    }

    private static func rules(_ counts: [(rule: String, count: Int)], _ language: Language) -> [RuleCount] {
        counts.map { RuleCount(rule: CodeName($0.rule, OfferWording.rule($0.rule), language), count: $0.count) }
    }
}

extension AllocationOutcome {
    init(_ results: [AllocationResult], dryRun: Bool, _ language: Language) {
        self.init(
            done: results.count { $0.refusal == nil }, refused: results.count { $0.refusal != nil }, dryRun: dryRun,
            items: results.map { result in
                Line(
                    allocation: result.id, before: result.before.map { CodeName($0, language) },
                    after: result.after.map { CodeName($0, language) }, version: result.version,
                    problem: result.refusal.map {
                        Problem(
                            code: $0.code, message: $0.message(language), hint: $0.hint?(language), field: $0.field)
                    }, remark: result.isUnchecked && result.refusal == nil ? OfferWording.unchecked(language) : nil)
            })
    }
}

extension AidItem {
    init(_ line: AidLine, _ language: Language) {
        let aid = line.aid
        self.init(
            aid: line.key, household: aid.household, need: CodeName(aid.code, language),
            item: aid.item.map { CodeName($0, language) },
            source: CodeName(aid.source, OfferWording.aidSource(aid.source), language),
            amount: aid.amount.map { OfferAmount.text($0, aid.isMoney ? .funds : .goods) }, unit: line.unit,
            day: aid.day.description, voided: line.voided?.description)
    }
}
