import Policy
import Register
import Testing

/// One household looked at under one programme of an embedded pack.
struct ProgrammeCheck {
    var pack: String
    var programme: String
    var day = "2020-04-30"
    /// Values of the pack that no document states, entered as an office would.
    var values: [String: String] = [:]
    /// Facts stated for the check.
    var facts: [String: String] = [:]
    var members: [Member] = []
    var household: @Sendable (inout Household) -> Void = { _ in }

    init(_ pack: String, _ programme: String) {
        self.pack = pack
        self.programme = programme
    }

    /// The embedded pack with `values` entered in a county's pack that inherits it.
    static func pack(_ id: String, _ values: [String: String] = [:]) throws -> PolicyPack {
        let library = try PackLibrary.embedded()
        let above = try library.pack(id)
        guard !values.isEmpty else { return above }
        var text = """
            id: county
            names: { zh: 县, en: county }
            inherits: \(id)
            area: "\(above.area.prefix)"
            from: \(above.from)
            parameters:

            """
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            text += "  \(key): { value: \(value), basis: default }\n"
        }
        return try PolicyPack(yaml: text, name: "county.yaml") { (id) throws(PackError) in try library.pack(id) }
    }

    func finding() throws -> ProgrammeFinding {
        let pack = try Self.pack(pack, values)
        let programme = try #require(pack.programmes.first { $0.id == self.programme })
        let day = try #require(CalendarDay(iso: day))
        var stated: [String: FactValue] = [:]
        for (key, text) in facts {
            let parts = key.split(separator: ".")
            let name = parts.count == 3 ? "\(parts[0]).\(parts[2])" : key
            let fact = try #require(Fact.named(name), "\(key)")
            let value: FactValue = try #require(FactValue(text, as: fact.type), "\(key)=\(text)")
            stated[key] = value
        }
        var record = Household(number: "1", area: pack.area)
        household(&record)
        let facts = HouseholdFacts(record, members: members.map { MemberFacts($0, asOf: day) })
        let cliff = try #require(pack.figures(on: day).figure("cliff_within"))
        return programme.finding(
            FactContext(
                day: day, household: facts, adultAge: pack.lead.adultAge.value, figures: pack.figures(on: day),
                stated: stated), cliffWithin: cliff, isExplained: true)
    }

    /// The state as a word, with the members, or the missing facts.
    func said() throws -> String {
        switch try finding().state {
        case .eligible(let members): members.isEmpty ? "eligible" : "eligible \(members.map { $0 + 1 })"
        case .held: "held"
        case .notEligible: "no"
        case .unknown(let missing): "unknown: " + missing.joined(separator: ", ")
        case .outOfDates: "out of dates"
        case .stopped(let missing): "stopped: " + missing.joined(separator: ", ")
        }
    }

    func amount() throws -> String? { try finding().sum?.amount.description }

    static func member(
        born: String? = nil, _ change: (inout Member) -> Void = { _ in }
    ) -> Member {
        var member = Member(household: "1", name: "测试")
        member.birth = born.flatMap { CalendarDay(iso: $0) }
        change(&member)
        return member
    }

    static func categories(_ categories: Register.Category...) -> @Sendable (inout Household) -> Void {
        { household in
            household.categories = categories.map { CategorySpell(category: $0, words: $0.rawValue) }
        }
    }
}
