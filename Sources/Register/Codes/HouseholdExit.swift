/// Why a household left the register (退出原因).
public enum HouseholdExit: String, CodedTerm {
    /// It no longer meets the conditions, or gave up (退出).
    case leftRegister = "left_register"
    /// Its last person died (去世).
    case died
    /// It moved away (迁出).
    case movedAway = "moved_away"
    /// It was entered in error (误录).
    case error
    /// Something else (其他).
    case other

    /// The words for this code.
    public var term: Term {
        switch self {
        case .leftRegister: Term("退出", "left the register", ["不再符合条件", "停保", "自愿退出", "收入超标", "exited"])
        case .died: Term("去世", "died", ["死亡", "病故", "亡故"])
        case .movedAway: Term("迁出", "moved away", ["外迁", "户口迁出"])
        case .error: Term("误录", "entered in error", ["录入错误", "重复录入"])
        case .other: Term("其他", "other", ["其它"])
        }
    }
}
