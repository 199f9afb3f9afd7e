extension OfferHelp {
    /// A help text or heading.
    public static let numberLabel = Phrase(zh: "资源编号", en: "offer")

    /// A help text or heading.
    public static let donorLabel = Phrase(zh: "捐赠方", en: "donor")

    /// A help text or heading.
    public static let kindLabel = Phrase(zh: "类型", en: "kind")

    /// A help text or heading.
    public static let titleLabel = Phrase(zh: "项目", en: "project")

    /// A help text or heading.
    public static let needLabel = Phrase(zh: "需求", en: "need")

    /// A help text or heading.
    public static let stateLabel = Phrase(zh: "状态", en: "state")

    /// A help text or heading.
    public static let committedLabel = Phrase(zh: "承诺", en: "committed")

    /// A help text or heading.
    public static let receivedLabel = Phrase(zh: "到账", en: "received")

    /// A help text or heading.
    public static let reservedLabel = Phrase(zh: "预留", en: "reserved")

    /// A help text or heading.
    public static let deliveredLabel = Phrase(zh: "发放", en: "delivered")

    /// A help text or heading.
    public static let freeLabel = Phrase(zh: "可用", en: "free")

    /// A help text or heading.
    public static let datesLabel = Phrase(zh: "期限", en: "dates")

    /// A help text or heading.
    public static let expiryLabel = Phrase(zh: "保质期至", en: "last day")

    /// A help text or heading.
    public static let areasLabel = Phrase(zh: "区域", en: "areas")

    /// A help text or heading.
    public static let conditionsLabel = Phrase(zh: "条件", en: "conditions")

    /// A help text or heading.
    public static let versionLabel = Phrase(zh: "版本", en: "version")

    /// A help text or heading.
    public static let unitLabel = Phrase(zh: "单位", en: "unit")

    /// A help text or heading.
    public static let untilLabel = Phrase(zh: "截止", en: "until")

    /// A help text or heading.
    public static let entryLabel = Phrase(zh: "台账号", en: "line")

    /// A help text or heading.
    public static let amountLabel = Phrase(zh: "数量", en: "amount")

    /// A help text or heading.
    public static let causeLabel = Phrase(zh: "依据", en: "by")

    /// A help text or heading.
    public static let consentLabel = Phrase(zh: "同意书", en: "consent")

    /// A help text or heading.
    public static let dayLabel = Phrase(zh: "日期", en: "day")

    /// A help text or heading.
    public static let byLabel = Phrase(zh: "何人", en: "who")

    /// A help text or heading.
    public static let termsLabel = Phrase(zh: "内容", en: "terms")

    /// A help text or heading.
    public static let allocationState = Phrase(zh: "分配状态", en: "state")

    /// A help text or heading.
    public static let countLabel = Phrase(zh: "数", en: "count")

    /// A help text or heading.
    public static let leftLabel = Phrase(zh: "余量", en: "left")

    /// A help text or heading.
    public static let whyLabel = Phrase(zh: "原因", en: "why")

    /// A help text or heading.
    public static let needsLabel = Phrase(zh: "同类需求", en: "needs")

    /// A help text or heading.
    public static let similarLabel = Phrase(zh: "相近用途", en: "similar")

    /// A help text or heading.
    public static let scoreLabel = Phrase(zh: "每份得分", en: "score per lot")

    /// A help text or heading.
    public static let partsLabel = Phrase(zh: "分项", en: "parts")

    /// A help text or heading.
    public static let ruleLabel = Phrase(zh: "规则", en: "rule")

    /// A help text or heading.
    public static let allocationLabel = Phrase(zh: "分配编号", en: "allocation")

    /// A help text or heading.
    public static let headLabel = Phrase(zh: "户主", en: "head")

    /// A help text or heading.
    public static let areaLabel = Phrase(zh: "地区", en: "area")

    /// A help text or heading.
    public static let beforeLabel = Phrase(zh: "原状态", en: "before")

    /// A help text or heading.
    public static let afterLabel = Phrase(zh: "现状态", en: "now")

    /// A help text or heading.
    public static let rowLabel = Phrase(zh: "行号", en: "row")

    /// A help text or heading.
    public static let remarkLabel = Phrase(zh: "备注", en: "remarks")

    /// A help text or heading.
    public static let areasUnknown = Phrase(
        zh: "服务区域不明，核实前不能分配", en: "areas unknown: nothing is given out before they are known")

    /// A help text or heading.
    public static let acceptedSheet = Phrase(zh: "已登记资源", en: "accepted")

    /// A help text or heading.
    public static let reportSheet = Phrase(zh: "使用情况", en: "summary")

    /// A help text or heading.
    public static let recipientsSheet = Phrase(zh: "去向", en: "recipients")

    /// A help text or heading.
    public static let ledgerSheet = Phrase(zh: "台账", en: "ledger")

    /// A help text or heading.
    public static let factLabel = Phrase(zh: "项目", en: "fact")

    /// A help text or heading.
    public static let valueLabel = Phrase(zh: "内容", en: "value")

    /// A help text or heading.
    public static let communities = Phrase(
        zh: "列出村(社区)及其结对单位数", en: "list villages and communities with how many organisations help them")

    /// A help text or heading.
    public static let tie = Phrase(zh: "村社结对：审批、否决、结束", en: "ties between communities and organisations")

    /// A help text or heading.
    public static let tieList = Phrase(zh: "列出村社结对", en: "list ties")

    /// A help text or heading.
    public static let tieState = Phrase(
        zh: "状态：proposed|active|refused|ended|superseded", en: "state: proposed|active|refused|ended|superseded")

    /// A help text or heading.
    public static let ties = Phrase(zh: "结对编号，如 T000012", en: "ids, such as T000012")

    /// A help text or heading.
    public static let tiesOrRun = Phrase(zh: "写明结对编号，或 --run 批次", en: "name ties, or --run")

    /// A help text or heading.
    public static let tieApprove = Phrase(zh: "审批：即日生效", en: "approve: it begins today")

    /// A help text or heading.
    public static let tieRefuse = Phrase(zh: "否决（须写理由）", en: "refuse, with a reason")

    /// A help text or heading.
    public static let tieEnd = Phrase(zh: "结束（须写理由）", en: "end it, with a reason")

    /// A help text or heading.
    public static let codeLabel = Phrase(zh: "区划代码", en: "code")

    /// A help text or heading.
    public static let mandatoryLabel = Phrase(zh: "必须覆盖", en: "mandatory")

    /// A help text or heading.
    public static let wantedLabel = Phrase(zh: "需要", en: "wanted")

    /// A help text or heading.
    public static let helpedLabel = Phrase(zh: "已有", en: "helped")

    /// A help text or heading.
    public static let yes = Phrase(zh: "是", en: "yes")

    /// A help text or heading.
    public static let tieLabel = Phrase(zh: "结对编号", en: "tie")

    /// A help text or heading.
    public static let helperLabel = Phrase(zh: "帮扶单位", en: "organisation")

    /// A help text or heading.
    public static let scoreTotal = Phrase(zh: "得分", en: "score")

    /// A heading.
    public static let aidLabel = Phrase(zh: "救助记录", en: "entry")

    /// A heading.
    public static let itemLabel = Phrase(zh: "物品或用途", en: "article")

    /// A heading.
    public static let sourceLabel = Phrase(zh: "来源", en: "source")

    /// A heading.
    public static let voidedLabel = Phrase(zh: "已撤销", en: "taken back")

    /// A heading.
    public static let managerLabel = Phrase(zh: "负责人证件号码", en: "ID number of the person responsible")

    /// What is asked for on a terminal.
    public static func prompt(_ label: Phrase) -> Phrase { Phrase(zh: "\(label.zh)：", en: "\(label.en): ") }

    /// Personal data are not taken from the command line.
    public static let onlyDash = Phrase(
        zh: "个人信息不能写在命令行上：写 -，由标准输入读入",
        en: "personal data do not belong on the command line: write -, and give it on standard input")

    /// Options that go with a run.
    public static let areaOnlyOfRun = Phrase(
        zh: "--area 和 --offer 只与 --run 同用", en: "--area and --offer go with --run, not with single allocations")

    /// A version is that of one.
    public static let versionOfOne = Phrase(
        zh: "--version 只用于单项分配", en: "--version is for one allocation alone")

    /// Options of runs over leads.
    public static let leadOnly = Phrase(
        zh: "--moves、--from-scratch、--only 只用于 run lead",
        en: "--moves, --from-scratch and --only are for run lead alone")

    /// How an entry is taken back.
    public static func undoAid(_ household: String, _ key: String) -> Phrase {
        Phrase(
            zh: "登记有误时：jiedui aid void \(household) \(key) --because 理由",
            en: "where it is a mistake: jiedui aid void \(household) \(key) --because TEXT")
    }

    /// Where the receipt of a list of offers was written.
    public static func receiptWritten(_ path: String) -> Phrase {
        Phrase(
            zh: "回执已写入 \(path)：已登记资源的编号和退回的行。",
            en: "The receipt is in \(path): the numbers of the accepted offers, and the rows that were refused.")
    }
}
