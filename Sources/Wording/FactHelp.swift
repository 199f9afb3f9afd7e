/// Help texts and headings of `fact` and `programmes draws`.
public enum FactHelp {
    /// Abstract of a command.
    public static let fact = Phrase(
        zh: "登记政策项目需要而台账没有的事实", en: "facts that programmes ask for and no ledger states")
    /// Examples of a command.
    public static let examples = Phrase(
        zh: """
            示例：
              jiedui fact set 3501020001 disposable=8000 medical_bills=2020-01-05:12000 --on 2020-04-30
              jiedui fact set 3501020001 --member 2 dementia=true --because 医院诊断
              jiedui fact set 3501020001 - < 事实.txt
              jiedui fact list 3501020001 --all
            """,
        en: """
            Examples:
              jiedui fact set 3501020001 disposable=8000 medical_bills=2020-01-05:12000 --on 2020-04-30
              jiedui fact set 3501020001 --member 2 dementia=true --because "hospital's finding"
              jiedui fact set 3501020001 - < facts.txt
              jiedui fact list 3501020001 --all
            """)
    /// Abstract of a command.
    public static let set = Phrase(zh: "登记事实；原先登记的作为历史保留", en: "enter facts; what was entered before stays as history")
    /// Abstract of a command.
    public static let list = Phrase(
        zh: "列出一户登记的事实和已享受的项目", en: "list the facts entered about a household, and what it draws")
    /// Abstract of a command.
    public static let end = Phrase(zh: "终止事实：此后视为未知", en: "end facts: they are unknown from then on")
    /// Abstract of a command.
    public static let draws = Phrase(zh: "登记一户已享受某政策项目", en: "enter that a household draws an entitlement already")
    /// Help of an argument.
    public static let values = Phrase(
        zh: "名称=值，可多个；单独的 - 表示从标准输入逐行读取，敏感事实请用此法",
        en: "NAME=VALUE, may be repeated; a lone - reads lines from standard input: best for what is sensitive")
    /// Help of an argument.
    public static let name = Phrase(zh: "事实名称，可多个", en: "name of the fact; may be repeated")
    /// Help of an option.
    public static let member = Phrase(
        zh: "成员序号，与 programmes check 所列一致", en: "number of the member, as programmes check counts them")
    /// Help of an option.
    public static let on = Phrase(zh: "自哪天起（缺省为今天）", en: "first day (default: today)")
    /// Help of an option.
    public static let endsOn = Phrase(zh: "自哪天起不再成立（缺省为今天）", en: "first day on which it holds no more (default: today)")
    /// Help of an option.
    public static let because = Phrase(zh: "依据或说明，加密保存", en: "why, kept sealed")
    /// Help of an option.
    public static let all = Phrase(zh: "连同已终止的一并列出", en: "also what has ended")
    /// Help of an option.
    public static let drawnFrom = Phrase(zh: "享受的首日", en: "first day of the entitlement")
    /// Help of an option.
    public static let drawnUntil = Phrase(zh: "享受的末日", en: "last day of the entitlement")
    /// Help of an option.
    public static let worklist = Phrase(
        zh: "为缺事实的每户建一件待办，事实齐了自动关闭",
        en: "one item of the worklist for each household with missing facts, closed by itself")
    /// `--worklist` looks for everything.
    public static let worklistAlone = Phrase(
        zh: "--worklist 查看全部政策项目，只与 --area、--as-of 同用",
        en: "--worklist looks at every programme: it goes with --area and --as-of alone")
    /// A fact must be written NAME=VALUE.
    public static let form = Phrase(zh: "事实应写作 名称=值。", en: "A fact is NAME=VALUE.")
    /// What a search put on the worklist.
    public static func listed(_ opened: Int, _ gone: Int, _ open: Int) -> Phrase {
        Phrase(
            zh: "新建待办 \(opened) 件，关闭 \(gone) 件，现有 \(open) 件（jiedui work list --kind facts_missing）。",
            en: "\(opened) items opened, \(gone) closed, \(open) open now (jiedui work list --kind facts_missing).")
    }
    /// Heading.
    public static let factHeading = Phrase(zh: "事实", en: "fact")
    /// Heading.
    public static let code = Phrase(zh: "名称", en: "name")
    /// Heading.
    public static let value = Phrase(zh: "值", en: "value")
    /// Heading.
    public static let ended = Phrase(zh: "终止", en: "ended")
    /// Heading.
    public static let actor = Phrase(zh: "登记人", en: "entered by")
    /// Heading.
    public static let why = Phrase(zh: "说明", en: "why")
    /// Heading.
    public static let drawHeading = Phrase(zh: "已享受项目", en: "drawn")
}
