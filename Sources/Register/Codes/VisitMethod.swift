/// How a household was contacted (走访方式).
public enum VisitMethod: String, CodedTerm {
    /// Home visit (入户).
    case home
    /// Telephone (电话).
    case phone
    /// Video call (视频).
    case video
    /// Other (其他).
    case other

    /// The words for this code.
    public var term: Term {
        switch self {
        case .home: Term("入户", "home visit", ["入户走访", "上门", "实地", "实地走访"])
        case .phone: Term("电话", "telephone", ["电话联系", "电话走访", "电访"])
        case .video: Term("视频", "video call", ["视频连线", "微信视频"])
        case .other: Term("其他", "other", ["其它"])
        }
    }
}
