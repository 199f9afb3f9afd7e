/// State of employment (就业状况).
public enum Employment: String, CodedTerm {
    /// Working locally (本地务工).
    case localWork = "local_work"
    /// Working away (外出务工).
    case awayWork = "away_work"
    /// Farming (务农).
    case farming
    /// Jobless (失业).
    case jobless
    /// At school (在校).
    case student
    /// Retired (退休).
    case retired
    /// Unable to work (无法就业).
    case unable
    /// Self-employed (个体经营).
    case selfEmployed = "self_employed"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .localWork: Term("本地务工", "working locally", ["在业", "就业", "灵活就业", "本地就业", "县内务工", "已就业", "公益性岗位", "公益岗位"])
        case .awayWork: Term("外出务工", "working away", ["外出就业", "县外务工", "省外务工"])
        case .farming: Term("务农", "farming", ["在家务农", "种养"])
        case .jobless: Term("失业", "jobless", ["未就业", "待业", "无业", "登记失业"])
        case .student: Term("在校", "at school", ["在校生", "学生", "就读"])
        case .retired: Term("退休", "retired", ["离退休"])
        case .unable: Term("无法就业", "unable to work", ["丧失劳动能力", "无就业能力"])
        case .selfEmployed: Term("个体经营", "self-employed", ["自主创业", "经商"])
        }
    }
}
