/// Sentences about decisions: proposals, pairings, prohibitions, pauses.
public enum DecisionWording {
    /// A decision, as the thing that was not found.
    public static let decision = Phrase(zh: "可撤回的决定", en: "decision to take back")

    // MARK: refusals

    /// Several helpers share the short key.
    public static let helperNotUnique = Phrase(
        zh: "该编号对应不止一个帮扶人", en: "more than one helper has this key")
    /// A rule stands against the pair.
    public static func notAllowed(_ household: String, _ helper: String, _ rules: [Phrase]) -> Phrase {
        Phrase(
            zh: "\(household) 与 \(helper) 不能结对：\(rules.map(\.zh).joined(separator: "；"))",
            en: "\(household) and \(helper) cannot be paired: \(rules.map(\.en).joined(separator: "; "))")
    }
    /// The name of a rule that stands against a pair.
    public static func ruleName(_ rule: String) -> Phrase {
        switch rule {
        case "declines_helper": Phrase(zh: "对象谢绝结对", en: "the household declines")
        case "no_category": Phrase(zh: "救助类别待摸清", en: "its category is not known")
        default: RunWording.ruleName(rule)
        }
    }
    /// What to do about it.
    public static let notAllowedHint = Phrase(
        zh: "用 jiedui recommend 查看其他人选；若登记有误，先更正",
        en: "see others with jiedui recommend; correct the register if it is wrong")
    /// The helper is paused.
    public static func helperPaused(_ household: String, _ helper: String) -> Phrase {
        Phrase(
            zh: "\(helper) 暂停承担新户，未与 \(household) 结对",
            en: "\(helper) is paused and takes nobody new: not paired with \(household)")
    }
    /// What to do about it.
    public static func helperPausedHint(_ helper: String) -> Phrase {
        Phrase(
            zh: "若可承担，先 jiedui helper resume \(helper)，再作此决定；否则用 jiedui recommend 另选",
            en:
                "if the helper can after all: jiedui helper resume \(helper), then decide again; else jiedui recommend names others"
        )
    }
    /// The helper has no free place.
    public static func full(_ helper: String, _ capacity: Int) -> Phrase {
        Phrase(zh: "\(helper) 的 \(capacity) 户名额已满", en: "\(helper) has no free place of \(capacity)")
    }
    /// What to do about it.
    public static let fullHint = Phrase(
        zh: "先结束或交接该帮扶人的一户，或更正其可帮扶户数",
        en: "end or hand over one of the helper's households first, or correct the capacity")
    /// What the helper takes on of the service in the area is taken.
    public static func quotaFull(_ helper: String) -> Phrase {
        Phrase(
            zh: "\(helper) 在该地区没有这项服务的剩余承接量",
            en: "\(helper) has no place left for this service in this area")
    }
    /// What to do about it.
    public static let quotaFullHint = Phrase(
        zh: "请更正该帮扶人的“分项承接量”，或另选他人",
        en: "correct the helper's places per service and area, or choose another")
    /// The state does not allow the step.
    public static func notPossible(_ action: String, _ state: String) -> Phrase {
        Phrase(
            zh: "当前状态为“\(stateName(state).zh)”，不能\(actionName(action).zh)",
            en: "it is \(stateName(state).en): it cannot be moved by '\(action)'")
    }
    /// What to do about it.
    public static let notPossibleHint = Phrase(
        zh: "用 jiedui states 查看各状态可做的操作", en: "jiedui states lists what each state allows")
    /// The role may not.
    public static func roleMayNot(_ action: String) -> Phrase {
        Phrase(zh: "当前角色无权\(actionName(action).zh)", en: "your role may not '\(action)'")
    }
    /// Somebody was faster.
    public static func stale(_ state: String) -> Phrase {
        Phrase(
            zh: "其他人已先处理，当前状态为“\(stateName(state).zh)”",
            en: "somebody else changed it: it is \(stateName(state).en) now")
    }
    /// What to do about it.
    public static let staleHint = Phrase(zh: "重新查看后再决定", en: "look at it again, then decide")
    /// The pair runs already.
    public static let pairedAlready = Phrase(zh: "两者已在结对中", en: "the two are paired already")
    /// Another lead runs.
    public static func hasLead(_ helper: String) -> Phrase {
        Phrase(zh: "该户已有帮扶责任人 \(helper)", en: "the household has a responsible person already: \(helper)")
    }
    /// What to do about it.
    public static let hasLeadHint = Phrase(
        zh: "先结束现有结对，或用 jiedui pairing handover 交接", en: "end that pairing first, or hand it over")
    /// A proposal waits for its second approval or is in publicity.
    public static let underWay = Phrase(zh: "该户已有审批或公示中的结对", en: "a pairing of this household is under way")
    /// What to do about it.
    public static let underWayHint = Phrase(zh: "先完成或撤回该结对", en: "finish it or take it back first")
    /// The reviewer is concerned.
    public static let concerned = Phrase(
        zh: "您或您的近亲属与此结对有关，须由他人办理", en: "you or a near relative of yours are concerned: somebody else decides")
    /// What to do about it.
    public static let concernedHint = Phrase(zh: "请另一位协调员办理", en: "ask another coordinator")
    /// A pair of near relatives cannot begin without a second person.
    public static let secondNeededHint = Phrase(
        zh: "用 jiedui pair 提出，由两人审批", en: "propose it with jiedui pair: two people approve it")
    /// The helper works beyond the caller's area.
    public static let helperBeyond = Phrase(
        zh: "该帮扶人在本区域以外也有服务区域或结对", en: "the helper also works outside your area")
    /// What to do about it.
    public static let helperBeyondHint = Phrase(zh: "请上级区域的协调员办理", en: "ask the coordinator of the wider area")
    /// A first day too far away.
    public static let tooFar = Phrase(zh: "开始日与今天相差超过一年", en: "the first day is more than a year from today")
    /// The household has left the register.
    public static let householdEnded = Phrase(
        zh: "该户已退出，不能恢复其结对", en: "the household has left the register: its pairings stay ended")
    /// One side of a swap cannot be taken back alone.
    public static let undoSwap = Phrase(zh: "互换须两户一起恢复", en: "a swap is taken back for both households together")
    /// How.
    public static let undoSwapHint = Phrase(
        zh: "再次 jiedui swap 两户即可恢复；批准引起的替换用 jiedui proposal undo",
        en: "swap the two once more; what an approval replaced comes back with jiedui proposal undo")
    /// Both approvals by one person.
    public static let samePerson = Phrase(zh: "第二次审批须由另一人作出", en: "the second approval is another person's")
    /// Publicity is not over.
    public static func publicityUntil(_ day: String) -> Phrase {
        Phrase(zh: "公示至 \(day)，期满后方可确认", en: "it is in publicity until \(day); it can be confirmed after that day")
    }
    /// What to do about it.
    public static let publicityHint = Phrase(
        zh: "期满次日起再确认；有异议的用 object", en: "confirm it from the next day on; uphold an objection with 'object'")
    /// No reason.
    public static let reasonMissing = Phrase(zh: "须说明理由", en: "a reason is needed")
    /// Which reasons.
    public static let reasonHint = Phrase(
        zh:
            "--reason：unsuitable 人选不合适，helper_unavailable 帮扶人暂不能承担，data_wrong 数据有误，household_declines 对象谢绝，other 其他（另用 --because 说明）",
        en: "--reason: unsuitable, helper_unavailable, data_wrong, household_declines, or other with --because")
    /// Which reasons of an end.
    public static let endReasonHint = Phrase(
        zh: "--reason：goal_reached、helper_left、household_left、died、moved、term_over 等，或用 --because 说明",
        en: "--reason: goal_reached, helper_left, household_left, died, moved, term_over …, or say it with --because")
    /// No words.
    public static let wordsMissing = Phrase(zh: "须用 --because 写明情况", en: "say why with --because")
    /// The last day is past.
    public static let untilPast = Phrase(zh: "截止日早于开始日", en: "the last day is before the first")
    /// A day before the beginning.
    public static func beforeBegin(_ day: String) -> Phrase {
        Phrase(zh: "早于结对开始日 \(day)", en: "it is before the pairing's first day \(day)")
    }
    /// Void reasons belong to a correction.
    public static let useCorrect = Phrase(
        zh: "登记有误请用 jiedui pairing correct", en: "an error is mended with jiedui pairing correct")
    /// No successor.
    public static let successorMissing = Phrase(zh: "须指明接替人", en: "name the successor")
    /// One helper twice.
    public static let sameHelper = Phrase(zh: "两者是同一个帮扶人", en: "the two are one helper")
    /// Several pairings.
    public static let severalPairings = Phrase(
        zh: "该户有不止一个结对，请指明帮扶人", en: "the household has more than one pairing: name the helper")
    /// A later decision builds on it.
    public static let laterDecision = Phrase(
        zh: "其后已有别的决定，不能撤回", en: "a later decision builds on it: it cannot be taken back")
    /// What to do about it.
    public static let laterDecisionHint = Phrase(
        zh: "先撤回后面的决定，或用 jiedui pairing correct", en: "take the later one back first, or use jiedui pairing correct")
    /// Not on the same day.
    public static func undoTooLate(_ day: String) -> Phrase {
        Phrase(zh: "该决定于 \(day) 作出，只能当日撤回", en: "it was decided on \(day): it can be taken back on that day only")
    }
    /// What to do about it.
    public static let undoTooLateHint = Phrase(
        zh: "登记有误请用 jiedui pairing correct；需要结束请用 jiedui pairing end",
        en: "use jiedui pairing correct for an error, jiedui pairing end to end it")
    /// Somebody else's decision.
    public static let undoOthers = Phrase(
        zh: "只有作出决定的人或管理员可以撤回", en: "only who decided it, or an administrator, takes it back")
    /// A swap of one household with itself.
    public static let swapSame = Phrase(zh: "请给出两个不同的户", en: "name two households")
    /// One runs, one is proposed.
    public static let swapMixed = Phrase(
        zh: "一户已在结对，另一户仅为建议，不能互换", en: "one is paired, the other only proposed: they cannot be swapped")
    /// What to do about it.
    public static let swapMixedHint = Phrase(zh: "先决定该建议", en: "decide the proposal first")
    /// No lead and no proposal.
    public static func noLead(_ household: String) -> Phrase {
        Phrase(zh: "\(household) 没有帮扶责任人，也没有待定建议", en: "\(household) has no lead and no open proposal")
    }
    /// What to do about it.
    public static let noLeadHint = Phrase(zh: "用 jiedui pair 提出建议", en: "propose somebody with jiedui pair")
    /// Not forbidden.
    public static let notForbidden = Phrase(zh: "两者未被禁止结对", en: "the pair is not forbidden")
    /// Not declined.
    public static let notDeclined = Phrase(zh: "该户没有谢绝", en: "the household has not declined")
    /// Not paused.
    public static let notPaused = Phrase(zh: "该帮扶人未暂停", en: "the helper is not paused")
    /// Too many.
    public static func tooMany(_ limit: Int) -> Phrase {
        Phrase(zh: "一次最多 \(limit) 个决定", en: "at most \(limit) decisions at once")
    }
    /// What to do about it.
    public static let tooManyHint = Phrase(zh: "按乡镇或层级分批办理", en: "decide by town or tier")

    // MARK: consequences

    /// A second person must approve.
    public static let needsSecond = Phrase(
        zh: "涉及近亲属，须由第二人审批后生效", en: "a near relative is concerned: a second person must approve it")
    /// The reviewer's own number is not on file.
    public static let reviewerUnknown = Phrase(
        zh: "审批人本人证件号未登记，无法核对近亲属关系",
        en: "the reviewer's own ID number is not on file: near relatives could not be checked")
    /// In publicity.
    public static func inPublicity(_ day: String) -> Phrase {
        Phrase(zh: "进入公示，至 \(day)", en: "in publicity until \(day)")
    }
    /// A pairing begins.
    public static func paired(_ day: String) -> Phrase {
        Phrase(zh: "自 \(day) 起结对", en: "paired from \(day)")
    }
    /// It takes the place of another.
    public static func replaces(_ helper: String) -> Phrase {
        Phrase(zh: "替换原帮扶责任人 \(helper)", en: "replaces \(helper)")
    }
    /// The unit names a person.
    public static func personDue(_ day: String) -> Phrase {
        Phrase(zh: "单位须在 \(day) 前指定联系人", en: "the unit names a person by \(day)")
    }
    /// The pair is forbidden.
    public static func forbidden(_ day: String) -> Phrase {
        Phrase(zh: "至 \(day) 不再建议此对", en: "this pair is not proposed before \(day) has passed")
    }
    /// The pair is forbidden without an end.
    public static let forbiddenOpen = Phrase(
        zh: "不再建议此对，直至解除", en: "this pair is not proposed until it is allowed again")
    /// Prohibitions were lifted.
    public static func lifted(_ count: Int) -> Phrase {
        Phrase(zh: "已解除 \(count) 项禁止", en: "lifted: \(count)")
    }
    /// A household asks again.
    public static func asks(_ household: String) -> Phrase {
        Phrase(zh: "\(household) 重新参加匹配", en: "\(household) takes part in runs again")
    }
    /// The helper is paused.
    public static func paused(_ day: String) -> Phrase {
        Phrase(zh: "帮扶人暂停承担新户至 \(day)", en: "the helper takes nobody new until \(day)")
    }
    /// Paused without an end.
    public static let pausedOpen = Phrase(zh: "帮扶人暂停承担新户，直至恢复", en: "the helper takes nobody new until further notice")
    /// Takes households again.
    public static func resumed(_ day: String) -> Phrase {
        Phrase(zh: "自 \(day) 起恢复承担", en: "takes households again from \(day)")
    }
    /// It is on the worklist.
    public static func onWorklist(_ id: String) -> Phrase {
        Phrase(zh: "已列入待办 \(id)", en: "on the worklist as \(id)")
    }
    /// Nobody is proposed before the household asks.
    public static let notAgain = Phrase(
        zh: "该户再次提出前不再安排", en: "nobody is proposed for it before it asks again")
    /// Taken back.
    public static func undone(_ id: String) -> Phrase {
        Phrase(zh: "已撤回 \(id)", en: "\(id) is taken back")
    }
    /// Nobody leads the household now.
    public static func nowUncovered(_ household: String) -> Phrase {
        Phrase(
            zh: "\(household) 现无此项帮扶；可运行 jiedui run lead --area 区划代码 --only uncovered",
            en: "\(household) has nobody for this now; jiedui run lead --area CODE --only uncovered finds somebody")
    }
    /// Another helper takes over.
    public static func takesOver(_ helper: String, _ day: String) -> Phrase {
        Phrase(zh: "\(day) 起由 \(helper) 接替", en: "\(helper) takes over from \(day)")
    }
    /// Another helper takes over after publicity.
    public static func announced(_ helper: String) -> Phrase {
        Phrase(
            zh: "\(helper) 接替须先公示；期满后用 jiedui proposal confirm 确认，届时交接",
            en: "\(helper) takes over after publicity: confirm it then with jiedui proposal confirm")
    }
    /// The helper accepted before.
    public static func acceptedAlready(_ day: String) -> Phrase {
        Phrase(
            zh: "帮扶人已接受\(day.isEmpty ? "" : "（\(day) 登记）")",
            en: "the helper has accepted already\(day.isEmpty ? "" : " (\(day))")")
    }
    /// A helper who was leaving stays.
    public static let staysAfterAll = Phrase(zh: "帮扶人的离岗日已恢复原状", en: "the helper's last day is as it was before")
    /// A helper without households leaves.
    public static func leftWithout(_ day: String) -> Phrase {
        Phrase(zh: "最后一天 \(day)，没有在帮的户", en: "last day \(day); no household to pass on")
    }
    /// Proposed by hand.
    public static func proposedByHand(_ run: String, _ helper: String) -> Phrase {
        Phrase(zh: "已提出 \(helper)（\(run)），待审批", en: "\(helper) is proposed (\(run)); somebody has to approve it")
    }
    /// The unit names a successor.
    public static func unitNames(_ item: String, _ day: String) -> Phrase {
        Phrase(
            zh: "无人接替：由单位负责，须在 \(day) 前指定接替人（\(item)）",
            en: "nobody takes over: the unit is responsible and names a successor by \(day) (\(item))")
    }

    /// A step was done.
    public static func done(_ action: String, _ household: String, _ helper: String) -> Phrase {
        Phrase(
            zh: "已\(actionName(action).zh)：\(household) 与 \(helper)",
            en: "done: \(actionName(action).en), \(household) and \(helper)")
    }

    // MARK: words for codes

    /// The name of a state of a proposal or pairing.
    public static func stateName(_ state: String) -> Phrase {
        switch state {
        case "proposed": Phrase(zh: "待审批", en: "proposed")
        case "seconding": Phrase(zh: "待第二人审批", en: "waiting for the second approval")
        case "publicity": Phrase(zh: "公示中", en: "in publicity")
        case "approved": Phrase(zh: "已批准", en: "approved")
        case "refused": Phrase(zh: "已否决", en: "refused")
        case "superseded": Phrase(zh: "已被新批次取代", en: "superseded")
        case "active": Phrase(zh: "结对中", en: "active")
        case "ended": Phrase(zh: "已结束", en: "ended")
        case "void": Phrase(zh: "无效", en: "void")
        case "kept": Phrase(zh: "原有结对", en: "kept")
        default: Phrase(zh: state, en: state)
        }
    }

    /// The name of an action.
    public static func actionName(_ action: String) -> Phrase {
        switch action {
        case "approve": Phrase(zh: "批准", en: "approve")
        case "second": Phrase(zh: "第二人批准", en: "approve as the second person")
        case "confirm": Phrase(zh: "公示期满确认", en: "confirm after publicity")
        case "object": Phrase(zh: "认定异议成立", en: "uphold an objection")
        case "refuse": Phrase(zh: "否决", en: "refuse")
        case "undo": Phrase(zh: "撤回", en: "take back")
        case "supersede": Phrase(zh: "由新批次取代", en: "supersede")
        case "accept": Phrase(zh: "登记帮扶人接受", en: "record that the helper accepts")
        case "decline": Phrase(zh: "登记帮扶人不接受", en: "record that the helper declines")
        case "end": Phrase(zh: "结束结对", en: "end the pairing")
        case "hand_over": Phrase(zh: "交接", en: "hand over")
        case "correct": Phrase(zh: "更正登记错误", en: "correct an error")
        case "propose": Phrase(zh: "人工提出", en: "propose by hand")
        case "leave": Phrase(zh: "帮扶人离岗", en: "the helper leaves")
        default: Phrase(zh: action, en: action)
        }
    }

    /// The name of a reason of a refusal or an end.
    public static func reasonName(_ reason: String) -> Phrase {
        switch reason {
        case "unsuitable": Phrase(zh: "人选不合适", en: "the two do not fit")
        case "helper_unavailable": Phrase(zh: "帮扶人暂不能承担", en: "the helper cannot just now")
        case "data_wrong": Phrase(zh: "数据有误", en: "something in the register is wrong")
        case "household_declines": Phrase(zh: "对象谢绝", en: "the household declines")
        case "objection": Phrase(zh: "公示异议成立", en: "an objection was upheld")
        case "other": Phrase(zh: "其他", en: "another reason")
        case "goal_reached": Phrase(zh: "目标达成", en: "goal reached")
        case "handed_over": Phrase(zh: "交接", en: "handed over")
        case "helper_left": Phrase(zh: "帮扶人离岗", en: "the helper left")
        case "helper_declined": Phrase(zh: "帮扶人不接受", en: "the helper declined")
        case "household_declined": Phrase(zh: "对象谢绝", en: "the household declined")
        case "household_left": Phrase(zh: "对象退出", en: "the household left the register")
        case "died": Phrase(zh: "去世", en: "died")
        case "moved": Phrase(zh: "迁出", en: "moved away")
        case "merged": Phrase(zh: "并户", en: "merged")
        case "replaced": Phrase(zh: "调整", en: "replaced")
        case "rule": Phrase(zh: "不符合规则", en: "against a rule")
        case "term_over": Phrase(zh: "到期", en: "its time is over")
        case "error": Phrase(zh: "登记有误", en: "entered in error")
        case "undone": Phrase(zh: "当日撤回", en: "taken back on the same day")
        case "ledger": Phrase(zh: "台账载明", en: "as the ledger states")
        case "hand": Phrase(zh: "人工", en: "by hand")
        default: Phrase(zh: reason, en: reason)
        }
    }
}
