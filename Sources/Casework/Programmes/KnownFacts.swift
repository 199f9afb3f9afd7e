import Policy
import Records
import Register
import Storage

/// What is entered about households beside the ledgers: facts for programmes, entitlements that are drawn, and temporary
/// aid that was given (M42).
struct KnownFacts: Sendable {
    /// Facts by household, as conditions name them: of members `member.N.FIELD`.
    private(set) var facts: [String: [String: FactValue]] = [:]
    /// Programmes by household that are drawn on the day.
    private(set) var drawn: [String: Set<String>] = [:]

    /// What holds on `day` for the households of `area` (nil = everywhere), or for one of them.
    ///
    /// Linear in what is entered; the people are read of those households alone of whose people something is.
    init(in area: DivisionCode?, household: String? = nil, on day: CalendarDay, _ session: StoreSession) throws {
        let kept =
            try household.map { number in
                try session.facts(ofHousehold: number).filter { $0.holds(on: day) }
            } ?? session.facts(in: area, on: day)
        let ofMembers = Set(kept.lazy.filter { $0.member != nil }.map(\.household))
        var places: [String: [RecordID: Int]] = [:]
        for number in ofMembers.sorted() { places[number] = try Self.places(ofHousehold: number, session) }
        for fact in kept {
            guard let known = Fact.named(fact.name), let value = FactValue(fact.value, as: known.type) else { continue }
            var key = fact.name
            if let member = fact.member {
                // Who left the household has no number any more.
                guard let place = places[fact.household]?[member] else { continue }
                key = Self.key(fact.name, ofMember: place)
            }
            facts[fact.household, default: [:]][key] = value
        }
        for draw in try household.map(session.draws(ofHousehold:)) ?? session.draws(in: area, on: day)
        where draw.holds(on: day) {
            drawn[draw.household, default: []].insert(draw.programme)
        }
        for aid in try session.aidReceived(in: area) where aid.source == "temporary_aid" && aid.day <= day {
            guard household == nil || household == aid.household else { continue }
            add(aid)
        }
    }

    /// Temporary aid on the register counts beside what was entered as a fact; the same day and amount once.
    private mutating func add(_ aid: AidReceived) {
        let one = DatedAmount(day: aid.day, amount: aid.isMoney ? aid.amount.map { Money(fen: $0) } : nil)
        var all: [DatedAmount] = []
        if case .dated(let known)? = facts[aid.household]?["household.aids"] { all = known }
        guard one.amount == nil || !all.contains(one) else { return }
        let place = all.firstIndex { $0.day > one.day } ?? all.endIndex
        all.insert(one, at: place)
        facts[aid.household, default: [:]]["household.aids"] = .dated(all)
    }

    /// The number of each member of a household, from 1, as checks count them.
    static func places(ofHousehold number: String, _ session: StoreSession) throws -> [RecordID: Int] {
        guard let household = try session.household(number) else { return [:] }
        let members = try session.members(of: [household])[household.id] ?? []
        return Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.id, $0 + 1) })
    }

    /// `member.dementia` of the second member is `member.2.dementia`.
    static func key(_ name: String, ofMember place: Int) -> String { "member.\(place).\(name.dropFirst(7))" }
}
