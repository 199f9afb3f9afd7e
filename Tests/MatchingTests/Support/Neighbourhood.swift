import Matching
import Policy
import Register

/// A register written by hand or by a generator: rows in any order, named by keys; `snapshot()` sorts them.
struct Neighbourhood {
    static let area = DivisionCode("3505")!
    static let day = CalendarDay(iso: "2020-04-30")!

    struct Link: Hashable {
        var household: String
        var helper: UInt64
        var role = PairingRole.lead
    }

    var households: [HouseholdFacts] = []
    var helpers: [HelperFacts] = []
    var relatives: [Link] = []
    var forbidden: [Link] = []
    var running: [Link] = []
    var takenElsewhere: [UInt64: Int32] = [:]
    var divisions: [Division] = []
    var ties: [Tie] = []

    /// A unit that has taken on a community.
    struct Tie {
        var community: String
        var helper: UInt64
        var unit: String
    }

    static func record(_ number: UInt64) -> RecordID { RecordID(high: number << 8, low: number) }

    /// Adds a household with one adult head whose cause and need are known; `change` makes it special.
    mutating func home(
        _ number: String, _ area: String, category: Category? = .minimumLiving,
        _ change: (inout HouseholdFacts) -> Void = { _ in }
    ) {
        var household = Household(number: number, area: DivisionCode(area)!)
        household.size = 1
        household.mainCause = .illness
        household.statedNeed = .some([.care])
        if let category { household.categories = [CategorySpell(category: category, words: "")] }
        var facts = HouseholdFacts(household, members: [Self.member(born: "1960-05-01", .head)])
        change(&facts)
        households.append(facts)
    }

    static func member(
        born: String?, _ relation: Relation? = nil, _ change: (inout Member) -> Void = { _ in }
    ) -> MemberFacts {
        var member = Member(household: "", name: "")
        member.relation = relation
        member.birth = born.flatMap { CalendarDay(iso: $0) }
        member.selfCare = .full
        member.labour = .able
        change(&member)
        return MemberFacts(member, asOf: day)
    }

    /// Adds a village cadre with one place; `change` makes it special.
    mutating func helper(
        _ number: UInt64, _ areas: [String], capacity: Int? = 1, kind: HelperKind = .villageCadre,
        _ change: (inout Helper) -> Void = { _ in }
    ) {
        var helper = Helper(kind: kind, name: "")
        helper.id = nil
        helper.unit = "synthetic unit"
        helper.serviceAreas = areas.map { DivisionCode($0)! }
        helper.base = helper.serviceAreas.first
        helper.capacity = capacity
        helper.capabilities = [.linking]
        change(&helper)
        helpers.append(HelperFacts(helper, record: Self.record(number)))
    }

    func snapshot() -> RegisterSnapshot {
        var snapshot = RegisterSnapshot(area: Self.area, asOf: Self.day)
        snapshot.households = households.sorted { $0.number < $1.number }
        snapshot.helpers = helpers.sorted { $0.record < $1.record }
        let homes = Dictionary(uniqueKeysWithValues: snapshot.households.enumerated().map { ($1.number, Int32($0)) })
        let people = Dictionary(uniqueKeysWithValues: snapshot.helpers.enumerated().map { ($1.record, Int32($0)) })
        func pairs(_ links: [Link]) -> [RegisterSnapshot.Pair] {
            Set(links).map {
                RegisterSnapshot.Pair(household: homes[$0.household]!, helper: people[Self.record($0.helper)]!)
            }.sorted()
        }
        snapshot.nearRelatives = pairs(relatives)
        snapshot.forbidden = pairs(forbidden)
        snapshot.running = running.map {
            RegisterSnapshot.Running(
                household: homes[$0.household]!, helper: people[Self.record($0.helper)]!, role: $0.role)
        }.sorted { ($0.household, $0.helper, $0.role.rawValue) < ($1.household, $1.helper, $1.role.rawValue) }
        snapshot.placesTakenElsewhere = [Int32](repeating: 0, count: helpers.count)
        for (helper, count) in takenElsewhere {
            snapshot.placesTakenElsewhere[Int(people[Self.record(helper)]!)] = count
        }
        snapshot.divisions = divisions
        snapshot.ties = ties.map {
            .init(
                community: DivisionCode($0.community)!, helper: Self.record($0.helper), unit: PlainText.nameKey($0.unit)
            )
        }.sorted()
        return snapshot
    }

    /// Runs with the pack of Fujian 2020, or another.
    func run(_ pack: PolicyPack? = nil, seed: UInt64 = 1, options: LeadOptions = LeadOptions()) throws -> LeadRun {
        try LeadRun.evaluate(
            snapshot: snapshot(), pack: try pack ?? TestPack.fujian(), seed: seed, options: options)
    }
}
