/// Words for codes that the daemon sends.
extension CommandWording {
    /// How a row was treated.
    public static func severity(_ code: String) -> Phrase {
        switch code {
        case "reject": Phrase(zh: "退回", en: "reject")
        case "warn": Phrase(zh: "提示", en: "warn")
        case "repair": Phrase(zh: "已修正", en: "repair")
        default: Phrase(zh: code, en: code)
        }
    }

    /// What a search found.
    public static func hitKind(_ code: String) -> Phrase {
        switch code {
        case "household": Phrase(zh: "家庭", en: "household")
        case "member": Phrase(zh: "成员", en: "member")
        case "helper": Phrase(zh: "帮扶人", en: "helper")
        default: Phrase(zh: code, en: code)
        }
    }

    /// What agreed in a search.
    public static func hitMatch(_ code: String) -> Phrase {
        switch code {
        case "name": Phrase(zh: "姓名", en: "name")
        case "number": Phrase(zh: "编号", en: "number")
        case "id_number": Phrase(zh: "证件号码", en: "ID number")
        case "last_four": Phrase(zh: "证件后四位", en: "last four")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The state of a proposal.
    public static func proposalState(_ code: String) -> Phrase {
        switch code {
        case "proposed": Phrase(zh: "建议", en: "proposed")
        case "running": Phrase(zh: "在帮", en: "running")
        case "approved": Phrase(zh: "已批准", en: "approved")
        case "refused": Phrase(zh: "已否决", en: "refused")
        case "superseded": Phrase(zh: "已被替代", en: "superseded")
        default: Phrase(zh: code, en: code)
        }
    }

    /// One of a run's lists.
    public static func runPart(_ code: String) -> Phrase {
        switch code {
        case "proposals": Phrase(zh: "结对建议及理由", en: "the pairs with their reasons")
        case "uncovered": Phrase(zh: "尚无责任人的家庭及原因", en: "households left over, with the reason")
        case "not_clear": Phrase(zh: "情况待核实的家庭", en: "households with facts to be made clear")
        case "outside": Phrase(zh: "不在本次匹配之列的家庭", en: "households that the run does not pair")
        default: Phrase(zh: code, en: code)
        }
    }

    /// A phase of a run.
    public static func phase(_ code: String) -> Phrase {
        switch code {
        case "snapshot": Phrase(zh: "读取数据", en: "reading the register")
        case "columns": Phrase(zh: "整理数据", en: "building columns")
        case "candidates": Phrase(zh: "寻找候选", en: "finding candidates")
        case "scores": Phrase(zh: "评分", en: "scoring")
        case "solve": Phrase(zh: "求解", en: "solving")
        case "lottery": Phrase(zh: "抽签", en: "drawing lots")
        case "prices": Phrase(zh: "求影子价格", en: "finding prices")
        case "verify": Phrase(zh: "核实证明", en: "verifying the proof")
        case "store": Phrase(zh: "保存", en: "storing")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The argument parser's own words, which it knows in English only.
    public static let parserWords: [Phrase] = [
        Phrase(zh: "概述:", en: "OVERVIEW: "), Phrase(zh: "用法:", en: "USAGE: "), Phrase(zh: "用法:", en: "Usage: "),
        Phrase(zh: "参数:", en: "ARGUMENTS:"), Phrase(zh: "选项:", en: "OPTIONS:"),
        Phrase(zh: "子命令:", en: "SUBCOMMANDS:"), Phrase(zh: " 类命令:", en: " SUBCOMMANDS:"),
        Phrase(zh: "错误:", en: "Error: "), Phrase(zh: "帮助:", en: "Help:  "),
        Phrase(zh: "显示版本。", en: "Show the version."), Phrase(zh: "显示帮助。", en: "Show help information."),
        Phrase(zh: "<子命令>", en: "<subcommand>"), Phrase(zh: "[选项]", en: "[<options>]"),
        Phrase(zh: "(缺省:", en: "(default: "), Phrase(zh: "(可选值:", en: "(values: "),
        Phrase(zh: "缺少必需的参数", en: "Missing expected argument"), Phrase(zh: "未知的选项", en: "Unknown option"),
        Phrase(zh: "多余的参数", en: "Unexpected argument"), Phrase(zh: "多余的参数", en: "unexpected arguments"),
        Phrase(zh: "缺少值:", en: "Missing value for "), Phrase(zh: "值无效:", en: "The value "),
        Phrase(zh: "详情见", en: "See "), Phrase(zh: "了解更多。", en: " for more information."),
        Phrase(zh: "详细帮助。", en: " for detailed help."),
    ]
}
