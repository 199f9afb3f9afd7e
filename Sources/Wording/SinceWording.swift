/// Sentences of the page that says what changed since a day.
public enum SinceWording {
    /// The heading of a section.
    public static func section(_ code: String) -> Phrase {
        switch code {
        case "new": Phrase(zh: "新增", en: "New")
        case "gone": Phrase(zh: "已退出", en: "Gone")
        case "head_changed": Phrase(zh: "变更户主", en: "Head changed")
        case "helper_left": Phrase(zh: "帮扶人离岗", en: "Helper left")
        case "uncovered": Phrase(zh: "现无责任人", en: "Now uncovered")
        case "rule_broken": Phrase(zh: "现不符合规则", en: "Now breaking a rule")
        case "status_changed": Phrase(zh: "状态变更", en: "Status changed")
        case "open_work": Phrase(zh: "待办", en: "Open work")
        default: Phrase(zh: code, en: code)
        }
    }

    /// A new household.
    public static func new(_ household: String) -> Phrase {
        Phrase(zh: "\(household) 新列入", en: "\(household) came onto the register")
    }
    /// A household that left.
    public static func gone(_ household: String, _ day: String?) -> Phrase {
        Phrase(
            zh: "\(household) 已退出" + (day.map { "（\($0)）" } ?? ""),
            en: "\(household) left the register" + (day.map { " (\($0))" } ?? ""))
    }
    /// A household under another number.
    public static func headChanged(_ old: String, _ new: String) -> Phrase {
        Phrase(zh: "\(old) 变更户主，现为 \(new)", en: "\(old) goes on as \(new)")
    }
    /// A change of status.
    public static func status(_ household: String, _ status: Phrase, _ until: String?) -> Phrase {
        Phrase(
            zh: "\(household) 现为“\(status.zh)”" + (until.map { "，至 \($0)" } ?? ""),
            en: "\(household) is \(status.en) now" + (until.map { ", until \($0)" } ?? ""))
    }
    /// A helper who left.
    public static func helperLeft(_ helper: String, _ day: String, _ left: Int) -> Phrase {
        Phrase(
            zh: "\(helper) 于 \(day) 离岗" + (left > 0 ? "，名下仍有 \(left) 户" : ""),
            en: "\(helper) left on \(day)" + (left > 0 ? " and still has \(left) households" : ""))
    }
    /// A household without a lead.
    public static func uncovered(_ household: String, _ reason: Phrase) -> Phrase {
        Phrase(
            zh: "\(household) 的结对已结束（\(reason.zh)），现无责任人", en: "\(household) has no lead any more (\(reason.en))")
    }
    /// How many lines a section has beyond those shown.
    public static func more(_ count: Int, _ command: String) -> Phrase {
        Phrase(zh: "……另有 \(count) 条：\(command)", en: "… and \(count) more: \(command)")
    }
    /// Nothing happened.
    public static let nothing = Phrase(zh: "没有变化", en: "nothing has changed")
}
