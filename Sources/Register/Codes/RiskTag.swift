/// A watch group or a fact that puts a household at risk (S1 二(一)1, S0 三(二), S2 三(一); M8, M13, M57, M63).
public enum RiskTag: String, CodedTerm {
    /// Lifted but unstable (已脱贫但不够稳定).
    case unstableExit = "unstable_exit"
    /// Edge of the poverty register (建档立卡边缘人口).
    case registryEdge = "registry_edge"
    /// Unstable income (收入不稳定).
    case incomeUnstable = "income_unstable"
    /// Hit by the epidemic (受疫情影响).
    case epidemicHit = "epidemic_hit"
    /// Left-behind child (留守儿童).
    case leftBehindChild = "left_behind_child"
    /// Left-behind elder (留守老人).
    case leftBehindElder = "left_behind_elder"
    /// Left-behind woman (留守妇女).
    case leftBehindWoman = "left_behind_woman"
    /// Missing guardianship (监护缺失).
    case guardianMissing = "guardian_missing"
    /// Released from prison (刑满释放): sensitive, never in publicity (M13).
    case released
    /// Finished drug rehabilitation (戒毒期满): sensitive, never in publicity (M13).
    case rehabilitated
    /// Migrant worker (进城务工人员).
    case migrantWorker = "migrant_worker"
    /// Old revolutionary area (老区苏区).
    case oldArea = "old_area"
    /// Does not want a helper (谢绝结对): nobody is proposed until it asks.
    case declinesHelper = "declines_helper"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .unstableExit: Term("已脱贫但不够稳定", "lifted but unstable", ["脱贫不稳定"])
        case .registryEdge: Term("建档立卡边缘人口", "edge of the poverty register")
        case .incomeUnstable: Term("收入不稳定", "unstable income")
        case .epidemicHit: Term("受疫情影响", "hit by the epidemic")
        case .leftBehindChild: Term("留守儿童", "left-behind child")
        case .leftBehindElder: Term("留守老人", "left-behind elder", ["留守老年人", "空巢老人"])
        case .leftBehindWoman: Term("留守妇女", "left-behind woman")
        case .guardianMissing: Term("监护缺失", "missing guardianship", ["监护缺失儿童"])
        case .released: Term("刑满释放", "released from prison", ["刑满释放人员"])
        case .rehabilitated: Term("戒毒期满", "finished drug rehabilitation", ["戒毒期满人员", "戒毒康复"])
        case .migrantWorker: Term("进城务工人员", "migrant worker", ["进城务工"])
        case .oldArea: Term("老区苏区", "old revolutionary area", ["老区", "苏区"])
        case .declinesHelper: Term("谢绝结对", "declines a helper", ["谢绝帮扶", "谢绝结对帮扶"])
        }
    }

    /// True where only roles with that right may see the tag (M13).
    public var isSensitive: Bool { self == .released || self == .rehabilitated }
}
