extension RunWording {
    /// One more place at this helper would help.
    public static func repairOnePlace(helper: String, unit: String?) -> Phrase {
        Phrase(
            zh: "请\(person(helper, unit, .zh))多负责一户。",
            en: "Ask \(person(helper, unit, .en)) to take one household more.")
    }

    /// The rule could be lifted for this helper. What a near relative or an unvetted helper fails is never offered.
    public static func repairRelax(rule: String, name: Phrase? = nil, helper: String, unit: String?) -> Phrase {
        let (zh, en) = (person(helper, unit, .zh), person(helper, unit, .en))
        switch rule {
        case "service_area":
            return Phrase(zh: "把这里加入\(zh)的服务区域。", en: "Add this place to the service area of \(en).")
        case "dates":
            return Phrase(zh: "延长\(zh)的服务期。", en: "Extend the dates of service of \(en).")
        case "vetted_for_minors":
            return Phrase(zh: "请\(zh)完成涉未成年人审查。", en: "Have \(en) vetted for work with minors.")
        case "unit_without_person":
            return Phrase(zh: "请\(zh)指定到人。", en: "Ask \(en) to name a person.")
        case "full_care_capability", "full_care":
            return Phrase(zh: "请\(zh)与会照料护理的人搭配，登记照料能力。", en: "Let \(en) work with a carer, and record that ability.")
        case "capacity_unknown":
            return repairFillHelper(field: "capacity", helper: helper, unit: unit)
        case "no_place":
            return repairOnePlace(helper: helper, unit: unit)
        default:
            let words = name ?? ruleName(rule)
            return Phrase(
                zh: "若对\(zh)放宽“\(words.zh)”，该户即有责任人；是否放宽由单位决定。",
                en:
                    "Were “\(words.en)” lifted for \(en), the household would have somebody; that is for the office to decide."
            )
        }
    }

    /// A fact of the helper is to be asked for.
    public static func repairFillHelper(field: String, helper: String, unit: String?) -> Phrase {
        let words = fact(field)
        return Phrase(
            zh: "向\(person(helper, unit, .zh))问清“\(words.zh)”并补填。",
            en: "Ask \(person(helper, unit, .en)) for “\(words.en)” and fill it in.")
    }

    /// A fact of the household is to be made clear.
    public static func repairFillHousehold(field: String) -> Phrase {
        let words = fact(field)
        return Phrase(zh: "入户弄清该户的“\(words.zh)”并补填。", en: "Make “\(words.en)” of this household clear and fill it in.")
    }

    /// A new helper is needed.
    public static func repairNewHelper(area: String) -> Phrase {
        Phrase(
            zh: "在\(area)增加一位能负责一户的帮扶人。", en: "Find one more helper for \(area) who can take one household.")
    }

    /// The lead's first task where facts are missing (三清, M23): made clear by a day, or within the pack's term.
    public static func firstTask(missing: [Phrase], by day: String?) -> Phrase {
        Phrase(
            zh: "责任人首项任务：\(day.map { "\($0) 前" } ?? "")入户摸清并补填：\(listZh(missing))。",
            en: "First task of the responsible person\(day.map { ", by \($0)" } ?? ""): visit, and fill in "
                + "\(listEn(missing)).")
    }

    /// The task where nobody is responsible yet.
    public static func firstTaskOfVillage(missing: [Phrase]) -> Phrase {
        Phrase(
            zh: "尚无责任人，请村（社区）先入户摸清并补填：\(listZh(missing))。",
            en: "Nobody is responsible yet: the village visits, and fills in \(listEn(missing)).")
    }

    /// Why a household of the area was not paired: the product's own rules of scope, or a rule that the pack names.
    ///
    /// `list`, `listed` and `until` are given for the rules that have them; `isHeld` says that the household is only held
    /// back until something is mended.
    public static func outside(
        rule: String, name: Phrase? = nil, list: String? = nil, listed: String? = nil, until: String? = nil,
        isHeld: Bool = false
    ) -> Phrase {
        switch rule {
        case "excluded":
            return Phrase(
                zh: "列入排除名单“\(list ?? "—")”\(listed.map { "（\($0)）" } ?? "")。",
                en: "On the exclusion list “\(list ?? "—")”\(listed.map { " of \($0)" } ?? "").")
        case "ended": return Phrase(zh: "已退出救助，不再结对。", en: "Has left the register and is not paired any more.")
        case "exit_over":
            return Phrase(
                zh: "渐退期已满\(until.map { "（至 \($0)）" } ?? "")。",
                en: "Its gradual exit is over\(until.map { " (until \($0))" } ?? "").")
        case "head_died":
            return Phrase(
                zh: "户主登记为已故，须重新核定后再结对。",
                en: "The head is recorded as dead: the household is verified again before it is paired.")
        case "not_confirmed":
            return Phrase(
                zh: "太久没有核实情况，核实后再结对。", en: "Its facts were confirmed too long ago: confirm them first.")
        case "helped_elsewhere":
            return Phrase(
                zh: "急难发生在本区域以外，由急难发生地结对。",
                en: "Its emergency happened outside this area: the run of that place pairs it.")
        case "declines_helper":
            return Phrase(
                zh: "本人谢绝结对，重新提出前不再安排。",
                en: "It does not want a helper: nobody is proposed before it asks again.")
        case "no_category":
            return Phrase(
                zh: "救助类别待摸清，弄清后再结对。", en: "Its category is not known: it is paired once that is clear.")
        default:
            let words = name ?? Phrase(zh: rule, en: rule)
            guard !isHeld else {
                return Phrase(zh: "暂不结对：\(words.zh)。", en: "Held back for now: \(words.en).")
            }
            return Phrase(zh: "不属于本项目对象：\(words.zh)。", en: "Outside this programme: \(words.en).")
        }
    }

    /// A pairing that runs breaks a hard rule today: it stays, and somebody has to look at it.
    public static func runningBreaks(rules: [Phrase]) -> Phrase {
        Phrase(
            zh: "原有结对现不符合：\(listZh(rules))。系统不会自行解除，请研究处理。",
            en: "The running pairing no longer meets: \(listEn(rules)). It is not ended by itself; please look at it.")
    }

    /// A pairing that ran before stays although its helper is paused.
    public static let keptWhilePaused = Phrase(
        zh: "帮扶人暂停承担新户，原有结对照常。", en: "The helper is paused and takes nobody new; this pairing goes on.")

    /// A pairing that ran before stays.
    public static let kept = Phrase(zh: "原有结对，保持不变。", en: "Paired before; nothing changes.")

    /// A running lead that the run lets go, until somebody approves it; `place` is the household that is given the place.
    public static func letGo(helper: String, unit: String?, score: String, place: String?) -> Phrase {
        let other = unit.flatMap { $0 == helper ? nil : $0 }
        let zh = other.map { "\(helper)（\($0)）" } ?? helper
        let name = other.map { "\(helper) (\($0))" } ?? helper
        return Phrase(
            zh: "本次建议调整：现由\(zh)帮扶（\(score) 分）"
                + (place.map { "，腾出的名额给 \($0) 户。" } ?? "。"),
            en: "A move: led by \(name) until now (\(score) points)"
                + (place.map { "; that place goes to household \($0)." } ?? "."))
    }

    /// What the runner-up would cost: so many households fewer, so much of the total score (in points, as text).
    ///
    /// `own` is the pair's own score in points.
    public static func runnerUp(
        helper: String, unit: String?, own: String, lossCovered: Int, lossScore: String
    ) -> Phrase {
        let (zh, en) = (person(helper, unit, .zh), person(helper, unit, .en))
        guard lossCovered <= 0 else {
            return Phrase(
                zh: "次选\(zh)（\(own) 分）：若改派，将有 \(lossCovered) 户没有责任人。",
                en: "Next best: \(en) (\(own) points). That choice would leave \(plural(lossCovered, "household")) "
                    + "without anybody.")
        }
        return Phrase(
            zh: "次选\(zh)（\(own) 分）：若改派，总分减少 \(lossScore)。",
            en: "Next best: \(en) (\(own) points). That choice would cost \(lossScore) points of the total.")
    }

    /// There is no other candidate.
    public static let noRunnerUp = Phrase(zh: "没有其他符合条件的人选。", en: "Nobody else meets every condition.")
}
