/// Ability to work (劳动能力).
public enum LabourAbility: String, CodedTerm {
    /// Able to work (有劳动能力).
    case able
    /// Partly unable to work (部分丧失劳动能力).
    case partial
    /// Unable to work (完全丧失劳动能力).
    case lost
    /// No labour ability (children, old) (无劳动能力).
    case none

    /// The words for this code.
    public var term: Term {
        switch self {
        case .able: Term("有劳动能力", "able to work", ["有", "具备劳动能力", "普通劳动力", "技能劳动力", "正常"])
        case .partial:
            Term("部分丧失劳动能力", "partly unable to work", ["部分丧失", "部分劳动能力", "半劳动力", "弱劳动力", "弱劳动能力", "部分有劳动能力"])
        case .lost: Term("完全丧失劳动能力", "unable to work", ["丧失劳动能力", "完全丧失", "丧失劳动力", "丧失"])
        case .none: Term("无劳动能力", "no labour ability (children, old)", ["无", "无劳动力"])
        }
    }
}
