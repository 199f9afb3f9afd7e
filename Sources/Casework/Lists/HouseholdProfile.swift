public import Records
import Register
public import Wording

/// What is known of a household's living, health, housing and work, each fact with its words, and since when it stands
/// so (S4 三(一); M137). A fact that nobody stated has no value: unknown is not zero.
public struct HouseholdProfile: Sendable {
    /// One fact in words.
    public struct Fact: Sendable {
        /// Stable code.
        public var code: String
        /// Its name.
        public var name: Phrase
        /// Its value; nil = unknown.
        public var value: Phrase?
    }

    /// The last change of the household's record; nil where it has none.
    public var asOf: Instant?
    /// Income, spending, allowance, registration, people.
    public var living: [Fact]
    /// How many people of which state of health, with disabilities, needing care.
    public var health: [Fact]
    /// Needs about the dwelling.
    public var housing: [Fact]
    /// How many people work, seek work, go to school.
    public var employment: [Fact]

    /// The profile of a household with its people and needs.
    init(_ household: Household, members: [Member], needs: [Need], asOf: Instant?) {
        self.asOf = asOf
        let people = members.filter { !$0.died }
        func money(_ value: Money?) -> Phrase? {
            value.map { Phrase(zh: "\($0) 元/月", en: "\($0) yuan a month") }
        }
        func number(_ value: Int?) -> Phrase? { value.map { Phrase(zh: "\($0) 人", en: "\($0)") } }
        living = [
            Fact(code: "income", name: ProfileWording.income, value: money(household.income)),
            Fact(code: "rigid_spending", name: ProfileWording.rigidSpending, value: money(household.rigidSpending)),
            Fact(code: "allowance", name: ProfileWording.allowance, value: money(household.allowance)),
            Fact(
                code: "hukou", name: ProfileWording.hukou,
                value: household.hukou.map { Phrase(zh: $0.term.zh, en: $0.term.en) }),
            Fact(code: "size", name: ProfileWording.size, value: number(household.size)),
            Fact(code: "covered", name: ProfileWording.covered, value: number(household.covered)),
        ]
        health =
            HealthClass.allCases.compactMap { state in
                let count = people.count { $0.health == state }
                guard count > 0 else { return nil }
                return Fact(
                    code: state.rawValue, name: Phrase(zh: state.term.zh, en: state.term.en), value: number(count))
            } + [
                Fact(
                    code: "needs_care", name: ProfileWording.needsCare,
                    value: people.contains { $0.selfCare != nil }
                        ? number(people.count { $0.selfCare == .partial || $0.selfCare == SelfCare.none }) : nil)
            ]
        let isKnown = !needs.isEmpty || household.statedNeed != .unknown
        housing = [
            Fact(
                code: "housing_needs", name: ProfileWording.housingNeeds,
                value: isKnown
                    ? number(needs.count { $0.code == .housing }).map {
                        Phrase(zh: String($0.zh.dropLast(1)) + "项", en: $0.en)
                    } : nil)
        ]
        func working(_ states: Set<Employment>) -> Phrase? {
            people.contains { $0.employment != nil }
                ? number(people.count { person in person.employment.map { states.contains($0) } ?? false }) : nil
        }
        employment = [
            Fact(
                code: "working", name: ProfileWording.working,
                value: working([.localWork, .awayWork, .farming, .selfEmployed])),
            Fact(code: "jobless", name: ProfileWording.jobless, value: working([.jobless])),
            Fact(
                code: "wishes_work", name: ProfileWording.wishesWork,
                value: people.contains { $0.wishesWork != nil } ? number(people.count { $0.wishesWork == true }) : nil),
            Fact(code: "students", name: ProfileWording.students, value: working([.student])),
        ]
    }
}
