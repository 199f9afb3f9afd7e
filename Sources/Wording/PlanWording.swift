/// Words of a household's plan (一户一策).
public enum PlanWording {
    /// Title.
    public static let title = Phrase(zh: "一户一策", en: "Plan of the household")
    /// For the office alone.
    public static let internalUse = Phrase(zh: "内部使用，请勿外传", en: "For internal use. Do not pass on.")
    /// The day.
    public static let asOf = Phrase(zh: "截至", en: "as of")
    /// Nobody stated it.
    public static let unknown = Phrase(zh: "不明", en: "unknown")
    /// Lines to sign on.
    public static let signatures = Phrase(
        zh: "帮扶责任人：＿＿＿＿＿＿　对象：＿＿＿＿＿＿　日期：＿＿＿＿＿＿",
        en: "Responsible person: ____________  Household: ____________  Date: ____________")
    /// The register's facts.
    public static let facts = Phrase(zh: "基本情况", en: "Facts")
    /// The day of the last change.
    public static let factsAsOf = Phrase(zh: "信息更新日", en: "facts of")
    /// Status.
    public static let status = Phrase(zh: "在册状态", en: "status")
    /// End of the gradual exit.
    public static let exitUntil = Phrase(zh: "渐退期至", en: "gradual exit until")
    /// Members.
    public static let members = Phrase(zh: "家庭成员", en: "Members")
    /// Needs.
    public static let needs = Phrase(zh: "帮扶需求", en: "Needs")
    /// Who helps.
    public static let helpers = Phrase(zh: "帮扶责任人与帮扶力量", en: "Who helps")
    /// What is to be done.
    public static let measures = Phrase(zh: "帮扶措施", en: "Measures")
    /// The plan in words.
    public static let plan = Phrase(zh: "帮扶计划", en: "plan")
    /// What is not clear.
    public static let unclear = Phrase(zh: "待摸清事项与待办", en: "To be made clear, and open work")
    /// What happened.
    public static let history = Phrase(zh: "结对经过", en: "History")
    /// Visits.
    public static let visits = Phrase(zh: "走访", en: "Visits")
    /// Last contact.
    public static let lastContact = Phrase(zh: "最近联系", en: "last contact")
    /// How long ago.
    public static func daysAgo(_ day: String, _ days: Int) -> Phrase {
        Phrase(zh: "\(day)（\(days) 天前）", en: "\(day) (\(days) days ago)")
    }
    /// None.
    public static let none = Phrase(zh: "无", en: "none")
    /// Next visit.
    public static let nextVisit = Phrase(zh: "约定下次走访", en: "next visit agreed")
    /// Before and after.
    public static let outcome = Phrase(zh: "帮扶成效（结对前后）", en: "Outcome: before and now")
    /// A fact.
    public static let fact = Phrase(zh: "项目", en: "fact")
    /// Before.
    public static func before(_ day: String) -> Phrase { Phrase(zh: "结对时（\(day)）", en: "when paired (\(day))") }
    /// Now.
    public static let now = Phrase(zh: "现在", en: "now")
    /// Since.
    public static let since = Phrase(zh: "开始", en: "since")
    /// Until.
    public static let until = Phrase(zh: "结束", en: "until")
    /// Reason.
    public static let reason = Phrase(zh: "原因", en: "reason")
    /// Answer of the helper.
    public static let answer = Phrase(zh: "答复", en: "answer")
    /// An answer in words.
    public static func answerName(_ answer: String?) -> Phrase {
        switch answer {
        case "accepted": Phrase(zh: "已接受", en: "accepted")
        case "declined": Phrase(zh: "未接受", en: "declined")
        default: Phrase(zh: "未答复", en: "not answered")
        }
    }
    /// A history of tomorrow.
    public static let dayToCome = Phrase(
        zh: "该日期尚未到来，没有经过可查", en: "that day is still to come: there is no history of it")
    /// Age.
    public static let age = Phrase(zh: "年龄", en: "age")
    /// Household income.
    public static let employed = Phrase(zh: "就业人数", en: "people in work")
    /// A helper and unit.
    public static let helperAndUnit = Phrase(zh: "帮扶人（单位）", en: "helper (unit)")
    /// Day.
    public static let day = Phrase(zh: "日期", en: "day")
    /// What happened.
    public static let what = Phrase(zh: "事项", en: "what")
    /// Work item.
    public static let item = Phrase(zh: "待办", en: "item")
    /// Due.
    public static let due = Phrase(zh: "期限", en: "due")
    /// Where the page was written.
    public static func written(_ path: String) -> Phrase { Phrase(zh: "已写入 \(path)", en: "written to \(path)") }

    /// What an open item is about.
    public static func itemName(_ kind: String) -> Phrase {
        switch kind {
        case "ledger_missing": Phrase(zh: "新台账未列入", en: "missing from the new ledger")
        case "head_changed": Phrase(zh: "户主变更", en: "head changed")
        case "hand_conflict": Phrase(zh: "与手工更正不一致", en: "differs from a correction by hand")
        case "possible_duplicate": Phrase(zh: "疑似重复", en: "possible duplicate")
        case "data_wrong": Phrase(zh: "数据有误", en: "something in the register is wrong")
        case "rule_broken": Phrase(zh: "不再符合规则", en: "a rule stands against it now")
        case "successor_due": Phrase(zh: "单位待指定接替人", en: "the unit has to name a successor")
        case "person_due": Phrase(zh: "单位待指定联系人", en: "the unit has to name a person")
        case "exit_due": Phrase(zh: "渐退期届满", en: "the gradual exit ends")
        case "facts_missing": Phrase(zh: "政策项目缺事实", en: "facts for programmes are missing")
        case "programme_found": Phrase(zh: "符合政策项目而未享受", en: "it may have a programme that it does not have")
        case "nobody_in_work": Phrase(zh: "零就业家庭", en: "nobody is in work")
        default: Phrase(zh: kind, en: kind)
        }
    }
}
