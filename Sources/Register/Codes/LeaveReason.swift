/// Why a person left a household that goes on (成员减少原因).
public enum LeaveReason: String, CodedTerm {
    /// Moved away (迁出).
    case movedAway = "moved_away"
    /// Married into another family (婚嫁迁出).
    case married
    /// Belongs to another household of the register now (转入他户).
    case otherHousehold = "other_household"
    /// The household was divided (分户).
    case split
    /// The household became part of another one (并户).
    case merged
    /// Was entered in error (误录).
    case error
    /// Something else (其他).
    case other

    /// The words for this code.
    public var term: Term {
        switch self {
        case .movedAway: Term("迁出", "moved away", ["迁移", "户口迁出", "外迁"])
        case .married: Term("婚嫁迁出", "married out", ["婚嫁", "出嫁", "结婚"])
        case .otherHousehold: Term("转入他户", "joined another household", ["转户", "并入他户"])
        case .split: Term("分户", "household divided", ["分家"])
        case .merged: Term("并户", "household merged", ["合户"])
        case .error: Term("误录", "entered in error", ["录入错误", "重复录入"])
        case .other: Term("其他", "other", ["其它"])
        }
    }
}
