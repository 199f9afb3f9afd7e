/// Sentences about the worklist: what waits, why, and what a decision did.
public enum WorkWording {
    /// An item, as the thing that was not found.
    public static let item = Phrase(zh: "待办", en: "item of the worklist")

    /// What an item is about; `open` is for how many days it has been open, where that is said.
    public static func sentence(
        _ kind: String, cause: String, household: String?, helper: String?, arguments: [String], proposal: String?,
        open: Int? = nil
    ) -> Phrase {
        let household = household ?? ""
        func argument(_ place: Int) -> String { place < arguments.count ? arguments[place] : "" }
        switch kind {
        case "ledger_missing": return missing(household, cause, argument(0), other: argument(2), proposal)
        case "head_changed":
            let isSame = cause == "renumbered"
            return Phrase(
                zh: "\(household) 不在 \(argument(0)) 的台账里，\(isSame ? "同一户主" : "其成员")现列在 \(argument(1))：疑似变更户主",
                en:
                    "\(household) is not in the list of \(argument(0)); \(isSame ? "its head" : "its people") stand under "
                    + "\(argument(1)): its head seems to have changed")
        case "hand_conflict":
            let record = LedgerMonthWording.recordName(argument(0))
            return Phrase(
                zh: "\(record.zh) \(argument(2)) 的“\(argument(1))”由人工更正过，台账写法不同",
                en:
                    "'\(argument(1))' of \(record.en) \(argument(2)) was corrected by hand; the ledger states something else"
            )
        case "possible_duplicate":
            return Phrase(
                zh: "疑似重复登记：\(([household] + arguments).filter { !$0.isEmpty }.joined(separator: "，"))",
                en: "these may be the same: \(([household] + arguments).filter { !$0.isEmpty }.joined(separator: ", "))"
            )
        case "data_wrong":
            return Phrase(
                zh: "审批人认为 \(household) 的登记有误\(reason(cause, arguments).zh)",
                en: "a reviewer says that the register is wrong about \(household)\(reason(cause, arguments).en)")
        case "rule_broken" where cause == "over_capacity":
            return Phrase(
                zh: "\(helper ?? argument(0)) 的结对户数超过可帮扶户数 \(argument(1))",
                en: "\(helper ?? argument(0)) has more households than the stated \(argument(1))")
        case "rule_broken":
            return Phrase(
                zh: "\(household) 与 \(helper ?? "") 现不符合规则：\(rule(cause).zh)",
                en: "a rule stands against \(household) and \(helper ?? "") now: \(rule(cause).en)")
        case "successor_due":
            return Phrase(
                zh: "\(household) 的帮扶人 \(helper ?? "") 离岗，\(unit(argument(1)).zh)须指定接替人",
                en: "the helper \(helper ?? "") of \(household) left; \(unit(argument(1)).en) has to name a successor")
        case "person_due":
            return Phrase(
                zh: "\(household) 由单位 \(helper ?? "") 负责，须指定联系人",
                en: "the unit \(helper ?? "") leads \(household) and has to name a person")
        case "facts_missing":
            return Phrase(
                zh: "\(household) 可能符合政策项目，缺事实：\(argument(0))",
                en: "\(household) may be entitled to a programme; these facts are missing: \(argument(1))")
        case "programme_found":
            return Phrase(
                zh: "\(household) 自 \(argument(0)) 起符合而未享受：\(arguments.dropFirst().joined(separator: "、"))",
                en:
                    "\(household) may have since \(argument(0)) and does not: \(arguments.dropFirst().joined(separator: ", "))"
            )
        case "nobody_in_work":
            return Phrase(
                zh: "\(household) 有劳动能力和就业愿望而无人就业，自 \(argument(0)) 起\(open.map { "已 \($0) 天" } ?? "")",
                en: "nobody of \(household) is in work though somebody could and would be, since \(argument(0))"
                    + (open.map { ", \($0) \($0 == 1 ? "day" : "days") now" } ?? ""))
        case "exit_due":
            return Phrase(
                zh: "\(household) 的渐退期\(argument(0).isEmpty ? "将满" : "到 \(argument(0))")",
                en: "the gradual exit of \(household) ends\(argument(0).isEmpty ? " soon" : " on \(argument(0))")")
        default:
            return Phrase(
                zh: "\(kind)：\(household) \(cause) \(arguments.joined(separator: " "))",
                en: "\(kind): \(household) \(cause) \(arguments.joined(separator: " "))")
        }
    }

    private static func missing(
        _ household: String, _ cause: String, _ day: String, other: String, _ proposal: String?
    ) -> Phrase {
        let why = evidence(cause, other: other)
        let then = outcome(proposal ?? "")
        return Phrase(
            zh: "\(household) 不在 \(day) 的台账里；\(why.zh)，建议：\(then.zh)",
            en: "\(household) is not in the list of \(day); \(why.en); proposed: \(then.en)")
    }

    /// What speaks for an outcome.
    public static func evidence(_ code: String, other: String) -> Phrase {
        switch code {
        case "all_died": Phrase(zh: "登记的家庭成员均已去世", en: "all of its people are recorded as dead")
        case "head_died": Phrase(zh: "户主登记为去世", en: "its head is recorded as dead")
        case "members_in_other":
            Phrase(zh: "多数成员现在 \(other)", en: "most of its people are in \(other) now")
        case "members_elsewhere":
            Phrase(zh: "多数成员现在范围外的 \(other)", en: "most of its people are in \(other), outside the list's area")
        case "exiting": Phrase(zh: "已在渐退期", en: "its gradual exit has come to its end")
        case "recognition_ended": Phrase(zh: "救助认定已到期", en: "its recognitions have ended")
        case "no_evidence": Phrase(zh: "登记库中没有离开的迹象", en: "nothing in the register speaks for its leaving")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The name of an outcome.
    public static func outcome(_ code: String) -> Phrase {
        switch code {
        case "exited": Phrase(zh: "渐退", en: "gradual exit")
        case "died": Phrase(zh: "去世", en: "died")
        case "moved": Phrase(zh: "迁出", en: "moved away")
        case "joined": Phrase(zh: "并入他户", en: "joined another household")
        case "mistake": Phrase(zh: "漏列", en: "left out by mistake")
        case "head_changed": Phrase(zh: "变更户主，沿用原结对", en: "goes on under the new head and number")
        case "ledger": Phrase(zh: "以台账为准", en: "take the ledger's value")
        case "handled": Phrase(zh: "已处理", en: "handled")
        case "end": Phrase(zh: "结束结对", en: "end the pairing")
        case "refuse": Phrase(zh: "否决建议", en: "refuse the proposal")
        case "undone": Phrase(zh: "已撤回", en: "taken back")
        case "no_longer_so": Phrase(zh: "情况已不存在", en: "no longer so")
        case "dismissed": Phrase(zh: "不采纳", en: "dismissed")
        case "settled": Phrase(zh: "台账已与更正一致", en: "the ledger agrees now")
        case "listed": Phrase(zh: "已重新列入台账", en: "listed again")
        case "reverted": Phrase(zh: "批次已撤回", en: "the batch was taken back")
        case "household_left": Phrase(zh: "该户已退出", en: "the household has left")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The name of a kind of item.
    public static func kindName(_ code: String) -> Phrase {
        switch code {
        case "ledger_missing": Phrase(zh: "台账未列入", en: "missing from the list")
        case "head_changed": Phrase(zh: "变更户主", en: "head changed")
        case "hand_conflict": Phrase(zh: "与人工更正不一致", en: "against a correction by hand")
        case "possible_duplicate": Phrase(zh: "疑似重复", en: "possible duplicate")
        case "data_wrong": Phrase(zh: "数据有误", en: "data wrong")
        case "rule_broken": Phrase(zh: "不符合规则", en: "rule broken")
        case "successor_due": Phrase(zh: "待指定接替人", en: "successor due")
        case "person_due": Phrase(zh: "待指定联系人", en: "person due")
        case "exit_due": Phrase(zh: "渐退期届满", en: "exit due")
        case "facts_missing": Phrase(zh: "政策项目缺事实", en: "facts missing")
        case "programme_found": Phrase(zh: "符合而未享受", en: "may have a programme")
        case "nobody_in_work": Phrase(zh: "零就业家庭", en: "nobody in work")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The name of a state of an item.
    public static func stateName(_ code: String) -> Phrase {
        switch code {
        case "open": Phrase(zh: "待办", en: "open")
        case "done": Phrase(zh: "已办", en: "done")
        case "gone": Phrase(zh: "已不存在", en: "gone")
        default: Phrase(zh: code, en: code)
        }
    }

    private static func reason(_ cause: String, _ arguments: [String]) -> Phrase {
        let more = arguments.filter { !$0.isEmpty }.joined(separator: " ")
        return more.isEmpty ? Phrase(zh: "", en: "") : Phrase(zh: "（\(more)）", en: " (\(more))")
    }

    private static func rule(_ cause: String) -> Phrase { RunWording.ruleName(cause) }

    private static func unit(_ name: String) -> Phrase {
        name.isEmpty ? Phrase(zh: "单位", en: "the unit") : Phrase(zh: name, en: name)
    }

    // MARK: refusals

    /// Somebody decided it before.
    public static func closed(_ outcome: String) -> Phrase {
        let name = Self.outcome(outcome)
        return Phrase(zh: "这件待办已办理：\(name.zh)", en: "this item was decided: \(name.en)")
    }
    /// What to do about it.
    public static let closedHint = Phrase(zh: "用 jiedui work show 查看", en: "look at it with jiedui work show")
    /// The kind does not have this outcome.
    public static let outcomeUnknown = Phrase(zh: "这件待办须选定办法", en: "say what is to become of it")
    /// What to do about it.
    public static func outcomeHint(_ outcomes: [String]) -> Phrase {
        Phrase(
            zh: "--outcome 可选：\(outcomes.joined(separator: "、"))",
            en: "--outcome is one of \(outcomes.joined(separator: ", "))")
    }
    /// Only a person can say who it is to be.
    public static let byCommand = Phrase(
        zh: "这件待办要由人选定，尚未办理，仍为待办", en: "somebody has to be named for this: nothing was done, and it stays open")
    /// With which command.
    public static func byCommandHint(_ command: String) -> Phrase {
        Phrase(zh: "用 \(command) 办理，办好后待办自动消失", en: "do it with \(command); the item then goes away by itself")
    }
    /// The list's number is a household already.
    public static func numberTaken(_ number: String) -> Phrase {
        Phrase(zh: "\(number) 已是登记库中的另一户", en: "\(number) is a household of the register already")
    }
    /// What to do about it.
    public static let numberTakenHint = Phrase(
        zh: "用 jiedui household merge 合并两户，或用 work dismiss 不采纳",
        en: "merge the two with jiedui household merge, or dismiss the item")

    // MARK: what a decision did

    /// Gradual exit.
    public static func exiting(_ household: String, _ day: String) -> Phrase {
        Phrase(zh: "\(household) 进入渐退期，至 \(day)", en: "\(household) is in gradual exit until \(day)")
    }
    /// It left.
    public static func ended(_ household: String, _ reason: Phrase) -> Phrase {
        Phrase(zh: "\(household) 已退出（\(reason.zh)）", en: "\(household) has left the register (\(reason.en))")
    }
    /// Its pairings ended.
    public static func pairingsEnded(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 个结对随之结束", en: "\(count) of its pairings ended with it")
    }
    /// It goes on.
    public static func carriedOn(_ old: String, _ new: String) -> Phrase {
        Phrase(
            zh: "\(old) 变更户主，今后户号为 \(new)；结对和历史沿用", en: "\(old) goes on as \(new), with its pairings and history")
    }
    /// The new number is another household.
    public static func storedApart(_ number: String, _ item: String) -> Phrase {
        Phrase(
            zh: "\(number) 按新户登记；原户未列入台账，见 \(item)",
            en: "\(number) is on the register as another household; the old one is missing, see \(item)")
    }
    /// The ledger's value holds now.
    public static let ledgerTaken = Phrase(zh: "已按台账更新", en: "the ledger's value holds now")
    /// The hand's value stays.
    public static let handKept = Phrase(zh: "保留人工更正", en: "the correction by hand stays")
}
