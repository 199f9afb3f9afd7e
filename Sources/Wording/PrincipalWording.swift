/// Who is who: roles, refusals, the command `principal`.
public enum PrincipalWording {
    /// Somebody who may act, as something that can be missing.
    public static let principal = Phrase(zh: "用户", en: "user")
    /// A number that is none.
    public static let badID = Phrase(zh: "这不是有效的证件号码。", en: "This is no valid identity number.")
    /// A uid that only the office counts.
    public static let uidCounted = Phrase(
        zh: "4000000000 及以上的 uid 由系统为令牌用户编定，不能指定。",
        en: "Uids from 4000000000 on are counted by the office for holders of tokens; they cannot be chosen.")
    /// Root and the daemon's own user.
    public static let alwaysAdministrator = Phrase(
        zh: "root 和守护进程自身的用户始终是管理员。", en: "Root and the daemon's own user are always administrators.")
    /// Nobody would be left.
    public static let lastAdministrator = Phrase(
        zh: "这是最后一名管理员，不能停用或改任。", en: "This is the last administrator; somebody must be left who can give rights.")
    /// What to do first.
    public static let lastAdministratorHint = Phrase(
        zh: "请先登记另一名管理员。", en: "Enter another administrator first.")
    /// A person as their own deputy.
    public static let ownDeputy = Phrase(zh: "不能代理自己。", en: "Nobody is their own deputy.")
    /// The last day before the first.
    public static let daysTurned = Phrase(zh: "止日早于起日。", en: "The last day is before the first.")
    /// A deputy may not give rights.
    public static let notAsDeputy = Phrase(
        zh: "代理人不能登记、停用用户或换发令牌。", en: "A deputy does not enter or disable users, give tokens or name deputies.")
    /// What to do instead.
    public static let notAsDeputyHint = Phrase(
        zh: "请由管理员本人办理。", en: "An administrator does this in their own name.")

    /// A role in words.
    public static func role(_ code: String) -> Phrase {
        switch code {
        case "staff": Phrase(zh: "民政干事", en: "staff")
        case "coordinator": Phrase(zh: "协调员", en: "coordinator")
        case "charity": Phrase(zh: "慈善组织", en: "charity")
        case "auditor": Phrase(zh: "审计", en: "auditor")
        case "administrator": Phrase(zh: "管理员", en: "administrator")
        default: Phrase(zh: code, en: code)
        }
    }

    /// People without any role, in the table of rights.
    public static let anybody = Phrase(zh: "无角色", en: "no role")

    /// How far a right reaches, in words.
    public static func scope(_ code: String) -> Phrase {
        switch code {
        case "free": Phrase(zh: "不分区域", en: "about no area")
        case "area": Phrase(zh: "本区域内", en: "within the own area")
        case "office": Phrase(zh: "仅限不限区域的用户", en: "only without an area of one's own")
        default: Phrase(zh: code, en: code)
        }
    }

    // MARK: the command

    /// What the command is for.
    public static let abstract = Phrase(
        zh: "登记、停用、查看用户，换发令牌，指定代理人", en: "who is who: enter, disable and list users, tokens, deputies")
    /// Examples of `add`.
    public static let addExamples = Phrase(
        zh: """
            jiedui principal add --user zhangsan --role coordinator --area 350524 --id -
            jiedui principal add --token --role staff --area 350524115 --name 李四
            """,
        en: """
            jiedui principal add --user zhangsan --role coordinator --area 350524 --id -
            jiedui principal add --token --role staff --area 350524115 --name 李四
            """)
    /// Subcommand.
    public static let addAbstract = Phrase(
        zh: "登记用户，或变更其角色、区域、本人信息", en: "enters a user, or changes role, area or person of one")
    /// Subcommand.
    public static let listAbstract = Phrase(zh: "列出用户和代理人", en: "lists users and their deputies")
    /// Subcommand.
    public static let disableAbstract = Phrase(zh: "立即停用一名用户", en: "takes all rights away from a user, at once")
    /// Subcommand.
    public static let enableAbstract = Phrase(zh: "恢复一名停用的用户", en: "gives a disabled user their rights back")
    /// Subcommand.
    public static let tokenAbstract = Phrase(
        zh: "换发令牌（仅显示一次，旧令牌作废）", en: "gives a user a new token, shown once; the old one stops being good")
    /// Subcommand.
    public static let deputyAbstract = Phrase(
        zh: "指定某人在若干天内代理另一人", en: "lets one user act for another on some days")
    /// Option.
    public static let userHelp = Phrase(zh: "本机用户名", en: "name of a user of this machine")
    /// Option.
    public static let uidHelp = Phrase(zh: "本机用户的 uid", en: "uid of a user of this machine")
    /// Option.
    public static let byTokenHelp = Phrase(
        zh: "不在本机的用户：发给令牌", en: "for somebody who is no user of this machine: they get a token")
    /// Option.
    public static let roleHelp = Phrase(zh: "角色", en: "role")
    /// Option.
    public static let areaHelp = Phrase(
        zh: "区域（12 位或 2、4、6、9 位前缀）；缺省为不限", en: "area (12 digits or a prefix of 2, 4, 6 or 9); default: everywhere")
    /// Option.
    public static let nameHelp = Phrase(zh: "本人姓名（加密保存）", en: "the person's own name, kept sealed")
    /// Option.
    public static let idHelp = Phrase(
        zh: "本人证件号码，用于近亲属回避：写 - 并从终端或标准输入读取",
        en:
            "the person's own identity number, for the near-relative guard: write - and it is read from terminal or input"
    )
    /// Argument.
    public static let whoHelp = Phrase(zh: "uid 或本机用户名", en: "uid, or name of a user of this machine")
    /// Option.
    public static let forHelp = Phrase(zh: "被代理人（uid 或本机用户名）", en: "for whom: uid or user name")
    /// Option.
    public static let fromHelp = Phrase(zh: "起日", en: "first day")
    /// Option.
    public static let untilHelp = Phrase(zh: "止日（含）", en: "last day, included")
    /// Option of every command.
    public static let actingForHelp = Phrase(
        zh: "以代理人身份为此 uid 办理", en: "act as the deputy of the user with this uid")
    /// Refusal.
    public static let oneOfThree = Phrase(
        zh: "请指定 --user、--uid、--token 三者之一。", en: "Say one of --user, --uid and --token.")
    /// Refusal.
    public static let idOnlyDash = Phrase(
        zh: "--id 只接受 -：号码不应出现在进程列表和命令历史中。",
        en: "--id takes only -: a number does not belong into process lists and shell histories.")
    /// Refusal.
    public static func noUser(_ name: String) -> Phrase {
        Phrase(zh: "本机没有用户 \(name)。", en: "This machine has no user \(name).")
    }
    /// Prompt.
    public static let idPrompt = Phrase(zh: "证件号码（不显示）：", en: "Identity number (not shown): ")
    /// After `token`.
    public static let tokenOnce = Phrase(
        zh: "令牌只显示这一次；请放入环境变量 JIEDUI_TOKEN，不要写在命令行上。",
        en: "The token is shown this once; put it into JIEDUI_TOKEN, never on a command line.")
    /// How to undo.
    public static func undoAdd(_ uid: UInt32) -> Phrase {
        Phrase(zh: "撤销：jiedui principal disable \(uid)", en: "To undo: jiedui principal disable \(uid)")
    }
    /// How to undo.
    public static func undoDisable(_ uid: UInt32) -> Phrase {
        Phrase(zh: "撤销：jiedui principal enable \(uid)", en: "To undo: jiedui principal enable \(uid)")
    }
    /// Heading.
    public static let id = Phrase(zh: "证件号码", en: "ID number")
    /// Heading.
    public static let state = Phrase(zh: "状态", en: "state")
    /// Heading.
    public static let token = Phrase(zh: "令牌", en: "token")
    /// Heading.
    public static let deputies = Phrase(zh: "代理人", en: "deputies")
    /// Cell.
    public static let active = Phrase(zh: "有效", en: "active")
    /// Cell.
    public static let disabled = Phrase(zh: "停用", en: "disabled")
    /// Cell.
    public static let everywhere = Phrase(zh: "不限", en: "everywhere")
    /// Cell.
    public static let yes = Phrase(zh: "有", en: "yes")
}
