import Foundation
import Policy
import Register
import Testing

/// Texts and packs that the tests start from: the embedded ones, changed in one place.
enum PackSamples {
    static let day = CalendarDay(iso: "2020-04-30") ?? CalendarDay(daysSinceEpoch: 0)

    static let yearEnd = CalendarDay(iso: "2020-12-31") ?? day

    static func text(_ name: String = "fuzhou-2020.yaml") -> String {
        PackLibrary.embeddedTexts.first { $0.name == name }?.yaml ?? ""
    }

    static func fuzhou() throws -> PolicyPack { try PolicyPack(yaml: text(), name: "fuzhou-2020.yaml") }

    /// The packs that are for all households of their area: Yunyang's is for urban ones of two categories alone.
    static func forEverybody() throws -> [PolicyPack] {
        try PackLibrary.embedded().packs.filter { $0.id != "yunyang-2019" }
    }

    static func fujian() throws -> PolicyPack {
        try PolicyPack(yaml: text("fujian-2020.yaml"), name: "fujian-2020.yaml")
    }

    /// The Fuzhou text with `old`, which must occur, replaced by `new` once; and the line where the change begins.
    static func changed(_ old: String, _ new: String) throws -> (text: String, line: Int) {
        let text = text()
        let range = try #require(text.range(of: old))
        let line = try line(of: range.lowerBound, in: text)
        return (text.replacingCharacters(in: range, with: new), line)
    }

    private static func line(of index: String.Index?, in text: String) throws -> Int {
        try text[..<#require(index)].reduce(into: 1) { if $1 == "\n" { $0 += 1 } }
    }

    /// The Fuzhou pack with `old` replaced by `new`.
    static func pack(_ old: String, _ new: String) throws -> PolicyPack {
        try PolicyPack(yaml: changed(old, new).text, name: "changed.yaml")
    }

    /// A pack whose first household rule is `test`, with this condition and effect.
    static func pack(rule condition: String, effect: String = "outside", ifUnknown: String? = nil) throws -> PolicyPack
    {
        try pack(
            "    - id: ended\n",
            """
                - id: test
                  names: { zh: 测试, en: test }
                  effect: \(effect)
            \(ifUnknown.map { "      if_unknown: \($0)\n" } ?? "")      when: \(condition)
                  basis: default
                - id: ended

            """)
    }

    /// The refusal of a changed text, with the line where the change begins, or the line of `anchor` in the changed text.
    static func refusal(_ old: String, _ new: String, at anchor: String? = nil) throws -> (error: PackError, line: Int)
    {
        var (text, line) = try changed(old, new)
        if let anchor { line = try self.line(of: text.range(of: anchor)?.lowerBound, in: text) }
        let error = try #require(throws: PackError.self) { try PolicyPack(yaml: text, name: "changed.yaml") }
        return (error, line)
    }

    static func area(_ code: String) -> DivisionCode { DivisionCode(code) ?? DivisionCode(value: 1).unsafelyUnwrapped }

    static func household(_ change: (inout Household) -> Void = { _ in }) -> Household {
        var household = Household(number: "3501020001", area: area("350102001001"))
        household.mainCause = .illness
        household.statedNeed = .none
        household.categories = [CategorySpell(category: .minimumLiving, words: "低保")]
        change(&household)
        return household
    }

    static func facts(
        members: [Member] = [], needs: [NeedFacts] = [], exclusions: [ExclusionFact] = [],
        _ change: (inout Household) -> Void = { _ in }
    ) -> HouseholdFacts {
        HouseholdFacts(
            household(change), exclusions: exclusions, members: members.map { MemberFacts($0, asOf: day) }, needs: needs
        )
    }

    static func member(_ change: (inout Member) -> Void = { _ in }) -> Member {
        var member = Member(household: "3501020001", name: "测试")
        change(&member)
        return member
    }

    static func helper(_ kind: HelperKind = .partyMember, _ change: (inout Helper) -> Void = { _ in }) -> HelperFacts {
        var helper = Helper(kind: kind, name: "测试")
        change(&helper)
        return HelperFacts(helper, record: RecordID(high: 1, low: 2))
    }
}
