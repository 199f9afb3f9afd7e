/// Ability to look after oneself (生活自理能力), from six items: 0 not met full, 1–3 partial, 4–6 none.
public enum SelfCare: String, CodedTerm {
    /// Full self-care (全自理).
    case full
    /// Partial self-care (半护理).
    case partial
    /// Needs full care (全护理).
    case none

    /// The words for this code.
    public var term: Term {
        switch self {
        case .full: Term("全自理", "full self-care", ["具备", "完全自理", "能自理", "自理", "有自理能力", "具备生活自理能力", "正常"])
        case .partial: Term("半护理", "partial self-care", ["部分丧失", "半自理", "部分自理", "半失能", "部分丧失生活自理能力"])
        case .none: Term("全护理", "needs full care", ["完全丧失", "不能自理", "无自理能力", "失能", "完全不能自理", "完全丧失生活自理能力"])
        }
    }

    /// The class for a number of items not met (0...6); nil outside that range (rule for 特困 recognition).
    public init?(itemsNotMet count: Int) {
        switch count {
        case 0: self = .full
        case 1...3: self = .partial
        case 4...6: self = .none
        default: return nil
        }
    }
}
