/// A rule on which households take part in a run.
public struct HouseholdRule: Sendable {
    /// What happens to a household for which the condition is true.
    public enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is outside this programme, reported with the rule, never silently dropped (M6, M7).
        case outside
        /// It goes to the worklist and is not paired before it is mended.
        case hold
        /// It takes part; the rule only states on what ground (M10, M40).
        case keep
        /// It is paired all the same, and making it clear is the lead's first task (M23).
        case pair
    }

    /// What happens where the condition cannot be told because facts are missing.
    public enum Unknown: String, Sendable, Hashable, Codable, CaseIterable {
        /// It goes to the worklist with the missing fields; what holds where the pack says nothing.
        case hold
        /// It is paired all the same, and filling the fields is the lead's first task.
        case pair
        /// The rule has no effect.
        case ignore
    }

    /// Stable identifier, `snake_case`.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// What happens where the condition is true.
    public let effect: Effect
    /// What happens where it cannot be told.
    public let ifUnknown: Unknown
    /// The condition.
    public let condition: Condition
    /// Its ground.
    public let basis: Basis
    /// Key path, `lead.household_rules.ID`.
    public let path: String
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers.
    public let note: PackWords?
}

/// A rule that decided, or could not be told for want of facts.
public struct RuleHit: Sendable, Hashable, Codable {
    /// Index into the pack's rules.
    public let rule: Int
    /// Its id.
    public let id: String
    /// Facts that are missing, sorted; empty where the condition is true.
    public let missing: [String]

    /// A hit.
    public init(rule: Int, id: String, missing: [String]) {
        self.rule = rule
        self.id = id
        self.missing = missing
    }
}

/// Whether a household takes part in a run.
public enum HouseholdStanding: Sendable, Hashable {
    /// It takes part; `tasks` are what its lead has to make clear first.
    case inScope(tasks: [RuleHit])
    /// It is on the worklist: not to be paired before these are mended.
    case held([RuleHit])
    /// It is outside the programme.
    case outside(RuleHit)
}
