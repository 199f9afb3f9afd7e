/// Stage of schooling (学段; S0 二(五)).
public enum SchoolStage: String, CodedTerm {
    /// Preschool (学前教育).
    case preschool
    /// Primary school (小学).
    case primary
    /// Junior high school (初中).
    case juniorHigh = "junior_high"
    /// Senior high school (普通高中).
    case seniorHigh = "senior_high"
    /// Secondary vocational education (中等职业教育).
    case vocational
    /// Higher education (高等教育).
    case higher

    /// The words for this code.
    public var term: Term {
        switch self {
        case .preschool: Term("学前教育", "preschool", ["学前", "幼儿园"])
        case .primary: Term("小学", "primary school")
        case .juniorHigh: Term("初中", "junior high school", ["初级中学"])
        case .seniorHigh: Term("普通高中", "senior high school", ["高中"])
        case .vocational: Term("中等职业教育", "secondary vocational education", ["中职", "中专", "职高", "职业高中", "技校"])
        case .higher: Term("高等教育", "higher education", ["大学", "大专", "本科", "高职", "研究生", "高校"])
        }
    }
}
