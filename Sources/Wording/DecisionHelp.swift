/// Help and headings of the commands about decisions.
public enum DecisionHelp {
    /// What no person does.
    public static let theProgram = Phrase(zh: "系统", en: "the program")
    /// Of several decisions none was done.
    public static func allRefused(_ count: Int) -> Phrase {
        Phrase(zh: "\(count) 个决定均未办理", en: "none of the \(count) decisions was done")
    }
    /// `jiedui proposal`.
    public static let proposal = Phrase(zh: "匹配建议：查看、审批、否决、撤回", en: "Proposals: list, approve, refuse, take back.")
    /// Examples.
    public static let proposalExamples = Phrase(
        zh: """
            示例：
              jiedui proposal list --run R000003 --state proposed
              jiedui proposal approve 350525100200001
              jiedui proposal approve --all --run R000003 --area 350525100 --dry-run
              jiedui proposal refuse 350525100200001 --reason unsuitable --because 两家素有矛盾
            """,
        en: """
            Examples:
              jiedui proposal list --run R000003 --state proposed
              jiedui proposal approve 350525100200001
              jiedui proposal approve --all --run R000003 --area 350525100 --dry-run
              jiedui proposal refuse 350525100200001 --reason unsuitable --because "an old quarrel"
            """)
    /// `jiedui proposal list`.
    public static let proposalList = Phrase(zh: "列出匹配建议及其状态", en: "List proposals with where they stand.")
    /// `--state`.
    public static let state = Phrase(
        zh: "只看此状态：proposed、seconding、publicity、approved、refused、superseded",
        en: "Only this state: proposed, seconding, publicity, approved, refused or superseded.")
    /// The households of a decision.
    public static let households = Phrase(zh: "户编号，可多个", en: "Household numbers.")
    /// `--run`.
    public static let decideRun = Phrase(
        zh: "批次；不写则为涉及该户的最新批次", en: "The run; without it the newest that proposes somebody for the household.")
    /// `--helper`.
    public static let ofHelper = Phrase(zh: "只看此帮扶人", en: "Only this helper's.")
    /// `--all`.
    public static let all = Phrase(zh: "该批次中符合筛选条件的全部建议", en: "Every proposal of the run that the filters name.")
    /// `--area`.
    public static let inArea = Phrase(zh: "与 --all 同用：只办此区域", en: "With --all: only households of this area.")
    /// `--tier`.
    public static let tier = Phrase(zh: "与 --all 同用：只办此层级，可多次", en: "With --all: only this tier; may be repeated.")
    /// `--least-score`.
    public static let leastScore = Phrase(
        zh: "与 --all 同用：只办不低于此分的", en: "With --all: only pairs of at least this score.")
    /// `--because`.
    public static let because = Phrase(zh: "理由，加密保存", en: "Why, in words; kept sealed.")
    /// `--version`.
    public static let version = Phrase(
        zh: "看到时的版本；已被他人改动则拒绝", en: "The version that you saw; refused where somebody changed it since.")
    /// `--all` without a run.
    public static let allNeedsRun = Phrase(
        zh: "--all 须与 --run 同用，且不写户编号", en: "--all goes with --run and without household numbers")
    /// No household.
    public static let namesNeeded = Phrase(zh: "请给出户编号，或用 --all --run", en: "name households, or use --all --run")
    /// `jiedui proposal approve`.
    public static let approve = Phrase(zh: "批准建议，成为结对", en: "Approve proposals: they become pairings.")
    /// `jiedui proposal second`.
    public static let second = Phrase(
        zh: "作为第二人批准（涉及近亲属时）", en: "Approve as the second person, where a near relative is concerned.")
    /// `jiedui proposal confirm`.
    public static let confirm = Phrase(zh: "公示期满无异议，确认结对", en: "Confirm after publicity without objection.")
    /// `jiedui proposal refuse`.
    public static let refuse = Phrase(zh: "否决建议，须说明理由", en: "Refuse proposals, with a reason.")
    /// `jiedui proposal object`.
    public static let object = Phrase(
        zh: "公示异议成立，停止此对", en: "Uphold an objection in publicity: exactly this pair stops.")
    /// Undo.
    public static let undo = Phrase(
        zh: "当日撤回最近一次决定", en: "Take the last decision back, on the day on which it was made.")
    /// `--from`.
    public static let from = Phrase(zh: "结对开始日，默认今天", en: "First day of the pairing; today by default.")
    /// `--until`.
    public static let until = Phrase(zh: "截止日", en: "Last day.")
    /// `--reason` of a refusal.
    public static let reason = Phrase(
        zh: "unsuitable 人选不合适、helper_unavailable 帮扶人暂不能承担、data_wrong 数据有误、household_declines 对象谢绝、other 其他",
        en: "unsuitable, helper_unavailable, data_wrong, household_declines or other.")
    /// `jiedui pairing`.
    public static let pairing = Phrase(
        zh: "结对关系：查看、答复、结束、交接、更正", en: "Pairings: list, answer, end, hand over, correct.")
    /// Examples.
    public static let pairingExamples = Phrase(
        zh: """
            示例：
              jiedui pairing list --running --area 350525
              jiedui pairing accept 350525100200001
              jiedui pairing handover 350525100200001 --to 3C7VJ1DA98QK
              jiedui pairing end 350525100200001 --reason goal_reached
            """,
        en: """
            Examples:
              jiedui pairing list --running --area 350525
              jiedui pairing accept 350525100200001
              jiedui pairing handover 350525100200001 --to 3C7VJ1DA98QK
              jiedui pairing end 350525100200001 --reason goal_reached
            """)
    /// `jiedui pairing list`.
    public static let pairingList = Phrase(zh: "列出结对关系", en: "List pairings.")
    /// `--running`.
    public static let running = Phrase(zh: "只看结对中的", en: "Only those that run.")
    /// The helper of a pairing.
    public static let pairingHelper = Phrase(
        zh: "帮扶人编号；该户只有一个此类结对时可省略", en: "The helper's key; not needed where the household has one such pairing.")
    /// `--role`.
    public static let role = Phrase(
        zh: "角色：lead（默认）、medical、education、care、employment、support、care_agreement",
        en: "The role: lead (default), medical, education, care, employment, support or care_agreement.")
    /// `--on`.
    public static let on = Phrase(zh: "生效日，默认今天", en: "The day from which it holds; today by default.")
    /// `jiedui pairing accept`.
    public static let accept = Phrase(zh: "登记帮扶人接受", en: "Record that the helper accepts.")
    /// `jiedui pairing decline`.
    public static let decline = Phrase(zh: "登记帮扶人不接受，须写理由", en: "Record that the helper declines, with the reason.")
    /// `jiedui pairing end`.
    public static let end = Phrase(zh: "结束结对，须说明理由", en: "End a pairing, with a reason.")
    /// `--reason` of an end.
    public static let endReason = Phrase(
        zh: "goal_reached 目标达成、household_left 对象退出、died 去世、moved 迁出、term_over 到期、household_declined 对象谢绝、rule 不符合规则",
        en: "goal_reached, household_left, died, moved, term_over, household_declined or rule.")
    /// `jiedui pairing handover`.
    public static let handOver = Phrase(zh: "由另一帮扶人接替", en: "Another helper takes over.")
    /// `--to`.
    public static let successor = Phrase(zh: "接替人编号", en: "The successor's key.")
    /// `jiedui pairing correct`.
    public static let correct = Phrase(
        zh: "更正登记错误：原结对作废，可提出正确人选", en: "Mend an error: the pairing never held; the right helper may be proposed.")
    /// `--right`.
    public static let right = Phrase(zh: "正确的帮扶人编号", en: "The key of the right helper.")
    /// `jiedui pair`.
    public static let pair = Phrase(zh: "人工提出结对（同样受规则约束）", en: "Propose a pair by hand, under the same rules.")
    /// A helper's key.
    public static let helperKey = Phrase(zh: "帮扶人编号", en: "The helper's key.")
    /// `jiedui swap`.
    public static let swap = Phrase(
        zh: "两户互换帮扶责任人：先显示代价，加 --yes 才执行",
        en: "Exchange the leads of two households: shows the cost first, does it with --yes.")
    /// `--yes`.
    public static let yes = Phrase(zh: "确认执行", en: "Do it.")
    /// What a swap costs.
    public static func swapCost(_ cost: String?) -> Phrase {
        guard let cost else { return Phrase(zh: "得分变化无法计算", en: "what it costs cannot be told") }
        return Phrase(zh: "互换损失 \(cost) 分（负数为增加）", en: "the swap loses \(cost) points (below zero: it gains)")
    }
    /// Done.
    public static func swapDone(_ runs: [String]) -> Phrase {
        runs.isEmpty
            ? Phrase(zh: "已互换", en: "swapped")
            : Phrase(
                zh: "已提出新建议 \(runs.joined(separator: "、"))，待审批",
                en: "proposed anew as \(runs.joined(separator: ", ")): somebody has to approve them")
    }
    /// Not done.
    public static let swapNotYet = Phrase(zh: "尚未执行；加 --yes 执行", en: "nothing was changed; add --yes to do it")
    /// `jiedui forbid`.
    public static let forbid = Phrase(zh: "禁止某对结对", en: "Forbid a pair.")
    /// `jiedui allow`.
    public static let allow = Phrase(zh: "解除禁止", en: "Lift a prohibition.")
    /// `jiedui states`.
    public static let states = Phrase(zh: "各状态可做的操作及权限", en: "What each state allows, and to whom.")
    /// `jiedui helper leave`.
    public static let leave = Phrase(
        zh: "帮扶人离岗：其户先在本单位内交接", en: "A helper leaves: the households pass inside the unit first.")
    /// `--on` of a helper who leaves.
    public static let lastDay = Phrase(zh: "最后一天，默认今天", en: "The last day; today by default.")
    /// `jiedui handover`.
    public static let handOverAll = Phrase(zh: "把一个帮扶人的各户全部交给另一人", en: "Every household of one helper goes to another.")
    /// `jiedui helper pause`.
    public static let pause = Phrase(zh: "帮扶人暂停承担新户", en: "A helper takes nobody new for some time.")
    /// `--deputy`.
    public static let deputy = Phrase(zh: "代为走访的帮扶人编号", en: "The key of who stands in.")
    /// `jiedui helper resume`.
    public static let resume = Phrase(zh: "恢复承担", en: "The helper takes households again.")
    /// `jiedui household ask`.
    public static let ask = Phrase(zh: "曾谢绝的户重新提出", en: "A household that declined asks again.")
    /// How to undo.
    public static func howToUndo(_ command: String) -> Phrase {
        Phrase(zh: "撤回：\(command)", en: "to undo: \(command)")
    }
    /// The sum.
    public static func decided(_ done: Int, refused: Int, dryRun: Bool) -> Phrase {
        Phrase(
            zh: "\(dryRun ? "试算：" : "")办理 \(done) 项，未办 \(refused) 项",
            en: "\(dryRun ? "tried: " : "")\(done) done, \(refused) refused")
    }

    /// `jiedui plan`.
    public static let plan = Phrase(
        zh: "一户一策：情况、责任人、措施、待摸清、经过、成效",
        en: "The plan of a household: facts, who helps, what is unclear, history, outcome.")
    /// Examples.
    public static let planExamples = Phrase(
        zh: """
            示例：
              jiedui plan 350525100200001
              jiedui plan 350525100200001 --html 一户一策.html
            """,
        en: """
            Examples:
              jiedui plan 350525100200001
              jiedui plan 350525100200001 --html plan.html
            """)
    /// `--html`.
    public static let html = Phrase(zh: "写成可打印的网页文件", en: "Write a page to print.")
    /// `jiedui history`.
    public static let history = Phrase(zh: "某户在过去某日的状态", en: "Where a household stood on a past day.")
    /// `--on`.
    public static let historyDay = Phrase(zh: "日期，如 2026-11-21", en: "The day, such as 2026-11-21.")
    /// `jiedui check`.
    public static let check = Phrase(
        zh: "按今天的规则复查现有结对和待定建议", en: "Look again at pairings and open proposals under the rules of today.")
    /// What a check found.
    public static func checked(_ looked: Int, opened: Int, gone: Int, open: Int) -> Phrase {
        Phrase(
            zh: "复查 \(looked) 项：新列待办 \(opened) 项，已消除 \(gone) 项，现有 \(open) 项（jiedui work list）",
            en: "\(looked) looked at: \(opened) new on the worklist, \(gone) gone, \(open) open (jiedui work list)")
    }

    // MARK: headings

    /// Decision.
    public static let decision = Phrase(zh: "决定", en: "decision")
    /// State before.
    public static let stateBefore = Phrase(zh: "原状态", en: "from")
    /// State now.
    public static let stateNow = Phrase(zh: "现状态", en: "state")
    /// State after.
    public static let stateAfter = Phrase(zh: "可转为", en: "to")
    /// A helper's key.
    public static let key = Phrase(zh: "编号", en: "key")
    /// Version.
    public static let versionHeading = Phrase(zh: "版本", en: "version")
    /// Helper now.
    public static let helperNow = Phrase(zh: "现帮扶人", en: "helper now")
    /// Helper afterwards.
    public static let helperThen = Phrase(zh: "互换后", en: "afterwards")
    /// What a table of states is of.
    public static let of = Phrase(zh: "对象", en: "of")
    /// What is done.
    public static let action = Phrase(zh: "操作", en: "action")
    /// Who may.
    public static let who = Phrase(zh: "可由谁办理", en: "who may")
}
