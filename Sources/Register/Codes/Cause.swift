/// Why a household is in difficulty (致困原因): one main cause, others beside it (S0 三(三), S1 二(一); domain-standards 5).
public enum Cause: String, CodedTerm {
    /// Illness (因病).
    case illness
    /// Disability (因残).
    case disability
    /// Schooling (因学).
    case schooling
    /// Disaster (因灾).
    case disaster
    /// Accident (因意外事故).
    case accident
    /// Epidemic (因疫).
    case epidemic
    /// Lack of labour (缺劳动力).
    case noLabour = "no_labour"
    /// Lack of skills (缺技术).
    case noSkill = "no_skill"
    /// Lack of funds (缺资金).
    case noCapital = "no_capital"
    /// Lack of own drive (自身发展动力不足).
    case noDrive = "no_drive"
    /// Other (其他).
    case other

    /// The words for this code.
    public var term: Term {
        switch self {
        case .illness: Term("因病", "illness", ["疾病", "患病", "因病致贫", "因病致困", "大病", "重病"])
        case .disability: Term("因残", "disability", ["残疾", "因残致贫", "因残致困"])
        case .schooling: Term("因学", "schooling", ["上学", "就学", "因学致贫", "因学致困"])
        case .disaster: Term("因灾", "disaster", ["灾害", "受灾", "因灾致贫", "因灾致困", "自然灾害"])
        case .accident: Term("因意外事故", "accident", ["意外", "意外事故", "因意外", "因事故", "突发意外"])
        case .epidemic: Term("因疫", "epidemic", ["疫情", "受疫情影响", "因疫情", "因疫致贫", "因疫致困"])
        case .noLabour: Term("缺劳动力", "lack of labour", ["因缺劳动力", "缺乏劳动力", "缺劳力", "无劳动力"])
        case .noSkill: Term("缺技术", "lack of skills", ["因缺技术", "缺乏技术", "缺技能"])
        case .noCapital: Term("缺资金", "lack of funds", ["因缺资金", "缺乏资金"])
        case .noDrive: Term("自身发展动力不足", "lack of own drive", ["发展动力不足", "自身动力不足", "内生动力不足"])
        case .other: Term("其他", "other", ["其它", "其他原因", "其它原因"])
        }
    }
}
