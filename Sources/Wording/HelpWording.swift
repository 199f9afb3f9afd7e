/// Sentences about the runs in which many help one, and about organisations and villages: why this one, why none.
public enum HelpWording {
    /// What such a run is about: a need, or a community.
    public enum Object: Sendable {
        /// Needs of households.
        case needs
        /// Villages and communities.
        case communities
    }

    /// The run proposes a helper.
    public static func proposed(
        _ head: Phrase, helper: String, unit: String?, score: String, rank: Int?, of candidates: Int
    ) -> Phrase {
        let zh = RunWording.person(helper, unit, .zh)
        let en = RunWording.person(helper, unit, .en)
        let rankZh = rank.map { "，在 \(candidates) 个符合条件的人选中按得分排第 \($0)" } ?? ""
        let rankEn = rank.map { ", number \($0) of \(candidates) candidates by own score" } ?? ""
        return Phrase(
            zh: "\(head.zh)：建议由\(zh)帮扶，得 \(score) 分\(rankZh)。",
            en: "\(head.en): \(en) is proposed, \(score) points\(rankEn).")
    }

    /// Somebody helps already.
    public static func met(_ head: Phrase, helper: String, unit: String?, isLead: Bool) -> Phrase {
        let zh = RunWording.person(helper, unit, .zh)
        let en = RunWording.person(helper, unit, .en)
        return isLead
            ? Phrase(
                zh: "\(head.zh)：责任人\(zh)本人有此能力，不另找人。",
                en: "\(head.en): the lead, \(en), can do this; nobody else is looked for.")
            : Phrase(zh: "\(head.zh)：\(zh)已在帮扶，不变。", en: "\(head.en): \(en) helps already and stays.")
    }

    /// Nobody passes every rule.
    public static func nobody(_ head: Phrase, _ object: Object, removed: Int) -> Phrase {
        switch object {
        case .needs:
            removed == 0
                ? Phrase(
                    zh: "\(head.zh)：当地没有登记具备这项能力的帮扶人。",
                    en: "\(head.en): no helper with this capability is registered for the place.")
                : Phrase(
                    zh: "\(head.zh)：当地具备这项能力的帮扶人没有一位符合全部条件。",
                    en: "\(head.en): helpers with this capability serve the place, but none meets every condition.")
        case .communities:
            Phrase(
                zh: "\(head.zh)：没有一个单位或组织符合全部条件。", en: "\(head.en): no organisation meets every condition.")
        }
    }

    /// Others took the places.
    public static func taken(_ head: Phrase, _ object: Object, _ eligible: Int) -> Phrase {
        switch object {
        case .needs:
            Phrase(
                zh: "\(head.zh)：有 \(eligible) 位帮扶人符合条件，但名额都给了更急或更合适的需求，或已承担该户另一项需求。",
                en:
                    "\(head.en): \(eligible) \(eligible == 1 ? "helper meets" : "helpers meet") every condition, but the places "
                    + "go to more urgent needs or better fits, or to another need of the household.")
        case .communities:
            Phrase(
                zh: "\(head.zh)：有 \(eligible) 个单位或组织符合条件，但名额都给了必须覆盖的、更急的或更合适的村(社区)。",
                en:
                    "\(head.en): \(eligible) \(eligible == 1 ? "organisation meets" : "organisations meet") every condition, but "
                    + "the places go to mandatory or more urgent communities, or to better fits.")
        }
    }

    /// It waits.
    public static func held(_ head: Phrase, _ why: Phrase) -> Phrase {
        Phrase(
            zh: "\(head.zh)：该户情况待摸清（\(why.zh)），暂不参加。",
            en: "\(head.en): waits until the household's facts are clear (\(why.en)).")
    }

    /// It is no object of the run.
    public static func outside(_ head: Phrase, _ why: Phrase) -> Phrase {
        Phrase(zh: "\(head.zh)：不在本次范围（\(why.zh)）。", en: "\(head.en): outside the run (\(why.en)).")
    }

    /// The rule by which a household waits or is outside, where the pack gives it no name.
    public static func rule(_ code: String) -> Phrase {
        switch code {
        case "no_category": Phrase(zh: "救助类别不明", en: "category not known")
        case "helped_elsewhere": Phrase(zh: "由急难发生地帮扶", en: "helped where the emergency happened")
        case "declines_helper": Phrase(zh: "该户不愿要帮扶人", en: "the household declines a helper")
        case "no_need": Phrase(zh: "该日没有需求", en: "no need on that day")
        default: RunWording.ruleName(code)
        }
    }

    /// A household without a need on the day.
    public static let noNeeds = Phrase(zh: "该户在该日没有登记需求。", en: "No need of the household holds on that day.")

    /// What it costs to choose another helper: who would be without, tier by tier, and what the total does.
    public static func forced(
        helper: String, unit: String?, isRunnerUp: Bool, _ object: Object, own: String,
        tiers: [(tier: Int, fewer: Int)], score: String, isLess: Bool, moves: Int
    ) -> Phrase {
        let zhHead = isRunnerUp ? "次选" : "若改由"
        let enHead = isRunnerUp ? "Next best: " : "With "
        let zh = zhHead + RunWording.person(helper, unit, .zh) + "（\(own) 分）："
        let en = enHead + RunWording.person(helper, unit, .en) + " (\(own) points): "
        let lines = tiers.filter { $0.fewer != 0 }
        let zhTiers = lines.map { tier, fewer in
            "\(level(tier, object).zh)\(fewer > 0 ? "将少" : "将多") \(abs(fewer)) \(object == .needs ? "项需求有人帮" : "个有结对单位")"
        }
        let enTiers = lines.map { tier, fewer in
            "\(abs(fewer)) \(fewer > 0 ? "fewer" : "more") \(level(tier, object).en) would have somebody"
        }
        let zhScore = isLess ? "总分减少 \(score)" : "其余总分反而多 \(score)"
        let enScore =
            isLess ? "the total would lose \(score) points" : "the others' total would rise by \(score) points"
        return Phrase(
            zh: zh + (zhTiers + [zhScore, "共有 \(moves) 处变动"]).joined(separator: "，") + "。",
            en: en
                + (enTiers + [enScore, "\(moves) \(moves == 1 ? "assignment" : "assignments") would change"])
                .joined(separator: ", ") + ".")
    }

    private static func level(_ tier: Int, _ object: Object) -> Phrase {
        switch object {
        case .needs: Phrase(zh: "第 \(tier) 层级", en: "needs of tier \(tier)")
        case .communities:
            tier == 1
                ? Phrase(zh: "必须覆盖的村(社区)", en: "mandatory communities") : Phrase(zh: "其他村(社区)", en: "other communities")
        }
    }

    /// The helper that was asked about is the one.
    public static func isCurrent(helper: String, unit: String?) -> Phrase {
        Phrase(
            zh: "\(RunWording.person(helper, unit, .zh))就是现在的人选。",
            en: "\(RunWording.person(helper, unit, .en)) is the one already.")
    }

    // MARK: the helper's side

    /// What a helper gets of a run.
    public static func helperGets(_ object: Object, _ given: Int, of eligible: Int, places: Int?) -> Phrase {
        let zhPlaces = places.map { "，名额 \($0) 个" } ?? ""
        let enPlaces = places.map { ", \($0) \($0 == 1 ? "place" : "places") free" } ?? ""
        return switch object {
        case .needs:
            Phrase(
                zh: "符合条件的需求 \(eligible) 项\(zhPlaces)，本批次安排 \(given) 项。",
                en: "\(eligible) \(eligible == 1 ? "need fits" : "needs fit")\(enPlaces); the run gives \(given).")
        case .communities:
            Phrase(
                zh: "符合条件的村(社区) \(eligible) 个\(zhPlaces)，本批次安排 \(given) 个。",
                en:
                    "\(eligible) \(eligible == 1 ? "community fits" : "communities fit")\(enPlaces); the run gives \(given)."
            )
        }
    }

    /// Nobody said how much the helper takes on.
    public static let placesUnknown = Phrase(
        zh: "没有填写可承接数，问清之前不能安排。", en: "Nobody said how much it takes on; ask first.")

    /// It has no place left.
    public static let full = Phrase(zh: "名额已满。", en: "It has no place left.")

    /// Nothing fits.
    public static func nothingFits(_ object: Object) -> Phrase {
        object == .needs
            ? Phrase(zh: "没有一项需求与其相符；下表列出各规则排除了多少项。", en: "No need fits it; below, how many each rule removed.")
            : Phrase(
                zh: "没有一个村(社区)与其相符；下表列出各规则排除了多少个。",
                en: "No community fits it; below, how many each rule removed.")
    }

    /// What it could meet has others, who are more urgent elsewhere or fit better.
    public static func nearest(_ what: String, has other: String?) -> Phrase {
        Phrase(
            zh: other.map { "代价最小的是\(what)，现由\($0)承担。" } ?? "代价最小的是\(what)。",
            en: other.map { "The least costly change is \(what), which \($0) has." }
                ?? "The least costly change is \(what).")
    }

    /// Why a part of the score has its value.
    public static func why(_ part: String, _ value: Int) -> Phrase {
        let isFull = value >= 1000
        let isNone = value <= 0
        return switch part {
        case "need_fit":
            isFull
                ? Phrase(zh: "正好能提供", en: "can do just that")
                : isNone ? Phrase(zh: "没有对口的能力", en: "nothing particular for it") : Phrase(zh: "部分对口", en: "partly")
        case "nearness":
            isFull
                ? Phrase(zh: "就在本村(社区)", en: "of the same community")
                : isNone ? Phrase(zh: "不在本地", en: "not of the place") : Phrase(zh: "同一地区", en: "of the same area")
        case "urgency":
            isFull
                ? Phrase(zh: "紧急需求", en: "an urgent need")
                : value == 500 ? Phrase(zh: "紧急程度未填写", en: "urgency not stated") : Phrase(zh: "一般需求", en: "not urgent")
        case "community":
            isFull
                ? Phrase(zh: "本村(社区)就业", en: "work within the community")
                : isNone
                    ? Phrase(zh: "不在本村(社区)就业", en: "work outside the community")
                    : Phrase(zh: "与就业无关", en: "not about work")
        case "ability":
            isFull
                ? Phrase(zh: "合乎劳动能力和文化程度", en: "suits health and schooling")
                : isNone
                    ? Phrase(zh: "不合劳动能力或文化程度", en: "does not suit")
                    : Phrase(zh: "一般", en: "in part, or not about work")
        case "favoured":
            isNone ? Phrase(zh: "不是倾斜地区", en: "no favoured area") : Phrase(zh: "老区苏区或倾斜地区", en: "a favoured area")
        case "continuity":
            isNone ? Phrase(zh: "此前没有帮扶过", en: "did not help before") : Phrase(zh: "此前帮扶过", en: "helped before")
        default: Phrase(zh: "", en: "")
        }
    }

    /// The name of a part of the score.
    public static func part(_ code: String) -> Phrase {
        switch code {
        case "urgency": Phrase(zh: "紧急程度", en: "urgency")
        case "community": Phrase(zh: "就近就业", en: "work nearby")
        case "ability": Phrase(zh: "对能力", en: "fit by ability")
        case "favoured": Phrase(zh: "倾斜地区", en: "favoured area")
        default: RunWording.partName(code)
        }
    }

    // MARK: the command line

    /// `jiedui explain`.
    public static let explainHelper = Phrase(
        zh: "说明这个帮扶人（编号）：协助帮扶批次和村社结对批次",
        en: "explain this helper (key) instead: runs `support` and `community`")
    /// What is explained.
    public static let explainWhat = Phrase(
        zh: "请给出户号（村社结对批次给出村(社区)代码），或者 --helper 帮扶人编号，二者取一",
        en: "give the household's number (in a community run the community's code) or --helper KEY, one of them")
    /// The argument.
    public static let explainSubject = Phrase(
        zh: "户号；村社结对批次为村(社区)代码", en: "household number; in a community run the community's code")
    /// Heading of a need or community.
    public static let what = Phrase(zh: "需求", en: "need")
    /// Heading of who would change.
    public static let changes = Phrase(zh: "变动", en: "changes")
    /// Heading of what comes closest.
    public static let closest = Phrase(zh: "只差一条的帮扶人", en: "one condition short")
    /// Heading of a pairing list of a helper.
    public static let gets = Phrase(zh: "本批次安排", en: "what the run gives")
    /// Heading of what became of ties.
    public static let tie = Phrase(zh: "结对", en: "tie")
}
