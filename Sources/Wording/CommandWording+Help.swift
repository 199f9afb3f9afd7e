/// Help texts of commands, arguments and options.
extension CommandWording {
    /// Help of an option.
    public static let socketHelp = Phrase(
        zh: "守护进程套接字的路径 [JIEDUI_SOCKET]", en: "path of the daemon's socket [JIEDUI_SOCKET]")
    /// Help of an option.
    public static let jsonHelp = Phrase(zh: "在标准输出上打印一个 JSON 文档", en: "print one JSON document on standard output")
    /// Help of an option.
    public static let langHelp = Phrase(
        zh: "界面语言（缺省按 LC_ALL、LC_MESSAGES、LANG）", en: "language (default: LC_ALL, LC_MESSAGES, LANG)")
    /// Help of an option.
    public static let limitHelp = Phrase(zh: "每页最多条数", en: "at most so many items")
    /// Help of an option.
    public static let cursorHelp = Phrase(zh: "上一页给出的游标", en: "where the page before ended")
    /// Refusal of an option.
    public static let limitRange = Phrase(zh: "--limit 应为 1 至 1000。", en: "--limit is 1 to 1000.")
    /// Help of an option.
    public static let areaHelp = Phrase(
        zh: "区划代码：12 位，或前 2、4、6、9 位", en: "division code: 12 digits, or the first 2, 4, 6 or 9")
    /// Help of an argument.
    public static let kindHelp = Phrase(zh: "台账种类", en: "kind of ledger")
    /// Help of an argument.
    public static let filesHelp = Phrase(zh: "台账文件（.xlsx 或 .csv），可多个", en: "ledger files, .xlsx or .csv")
    /// Help of an option.
    public static let dryRunHelp = Phrase(zh: "只报告，不保存", en: "report only, store nothing")
    /// Help of an option.
    public static let rejectsHelp = Phrase(zh: "把退回的行写入此工作簿", en: "write the rejected rows into this workbook")
    /// Help of an option.
    public static let encodingHelp = Phrase(zh: "文本编码", en: "encoding of text files")
    /// Help of an option.
    public static let strictHelp = Phrase(zh: "有待处理事项时以 1 退出", en: "exit 1 where something needs attention")
    /// Help of an argument.
    public static let batchHelp = Phrase(zh: "导入批次号", en: "number of the import batch")
    /// Help of an option.
    public static let outputHelp = Phrase(zh: "输出文件", en: "output file")
    /// Help of an argument.
    public static let householdHelp = Phrase(zh: "户号", en: "household number")
    /// Help of an argument.
    public static let helperHelp = Phrase(zh: "帮扶人编号", en: "helper key")
    /// Help of an argument.
    public static let findHelp = Phrase(
        zh: "姓名、户号、完整证件号码或其后四位", en: "name, household number, whole ID number or its last four")
    /// Help of an argument.
    public static let runKindHelp = Phrase(zh: "匹配种类", en: "kind of run")
    /// Help of an option.
    public static let asOfHelp = Phrase(
        zh: "基准日，如 2020-04-30（缺省为今天）", en: "day, as 2020-04-30 (default: today in Shanghai)")
    /// Help of an option.
    public static let packHelp = Phrase(zh: "政策包编号（缺省为该区域当日有效的）", en: "policy pack (default: the one in force there)")
    /// Help of an option.
    public static let seedHelp = Phrase(
        zh: "抽签种子（缺省由数据和政策包得出）", en: "seed of the lottery (default: from data and pack)")
    /// Help of an option.
    public static let threadsHelp = Phrase(
        zh: "求解线程数；不影响结果", en: "threads of the solver; the result does not depend on it")
    /// Refusal of an option.
    public static let threadsRange = Phrase(zh: "--threads 应为 1 至 256。", en: "--threads is 1 to 256.")
    /// Help of an option.
    public static let movesHelp = Phrase(zh: "最多调整的在帮结对数", en: "at most so many running pairings may move")
    /// Refusal of an option.
    public static let movesRange = Phrase(zh: "--moves 不能为负。", en: "--moves is not negative.")
    /// Help of an option.
    public static let fromScratchHelp = Phrase(
        zh: "不保留在帮结对（限管理员；加 --yes 才保存）", en: "set running pairings aside (administrators; stores only with --yes)")
    /// Refusal of an option.
    public static let movesOrScratch = Phrase(
        zh: "--moves 与 --from-scratch 不能同时使用。", en: "Use --moves or --from-scratch, not both.")
    /// Help of an option.
    public static let yesHelp = Phrase(zh: "确认", en: "confirm")
    /// Help of an option.
    public static let onlyHelp = Phrase(zh: "只看尚无责任人的家庭", en: "look at uncovered households only")
    /// Help of an argument.
    public static let runHelp = Phrase(zh: "匹配批次号", en: "number of the run")
    /// Help of an option.
    public static let listHelp = Phrase(zh: "显示匹配的一个清单", en: "show one of the run's lists")
    /// Help of an option.
    public static let graphHelp = Phrase(
        zh: "导出求解图的五个 CSV 文件，前缀为；慈善资源批次每个市场一组",
        en: "write the graph's five CSV files, prefix; of a run over offers five for each market")
    /// Help of an option.
    public static let xlsxHelp = Phrase(zh: "导出会议用工作簿", en: "write the workbook for the meeting")
    /// Help of an option.
    public static let byHelp = Phrase(zh: "每个乡镇一张工作表", en: "a sheet per town")
    /// Help of an option.
    public static let htmlHelp = Phrase(zh: "导出可离线打开的报告", en: "write a self-contained HTML report")
    /// Refusal of options.
    public static let exportWhat = Phrase(
        zh: "请指定 --graph、--xlsx 或 --html。", en: "Say what to write: --graph, --xlsx or --html.")
    /// Refusal of options.
    public static let byNeedsXlsx = Phrase(zh: "--by 需与 --xlsx 同用。", en: "--by goes with --xlsx.")
    /// Help of an option.
    public static let versusHelp = Phrase(zh: "为什么不是此帮扶人", en: "why not this helper")
    /// Help of an option.
    public static let countHelp = Phrase(zh: "推荐人数", en: "how many")
    /// Help of an option.
    public static let packTextHelp = Phrase(zh: "显示政策包原文", en: "show the pack's own text")
    /// Help of an argument.
    public static let packFileHelp = Phrase(zh: "政策包文件", en: "file of the pack")
    /// Help of an option.
    public static let bodyHelp = Phrase(zh: "作出决定的机构", en: "the body that decided")
    /// Help of an option.
    public static let dayHelp = Phrase(zh: "决定日期", en: "day of the decision")
    /// Help of an option.
    public static let minuteHelp = Phrase(zh: "会议纪要编号", en: "number of the minute")
    /// Help of an option.
    public static let valuesHelp = Phrase(
        zh: "只采纳这些取值（缺省为全部缺省值）", en: "adopt these values only (default: all defaults)")
    /// Help of an option.
    public static let edgesHelp = Phrase(
        zh: "候选对文件：household,helper,score", en: "file of eligible pairs: household,helper,score")
    /// Help of an option.
    public static let householdsFileHelp = Phrase(
        zh: "家庭文件：household,priority,need", en: "file of households: household,priority,need")
    /// Help of an option.
    public static let helpersFileHelp = Phrase(zh: "帮扶人文件：helper,capacity", en: "file of helpers: helper,capacity")
    /// Help of an option.
    public static let tiesHelp = Phrase(zh: "同分如何取舍", en: "rule between equal optima")
    /// Help of an option.
    public static let resultOutHelp = Phrase(zh: "把结果写入此文件", en: "write the result into this file")
    /// Help of an option.
    public static let pricesOutHelp = Phrase(zh: "把影子价格写入此文件", en: "write the prices into this file")
    /// Help of an option.
    public static let resultInHelp = Phrase(zh: "待检验的结果", en: "the result to be checked")
    /// Help of an option.
    public static let pricesInHelp = Phrase(zh: "待检验的影子价格", en: "the prices to be checked")
    /// Abstract of a command.
    public static let solveAbstract = Phrase(
        zh: "求解一个匹配问题并给出最优性证明（不需要守护进程）", en: "solve a matching problem with its proof of optimality (needs no daemon)")
    /// Examples of a command.
    public static let solveExamples = Phrase(
        zh: """
            示例：
              jiedui solve --edges e.csv --households h.csv --helpers p.csv --result r.csv --prices q.csv
            """,
        en: """
            Examples:
              jiedui solve --edges e.csv --households h.csv --helpers p.csv --result r.csv --prices q.csv
            """)
    /// Abstract of a command.
    public static let verifyAbstract = Phrase(
        zh: "独立检验一个结果及其影子价格（不需要守护进程）", en: "check a result and its prices independently (needs no daemon)")
    /// Examples of a command.
    public static let verifyExamples = Phrase(
        zh: """
            示例：
              jiedui verify --edges e.csv --households h.csv --helpers p.csv --result r.csv --prices q.csv
            """,
        en: """
            Examples:
              jiedui verify --edges e.csv --households h.csv --helpers p.csv --result r.csv --prices q.csv
            """)
    /// Group of commands.
    public static let groupEngine = Phrase(zh: "求解器", en: "ENGINE")
    /// Group of commands.
    public static let groupRegister = Phrase(zh: "台账与名册", en: "REGISTER")
    /// Group of commands.
    public static let groupMatching = Phrase(zh: "匹配", en: "MATCHING")
    /// Group of commands.
    public static let groupDecisions = Phrase(zh: "审批与结对", en: "DECISIONS")
    /// Group of commands.
    public static let groupService = Phrase(zh: "服务", en: "SERVICE")
    /// Abstract of a command.
    public static let rootAbstract = Phrase(
        zh: "结对：困难家庭与帮扶力量的匹配", en: "jiedui: matches households in difficulty with those who help")
    /// Examples of a command.
    public static let rootExamples = Phrase(
        zh: """
            示例：
              jiedui import households 困难家庭台账.xlsx --rejects 退回.xlsx
              jiedui run lead --area 3505 --as-of 2020-04-30
              jiedui runs export R000001 --xlsx 会议名单.xlsx --by town
            退出码：0 完成 · 1 有待处理（--strict） · 2 用法或文件有误 · 3 连不上 · 4 无权限 · 5 冲突 · 6 按规则拒绝 · 70 内部错误
            """,
        en: """
            Examples:
              jiedui import households households.xlsx --rejects back.xlsx
              jiedui run lead --area 3505 --as-of 2020-04-30
              jiedui runs export R000001 --xlsx meeting.xlsx --by town
            Exit codes: 0 done, 1 needs attention (--strict), 2 usage or bad input, 3 daemon not reachable, 4 not permitted, 5 conflict, 6 refused by a rule, 70 internal error
            """)
    /// Abstract of a command.
    public static let statusAbstract = Phrase(
        zh: "查看守护进程、数据库和您的权限", en: "show the daemon, its store and who you are to it")
    /// Examples of a command.
    public static let statusExamples = Phrase(
        zh: """
            示例：
              jiedui status
              jiedui status --json
            """,
        en: """
            Examples:
              jiedui status
              jiedui status --json
            """)
    /// Abstract of a command.
    public static let importAbstract = Phrase(
        zh: "导入台账：好的行入库，有误的行连同原因退回", en: "import ledgers: good rows are taken, bad rows come back with their reason")
    /// Examples of a command.
    public static let importExamples = Phrase(
        zh: """
            示例：
              jiedui import households 困难家庭台账.csv --dry-run
              jiedui import helpers 帮扶责任人.xlsx --rejects 退回.xlsx
            """,
        en: """
            Examples:
              jiedui import households households.csv --dry-run
              jiedui import helpers helpers.xlsx --rejects back.xlsx
            """)
    /// Abstract of a command.
    public static let importsAbstract = Phrase(zh: "查看导入批次", en: "show what was imported")
    /// Abstract of a command.
    public static let importsListAbstract = Phrase(zh: "列出导入批次，新的在前", en: "list the batches, the newest first")
    /// Abstract of a command.
    public static let importsShowAbstract = Phrase(zh: "查看一个批次的计数和全部说明", en: "show one batch with all its remarks")
    /// Abstract of a command.
    public static let templateAbstract = Phrase(
        zh: "取得空白台账：表头、下拉选项和一行示例", en: "write an empty ledger: headings, drop-downs, one example row")
    /// Examples of a command.
    public static let templateExamples = Phrase(
        zh: """
            示例：
              jiedui template households -o 困难家庭台账.xlsx
            """,
        en: """
            Examples:
              jiedui template households -o households.xlsx
            """)
    /// Abstract of a command.
    public static let householdsAbstract = Phrase(zh: "困难家庭名册", en: "the register of households")
    /// Abstract of a command.
    public static let householdsListAbstract = Phrase(
        zh: "列出困难家庭（证件号码已遮掩）", en: "list households (ID numbers are masked)")
    /// Examples of a command.
    public static let householdsExamples = Phrase(
        zh: """
            示例：
              jiedui households list --area 350502
              jiedui households list --limit 200 --json
            """,
        en: """
            Examples:
              jiedui households list --area 350502
              jiedui households list --limit 200 --json
            """)
    /// Abstract of a command.
    public static let householdsShowAbstract = Phrase(
        zh: "查看一户：成员、需求、结对", en: "show one household: members, needs, pairings")
    /// Abstract of a command.
    public static let helpersAbstract = Phrase(zh: "帮扶力量名册", en: "the register of helpers")
    /// Abstract of a command.
    public static let helpersListAbstract = Phrase(zh: "列出帮扶力量", en: "list helpers")
    /// Examples of a command.
    public static let helpersExamples = Phrase(
        zh: """
            示例：
              jiedui helpers list --area 350502
            """,
        en: """
            Examples:
              jiedui helpers list --area 350502
            """)
    /// Abstract of a command.
    public static let helpersShowAbstract = Phrase(
        zh: "查看一名帮扶人：能力、服务区域、结对", en: "show one helper: abilities, areas, pairings")
    /// Abstract of a command.
    public static let findAbstract = Phrase(
        zh: "查找：姓名、户号、完整证件号码或其后四位", en: "find by name, household number, whole ID number or its last four")
    /// Examples of a command.
    public static let findExamples = Phrase(
        zh: """
            示例：
              jiedui find 0019
              jiedui find 3505020001
            """,
        en: """
            Examples:
              jiedui find 0019
              jiedui find 3505020001
            """)
    /// Abstract of a command.
    public static let runAbstract = Phrase(zh: "运行匹配并说明结果", en: "run a match and say what came out")
    /// Examples of a command.
    public static let runExamples = Phrase(
        zh: """
            示例：
              jiedui run lead --area 3505 --as-of 2020-04-30
              jiedui run lead --area 350502 --dry-run
            """,
        en: """
            Examples:
              jiedui run lead --area 3505 --as-of 2020-04-30
              jiedui run lead --area 350502 --dry-run
            """)
    /// Abstract of a command.
    public static let runsAbstract = Phrase(zh: "查看、重算、比较、导出匹配批次", en: "show, repeat, compare and export runs")
    /// Abstract of a command.
    public static let runsListAbstract = Phrase(zh: "列出匹配批次，新的在前", en: "list the runs, the newest first")
    /// Abstract of a command.
    public static let runsShowAbstract = Phrase(zh: "查看一个批次的结果或其清单", en: "show a run's result, or one of its lists")
    /// Examples of a command.
    public static let runsShowExamples = Phrase(
        zh: """
            示例：
              jiedui runs show R000001
              jiedui runs show R000001 --uncovered
            """,
        en: """
            Examples:
              jiedui runs show R000001
              jiedui runs show R000001 --uncovered
            """)
    /// Abstract of a command.
    public static let runsRepeatAbstract = Phrase(
        zh: "用保存的数据重算并逐字节比较", en: "compute a run again from its kept inputs and compare the bytes")
    /// Abstract of a command.
    public static let runsCancelAbstract = Phrase(
        zh: "取消正在排队或进行的导入或匹配，什么都不保存", en: "cancel an import or run that waits or goes on; nothing of it is stored")
    /// Examples of a command.
    public static let runsCancelExamples = Phrase(
        zh: """
            示例：
              jiedui jobs
              jiedui runs cancel J000007
            """,
        en: """
            Examples:
              jiedui jobs
              jiedui runs cancel J000007
            """)
    /// Help of an argument.
    public static let jobHelp = Phrase(zh: "任务号，如 J000007", en: "the job, such as J000007")
    /// Abstract of a command.
    public static let jobsAbstract = Phrase(
        zh: "列出导入与匹配任务，新的在前", en: "list the imports and runs that were asked for, the newest first")
    /// Examples of a command.
    public static let jobsExamples = Phrase(
        zh: """
            示例：
              jiedui jobs
              jiedui jobs --limit 10 --json
            """,
        en: """
            Examples:
              jiedui jobs
              jiedui jobs --limit 10 --json
            """)
    /// Abstract of a command.
    public static let runsDiffAbstract = Phrase(zh: "比较两个批次：哪些户的责任人不同", en: "compare two runs: whose helper differs")
    /// Abstract of a command.
    public static let runsExportAbstract = Phrase(
        zh: "导出会议名单、报告或求解图", en: "write the list for the meeting, the report, or the graph")
    /// Examples of a command.
    public static let runsExportExamples = Phrase(
        zh: """
            示例：
              jiedui runs export R000001 --xlsx 会议名单.xlsx --by town
              jiedui runs export R000001 --html 报告.html
              jiedui runs export R000001 --graph 图/r1
            """,
        en: """
            Examples:
              jiedui runs export R000001 --xlsx meeting.xlsx --by town
              jiedui runs export R000001 --html report.html
              jiedui runs export R000001 --graph out/r1
            """)
    /// Abstract of a command.
    public static let explainAbstract = Phrase(
        zh: "说明一户、一项需求或一个村(社区)为何由此人帮扶，或为何没有人",
        en: "say why a household, a need or a community got its helper, or why it got none")
    /// Examples of a command.
    public static let explainExamples = Phrase(
        zh: """
            示例：
              jiedui explain 3505020001 --run R000001
              jiedui explain 3505020001 --run R000001 --versus P000012
              jiedui explain 350583100201 --run R000003（村社结对批次）
              jiedui explain --helper P000012 --run R000002（该帮扶人为何得到或没有得到安排）
            """,
        en: """
            Examples:
              jiedui explain 3505020001 --run R000001
              jiedui explain 3505020001 --run R000001 --versus P000012
              jiedui explain 350583100201 --run R000003 (a community run)
              jiedui explain --helper P000012 --run R000002 (what that helper got and why)
            """)
    /// Abstract of a command.
    public static let recommendAbstract = Phrase(
        zh: "按总体效果为一户推荐帮扶人", en: "recommend helpers for a household by total effect")
    /// Examples of a command.
    public static let recommendExamples = Phrase(
        zh: """
            示例：
              jiedui recommend 3505020001 -n 5
            """,
        en: """
            Examples:
              jiedui recommend 3505020001 -n 5
            """)
    /// Abstract of a command.
    public static let packAbstract = Phrase(zh: "政策包", en: "policy packs")
    /// Abstract of a command.
    public static let packListAbstract = Phrase(zh: "列出政策包", en: "list the packs")
    /// Abstract of a command.
    public static let packShowAbstract = Phrase(zh: "查看一个政策包的取值及依据", en: "show a pack's values, each with its basis")
    /// Abstract of a command.
    public static let packCheckAbstract = Phrase(zh: "检查政策包文件", en: "check the file of a pack")
    /// Abstract of a command.
    public static let packAdoptAbstract = Phrase(
        zh: "记录本单位采纳缺省值的决定", en: "record the office's decision to adopt default values")
    /// Examples of a command.
    public static let packAdoptExamples = Phrase(
        zh: """
            示例：
              jiedui pack adopt fujian-2020 --body 县民政局局务会 --day 2020-05-06 --minute 〔2020〕12号
            """,
        en: """
            Examples:
              jiedui pack adopt fujian-2020 --body "county bureau" --day 2020-05-06 --minute 2020-12
            """)
}
