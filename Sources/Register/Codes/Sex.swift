/// Sex as documents state it (GB/T 2261.1).
public enum Sex: String, CodedTerm {
    /// Male (男).
    case male
    /// Female (女).
    case female

    /// The words for this code.
    public var term: Term {
        switch self {
        case .male: Term("男", "male", ["男性", "1", "M"])
        case .female: Term("女", "female", ["女性", "2", "F"])
        }
    }
}
