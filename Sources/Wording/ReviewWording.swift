/// The decision workbook, its receipt, and the review at the terminal.
public enum ReviewWording {
    // MARK: the workbook

    /// The sheet where there is one for all towns.
    public static let sheetAll = Phrase(zh: "审批", en: "Review")

    /// The first line.
    public static func title(_ run: String, _ area: String) -> Phrase {
        Phrase(zh: "结对建议审批表 \(area) \(run)", en: "Proposals for decision, \(area), \(run)")
    }

    /// The second line.
    public static func under(_ day: String, _ count: Int) -> Phrase {
        Phrase(zh: "导出日期 \(day)，待审批 \(count) 对", en: "taken out on \(day), \(count) to decide")
    }

    /// The third line.
    public static let instruction = Phrase(
        zh: "只填“意见”和“理由”两列；可排序、筛选、删行；最后一列是行凭证，请勿改动。未填意见的行不作处理。",
        en: "Fill in opinion and reason alone; rows may be sorted, filtered, deleted; leave the last column as it is. "
            + "Rows without an opinion are left alone.")

    /// The heading of a column.
    public static func column(_ key: String) -> Phrase {
        switch key {
        case "serial": Phrase(zh: "序号", en: "No.")
        case "area": Phrase(zh: "县乡村", en: "Place")
        case "household": Phrase(zh: "户编号", en: "Household")
        case "head": Phrase(zh: "户主", en: "Head")
        case "tier": Phrase(zh: "层级", en: "Tier")
        case "helperKey": Phrase(zh: "帮扶人编号", en: "Helper no.")
        case "helper": Phrase(zh: "帮扶人", en: "Helper")
        case "unit": Phrase(zh: "帮扶单位", en: "Unit")
        case "score": Phrase(zh: "得分", en: "Score")
        case "reasons": Phrase(zh: "推荐理由", en: "Why")
        case "runnerUp": Phrase(zh: "次选", en: "Runner-up")
        case "cost": Phrase(zh: "改选次选的代价", en: "Cost of the runner-up")
        case "state": Phrase(zh: "目前状态", en: "State")
        case "opinion": Phrase(zh: "意见", en: "Opinion")
        case "words": Phrase(zh: "理由", en: "Reason")
        case "token": Phrase(zh: "行凭证", en: "Row token")
        case "sheet": Phrase(zh: "工作表", en: "Sheet")
        case "row": Phrase(zh: "行", en: "Row")
        case "outcome": Phrase(zh: "结果", en: "Outcome")
        case "actor": Phrase(zh: "决定人", en: "Decided by")
        case "at": Phrase(zh: "决定时间", en: "When")
        case "message": Phrase(zh: "说明", en: "What happened")
        case "hint": Phrase(zh: "下一步", en: "What to do")
        case "decision": Phrase(zh: "决定编号", en: "Decision")
        default: Phrase(zh: key, en: key)
        }
    }

    /// What a reviewer may choose.
    public static func opinion(_ key: String) -> Phrase {
        switch key {
        case "agree": Phrase(zh: "同意", en: "Agree")
        case "unsuitable": Phrase(zh: "不合适", en: "Not suitable")
        case "helperUnavailable": Phrase(zh: "帮扶人不能承担", en: "Helper cannot")
        case "dataWrong": Phrase(zh: "数据有误", en: "Data wrong")
        case "householdDeclines": Phrase(zh: "对象谢绝", en: "Household declines")
        case "putOff": Phrase(zh: "暂缓", en: "Put off")
        default: Phrase(zh: key, en: key)
        }
    }

    /// A pair that somebody proposed by hand.
    public static let byHand = Phrase(zh: "人工提出", en: "proposed by hand")

    /// Nobody else may.
    public static let noRunnerUp = Phrase(zh: "无其他人选", en: "nobody else")

    /// What choosing the runner-up would cost, exactly.
    public static func cost(losesCoverage: Bool, score: String, isZero: Bool) -> Phrase {
        if losesCoverage {
            return Phrase(zh: "将有困难家庭因此失去责任人", en: "a household would lose its responsible person")
        }
        return isZero
            ? Phrase(zh: "总分不减", en: "the total loses nothing")
            : Phrase(zh: "总分减少 \(score) 分", en: "the total loses \(score) points")
    }

    // MARK: what became of rows

    /// A file that is no decision workbook.
    public static let notAReview = Phrase(
        zh: "文件中没有审批表：缺少“意见”或“行凭证”列。",
        en: "This is no decision workbook: the columns opinion and row token are missing.")
    /// What to do about it.
    public static let notAReviewHint = Phrase(
        zh: "请用 jiedui review export 导出的工作簿，保留标题行和最后一列。",
        en: "Use the workbook of jiedui review export, with its heading row and its last column.")
    /// A token that this office did not make.
    public static let forged = Phrase(
        zh: "行凭证缺失或不是本单位签发的。", en: "The row token is missing, or this office did not make it.")
    /// What to do about it.
    public static let forgedHint = Phrase(
        zh: "请从导出的工作簿恢复这一行，或重新导出。", en: "Take the row from the exported workbook again, or export anew.")
    /// Another word than the list offers.
    public static let unknownOpinion = Phrase(zh: "意见不在可选项中。", en: "This opinion is none of the list.")
    /// Which ones there are.
    public static let unknownOpinionHint = Phrase(
        zh: "可选：同意、不合适、帮扶人不能承担、数据有误、对象谢绝、暂缓。",
        en: "One of: Agree, Not suitable, Helper cannot, Data wrong, Household declines, Put off.")
    /// One row with two opinions.
    public static let contradictory = Phrase(
        zh: "同一行在文件中出现多次且意见不同，均未处理。",
        en: "This row stands in the file more than once with different opinions: none was taken.")
    /// What to do about it.
    public static let contradictoryHint = Phrase(zh: "只保留一行后再次导入。", en: "Leave one of them and import again.")
    /// One row twice with the same opinion.
    public static let rowTwice = Phrase(
        zh: "同一行重复出现，以前一行为准。", en: "The row stands in the file again; the first one was taken.")
    /// Put off.
    public static let putOff = Phrase(zh: "暂缓：未作决定。", en: "Put off: nothing was decided.")
    /// What to do then.
    public static let putOffHint = Phrase(
        zh: "填好意见后可再次导入同一文件。", en: "Fill in an opinion later and import the same file again.")
    /// Somebody was faster.
    public static let stale = Phrase(zh: "其间已有变动。", en: "It was changed meanwhile.")
    /// What to do then.
    public static let exportAgain = Phrase(zh: "如仍需处理，请重新导出后再填。", en: "If it still needs a decision, export it again.")
    /// Applied before.
    public static func already(_ decision: String) -> Phrase {
        Phrase(
            zh: "此行此前已处理（\(decision)），本次未作改动。", en: "This row was applied before (\(decision)); nothing was changed.")
    }
    /// Applied before and taken back.
    public static func alreadyUndone(_ decision: String) -> Phrase {
        Phrase(
            zh: "此行此前已处理（\(decision)），后被撤回，本次未作改动。",
            en: "This row was applied before (\(decision)) and then taken back; nothing was changed.")
    }
    /// How to take it back.
    public static func undo(_ command: String) -> Phrase {
        Phrase(zh: "当日撤回：\(command)", en: "to take it back today: \(command)")
    }
    /// Several sentences as one.
    public static func joined(_ phrases: [Phrase]) -> Phrase {
        Phrase(zh: phrases.map(\.zh).joined(separator: "；"), en: phrases.map(\.en).joined(separator: "; "))
    }

    /// What became of a row, in one word.
    public static func outcome(_ code: String) -> Phrase {
        switch code {
        case "decided": Phrase(zh: "已处理", en: "decided")
        case "deferred": Phrase(zh: "暂缓", en: "put off")
        case "already": Phrase(zh: "此前已处理", en: "applied before")
        case "stale": Phrase(zh: "已有变动", en: "changed meanwhile")
        case "refused": Phrase(zh: "未予受理", en: "refused")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The sheet of the receipt.
    public static let receipt = Phrase(zh: "回执", en: "Receipt")

    /// The first line of the receipt.
    public static func receiptTitle(_ file: String, dryRun: Bool) -> Phrase {
        Phrase(
            zh: "审批表回执：\(file)" + (dryRun ? "（试运行，未保存）" : ""),
            en: "Receipt for \(file)" + (dryRun ? " (tried only, nothing kept)" : ""))
    }

    /// How many rows became what.
    public static func counts(_ counts: [(Phrase, Int)], blank: Int) -> Phrase {
        let all = counts + [(Phrase(zh: "未填意见", en: "without an opinion"), blank)]
        return Phrase(
            zh: all.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，"),
            en: all.map { "\($0.1) \($0.0.en)" }.joined(separator: ", "))
    }
}
