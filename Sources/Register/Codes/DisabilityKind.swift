/// Kind of disability (残疾类别); the certificate number carries it as one digit.
public enum DisabilityKind: String, CodedTerm {
    /// Sight (视力).
    case sight
    /// Hearing (听力).
    case hearing
    /// Speech (言语).
    case speech
    /// Limb (肢体).
    case limb
    /// Intellect (智力).
    case intellect
    /// Mental (精神).
    case mental
    /// Multiple (多重).
    case multiple

    /// The words for this code.
    public var term: Term {
        switch self {
        case .sight: Term("视力", "sight", ["视力残疾", "1"])
        case .hearing: Term("听力", "hearing", ["听力残疾", "2"])
        case .speech: Term("言语", "speech", ["言语残疾", "语言", "3"])
        case .limb: Term("肢体", "limb", ["肢体残疾", "4"])
        case .intellect: Term("智力", "intellect", ["智力残疾", "5"])
        case .mental: Term("精神", "mental", ["精神残疾", "6"])
        case .multiple: Term("多重", "multiple", ["多重残疾", "7"])
        }
    }

    /// The digit of the kind in a disability certificate, 1...7.
    public var digit: Int {
        (Self.allCases.firstIndex(of: self) ?? 0) + 1
    }
}
