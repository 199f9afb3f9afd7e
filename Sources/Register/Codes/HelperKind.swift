/// What kind of helper (帮扶人类别): people first, then units (domain-standards 5; M75, M84, M90).
public enum HelperKind: String, CodedTerm {
    /// In-service party member (机关在职党员).
    case partyMember = "party_member"
    /// Village or community cadre (村(社区)干部).
    case villageCadre = "village_cadre"
    /// Cadre resident in the village (驻村干部).
    case residentCadre = "resident_cadre"
    /// Grid worker (网格员).
    case gridWorker = "grid_worker"
    /// Civil affairs assistant (民政助理员).
    case civilAssistant = "civil_assistant"
    /// Social worker (专业社工).
    case socialWorker = "social_worker"
    /// Volunteer (志愿者).
    case volunteer
    /// Private person (个体爱心人士).
    case individual
    /// Government body (机关).
    case government
    /// Public institution (事业单位).
    case institution
    /// State-owned enterprise (国有企业).
    case stateEnterprise = "state_enterprise"
    /// Private enterprise (民营企业).
    case privateEnterprise = "private_enterprise"
    /// Social association (社会团体).
    case association
    /// Social service organisation (社会服务机构).
    case serviceOrganisation = "service_organisation"
    /// Foundation (基金会).
    case foundation
    /// University or college (高等院校).
    case university
    /// School (学校).
    case school
    /// Medical institution (医疗机构).
    case medical
    /// Care home (养老机构).
    case careHome = "care_home"
    /// Social work station (社工站).
    case workStation = "work_station"
    /// Village or residents committee (村(居)委会).
    case villageCommittee = "village_committee"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .partyMember:
            Term(
                "机关在职党员", "in-service party member",
                ["在职党员", "党员干部", "机关干部", "机关党员", "帮扶干部", "干部", "部门干部", "乡镇干部", "党员"])
        case .villageCadre:
            Term(
                "村(社区)干部", "village or community cadre",
                ["村干部", "社区干部", "村(居)干部", "村居干部", "村两委", "村(社区)党员干部", "村(社区)两委", "村(居)两委"])
        case .residentCadre: Term("驻村干部", "cadre resident in the village", ["驻村工作队员", "驻村队员", "第一书记", "驻村第一书记"])
        case .gridWorker: Term("网格员", "grid worker", ["社区网格员"])
        case .civilAssistant:
            Term("民政助理员", "civil affairs assistant", ["民政协理员", "民政助理员/协理员", "村(居)民政助理员", "民政专干", "协理员"])
        case .socialWorker: Term("专业社工", "social worker", ["社工", "社会工作者"])
        case .volunteer: Term("志愿者", "volunteer", ["志愿服务者", "义工"])
        case .individual: Term("个体爱心人士", "private person", ["爱心人士", "个人", "热心人士"])
        case .government: Term("机关", "government body", ["国家机关", "党政机关", "行政机关", "部门", "东部对口帮扶省市", "定点机构"])
        case .institution: Term("事业单位", "public institution", ["事业"])
        case .stateEnterprise: Term("国有企业", "state-owned enterprise", ["国企"])
        case .privateEnterprise: Term("民营企业", "private enterprise", ["企业", "民企", "私营企业", "爱心企业"])
        case .association: Term("社会团体", "social association", ["社团", "协会", "慈善协会", "群团组织"])
        case .serviceOrganisation:
            Term("社会服务机构", "social service organisation", ["民办非企业单位", "社会组织", "慈善组织", "公益组织", "服务机构"])
        case .foundation: Term("基金会", "foundation", ["慈善基金会"])
        case .university: Term("高等院校", "university or college", ["高校", "大学"])
        case .school: Term("学校", "school", ["中小学", "中学", "小学", "职业学校"])
        case .medical: Term("医疗机构", "medical institution", ["医院", "卫生院"])
        case .careHome: Term("养老机构", "care home", ["敬老院", "福利院", "养老院"])
        case .workStation: Term("社工站", "social work station", ["乡镇社工站", "社会工作站"])
        case .villageCommittee: Term("村(居)委会", "village or residents committee", ["村委会", "居委会", "村民自治组织", "社区居委会"])
        }
    }

    /// True where the helper is a person, false where it is a unit.
    public var isPerson: Bool {
        switch self {
        case .partyMember, .villageCadre, .residentCadre, .gridWorker, .civilAssistant, .socialWorker, .volunteer,
            .individual:
            true
        default: false
        }
    }
}
