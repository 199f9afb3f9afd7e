/// Help texts and headings of `programmes` and of the newer `pack` commands.
public enum ProgrammeHelp {
    /// Abstract of a command.
    public static let programmes = Phrase(zh: "政策项目：谁符合什么、多少、依据", en: "government programmes: who qualifies for what")
    /// Examples of a command.
    public static let examples = Phrase(
        zh: """
            示例：
              jiedui programmes list --area 3501 --as-of 2020-04-30
              jiedui programmes check 3501020001 --fact household.disposable=8000 \\
                --fact household.medical_bills=2020-01-05:12000
              jiedui programmes find --area 350102 --state cliff
            """,
        en: """
            Examples:
              jiedui programmes list --area 3501 --as-of 2020-04-30
              jiedui programmes check 3501020001 --fact household.disposable=8000 \\
                --fact household.medical_bills=2020-01-05:12000
              jiedui programmes find --area 350102 --state cliff
            """)
    /// Abstract of a command.
    public static let list = Phrase(zh: "列出政策项目", en: "list the programmes")
    /// Abstract of a command.
    public static let show = Phrase(zh: "查看一个政策项目", en: "show one programme")
    /// Abstract of a command.
    public static let check = Phrase(
        zh: "一户逐项预审，列出条件、算式和缺的事实", en: "judge one household, with conditions, arithmetic and missing facts")
    /// Abstract of a command.
    public static let find = Phrase(
        zh: "找出符合条件而未享受的户（政策找人）", en: "find who qualifies without having it")
    /// Help of an argument.
    public static let programme = Phrase(zh: "政策项目编号", en: "id of the programme")
    /// Help of an option.
    public static let fact = Phrase(
        zh: "只为本次预审声明的事实，名称=值，可多个", en: "a fact stated for this check alone, NAME=VALUE; may be repeated")
    /// Help of an option.
    public static let state = Phrase(
        zh: "eligible 符合、unknown 不能判断、cliff 临界", en: "eligible, unknown, or cliff: just over a line")
    /// Abstract of a command.
    public static let packSet = Phrase(
        zh: "写入政策包的一个数值，注明起日和依据", en: "enter a value of a pack, from a day, with its ground")
    /// Examples of a command.
    public static let packSetExamples = Phrase(
        zh: """
            示例：
              jiedui pack set living_standard_month 655 --pack fujian-2020 --from 2020-07-01 \\
                --body 县政府 --day 2020-06-20 --minute 〔2020〕8号
            """,
        en: """
            Examples:
              jiedui pack set living_standard_month 655 --pack fujian-2020 --from 2020-07-01 \\
                --document fj-21 --article "II(2)1"
            """)
    /// Help of an argument.
    public static let key = Phrase(zh: "参数名", en: "name of the parameter")
    /// Help of an argument.
    public static let value = Phrase(zh: "数值，如 655、30%、2020-12-31", en: "the value, such as 655, 30% or 2020-12-31")
    /// Help of an option.
    public static let from = Phrase(zh: "自哪天起（缺省为一直）", en: "first day (default: since ever)")
    /// Help of an option.
    public static let document = Phrase(zh: "依据文件在包中的键", en: "the document, by its key in the pack")
    /// Help of an option.
    public static let article = Phrase(zh: "条款", en: "the article")
    /// Abstract of a command.
    public static let packDiff = Phrase(
        zh: "比较两个政策包；加 --area 看谁的待遇不同", en: "compare two packs; with --area who would be served differently")
    /// Abstract of a command.
    public static let packNew = Phrase(zh: "写出继承某包的新政策包", en: "write a new pack that inherits one")
    /// Help of an option.
    public static let packFrom = Phrase(zh: "继承的政策包", en: "the pack to inherit")
    /// Help of an option.
    public static let packID = Phrase(zh: "新政策包的编号", en: "id of the new pack")
    /// Help of an option.
    public static let packName = Phrase(zh: "新政策包的名称", en: "name of the new pack")
    /// Help of an option.
    public static let packFirst = Phrase(zh: "首日", en: "its first day")
    /// Help of an argument.
    public static let first = Phrase(zh: "政策包甲", en: "the first pack")
    /// Help of an argument.
    public static let second = Phrase(zh: "政策包乙", en: "the second pack")
    /// A value was entered.
    public static let entered = Phrase(zh: "已写入，自此按新文本执行。", en: "Entered; the new text is in force from now on.")
    /// Heading.
    public static let programmeHeading = Phrase(zh: "项目", en: "programme")
    /// Heading.
    public static let department = Phrase(zh: "牵头单位", en: "lead department")
    /// Heading.
    public static let departments = Phrase(zh: "责任单位", en: "departments")
    /// Heading.
    public static let forms = Phrase(zh: "方式", en: "forms")
    /// Heading.
    public static let duty = Phrase(zh: "五应", en: "duty")
    /// Heading.
    public static let advice = Phrase(zh: "建议", en: "advice")
    /// Heading.
    public static let missing = Phrase(zh: "缺", en: "missing")
    /// Heading.
    public static let stateHeading = Phrase(zh: "结论", en: "outcome")
    /// Heading.
    public static let amount = Phrase(zh: "金额", en: "amount")
    /// Heading.
    public static let members = Phrase(zh: "成员", en: "members")
    /// Heading.
    public static let conditions = Phrase(zh: "条件", en: "conditions")
    /// Heading.
    public static let arithmetic = Phrase(zh: "算式", en: "arithmetic")
    /// Heading.
    public static let eligible = Phrase(zh: "符合", en: "eligible")
    /// Heading.
    public static let held = Phrase(zh: "已享受", en: "have it")
    /// Heading.
    public static let notEligible = Phrase(zh: "不符合", en: "not eligible")
    /// Heading.
    public static let unknown = Phrase(zh: "不能判断", en: "unknown")
    /// Heading.
    public static let cliff = Phrase(zh: "临界", en: "just over")
    /// Heading.
    public static let age = Phrase(zh: "年龄", en: "age")
    /// Heading.
    public static let member = Phrase(zh: "成员", en: "member")
    /// Heading.
    public static let subject = Phrase(zh: "事项", en: "subject")
    /// Heading.
    public static let column = Phrase(zh: "列", en: "column")
    /// Heading.
    public static let lineMissed = Phrase(zh: "临界线", en: "line missed")
}
