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
        case "running", "kept": Phrase(zh: "在帮", en: "running")
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
        case "places": Phrase(zh: "各帮扶人每增加一个名额的收益", en: "what one more place at each helper would bring")
        case "towns": Phrase(zh: "各乡镇缺口及最有用的名额", en: "towns that lack places, and the place that helps most")
        case "outside": Phrase(zh: "不在本次匹配之列的家庭", en: "households that the run does not pair")
        default: Phrase(zh: code, en: code)
        }
    }

    /// A phase of a run.
    public static func phase(_ code: String) -> Phrase {
        switch code {
        case "read": Phrase(zh: "读取文件", en: "reading the files")
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

    /// What is wrong in a file of the graph.
    public static func graphReason(_ code: String) -> Phrase {
        switch code {
        case "graph_no_header": Phrase(zh: "缺少表头行", en: "there is no header line")
        case "graph_missing_column": Phrase(zh: "表头缺少此列", en: "the header lacks this column")
        case "graph_unknown_column": Phrase(zh: "表头有未知的列", en: "the header names an unknown column")
        case "graph_repeated_column": Phrase(zh: "表头的列重复", en: "the header names a column twice")
        case "graph_field_count": Phrase(zh: "字段数与表头不符", en: "more or fewer fields than the header")
        case "graph_quote": Phrase(zh: "引号使用有误", en: "a quotation mark is misplaced or never closed")
        case "graph_encoding": Phrase(zh: "不是 UTF-8", en: "a field is not UTF-8")
        case "graph_empty_id": Phrase(zh: "编号为空", en: "an id is empty")
        case "graph_repeated_id": Phrase(zh: "编号重复", en: "an id was defined before")
        case "graph_unknown_household": Phrase(zh: "家庭文件中没有此户", en: "the households file does not define it")
        case "graph_unknown_helper": Phrase(zh: "帮扶人文件中没有此人", en: "the helpers file does not define it")
        case "graph_not_a_number": Phrase(zh: "不是整数", en: "not a whole number")
        case "graph_out_of_range": Phrase(zh: "数值超出范围", en: "a number outside its range")
        case "graph_levels": Phrase(zh: "层级递增、高于优先级或过多", en: "levels rise, exceed the priority, or are too many")
        case "graph_penalties": Phrase(zh: "罚分递减", en: "penalties fall")
        case "graph_repeated_pair": Phrase(zh: "同一对出现两次", en: "a pair occurs twice")
        case "graph_unknown_pair": Phrase(zh: "结果中的对不在候选文件中", en: "the result names a pair that is not eligible")
        case "graph_side": Phrase(zh: "side 应为 household 或 helper", en: "side is household or helper")
        case "graph_missing_price": Phrase(zh: "有家庭或帮扶人缺少价格", en: "a household or helper has no price")
        case "graph_too_large": Phrase(zh: "行数过多", en: "too many rows")
        default: Phrase(zh: code, en: code)
        }
    }

    /// Why a claim is not proven.
    public static func violation(_ code: String) -> Phrase {
        switch code {
        case "proof_malformed": Phrase(zh: "问题本身不合规定", en: "the problem itself is malformed")
        case "proof_no_such_pair": Phrase(zh: "结果含有不存在的对", en: "the result names a pair that does not exist")
        case "proof_repeated_pair": Phrase(zh: "结果中有重复的对", en: "the result names a pair twice")
        case "proof_limit": Phrase(zh: "一对的数量超过上限", en: "a pair carries more than its limit")
        case "proof_need": Phrase(zh: "一户所得超过需要", en: "a household has more than it needs")
        case "proof_capacity": Phrase(zh: "帮扶人超过可帮扶数", en: "a helper has more than its capacity")
        case "proof_helper_price": Phrase(zh: "帮扶人的价格为负或越界", en: "a helper's price is negative or out of range")
        case "proof_household_price": Phrase(zh: "家庭的价格与其最优选择不符", en: "a household's price is not its best choice")
        case "proof_not_best_choice": Phrase(zh: "一户没有得到其最优选择", en: "a household was given less than its best choice")
        case "proof_free_place": Phrase(zh: "有价的名额空着", en: "a place with a price is free")
        case "proof_dear_place": Phrase(zh: "名额的价格低于其成本", en: "a place is used below its cost")
        case "proof_objective": Phrase(zh: "结果的值与价格之和不等", en: "the value of the result and the sum of prices differ")
        case "proof_not_smallest": Phrase(zh: "价格不是最小的", en: "a price is not the smallest")
        default: Phrase(zh: code, en: code)
        }
    }

    /// The argument parser's own words, which it knows in English only.
    public static let parserWords: [Phrase] = [
        Phrase(zh: "概述：", en: "OVERVIEW: "), Phrase(zh: "用法：", en: "USAGE: "), Phrase(zh: "用法：", en: "Usage: "),
        Phrase(zh: "参数：", en: "ARGUMENTS:"), Phrase(zh: "选项：", en: "OPTIONS:"),
        Phrase(zh: "子命令：", en: "SUBCOMMANDS:"), Phrase(zh: " 类命令：", en: " SUBCOMMANDS:"),
        Phrase(zh: "错误：", en: "Error: "), Phrase(zh: "帮助：", en: "Help:  "),
        Phrase(zh: "显示版本。", en: "Show the version."), Phrase(zh: "显示帮助。", en: "Show help information."),
        Phrase(zh: "<子命令>", en: "<subcommand>"), Phrase(zh: "[选项]", en: "[<options>]"),
        Phrase(zh: "(缺省：", en: "(default: "), Phrase(zh: "(可选值：", en: "(values: "),
        Phrase(zh: "缺少必需的参数", en: "Missing expected argument"), Phrase(zh: "未知的选项", en: "Unknown option"),
        Phrase(zh: "。是否应为 ", en: ". Did you mean "),
        Phrase(zh: "多余的参数", en: "Unexpected argument"), Phrase(zh: "多余的参数", en: "unexpected arguments"),
        Phrase(zh: "缺少值：", en: "Missing value for "), Phrase(zh: "值无效：", en: "The value "),
        Phrase(zh: "详情见", en: "See "), Phrase(zh: "了解更多。", en: " for more information."),
        Phrase(zh: "详细帮助。", en: " for detailed help."),
    ]
}
