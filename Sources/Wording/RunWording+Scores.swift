extension RunWording {
    /// The name of a part of the score, by its code.
    public static func partName(_ part: String) -> Phrase {
        switch part {
        case "cause_fit": Phrase(zh: "对致困原因", en: "fit by cause")
        case "need_fit": Phrase(zh: "对帮扶需求", en: "fit by need")
        case "ability_fit": Phrase(zh: "对劳动和自理能力", en: "fit by ability")
        case "nearness": Phrase(zh: "就近", en: "nearness")
        case "wish_fit": Phrase(zh: "合乎要求", en: "wishes")
        case "role_fit": Phrase(zh: "身份", en: "role")
        case "minor_fit": Phrase(zh: "未成年人保护", en: "protection of minors")
        case "continuity": Phrase(zh: "延续", en: "continuity")
        case "community_tie": Phrase(zh: "包村(社区)", en: "community's own unit")
        default: Phrase(zh: part, en: part)
        }
    }

    /// One part of a score as a reason: its name, what it brought of what it could bring (both in points, as text).
    public static func part(_ name: Phrase, points: String, of weight: String, why: Phrase) -> Phrase {
        Phrase(zh: "\(why.zh)（\(name.zh) \(points)/\(weight)）", en: "\(why.en) (\(name.en) \(points)/\(weight))")
    }

    /// Whether the helper is of a unit that has taken on the household's community, or its own cadre.
    public static func communityTie(isTied: Bool) -> Phrase {
        isTied
            ? Phrase(
                zh: "该村(社区)没有包联单位，或帮扶人来自包联单位或本村(社区)",
                en: "of the community's unit or its own cadre, or nobody has taken it on")
            : Phrase(zh: "不是包该村(社区)单位的干部", en: "not of the unit that has taken on the community")
    }

    /// The helper has something for the cause.
    public static func causeMet(_ cause: Phrase, by means: Phrase) -> Phrase {
        Phrase(zh: "\(cause.zh)，能提供\(means.zh)", en: "cause: \(cause.en); offers \(means.en)")
    }

    /// The helper has nothing particular for the cause.
    public static func causeUnmet(_ cause: Phrase) -> Phrase {
        Phrase(zh: "\(cause.zh)，没有专门对口的特长", en: "cause: \(cause.en); no particular means for it")
    }

    /// The cause is not known.
    public static let causeUnknown = Phrase(
        zh: "致困原因待摸清，按政策包的固定分计", en: "cause not known yet, fixed points of the pack")

    /// The helper can meet a need.
    public static func needMet(_ need: Phrase, by means: Phrase) -> Phrase {
        need == means
            ? Phrase(zh: "需要\(need.zh)，正好能提供", en: "needs \(need.en), and that is what the helper offers")
            : Phrase(zh: "需要\(need.zh)，能提供\(means.zh)", en: "needs \(need.en); offers \(means.en)")
    }

    /// The helper meets none of the needs.
    public static func needUnmet(_ needs: [Phrase]) -> Phrase {
        Phrase(zh: "需要\(listZh(needs))，须另找资源", en: "needs \(listEn(needs)), which others must bring")
    }

    /// The household states that it needs nothing.
    public static let noNeed = Phrase(zh: "没有提出需求", en: "states no need")

    /// Nothing is known about needs.
    public static let needUnknown = Phrase(
        zh: "帮扶需求待摸清，按政策包的固定分计", en: "needs not known yet, fixed points of the pack")

    /// Nothing is known about what the helper can do.
    public static let meansUnknown = Phrase(
        zh: "帮扶人的特长没有填写，按政策包的固定分计", en: "what the helper can do is not known, fixed points of the pack")

    /// The helper suits the ability of the household (self-care or labour).
    public static func abilityMet(_ ability: Phrase, by means: Phrase) -> Phrase {
        Phrase(zh: "家中有人\(ability.zh)，能提供\(means.zh)", en: "\(ability.en); offers \(means.en)")
    }

    /// The helper has nothing particular for the ability of the household.
    public static func abilityUnmet(_ ability: Phrase) -> Phrase {
        Phrase(zh: "家中有人\(ability.zh)，没有专门对口的特长", en: "\(ability.en); no particular means for it")
    }

    /// Nothing is known about abilities.
    public static let abilityUnknown = Phrase(
        zh: "劳动和自理能力没有填写，按政策包的固定分计", en: "abilities not known, fixed points of the pack")

    /// How near the helper is based: `same_village`, `same_town`, `same_county`, `wider` or `unknown`.
    public static func nearness(_ degree: String) -> Phrase {
        switch degree {
        case "same_village": Phrase(zh: "同村（社区）", en: "same village or community")
        case "same_town": Phrase(zh: "同乡镇（街道）", en: "same town")
        case "same_county": Phrase(zh: "同县（市、区）", en: "same county")
        case "wider": Phrase(zh: "在县外", en: "based outside the county")
        default: Phrase(zh: "帮扶人所在地没有填写", en: "where the helper is based is not known")
        }
    }

    /// A wish about the helper: `met`, `unmet`, `unknown`, anything else = no wish.
    public static func wish(_ state: String, _ wish: Phrase?) -> Phrase {
        let (zh, en) = wish.map { ("“\($0.zh)”", "“\($0.en)”") } ?? ("", "")
        switch state {
        case "met": return Phrase(zh: "符合该户要求\(zh)", en: wish == nil ? "meets the wish" : "meets the wish \(en)")
        case "unmet":
            return Phrase(
                zh: "不符合该户要求\(zh)", en: wish == nil ? "does not meet the wish" : "does not meet the wish \(en)")
        case "unknown":
            return Phrase(
                zh: "是否符合该户要求\(zh)无法判断", en: wish == nil ? "wish cannot be judged" : "wish \(en) cannot be judged")
        default: return Phrase(zh: "该户没有特别要求", en: "the household has no particular wish")
        }
    }

    /// What the helper is.
    public static func role(_ kind: Phrase) -> Phrase { kind }

    /// Protection of minors: `vetted`, `not_vetted`, `unknown`, anything else = no minors.
    public static func minors(_ state: String) -> Phrase {
        switch state {
        case "vetted": Phrase(zh: "家有未成年人，帮扶人已通过审查", en: "minors live there and the helper is vetted")
        case "not_vetted": Phrase(zh: "家有未成年人，帮扶人未经审查", en: "minors live there and the helper is not vetted")
        case "unknown": Phrase(zh: "有家庭成员年龄不详，帮扶人未经审查", en: "an age is not known and the helper is not vetted")
        default: Phrase(zh: "家中没有未成年人", en: "no minors live there")
        }
    }

    /// Whether the two know each other.
    public static func continuity(isEarlier: Bool) -> Phrase {
        isEarlier
            ? Phrase(zh: "以前帮扶过该户", en: "has helped this household before")
            : Phrase(zh: "以前没有帮扶过该户", en: "has not helped this household before")
    }

    /// Under a value that no document states and the office has not adopted.
    public static let defaultValue = Phrase(
        zh: "产品缺省值，未经本单位决定", en: "default of the product, not decided by this office")

    /// A value that stands in a document.
    public static func byDocument(title: String, number: String, article: String) -> Phrase {
        Phrase(
            zh: "《\(title)》（\(number)）\(article)", en: "\(title) (\(number)), \(article)")
    }

    /// A value that the office decided.
    public static func byDecision(body: String, day: String, minute: String) -> Phrase {
        Phrase(zh: "\(body) \(day) 决定（\(minute)）", en: "decided by \(body) on \(day) (\(minute))")
    }
}
