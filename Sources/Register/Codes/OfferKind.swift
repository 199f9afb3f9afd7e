/// What an offer consists of (资源类型): funds, goods, services, expertise, jobs, places (M29, M89, M91).
public enum OfferKind: String, CodedTerm {
    /// Money (资金); counted in fen.
    case funds
    /// Goods (物资); counted in thousandths of their unit.
    case goods
    /// Services (服务).
    case service
    /// Expertise (智力).
    case expertise
    /// Jobs (岗位).
    case job
    /// Places at a school or institution (学位/床位; M106, M107).
    case place

    /// The words for this code.
    public var term: Term {
        switch self {
        case .funds: Term("资金", "funds", ["捐款", "款项", "救助金", "fund"])
        case .goods: Term("物资", "goods", ["实物", "物品"])
        case .service: Term("服务", "service", ["志愿服务"])
        case .expertise: Term("智力", "expertise", ["智力支持", "技术", "专业支持", "intellect"])
        case .job: Term("岗位", "jobs", ["就业岗位", "工作岗位"])
        case .place: Term("学位床位", "places", ["学位", "床位", "名额", "学位/床位", "入住名额"])
        }
    }

    /// True where what is handed out must have arrived before: money and goods.
    public var arrives: Bool { self == .funds || self == .goods }
}
