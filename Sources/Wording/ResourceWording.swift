/// Sentences about offers, what becomes of them, and the runs over them.
public enum ResourceWording {
    /// A question that runs of this kind do not answer.
    public static func otherKind(_ run: String, _ kind: String, wanted: String) -> Phrase {
        Phrase(
            zh: "批次\(run)是\(Self.kind(kind).zh)，这里要的是\(Self.kind(wanted).zh)",
            en: "run \(run) is a \(Self.kind(kind).en) run; this is about \(Self.kind(wanted).en) runs")
    }

    /// Where to find the runs of a kind.
    public static let otherKindHint = Phrase(
        zh: "批次及其种类见：jiedui runs list", en: "runs and their kinds: jiedui runs list")

    /// What people call a kind of run.
    public static func kind(_ code: String) -> Phrase {
        switch code {
        case "lead": Phrase(zh: "责任人结对批次", en: "lead")
        case "support": Phrase(zh: "多对一帮扶批次", en: "support")
        case "community": Phrase(zh: "村社结对批次", en: "community")
        case "offers": Phrase(zh: "慈善资源批次", en: "offers")
        case "hand": Phrase(zh: "人工提出", en: "by hand")
        default: Phrase(zh: code, en: code)
        }
    }

    /// A household that needs nothing.
    public static func noNeeds(_ household: String) -> Phrase {
        Phrase(zh: "\(household)在该日没有登记需求", en: "no need of \(household) holds on that day")
    }

    /// A need that waits.
    public static func waits(_ need: Phrase, _ why: Phrase) -> Phrase {
        Phrase(zh: "\(need.zh)：暂不分配，\(why.zh)", en: "\(need.en): waits, \(why.en)")
    }

    /// No offer fits a need.
    public static func noOfferFits(_ need: Phrase) -> Phrase {
        Phrase(
            zh: "\(need.zh)：没有一项资源的条件与该户相符；下表列出各规则排除了多少项",
            en: "\(need.en): no offer's conditions fit the household; below, how many each rule removed")
    }

    /// The one rule that stands between a need and an offer.
    public static func wouldFit(_ offer: String, _ rule: Phrase) -> Phrase {
        Phrase(
            zh: "最接近的是\(offer)，只差一条：\(rule.zh)", en: "\(offer) comes closest; one thing stands against it: \(rule.en)")
    }

    /// A need that has all it wants without the run.
    public static func metBefore(_ need: Phrase) -> Phrase {
        Phrase(
            zh: "\(need.zh)：此前得到的救助已满足，本批次不再分配",
            en: "\(need.en): what was received before meets it; this run gives nothing more")
    }

    /// Offers fit, but there is not enough.
    public static func notEnough(_ need: Phrase, given: String, wanted: String?, _ eligible: Int) -> Phrase {
        Phrase(
            zh: "\(need.zh)：\(eligible)项资源相符，得到\(given)（需\(wanted ?? "数量不明")）；其余给了更急或得分更高的户，或受每户上限、支付比例所限",
            en:
                "\(need.en): \(eligible) offers fit, \(given) of \(wanted ?? "an unknown quantity") given; the rest went to more "
                + "urgent needs or higher scores, or a cap or share of a bill is reached")
    }

    /// What became of an offer.
    public static func given(_ given: String, of free: String, left: String, unit: String, households: Int) -> Phrase {
        Phrase(
            zh: "可分配\(free)\(unit)，分给\(households)户共\(given)\(unit)，余\(left)\(unit)",
            en: "\(given) of \(free) \(unit) go to \(households) households, \(left) \(unit) stay")
    }

    /// Nobody fits an offer.
    public static func nobodyFits(_ need: Phrase) -> Phrase {
        Phrase(
            zh: "没有一项“\(need.zh)”需求符合它的条件；下表列出各规则排除了多少项需求",
            en: "no need of \(need.en) meets its conditions; below, how many needs each rule removed")
    }

    /// Everybody who fits is served.
    public static func allServed(_ need: Phrase, _ eligible: Int) -> Phrase {
        Phrase(
            zh: "符合条件的\(eligible)项“\(need.zh)”需求都已满足，所以有余",
            en: "all \(eligible) needs of \(need.en) that fit are met: so the rest stays")
    }

    /// Something stays although needs that fit are not met.
    public static func cannotTakeMore(_ need: Phrase, unmet: Int, of eligible: Int) -> Phrase {
        Phrase(
            zh: "符合条件的\(eligible)项“\(need.zh)”需求中有\(unmet)项未满足，但已达每户上限或支付比例，或不足一份，所以有余",
            en:
                "\(unmet) of \(eligible) needs of \(need.en) that fit are not met, but have had all they may have of it, or less than a unit is left"
        )
    }

    /// Needs that fit and get nothing, or too little.
    public static func unmet(_ need: Phrase, _ unmet: Int, of eligible: Int) -> Phrase {
        Phrase(
            zh: "符合条件的\(eligible)项“\(need.zh)”需求中，未满足\(unmet)项",
            en: "not met: \(unmet) of \(eligible) needs of \(need.en) that fit")
    }

    /// All of it is given.
    public static let allGiven = Phrase(zh: "已全部分完", en: "all of it is given")

    /// Nobody knows how much there is.
    public static let stockUnknown = Phrase(zh: "数量不明，未参加分配", en: "nobody knows how much there is: it took no part")

    /// The name of a part of the score.
    public static func part(_ code: String) -> Phrase {
        switch code {
        case "urgency": Phrase(zh: "紧急程度", en: "urgency")
        case "item_fit": Phrase(zh: "物品相符", en: "article")
        case "nearness": Phrase(zh: "范围相近", en: "area")
        case "hardship": Phrase(zh: "困难程度", en: "hardship")
        case "expiry": Phrase(zh: "临期优先", en: "last day")
        case "favoured_area": Phrase(zh: "倾斜地区", en: "favoured area")
        default: Phrase(zh: code, en: code)
        }
    }

    /// What came out of a run of a kind other than `lead`.
    public static func counts(_ kind: String, inScope: Int, covered: Int, pairs: Int) -> Phrase {
        switch kind {
        case "offers":
            Phrase(
                zh: "\(inScope)项需求参加，\(covered)项得到资源，共提出\(pairs)笔分配，待审批。",
                en: "\(covered) of \(inScope) needs get something, in \(pairs) allocations that wait for approval.")
        case "support":
            Phrase(
                zh: "\(inScope)项需求要找人，\(covered)项找到协助帮扶人，待审批。",
                en: "\(covered) of \(inScope) needs find a supporter; the \(pairs) proposals wait for approval.")
        default:
            Phrase(
                zh: "\(inScope)个村(社区)，\(covered)个有结对单位，新提出\(pairs)对，待审批。",
                en: "\(covered) of \(inScope) communities have an organisation; \(pairs) new ties wait for approval.")
        }
    }

    /// What waits to be made clear.
    public static func waiting(_ count: Int) -> Phrase {
        Phrase(zh: "另有\(count)项因情况不清暂不参加。", en: "\(count) more wait until their facts are clear.")
    }

    /// What is met without the run.
    public static func metAlready(_ kind: String, _ count: Int) -> Phrase {
        kind == "community"
            ? Phrase(zh: "已有\(count)对在结对，不变。", en: "\(count) ties run already and stay.")
            : Phrase(
                zh: "另有\(count)项需求由责任人或已有帮扶人满足。",
                en: "\(count) more needs are met by the lead or by somebody who supports already.")
    }

    /// Where to go on.
    public static func next(_ kind: String, _ run: String) -> Phrase {
        switch kind {
        case "offers":
            Phrase(
                zh: "下一步：jiedui allocation list --run \(run)；说明：jiedui offer why --household 户号 --run \(run)",
                en: "Next: jiedui allocation list --run \(run); why: jiedui offer why --household NUMBER --run \(run)")
        case "support":
            Phrase(
                zh: "下一步：jiedui proposal list --run \(run)；说明：jiedui explain 户号 --run \(run)",
                en: "Next: jiedui proposal list --run \(run); why: jiedui explain NUMBER --run \(run)")
        default:
            Phrase(
                zh: "下一步：jiedui tie list --run \(run)；说明：jiedui explain 村(社区)代码 --run \(run)",
                en: "Next: jiedui tie list --run \(run); why: jiedui explain CODE --run \(run)")
        }
    }
}
