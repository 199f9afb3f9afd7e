/// State of health (健康状况); sensitive, coded for scoring.
public enum HealthClass: String, CodedTerm {
    /// Good (健康或良好).
    case good
    /// Weak (一般或较弱).
    case weak
    /// Serious illness (重病).
    case seriousIllness = "serious_illness"
    /// Severe disability (重残).
    case severeDisability = "severe_disability"
    /// Serious illness and severe disability (重病且重残).
    case illnessAndDisability = "illness_and_disability"
    /// Other (其他).
    case other

    /// The words for this code.
    public var term: Term {
        switch self {
        case .good: Term("健康或良好", "good", ["健康", "良好", "健康良好"])
        case .weak: Term("一般或较弱", "weak", ["一般", "较弱", "体弱", "慢性病", "患有慢性病", "长期慢性病"])
        case .seriousIllness: Term("重病", "serious illness", ["大病", "患有大病", "重大疾病", "重症"])
        case .severeDisability: Term("重残", "severe disability", ["重度残疾", "残疾"])
        case .illnessAndDisability: Term("重病且重残", "serious illness and severe disability", ["重病重残", "既重病又重残"])
        case .other: Term("其他", "other", ["其它"])
        }
    }
}
