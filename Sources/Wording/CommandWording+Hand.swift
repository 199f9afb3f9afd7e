/// Help and messages of the commands that change single records by hand.
extension CommandWording {
    /// Title of a group of commands.
    public static let groupHand = Phrase(zh: "手工更改", en: "By hand")
    /// Abstract of a command.
    public static let householdAbstract = Phrase(zh: "手工登记、更改一户", en: "enter and change one household")
    /// Abstract of a command.
    public static let memberAbstract = Phrase(zh: "手工登记、更改家庭成员", en: "enter and change one member of a household")
    /// Abstract of a command.
    public static let needAbstract = Phrase(zh: "手工登记、更改帮扶需求", en: "enter and change one need")
    /// Abstract of a command.
    public static let helperAbstract = Phrase(zh: "手工登记、更改帮扶人", en: "enter and change one helper")
    /// Abstract of a command.
    public static let relativeAbstract = Phrase(zh: "手工登记、终止近亲属备案", en: "file and end a near relation")
    /// Abstract of a command.
    public static let handAdd = Phrase(zh: "登记", en: "enter")
    /// Abstract of a command.
    public static let handEdit = Phrase(zh: "更改", en: "change")
    /// Abstract of a command.
    public static let householdEnd = Phrase(
        zh: "退出：立即退出并结束结对，或进入渐退期", en: "end: at once with its pairings, or gradually")
    /// Abstract of a command.
    public static let householdMove = Phrase(zh: "迁移到别处，结对不变", en: "move to another place; pairings go on")
    /// Abstract of a command.
    public static let householdMerge = Phrase(zh: "并入另一户", en: "make it part of another household")
    /// Abstract of a command.
    public static let householdSplit = Phrase(zh: "分户", en: "divide it: some members form a new household")
    /// Abstract of a command.
    public static let memberEnd = Phrase(
        zh: "去世或离开；户主须写明新户主", en: "died or left; for the head a new head is named")
    /// Abstract of a command.
    public static let needClose = Phrase(zh: "办结需求", en: "close a need")
    /// Abstract of a command.
    public static let relativeEnd = Phrase(zh: "终止近亲属备案", en: "end a filed relation")
    /// Abstract of a command.
    public static let undoAbstract = Phrase(zh: "撤回一次手工更改", en: "take a change by hand back")
    /// Abstract of a command.
    public static let changesAbstract = Phrase(zh: "列出手工更改", en: "list changes by hand")

    /// What `--FIELD VALUE` may be, for a kind of ledger.
    public static func handFields(_ kind: String) -> Phrase {
        let fields = HandWording.fields(of: kind)
        return Phrase(
            zh: "栏目（写作 --栏目 值，或 栏目=值；中文表头也可）：\n"
                + fields.map { "  \(dashed($0.word))  \($0.name.zh)" }.joined(separator: "\n"),
            en: "Fields, as --FIELD VALUE or FIELD=VALUE; the ledgers' Chinese headings do too:\n"
                + fields.map { "  \(dashed($0.word))  \($0.name.en)" }.joined(separator: "\n"))
    }

    /// `monthsWorked` as an option is written: `--months-worked`.
    private static func dashed(_ word: String) -> String {
        "--"
            + word.reduce(into: "") { text, letter in
                if letter.isUppercase { text += "-" }
                text += letter.lowercased()
            }
    }

    /// Help of the words of a command.
    public static let handWords = Phrase(
        zh: "对象和各栏的值；- 表示从标准输入读 JSON", en: "what is meant, and values; - reads JSON from standard input")
    /// Help of an option.
    public static let becauseHelp = Phrase(zh: "依据（加密保存）", en: "because of what; kept sealed")
    /// Help of an option.
    public static let seenVersionHelp = Phrase(
        zh: "所见的版本；此后若有人更改则不执行", en: "the version that you saw; refused where somebody changed it since")
    /// Help of an option.
    public static let onHelp = Phrase(zh: "生效日（默认今天）", en: "the day from which it holds; today by default")
    /// Help of an option.
    public static let clearHelp = Phrase(zh: "改为不明的栏目", en: "a field that is unknown from now on")
    /// Help of an option.
    public static let reasonHelp = Phrase(zh: "原因", en: "why")
    /// Help of an option.
    public static let exitUntilHelp = Phrase(zh: "渐退期最后一日", en: "the last day of a gradual exit")
    /// Help of an option.
    public static let gradualHelp = Phrase(zh: "渐退，月数按政策包", en: "a gradual exit of the pack's months")
    /// Help of an option.
    public static let intoHelp = Phrase(zh: "并入的户", en: "the household into which it goes")
    /// Help of an option.
    public static let newHelp = Phrase(zh: "新户号", en: "number of the new household")
    /// Help of an option.
    public static let splitMemberHelp = Phrase(
        zh: "分出的成员：编号、证件号码或姓名", en: "who forms it: key, ID number or name")
    /// Help of an option.
    public static let splitHeadHelp = Phrase(zh: "新户的户主（默认第一人）", en: "its head; the first by default")
    /// Help of an option.
    public static let newHeadHelp = Phrase(zh: "接替的户主", en: "who follows as head")

    /// Examples of a command.
    public static let householdExamples = Phrase(
        zh: """
            示例：
              jiedui household edit 350524001001 --allowance 900 --because "2026-11 复核"
              jiedui household end 350524001001 --reason 退出 --gradual --because "收入超过标准"
              jiedui undo C000012
            个人信息请在提示中输入，或用 - 从标准输入读 JSON，不要写在命令行上。
            """,
        en: """
            Examples:
              jiedui household edit 350524001001 --allowance 900 --because "review of 2026-11"
              jiedui household end 350524001001 --reason left_register --gradual --because "income above the line"
              jiedui undo C000012
            Type personal data at the prompts, or read JSON with -, rather than on the command line.
            """)

    // MARK: messages

    /// Heading, and help of an argument.
    public static let changeNumber = Phrase(zh: "更改号", en: "change")
    /// Help of an argument.
    public static let changeKeyHelp = Phrase(zh: "户号或帮扶人编号", en: "household number or helper key")
    /// Heading.
    public static let when = Phrase(zh: "时间", en: "when")
    /// Heading.
    public static let who = Phrase(zh: "更改人", en: "by")
    /// Heading.
    public static let undoneBy = Phrase(zh: "已由…撤回", en: "undone by")

    /// What would be done.
    public static func handTried(_ command: String, _ key: String) -> Phrase {
        Phrase(zh: "试运行，未保存：\(command) \(key)", en: "tried only, nothing kept: \(command) \(key)")
    }
    /// Done.
    public static func handDone(_ what: String, _ key: String, _ change: String) -> Phrase {
        Phrase(zh: "\(what)：\(key)（\(change)）", en: "\(what): \(key) (\(change))")
    }
    /// Nothing to do.
    public static let handSame = Phrase(zh: "与登记一致，没有更改", en: "nothing changed: it is so already")
    /// Label.
    public static let changedFields = Phrase(zh: "更改的栏目", en: "changed fields")
    /// Label.
    public static let householdStatus = Phrase(zh: "在册状态", en: "status")
    /// Label.
    public static let recordKey = Phrase(zh: "编号", en: "key")
    /// Label.
    public static let recordVersion = Phrase(zh: "版本", en: "version")
    /// Heading of a list.
    public static let possibleDuplicates = Phrase(
        zh: "可能重复（未合并，已列入待办）：", en: "possible duplicates (nothing was merged; on the worklist):")
    /// Stands for a record of another area.
    public static let elsewhere = Phrase(zh: "辖区以外", en: "outside your area")
    /// Heading of a list.
    public static let endedPairings = Phrase(zh: "已结束的结对：", en: "pairings that ended:")
    /// Heading of a list.
    public static let openProposals = Phrase(zh: "尚未决定的结对建议：", en: "open proposals, still to be decided:")
    /// Heading of a list.
    public static let helpersOutside = Phrase(
        zh: "以下帮扶人的服务区域不含新地址：", en: "helpers who do not serve at the new place:")
    /// How to take it back.
    public static func undoWith(_ command: String) -> Phrase {
        Phrase(zh: "撤回：\(command)", en: "to undo: \(command)")
    }
    /// A question at the prompt.
    public static func ask(_ what: Phrase) -> Phrase { Phrase(zh: "\(what.zh)：", en: "\(what.en): ") }
    /// A question at the prompt.
    public static let askField = Phrase(zh: "要更改的栏目（空行结束）：", en: "field to change (empty line to end): ")
    /// Refusal of a command line.
    public static func missingWord(_ word: String) -> Phrase {
        Phrase(zh: "缺少 \(word)", en: "\(word) is missing")
    }
    /// Refusal of a command line: an option or field without its value.
    public static func missingValue(_ word: String) -> Phrase {
        Phrase(zh: "\(word) 后面没有值；可用的栏目见 --help", en: "\(word) has no value; --help lists the fields")
    }
    /// Refusal of a command line.
    public static func strayWord(_ count: Int) -> Phrase {
        Phrase(zh: "第 \(count) 个参数看不懂", en: "argument \(count) is not understood")
    }
    /// What to do about it.
    public static let strayWordHint = Phrase(
        zh: "值写作 --栏目 值 或 栏目=值；含空格的值加引号", en: "values are --FIELD VALUE or FIELD=VALUE; quote values with spaces")
    /// A document on standard input that cannot be read.
    public static let badDocument = Phrase(zh: "标准输入不是所要的 JSON", en: "standard input is no such JSON")
    /// What to do about it.
    public static func badDocumentHint(_ keys: [String]) -> Phrase {
        Phrase(
            zh: "一个对象，键：\(keys.joined(separator: "、"))；各栏的值放在 fields 里",
            en: "one object with keys among \(keys.joined(separator: ", ")); values of fields go into \"fields\"")
    }
}
