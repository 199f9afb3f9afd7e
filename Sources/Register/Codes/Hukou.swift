/// Kind of household registration (户籍类型).
public enum Hukou: String, CodedTerm {
    /// Rural (农村).
    case rural
    /// Urban (城镇).
    case urban

    /// The words for this code.
    public var term: Term {
        switch self {
        case .rural: Term("农村", "rural", ["农业", "农业户口", "农村户口", "农村户籍"])
        case .urban: Term("城镇", "urban", ["非农", "非农业", "非农业户口", "城市", "城镇户口", "城镇居民", "居民"])
        }
    }
}
