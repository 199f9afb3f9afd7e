/// Help and headings of the commands for the worklist and for taking imports back.
public enum WorkHelp {
    /// One section alone.
    public static let sinceSection = Phrase(
        zh: "只看一类：new、gone、head_changed、helper_left、uncovered、rule_broken、status_changed、open_work",
        en: "one section alone: new, gone, head_changed, helper_left, uncovered, rule_broken, status_changed, open_work"
    )
    /// Lines seen before.
    public static let sinceSkip = Phrase(zh: "每类略过前 N 条", en: "lines of each section to pass over")
    /// `work`.
    public static let work = Phrase(zh: "待办：查看和办理", en: "what waits for somebody: look at it, decide it")
    /// Examples.
    public static let workExamples = Phrase(
        zh: """
            例：
              jiedui work list --area 350583
              jiedui work accept W000012                       按建议办理
              jiedui work accept W000012 --outcome moved --because "随子女迁往厦门"
              jiedui work dismiss W000013 --because "更正有据"
            """,
        en: """
            Examples:
              jiedui work list --area 350583
              jiedui work accept W000012                       as proposed
              jiedui work accept W000012 --outcome moved --because "went to live in Xiamen"
              jiedui work dismiss W000013 --because "the correction has its papers"
            """)
    /// `work list`.
    public static let list = Phrase(zh: "列出待办，先来的在前", en: "list what waits, oldest first")
    /// `work show`.
    public static let show = Phrase(zh: "查看一件待办", en: "show one item")
    /// `work accept`.
    public static let accept = Phrase(zh: "按建议或指定的办法办理", en: "decide an item, as proposed or as you say")
    /// `work dismiss`.
    public static let dismiss = Phrase(
        zh: "不采纳：保留人工更正，或不作任何变更", en: "dismiss an item: the correction stays, nothing is done")
    /// An item's id.
    public static let item = Phrase(zh: "待办编号，如 W000012", en: "the item, as W000012")
    /// A kind.
    public static let kind = Phrase(
        zh: "只列这一种：ledger_missing、head_changed、hand_conflict、possible_duplicate、data_wrong、rule_broken、"
            + "successor_due、person_due、exit_due、facts_missing、programme_found、nobody_in_work",
        en: "only this kind: ledger_missing, head_changed, hand_conflict, possible_duplicate, data_wrong, rule_broken, "
            + "successor_due, person_due, exit_due, facts_missing, programme_found, nobody_in_work")
    /// An outcome.
    public static let outcome = Phrase(
        zh: "办法；不写则按建议", en: "what is to become of it; as proposed where it is left out")
    /// The version.
    public static let version = Phrase(
        zh: "查看时的版本号；其间有人改过则不办理", en: "the version that you saw: refused where somebody changed it since")

    /// `since`.
    public static let since = Phrase(
        zh: "某日以来的变化，一页列出，每行附一条办理命令", en: "what changed since a day, each line with the command that deals with it")
    /// Examples.
    public static let sinceExamples = Phrase(
        zh: "例：jiedui since 2020-05-01 --area 350583", en: "Example: jiedui since 2020-05-01 --area 350583")
    /// The day.
    public static let sinceDay = Phrase(zh: "从这天零时起，如 2020-05-01", en: "from the beginning of this day, as 2020-05-01")

    /// `imports diff`.
    public static let diff = Phrase(
        zh: "批次新增、变更了什么（个人信息只列字段名）", en: "what a batch added and changed (personal fields by name only)")
    /// How many records.
    public static let diffLimit = Phrase(zh: "最多列多少条，默认 1000", en: "records of each sort at most, 1000 by default")
    /// `imports revert`.
    public static let revert = Phrase(
        zh: "撤回批次：变更的恢复原样，新增的移除；有决定等依据它时拒绝并说明",
        en:
            "take a batch back: changes undone, additions removed; refused, with the reason, where something stands on it"
    )

    /// `--snapshot`.
    public static let snapshot = Phrase(
        zh: "这是一份全量台账：列出未列入的家庭", en: "the file is a whole month's list: households that it leaves out are named")
    /// `--scope`.
    public static let scope = Phrase(
        zh: "全量台账的范围：区划代码，可加类别，如 350583/DB,TK", en: "whom the list covers: an area, or with categories 350583/DB,TK")
    /// `--as-of`.
    public static let asOf = Phrase(zh: "全量台账的日期", en: "the day on which the list says who is there")
    /// `--confirm-missing`.
    public static let confirmMissing = Phrase(
        zh: "未列入的超过 5% 时，确认户数后写明",
        en: "the number of missing households, where more than 5 % are missing and you checked")
    /// One file.
    public static let oneSnapshot = Phrase(
        zh: "全量台账每次只能导入一个文件", en: "a whole month's list is one file")

    /// Headings.
    public static let itemHeading = Phrase(zh: "编号", en: "item")
    /// A heading.
    public static let kindHeading = Phrase(zh: "种类", en: "kind")
    /// A heading.
    public static let stateHeading = Phrase(zh: "状态", en: "state")
    /// A heading.
    public static let aboutHeading = Phrase(zh: "事项", en: "about")
    /// A heading.
    public static let proposalHeading = Phrase(zh: "建议", en: "proposed")
    /// A heading.
    public static let outcomesHeading = Phrase(zh: "可选办法", en: "outcomes")
    /// A heading.
    public static let outcomeHeading = Phrase(zh: "办理结果", en: "outcome")
    /// A heading.
    public static let dueHeading = Phrase(zh: "期限", en: "due")
    /// A heading.
    public static let remarksHeading = Phrase(zh: "说明", en: "remarks")
    /// A heading.
    public static let commandHeading = Phrase(zh: "办理命令", en: "command")
    /// A heading.
    public static let dayHeading = Phrase(zh: "日期", en: "day")
    /// A heading.
    public static let recordHeading = Phrase(zh: "登记", en: "record")
    /// A heading.
    public static let keyHeading = Phrase(zh: "编号", en: "key")
    /// A heading.
    public static let rowHeading = Phrase(zh: "行", en: "row")
    /// A heading.
    public static let changeHeading = Phrase(zh: "变化", en: "change")
    /// It was changed again.
    public static let changedSince = Phrase(zh: "（后来又改过）", en: "(changed again since)")
}
