/// What a pack says about `support`, the run in which many help one with distinct roles (M80, M91, M94, M95, M144).
///
/// The section may be left out; then every value is the product's default.
public struct SupportPolicy: Sendable {
    /// The parts of the score, in the order in which they are stored and shown.
    public enum Part: String, Sendable, Hashable, CaseIterable, Codable {
        /// What the helper can do for the need (`lead.score.need_fit`).
        case needFit = "need_fit"
        /// How near the helper is (`lead.score.nearness`).
        case nearness
        /// How urgent the need is.
        case urgency
        /// For jobs: an employer of the household's own community first (M95).
        case community
        /// For jobs and skills: what health and schooling allow (`lead.score.ability_fit`; M173).
        case ability
        /// Somebody whom the household knows already (`lead.score.continuity`).
        case continuity
    }

    /// Weights of the parts in the order of `Part`, 0...1000 each, 1000 in all.
    public let weights: Valued<[Int]>
    /// Most supporters of a household that a run proposes, 1...12; needs beyond are listed.
    public let mostPerHousehold: Valued<Int>
    /// Whether a school helps its own pupils alone (M94).
    public let schoolOwnPupils: Valued<Bool>

    /// The weight of a part.
    public func weight(of part: Part) -> Int {
        Part.allCases.firstIndex(of: part).map { weights.value[$0] } ?? 0
    }
}

/// What a pack says about `community`, the run between villages or communities and the organisations or units that help them
/// (M84-M86).
public struct CommunityPolicy: Sendable {
    /// The parts of the score, in the order in which they are stored and shown.
    public enum Part: String, Sendable, Hashable, CaseIterable, Codable {
        /// How many of the community's needs the organisation can meet.
        case needFit = "need_fit"
        /// How near it is.
        case nearness
        /// Old revolutionary areas and others that the office favours (M44).
        case favoured
        /// An organisation that helped it before.
        case continuity
    }

    /// Weights of the parts in the order of `Part`, 0...1000 each, 1000 in all.
    public let weights: Valued<[Int]>
    /// How many communities one organisation takes, 1...1000 (阳光1+1: 1).
    public let places: Valued<Int>

    /// The weight of a part.
    public func weight(of part: Part) -> Int {
        Part.allCases.firstIndex(of: part).map { weights.value[$0] } ?? 0
    }
}
