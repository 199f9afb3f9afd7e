/// Headings and labels of tables and facts.
extension CommandWording {
    /// Between the words of a list.
    public static let comma = Phrase(zh: "、", en: ", ")
    /// Between sentences of a list.
    public static let semicolon = Phrase(zh: "；", en: "; ")
    /// The number under which a household goes on.
    public static let successor = Phrase(zh: "现户编号", en: "goes on as")
    /// Rows of a household or person that stands in the file before.
    public static let repeated = Phrase(zh: "重复", en: "repeated")
    /// Heading or label.
    public static let accepted = Phrase(zh: "接收", en: "accepted")
    /// Heading or label.
    public static let actor = Phrase(zh: "操作人", en: "by")
    /// Heading or label.
    public static let added = Phrase(zh: "新增", en: "added")
    /// Heading or label.
    public static let after = Phrase(zh: "之后", en: "after")
    /// Heading or label.
    public static let area = Phrase(zh: "区域", en: "area")
    /// Heading or label.
    public static let asOf = Phrase(zh: "基准日", en: "as of")
    /// Heading or label.
    public static let at = Phrase(zh: "时间", en: "at")
    /// Heading or label.
    public static let basis = Phrase(zh: "依据", en: "basis")
    /// Heading or label.
    public static let batch = Phrase(zh: "批次", en: "batch")
    /// Heading or label.
    public static let before = Phrase(zh: "之前", en: "before")
    /// Heading or label.
    public static let born = Phrase(zh: "出生日期", en: "born")
    /// Heading or label.
    public static let candidates = Phrase(zh: "候选帮扶人", en: "candidates")
    /// Heading or label.
    public static let capabilities = Phrase(zh: "可提供的帮扶", en: "can do")
    /// Heading or label.
    public static let capacity = Phrase(zh: "可帮扶户数", en: "capacity")
    /// Heading or label.
    public static let categories = Phrase(zh: "救助类别", en: "categories")
    /// Heading or label.
    public static let cause = Phrase(zh: "主要致困原因", en: "cause")
    /// Heading or label.
    public static let changed = Phrase(zh: "更新", en: "changed")
    /// Heading or label.
    public static let column = Phrase(zh: "列", en: "column")
    /// Heading or label.
    public static let covered = Phrase(zh: "已覆盖", en: "covered")
    /// Heading or label.
    public static let daemon = Phrase(zh: "守护进程", en: "daemon")
    /// Heading or label.
    public static let digest = Phrase(zh: "摘要", en: "digest")
    /// Heading or label.
    public static let duty = Phrase(zh: "职务", en: "duty")
    /// Heading or label.
    public static let effect = Phrase(zh: "总体效果", en: "effect")
    /// Heading or label.
    public static let fault = Phrase(zh: "代码", en: "fault")
    /// Heading or label.
    public static let file = Phrase(zh: "文件", en: "file")
    /// Heading or label.
    public static let filesCount = Phrase(zh: "文件数", en: "files")
    /// Heading or label.
    public static let free = Phrase(zh: "空余名额", en: "free places")
    /// Heading or label.
    public static let from = Phrase(zh: "起", en: "from")
    /// Heading or label.
    public static let head = Phrase(zh: "户主", en: "head")
    /// Heading or label.
    public static let health = Phrase(zh: "健康状况", en: "health")
    /// Heading or label.
    public static let helper = Phrase(zh: "帮扶人", en: "helper")
    /// Heading or label.
    public static let helpers = Phrase(zh: "帮扶力量", en: "helpers")
    /// Heading or label.
    public static let household = Phrase(zh: "户号", en: "household")
    /// Heading or label.
    public static let households = Phrase(zh: "困难家庭", en: "households")
    /// Heading or label.
    public static let idNumber = Phrase(zh: "证件号码", en: "ID number")
    /// Heading or label.
    public static let ignored = Phrase(zh: "忽略行", en: "ignored")
    /// Heading or label.
    public static let county = Phrase(zh: "县（市、区）", en: "county")
    /// Heading or label.
    public static let withoutLead = Phrase(zh: "尚无责任人", en: "nobody yet")
    /// Heading or label.
    public static let inScope = Phrase(zh: "应覆盖", en: "in scope")
    /// Heading or label.
    public static let jobs = Phrase(zh: "进行中的任务", en: "jobs")
    /// Heading or label.
    public static let key = Phrase(zh: "编号", en: "key")
    /// Heading or label.
    public static let kind = Phrase(zh: "种类", en: "kind")
    /// Heading or label.
    public static let labour = Phrase(zh: "劳动能力", en: "ability to work")
    /// Heading or label.
    public static let lead = Phrase(zh: "责任人", en: "lead")
    /// Heading or label.
    public static let line = Phrase(zh: "行", en: "line")
    /// Heading or label.
    public static let matched = Phrase(zh: "匹配于", en: "matched")
    /// Heading or label.
    public static let members = Phrase(zh: "家庭成员", en: "Members")
    /// Heading or label.
    public static let name = Phrase(zh: "姓名/名称", en: "name")
    /// Heading or label.
    public static let need = Phrase(zh: "需求", en: "need")
    /// Heading or label.
    public static let needs = Phrase(zh: "帮扶需求", en: "Needs")
    /// Heading or label.
    public static let number = Phrase(zh: "户号", en: "number")
    /// Heading or label.
    public static let pack = Phrase(zh: "政策包", en: "pack")
    /// Heading or label.
    public static let pairings = Phrase(zh: "结对", en: "pairings")
    /// Heading or label.
    public static let pairs = Phrase(zh: "对数", en: "pairs")
    /// Heading or label.
    public static let part = Phrase(zh: "评分项", en: "part")
    /// Heading or label.
    public static let parts = Phrase(zh: "评分构成", en: "Score in parts")
    /// Heading or label.
    public static let path = Phrase(zh: "位置", en: "path")
    /// Heading or label.
    public static let priority = Phrase(zh: "优先级", en: "priority")
    /// Heading or label.
    public static let people = Phrase(zh: "人口", en: "people")
    /// Heading or label.
    public static let points = Phrase(zh: "得分", en: "points")
    /// Heading or label.
    public static let quantity = Phrase(zh: "数量", en: "quantity")
    /// Heading or label.
    public static let rank = Phrase(zh: "在候选中的名次", en: "rank among candidates")
    /// Heading or label.
    public static let read = Phrase(zh: "读入", en: "read")
    /// Heading or label.
    public static let reason = Phrase(zh: "原因", en: "reason")
    /// Heading or label.
    public static let reasons = Phrase(zh: "理由", en: "reasons")
    /// Heading or label.
    public static let rejected = Phrase(zh: "退回", en: "rejected")
    /// Heading or label.
    public static let relation = Phrase(zh: "与户主关系", en: "relation")
    /// Heading or label.
    public static let remark = Phrase(zh: "说明", en: "remark")
    /// Heading or label.
    public static let removed = Phrase(zh: "排除人数", en: "removed")
    /// Heading or label.
    public static let removedByRule = Phrase(zh: "被规则排除的帮扶人", en: "Helpers removed per rule")
    /// Heading or label.
    public static let role = Phrase(zh: "角色", en: "role")
    /// Heading or label.
    public static let row = Phrase(zh: "行", en: "row")
    /// Heading or label.
    public static let rule = Phrase(zh: "规则", en: "rule")
    /// Heading or label.
    public static let run = Phrase(zh: "批次", en: "run")
    /// Heading or label.
    public static let runnerUp = Phrase(zh: "次优人选", en: "Runner-up")
    /// Heading or label.
    public static let same = Phrase(zh: "未变", en: "same")
    /// Heading or label.
    public static let score = Phrase(zh: "得分", en: "score")
    /// Heading or label.
    public static let seed = Phrase(zh: "抽签种子", en: "seed")
    /// Heading or label.
    public static let serviceAreas = Phrase(zh: "服务区域", en: "serves")
    /// Heading or label.
    public static let sex = Phrase(zh: "性别", en: "sex")
    /// Heading or label.
    public static let sheet = Phrase(zh: "工作表", en: "sheet")
    /// Heading or label.
    public static let since = Phrase(zh: "启动时间", en: "since")
    /// Heading or label.
    public static let snapshot = Phrase(zh: "数据快照", en: "snapshot")
    /// Heading or label.
    public static let state = Phrase(zh: "状态", en: "state")
    /// Heading or label.
    public static let job = Phrase(zh: "任务", en: "job")
    /// Heading or label.
    public static let result = Phrase(zh: "结果", en: "result")
    /// Heading or label: how often a daemon took a job up.
    public static let claims = Phrase(zh: "承接次数", en: "claims")
    /// A kind of job.
    public static func jobKind(_ code: String) -> Phrase {
        switch code {
        case "import": Phrase(zh: "导入", en: "import")
        case "run": Phrase(zh: "匹配", en: "run")
        default: Phrase(zh: code, en: code)
        }
    }
    /// Heading or label.
    public static let store = Phrase(zh: "数据库", en: "store")
    /// Heading or label.
    public static let strengths = Phrase(zh: "特长", en: "strengths")
    /// Heading or label.
    public static let tier = Phrase(zh: "层级", en: "tier")
    /// Heading or label.
    public static let treatment = Phrase(zh: "处理", en: "treatment")
    /// Heading or label.
    public static let unclear = Phrase(zh: "待核实", en: "to be made clear")
    /// Heading or label.
    public static let undecided = Phrase(zh: "未决定", en: "undecided")
    /// Heading or label.
    public static let unit = Phrase(zh: "单位", en: "unit")
    /// Heading or label.
    public static let unknown = Phrase(zh: "不详", en: "unknown")
    /// Heading or label.
    public static let until = Phrase(zh: "止", en: "until")
    /// Heading or label.
    public static let urgency = Phrase(zh: "紧急程度", en: "urgency")
    /// Heading or label.
    public static let value = Phrase(zh: "值", en: "value")
    /// Heading or label.
    public static let values = Phrase(zh: "取值数", en: "values")
    /// Heading or label.
    public static let versus = Phrase(zh: "所问人选", en: "Asked about")
    /// Heading or label.
    public static let vetted = Phrase(zh: "未成年人服务核查日", en: "vetted on")
    /// Heading or label.
    public static let warned = Phrase(zh: "提示", en: "warned")
    /// Heading or label.
    public static let weight = Phrase(zh: "权重", en: "weight")
    /// Heading or label.
    public static let what = Phrase(zh: "对象", en: "what")
    /// Heading or label.
    public static let why = Phrase(zh: "原因", en: "why")
    /// Heading or label.
    public static let you = Phrase(zh: "您", en: "you")
    /// Heading or label.
    public static let noRole = Phrase(zh: "无角色", en: "no role")
}
