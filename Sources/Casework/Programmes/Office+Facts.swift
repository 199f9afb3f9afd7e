import Logging
import Policy
public import Records
public import Register
import Storage
import Wording

/// Facts for programmes that somebody enters, with their history, and entitlements that are drawn.
extension Office {
    /// Longest value of a fact, in bytes.
    static let longestFact = 8_000

    /// What is entered about a household: what holds on a day, or everything that ever did.
    ///
    /// - Throws: ``CaseworkError`` `not_found`.
    public func facts(
        ofHousehold number: String, on day: CalendarDay?, isWhole: Bool, by caller: Principal
    ) async throws -> FactSheet {
        let day = day ?? now().day
        return try await presenting {
            try await store.read { session in
                let household = try reachable(number, session, caller)
                return try sheet(household.value.number, on: day, isWhole: isWhole, session)
            }
        }
    }

    /// Enters facts: each holds from its day on, and ends what was entered of the same fact before.
    ///
    /// - Throws: ``CaseworkError`` `not_found`, `unknown_fact`, `bad_fact`, `fact_of_ledger`, `day_later`.
    public func setFacts(_ order: FactOrder, by caller: Principal) async throws -> FactSheet {
        let at = now()
        let day = order.on ?? at.day
        guard day <= at.day else { throw CaseworkError("day_later", OfferWording.dayLater, field: "on") }
        let keys = try Self.keys(order.facts.keys, ofMember: order.member)
        var texts: [String: String] = [:]
        for (name, text) in order.facts {
            guard let key = keys[name], text.utf8.count <= Self.longestFact else {
                throw CaseworkError("bad_fact", ProgrammeWording.factTooLong(Self.longestFact), field: name)
            }
            texts[key] = text
        }
        _ = try Self.stated(texts)
        try Self.requireKept(texts.keys)
        let entered = texts.sorted { $0.key < $1.key }
        return try await presenting {
            try await store.write { session in
                let number = try reachable(order.household, session, caller).value.number
                let origin = ChangeOrigin(actor: caller.actor, at: at)
                for (key, text) in entered {
                    let (name, member) = try Self.place(of: key, household: number, session)
                    _ = try session.put(
                        KeptFact(
                            household: number, member: member, name: name, value: text, from: day,
                            because: order.because, actor: caller.actor, at: at), origin)
                }
                try settleMissing(ofHousehold: number, origin, session)
                return try sheet(number, on: day, isWhole: false, session)
            }
        }
    }

    /// Ends facts: from a day on they are not known any more.
    ///
    /// - Throws: ``CaseworkError`` `not_found` also where one of them does not hold, `unknown_fact`, `day_later`.
    public func endFacts(
        _ names: [String], ofHousehold number: String, member: Int?, on day: CalendarDay?, by caller: Principal
    ) async throws -> FactSheet {
        let at = now()
        let day = day ?? at.day
        guard day <= at.day else { throw CaseworkError("day_later", OfferWording.dayLater, field: "on") }
        let keys = try Self.keys(names, ofMember: member)
        try Self.requireKept(keys.values)
        return try await presenting {
            try await store.write { session in
                let number = try reachable(number, session, caller).value.number
                let origin = ChangeOrigin(actor: caller.actor, at: at)
                for key in keys.values.sorted() {
                    let (name, member) = try Self.place(of: key, household: number, session)
                    guard try session.endFact(name, of: number, member: member, on: day, origin) else {
                        throw CaseworkError.notFound(ProgrammeWording.fact, field: key)
                    }
                }
                try settleMissing(ofHousehold: number, origin, session)
                return try sheet(number, on: day, isWhole: false, session)
            }
        }
    }

    /// Enters that a household draws an entitlement already, or until when it did.
    ///
    /// - Throws: ``CaseworkError`` `not_found` for a household or programme that is not there, `dates_reversed`.
    public func enterDraw(
        household number: String, programme: String, from: CalendarDay, until: CalendarDay?, because: String?,
        by caller: Principal
    ) async throws -> FactSheet {
        let at = now()
        guard until.map({ from <= $0 }) ?? true else {
            throw CaseworkError("dates_reversed", ProgrammeWording.datesReversed, field: "until")
        }
        return try await presenting {
            try await store.write { session in
                let household = try reachable(number, session, caller).value
                // Of whatever pack: one that holds no more may have given it.
                let known = try shelf(session).packs.contains { pack in
                    pack.area.contains(household.area) && pack.programmes.contains { $0.id == programme }
                }
                guard known else { throw CaseworkError.notFound(ProgrammeWording.programme, field: "programme") }
                let origin = ChangeOrigin(actor: caller.actor, at: at)
                try session.put(
                    ProgrammeDraw(
                        household: household.number, programme: programme, from: from, until: until, because: because,
                        actor: caller.actor, at: at), origin)
                try settleMissing(ofHousehold: household.number, origin, session)
                return try sheet(household.number, on: at.day, isWhole: false, session)
            }
        }
    }

    // MARK: parts

    private func reachable(
        _ number: String, _ session: StoreSession, _ caller: Principal
    ) throws -> Kept<Household> {
        guard let household = try session.household(number), mayReach(household.value.area, caller) else {
            throw CaseworkError.notFound(CaseworkWording.household, field: "household")
        }
        return household
    }

    private func sheet(
        _ number: String, on day: CalendarDay, isWhole: Bool, _ session: StoreSession
    ) throws -> FactSheet {
        let places = try KnownFacts.places(ofHousehold: number, session)
        let lines = try session.facts(ofHousehold: number).map { kept in
            let fact = Fact.named(kept.name)
            let value = fact.flatMap { FactValue(kept.value, as: $0.type)?.words(of: $0.type) }
            return FactLine(
                fact: kept, member: kept.member.flatMap { places[$0] },
                names: fact?.names ?? PackWords(zh: kept.name, en: kept.name),
                words: value ?? PackWords(zh: kept.value, en: kept.value), holds: kept.holds(on: day))
        }
        return FactSheet(
            household: number, day: day, facts: isWhole ? lines : lines.filter(\.holds),
            draws: try session.draws(ofHousehold: number).filter { isWhole || $0.holds(on: day) })
    }

    /// The full name of each fact: `disposable` is `household.disposable`, with a member `dementia` is `member.2.dementia`.
    private static func keys(
        _ names: some Sequence<String>, ofMember member: Int?
    ) throws(CaseworkError) -> [String: String] {
        var keys: [String: String] = [:]
        for name in names {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            switch (member, parts.count) {
            case (let member?, 1): keys[name] = "member.\(member).\(name)"
            case (let member?, 2) where parts[0] == "member": keys[name] = "member.\(member).\(parts[1])"
            case (nil, 1): keys[name] = "household.\(name)"
            case (nil, 2), (nil, 3): keys[name] = name
            default: throw CaseworkError("unknown_fact", ProgrammeWording.unknownFact(name), field: name)
            }
        }
        return keys
    }

    /// Refuses what ledgers state: it is corrected where it stands.
    private static func requireKept(_ keys: some Sequence<String>) throws(CaseworkError) {
        for key in keys.sorted() {
            let parts = key.split(separator: ".")
            let name = parts.count == 3 ? "member.\(parts[2])" : key
            guard let fact = Fact.named(name), (fact.subject == .member) == (parts.count == 3) else {
                throw CaseworkError("unknown_fact", ProgrammeWording.unknownFact(key), field: key)
            }
            guard fact.isKept else {
                throw CaseworkError(
                    "fact_of_ledger", ProgrammeWording.factOfLedger(Phrase(zh: fact.names.zh, en: fact.names.en)),
                    hint: ProgrammeWording.factOfLedgerHint, field: key)
            }
        }
    }

    /// The fact's name and the member that a key means.
    private static func place(
        of key: String, household number: String, _ session: StoreSession
    ) throws -> (name: String, member: RecordID?) {
        let parts = key.split(separator: ".")
        guard parts.count == 3 else { return (key, nil) }
        let places = try KnownFacts.places(ofHousehold: number, session)
        guard let member = places.first(where: { "\($0.value)" == parts[1] })?.key else {
            throw CaseworkError.notFound(ProgrammeWording.memberOfHousehold, field: key)
        }
        return ("member.\(parts[2])", member)
    }
}
