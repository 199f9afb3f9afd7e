public import Register

/// A hard rule on a pair: a pair that fails it is no candidate.
public struct PairRule: Sendable {
    /// How strict the rule is.
    public enum Mode: String, Sendable, Hashable, Codable, CaseIterable {
        /// A pair that fails is no candidate.
        case hard
        /// A pair that fails is a candidate; the score part that belongs to the rule counts against it.
        case soft
        /// The rule is not used.
        case off
    }

    /// What is tested.
    public enum Test: Sendable, Equatable {
        /// A rule that the product computes.
        case builtIn(BuiltInPairRule)
        /// A condition of the pack: the pair fails where it is true; where it is unknown the pair is no candidate and
        /// is counted as `unknown:FIELD`.
        case refuseWhen(Condition)
    }

    /// Stable identifier, `snake_case`; for a built-in rule its own.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// How strict it is.
    public let mode: Mode
    /// The level of `own_area`; nil for every other rule.
    public let level: DivisionCode.Level?
    /// What is tested.
    public let test: Test
    /// Its ground.
    public let basis: Basis
    /// Key path, `lead.pair_rules.ID`.
    public let path: String
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers.
    public let note: PackWords?

    /// True where a pair that fails is no candidate.
    public var isHard: Bool { mode == .hard }
}

extension LeadPolicy {
    /// The level at which areas are paired each on its own, so that a run over more of them is one run per area; nil
    /// where the pack does not say so.
    public var runLevel: DivisionCode.Level? {
        rule(.ownArea).flatMap { $0.isHard ? $0.level : nil }
    }
}

/// The pair rules that the product computes; a pack switches them and gives their ground.
public enum BuiltInPairRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The household lies in one of the helper's service areas; unknown where the helper has none stated.
    case serviceArea = "service_area"
    /// The helper's kind may lead (`lead.kinds`).
    case kind
    /// The helper's capacity is stated.
    case capacityUnknown = "capacity_unknown"
    /// The helper has a free place.
    case noPlace = "no_place"
    /// The run's day lies within the helper's dates.
    case dates
    /// The helper is neither a member of the household nor has a filed near relative in it (M110).
    case nearRelative = "near_relative"
    /// Nobody has forbidden the pair.
    case forbidden
    /// Where the member in need is a minor and the service is direct, or no adult lives in the household, the helper is
    /// vetted (M144).
    case vettedForMinors = "vetted_for_minors"
    /// A household with somebody who needs full care gets a helper with a care capability, or a unit (M78).
    case fullCareCapability = "full_care_capability"
    /// A unit as lead names a person (户户见干部, M81).
    case unitWithoutPerson = "unit_without_person"
    /// The helper belongs to the same division of the rule's `level` as the run's area (分区统筹); unknown where its base
    /// and its service areas lie in several. A pack may leave it out: then areas are not divided.
    case ownArea = "own_area"
    /// Where units or organisations have taken on the household's community, the helper is of one of them or the community's
    /// own cadre (部门包社区，干部包户; M84); unknown where the village is not known and one of the town's has been taken on. A pack
    /// may leave it out: then nothing binds.
    case communityTie = "community_tie"

    /// True where a pack may leave the rule out.
    public var isOptional: Bool { self == .ownArea || self == .communityTie }

    /// What people read where the pack gives no other names.
    public var names: PackWords {
        switch self {
        case .serviceArea: PackWords(zh: "服务区域不含该户", en: "outside the helper's service area")
        case .kind: PackWords(zh: "该类帮扶人不能担任帮扶责任人", en: "this kind of helper does not lead")
        case .capacityUnknown: PackWords(zh: "可帮扶户数不明", en: "the helper's capacity is not known")
        case .noPlace: PackWords(zh: "帮扶名额已满", en: "the helper has no free place")
        case .dates: PackWords(zh: "不在可帮扶期间", en: "outside the helper's dates")
        case .nearRelative: PackWords(zh: "与该户有近亲属关系", en: "near relative of the household")
        case .forbidden: PackWords(zh: "已禁止结对", en: "the pair is forbidden")
        case .vettedForMinors: PackWords(zh: "涉及未成年人而未经审查", en: "not vetted for work with minors")
        case .fullCareCapability: PackWords(zh: "全护理户缺照料护理能力", en: "full care needed, no care capability")
        case .unitWithoutPerson: PackWords(zh: "单位未指定责任人", en: "the unit names no person")
        case .ownArea: PackWords(zh: "帮扶人属于其他地区", en: "the helper belongs to another area")
        case .communityTie: PackWords(zh: "不是包该村(社区)单位的干部", en: "not of a unit that has taken on the community")
        }
    }

    /// The modes that a pack may choose: places and forbidden pairs are no policy and stay hard.
    public var modes: [PairRule.Mode] {
        switch self {
        case .capacityUnknown, .noPlace, .forbidden: [.hard]
        case .vettedForMinors, .fullCareCapability, .communityTie: [.hard, .soft, .off]
        case .serviceArea, .kind, .dates, .nearRelative, .unitWithoutPerson, .ownArea: [.hard, .off]
        }
    }
}
