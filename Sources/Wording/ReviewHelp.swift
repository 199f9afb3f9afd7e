/// What the command `review` says.
public enum ReviewHelp {
    /// The command.
    public static let abstract = Phrase(
        zh: "审批匹配建议：终端逐对办理，或导出、导入审批表", en: "decides proposals one by one, or by a workbook that travels")
    /// Examples.
    public static let examples = Phrase(
        zh: """
            jiedui review R000001                                  逐对审批（单键）
            jiedui review export R000001 --by town --xlsx 审批表.xlsx
            jiedui review import 审批表.xlsx                        填好后导入，得到回执
            """,
        en: """
            jiedui review R000001                                  one by one, single keys
            jiedui review export R000001 --by town --xlsx review.xlsx
            jiedui review import review.xlsx                       filled in; a receipt comes back
            """)
    /// Subcommand.
    public static let walk = Phrase(zh: "在终端逐对审批（缺省）", en: "decides at the terminal, one by one; the default")
    /// Subcommand.
    public static let export = Phrase(zh: "导出待审批的建议", en: "takes the proposals that wait out as a workbook")
    /// Subcommand.
    public static let importing = Phrase(zh: "导入填好的审批表", en: "applies a workbook that came back")
    /// Option.
    public static let xlsx = Phrase(zh: "写入的工作簿", en: "the workbook to write")
    /// Argument.
    public static let file = Phrase(zh: "填好的审批表", en: "the workbook that was filled in")
    /// Option.
    public static let receipt = Phrase(
        zh: "回执写到哪里；缺省为原文件名加“-回执”", en: "where the receipt goes; default: the file's name with -receipt")
    /// The tier on the card.
    public static func tier(_ tier: Int) -> Phrase { Phrase(zh: "第 \(tier) 层级", en: "tier \(tier)") }
    /// The runner-up on the card.
    public static func runnerUp(_ helper: String, _ cost: String) -> Phrase {
        Phrase(zh: "次选：\(helper)（\(cost)）", en: "runner-up: \(helper) (\(cost))")
    }
    /// Before each key.
    public static let prompt = Phrase(
        zh: "a 同意 · r 不同意 · s 跳过 · e 详情 · u 撤回上一个 · q 结束 > ",
        en: "a approve · r refuse · s skip · e explain · u undo the last · q quit > ")
    /// Where another key was typed.
    public static let keys = Phrase(
        zh: "a 同意，r 不同意（逐行输入时：r 理由号 说明），s 跳过，e 详情，u 撤回上一个，q 结束。理由号：1 不合适，2 帮扶人不能承担，3 数据有误，4 对象谢绝，5 其他",
        en: "a approve, r refuse (by lines: r NUMBER words), s skip, e explain, u undo the last, q quit. "
            + "Numbers: 1 not suitable, 2 helper cannot, 3 data wrong, 4 household declines, 5 other")
    /// The reasons of a refusal.
    public static let reasons = Phrase(
        zh: "  1 不合适 · 2 帮扶人不能承担 · 3 数据有误 · 4 对象谢绝 · 5 其他 · 其他键返回",
        en: "  1 not suitable · 2 helper cannot · 3 data wrong · 4 household declines · 5 other · any other key: back")
    /// Words to a reason.
    public static let words = Phrase(zh: "  说明（可空，回车）：", en: "  in words (may be empty, Enter): ")
    /// Nothing to take back.
    public static let nothingToUndo = Phrase(
        zh: "本次还没有可撤回的决定。", en: "Nothing was decided yet that could be taken back.")
    /// At the end.
    public static func summary(_ decided: Int, _ skipped: Int) -> Phrase {
        Phrase(zh: "已决定 \(decided) 对，跳过 \(skipped) 对", en: "decided \(decided), skipped \(skipped)")
    }
}
