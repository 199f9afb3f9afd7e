/// On what ground somebody belongs to the area (S0 一(三), 二(三); M3, M4).
public enum Residency: String, CodedTerm {
    /// Local registration (本地户籍).
    case hukou
    /// Residence permit (居住证).
    case residencePermit = "residence_permit"
    /// Residence permit of Hong Kong, Macau and Taiwan residents (港澳台居民居住证).
    case hmtPermit = "hmt_permit"
    /// Migrant worker (外来务工).
    case worker

    /// The words for this code.
    public var term: Term {
        switch self {
        case .hukou: Term("本地户籍", "local registration", ["户籍", "本市户籍", "本地"])
        case .residencePermit: Term("居住证", "residence permit", ["持居住证"])
        case .hmtPermit: Term("港澳台居民居住证", "residence permit of Hong Kong, Macau and Taiwan residents", ["港澳台居住证"])
        case .worker: Term("外来务工", "migrant worker", ["务工人员", "进城务工人员", "外来务工人员"])
        }
    }
}
