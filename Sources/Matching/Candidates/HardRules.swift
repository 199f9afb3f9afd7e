import Policy
import Register

/// The hard rules of a pack, numbered by their place among the pack's hard rules.
struct HardRules: Sendable {
    /// One hard rule.
    struct Entry: Sendable {
        /// Its id, as counts and explanations name it.
        var id: String
        /// What is tested.
        var test: PairRule.Test
    }

    /// The rules in the order of the pack.
    let entries: [Entry]
    private let numbers: [BuiltInPairRule: Int]
    /// The conditions of the pack's own, with their numbers.
    let conditions: [(number: Int, condition: Condition)]

    /// The most hard rules that a run can count.
    static let limit = 64

    /// The hard rules of `lead`.
    init(_ lead: LeadPolicy) throws(MatchingError) {
        entries = lead.pairRules.filter(\.isHard).map { Entry(id: $0.id, test: $0.test) }
        if entries.count > Self.limit { throw MatchingError(.brokenRule, "lead.pair_rules") }
        var numbers: [BuiltInPairRule: Int] = [:]
        var conditions: [(number: Int, condition: Condition)] = []
        for (number, entry) in entries.enumerated() {
            switch entry.test {
            case .builtIn(let rule): numbers[rule] = number
            case .refuseWhen(let condition): conditions.append((number, condition))
            }
        }
        self.numbers = numbers
        self.conditions = conditions
    }

    /// The number of a built-in rule; nil where the pack does not use it as a hard rule.
    func number(of rule: BuiltInPairRule) -> Int? { numbers[rule] }

    /// The facts that are missing where a built-in rule cannot be told.
    static func missing(_ rule: BuiltInPairRule, helper: HelperFacts) -> [String] {
        switch rule {
        case .serviceArea: [helper.serviceAreas.isEmpty ? "helper.service_areas" : "household.area"]
        case .capacityUnknown: ["helper.capacity"]
        case .ownArea: ["helper.base"]
        case .vettedForMinors: ["member.birth"]
        case .communityTie: ["household.area"]
        case .fullCareCapability: [helper.capabilities.isEmpty ? "helper.capabilities" : "member.self_care"]
        default: []
        }
    }
}
