/// A part of the score of a pair, each 0...1000.
public enum ScorePart: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// What the helper can do about the household's causes (M77).
    case causeFit = "cause_fit"
    /// What the helper can do about the needs of the day.
    case needFit = "need_fit"
    /// What the helper can do, given the household's labour and self-care ability (M78).
    case abilityFit = "ability_fit"
    /// How near the helper is based.
    case nearness
    /// Wishes about the helper's sex and language.
    case wishFit = "wish_fit"
    /// What the helper is; serving party members come first (M83).
    case roleFit = "role_fit"
    /// A vetted helper where minors live (M144).
    case minorFit = "minor_fit"
    /// Somebody whom the household already knows.
    case continuity
    /// Somebody of a unit that has taken on the household's community, or the community's own cadre (M84). It has no
    /// parameters: 1000 where the rule ``BuiltInPairRule/communityTie`` holds, else 0.
    case communityTie = "community_tie"

    /// The order in which parts are listed.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Orders by rank.
    public static func < (left: ScorePart, right: ScorePart) -> Bool { left.rank < right.rank }

    /// What people read.
    public var names: PackWords {
        switch self {
        case .causeFit: PackWords(zh: "致困原因匹配", en: "fit by cause")
        case .needFit: PackWords(zh: "帮扶需求匹配", en: "fit by need")
        case .abilityFit: PackWords(zh: "劳动和自理能力匹配", en: "fit by labour and self-care ability")
        case .nearness: PackWords(zh: "就近程度", en: "nearness")
        case .wishFit: PackWords(zh: "对帮扶人的要求", en: "wishes about the helper")
        case .roleFit: PackWords(zh: "帮扶人身份", en: "role of the helper")
        case .minorFit: PackWords(zh: "未成年人保护", en: "protection of minors")
        case .continuity: PackWords(zh: "帮扶延续性", en: "continuity")
        case .communityTie: PackWords(zh: "包村(社区)单位", en: "the community's own unit")
        }
    }
}
