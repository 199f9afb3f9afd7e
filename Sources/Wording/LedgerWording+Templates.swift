/// What people read in the templates of ledgers.
extension LedgerWording {
    /// Name of the sheet that explains the columns.
    public static let templateExplanations = Phrase(zh: "填表说明", en: "How to fill in")

    /// Title of the explanations.
    public static func templateTitle(_ kind: Phrase) -> Phrase {
        Phrase(zh: "\(kind.zh)填表说明", en: "How to fill in the \(kind.en)")
    }

    /// Rules for all columns.
    public static let templateRules = [
        Phrase(
            zh: "列的先后可以变动，可选列可以删除；标题行、单位行、合计行、签字行可有可无。",
            en:
                "Columns may stand in any order, optional ones may be left out; titles, totals and signatures may be added."
        ),
        Phrase(
            zh: "不清楚的留空（不要填 0）；确实没有的填“无”；证件号码、户号、电话为文本格式。",
            en: "Leave blank what is unknown (do not write 0); write 无 where there is none; numbers of people are text."
        ),
        Phrase(
            zh: "首行为示例（序号或首列写“示例”），导入时自动忽略。",
            en: "The first row is an example （示例 in its first cell）； imports ignore it."),
    ]

    /// Headings of the explanations.
    public static let templateHeadings = [
        Phrase(zh: "列", en: "Column"), Phrase(zh: "是否必填", en: "Needed"),
        Phrase(zh: "也可写作", en: "Other headings"), Phrase(zh: "可用的词", en: "Words"), Phrase(zh: "说明", en: "Remarks"),
    ]

    /// Whether a column is needed.
    public static func templateNeed(_ isNeeded: Bool) -> Phrase {
        isNeeded ? Phrase(zh: "必填", en: "needed") : Phrase(zh: "可选", en: "optional")
    }

    /// Explanation of a totals table.
    public static let templateTotals = Phrase(
        zh: "每个县区一行，每组两列（户数、人数）；空白表示不清楚，不作零处理；最后一行可以是合计。",
        en: "One row per area, two columns per group (households, people); blank means unknown, not zero; "
            + "the last row may be the total.")

    /// Explanation of one column, by the name of its meaning.
    public static func templateHint(_ field: String) -> Phrase? {
        switch field {
        case "id", "head", "helper", "filer", "relative", "member":
            Phrase(zh: "18 位，文本格式；15 位旧号会换算并标记。", en: "18 characters as text; old numbers of 15 digits are converted.")
        case "household": Phrase(zh: "各台账之间按户号对应。", en: "Ledgers agree through this number.")
        case "category", "need", "otherCauses", "area", "skills", "capabilities":
            Phrase(zh: "多项之间用“、”分开。", en: "Several are separated by 、.")
        case "birth", "since", "from", "until", "listed", "next", "assessed":
            Phrase(zh: "写作 2020-04-30；只知年月的写 2020年4月。", en: "As 2020-04-30; only the month as 2020年4月.")
        case "income", "rigidSpending", "allowance":
            Phrase(zh: "元/月；0 表示确实为零，空白表示不清楚。", en: "Yuan per month; 0 is a stated zero, blank is unknown.")
        case "capacity": Phrase(zh: "最多可结对几户；空白或非数字按不明处理。", en: "How many households at most; blank is unknown.")
        case "size": Phrase(zh: "含户主。", en: "The head included.")
        case "vetted": Phrase(zh: "空白表示未审查。", en: "Blank means not vetted.")
        case "unitCode": Phrase(zh: "18 位，含校验位。", en: "18 characters with their check characters.")
        default: nil
        }
    }
}
