/// How urgent a need is (紧急程度).
public enum Urgency: String, CodedTerm {
    /// Urgent (紧急).
    case urgent
    /// Normal (一般).
    case normal

    /// The words for this code.
    public var term: Term {
        switch self {
        case .urgent: Term("紧急", "urgent", ["急", "特急", "非常紧急", "加急"])
        case .normal: Term("一般", "normal", ["普通", "不紧急", "正常"])
        }
    }
}
