/// What is needed (帮扶需求): the six service categories of S0 二(九) and the needs besides services (domain-standards 5; M98, M100).
public enum NeedCode: String, CodedTerm {
    /// Care and nursing (照料护理).
    case care = "SVC-CARE"
    /// Rehabilitation (康复训练).
    case rehabilitation = "SVC-REHAB"
    /// Skill building (能力提升).
    case skill = "SVC-SKILL"
    /// Counselling (心理疏导).
    case psychology = "SVC-PSY"
    /// Social inclusion (社会融入).
    case inclusion = "SVC-INTEG"
    /// Linking to resources (资源链接).
    case linking = "SVC-LINK"
    /// Funds (资金).
    case funds = "FUND"
    /// Goods (物资).
    case goods = "GOODS"
    /// Job (就业岗位).
    case job = "JOB"
    /// Schooling (就学帮扶).
    case school = "SCHOOL"
    /// Housing (住房).
    case housing = "HOUSE"
    /// Legal aid (法律援助).
    case legal = "LEGAL"

    /// The words for this code.
    public var term: Term {
        switch self {
        case .care:
            Term(
                "照料护理", "care and nursing",
                ["生活照料", "访视照料", "家政", "照料", "护理", "居家照料", "日间照料", "陪护", "助浴", "助餐", "居家护理"])
        case .rehabilitation: Term("康复训练", "rehabilitation", ["康复", "康复辅具适配", "康复指导", "福康工程", "辅具适配", "康复服务"])
        case .skill: Term("能力提升", "skill building", ["技能培训", "培训", "课业辅导", "就业指导", "职业培训", "功课辅导", "学业辅导"])
        case .psychology: Term("心理疏导", "counselling", ["精神慰藉", "心理慰藉", "心理咨询", "心理辅导", "陪伴", "情感陪护"])
        case .inclusion: Term("社会融入", "social inclusion", ["社区融入", "融入社会", "社会参与"])
        case .linking: Term("资源链接", "linking to resources", ["政策咨询", "资源对接", "链接资源", "微心愿", "政策帮扶"])
        case .funds:
            Term(
                "资金", "funds",
                [
                    "资金帮扶", "医疗费用", "教育费用", "生活费用", "医疗救助", "生活补助", "助学金", "资金支持", "医疗费", "生活费", "学费", "救助金", "住房维修费",
                    "大病救助",
                ])
        case .goods:
            Term(
                "物资", "goods",
                [
                    "物资捐助", "物资帮扶", "大米", "粮油", "食用油", "衣物", "棉被", "被褥", "家电", "轮椅", "辅具", "学习用品", "防护用品", "口罩", "生活物资",
                    "取暖", "取暖物资",
                ])
        case .job: Term("就业岗位", "job", ["就业", "就业帮扶", "务工", "公益性岗位", "公益岗位", "岗位", "就业援助"])
        case .school: Term("就学帮扶", "schooling", ["助学", "就学", "入学", "教育帮扶", "学位", "控辍保学", "上学"])
        case .housing: Term("住房", "housing", ["住房帮扶", "危房改造", "公租房", "适老化改造", "住房保障", "住房修缮", "住房维修", "无障碍改造"])
        case .legal: Term("法律援助", "legal aid", ["法律", "法律咨询", "法律服务"])
        }
    }

    /// True for the six services that a person gives to a person (照料护理 … 资源链接).
    public var isService: Bool { rawValue.hasPrefix("SVC-") }

    /// True for services given face to face, where an unvetted adult must not be alone with a minor (M144).
    public var isDirect: Bool {
        switch self {
        case .care, .rehabilitation, .skill, .psychology, .inclusion: true
        default: false
        }
    }
}
