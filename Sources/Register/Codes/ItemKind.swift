/// What exactly is needed or offered under a need code: rice is no wheelchair.
///
/// Read from the words of a need or an offer; the words themselves never enter a run, because they may name an illness.
public enum ItemKind: String, CodedTerm {
    /// Rice, flour, oil (粮油).
    case food
    /// Bedding (棉被).
    case bedding
    /// Clothes (衣物).
    case clothes
    /// Wheelchair (轮椅).
    case wheelchair
    /// Other aids for disabled people, prostheses and orthoses (辅具; M104).
    case aid
    /// School supplies (学习用品).
    case schoolSupplies = "school_supplies"
    /// Household appliances (家电).
    case appliance
    /// Masks and other protective items (防护用品; M30).
    case protection
    /// Heating (取暖物资).
    case heating
    /// Costs of treatment (医疗费用).
    case treatment
    /// Costs of schooling (教育费用).
    case tuition
    /// Costs of living (生活费用).
    case living
    /// Acute hardship, disaster, epidemic (急难补助).
    case emergency
    /// Repairs and safe housing (住房修缮).
    case repair
    /// Adaptation of a home to age or disability (适老化改造; M143).
    case adaptation
    /// Tutoring of pupils (课业辅导).
    case tutoring
    /// Vocational training (技能培训).
    case training

    /// The words for this code.
    public var term: Term {
        switch self {
        case .food: Term("粮油", "food", ["大米", "食用油", "面粉", "米面", "粮食", "牛奶", "食品"])
        case .bedding: Term("棉被", "bedding", ["被褥", "床上用品", "毛毯", "棉絮"])
        case .clothes: Term("衣物", "clothes", ["棉衣", "衣服", "羽绒服", "鞋"])
        case .wheelchair: Term("轮椅", "wheelchair")
        case .aid: Term("辅具", "aids", ["辅助器具", "假肢", "矫形器", "助听器", "拐杖", "助行器", "护理床"])
        case .schoolSupplies: Term("学习用品", "school supplies", ["书包", "文具", "图书"])
        case .appliance: Term("家电", "appliances", ["电视", "冰箱", "洗衣机", "电饭煲", "电风扇"])
        case .protection: Term("防护用品", "protective items", ["口罩", "消毒", "防护"])
        case .heating: Term("取暖物资", "heating", ["取暖", "煤炭", "电暖"])
        case .treatment: Term("医疗费用", "treatment", ["大病", "医疗", "医药", "治病", "手术", "住院"])
        case .tuition: Term("教育费用", "schooling costs", ["助学", "学费", "教育", "奖学"])
        case .living: Term("生活补助", "living costs", ["生活困难", "生活费", "生活救助", "慰问金"])
        case .emergency: Term("急难补助", "emergency", ["疫情", "急难", "临时救助", "受灾", "救灾"])
        case .repair: Term("住房修缮", "repairs", ["危房", "修缮", "住房维修", "建房"])
        case .adaptation: Term("适老化改造", "adaptation of the home", ["无障碍改造", "适老化"])
        case .tutoring: Term("课业辅导", "tutoring", ["功课辅导", "学业辅导", "作业辅导", "课后辅导"])
        case .training: Term("技能培训", "vocational training", ["手工技能", "职业培训", "就业培训", "培训"])
        }
    }

    /// The need codes under which it occurs.
    public var codes: [NeedCode] {
        switch self {
        case .food, .bedding, .clothes, .schoolSupplies, .appliance, .protection, .heating: [.goods]
        case .wheelchair, .aid: [.goods, .rehabilitation]
        case .treatment, .living, .emergency: [.funds]
        case .tuition: [.funds, .school]
        case .repair, .adaptation: [.housing, .funds]
        case .tutoring, .training: [.skill]
        }
    }

    /// What these words of a need or offer of `code` name: the longest word of a list that occurs in them; nil where none
    /// does. Linear in the lists, some dozens of words.
    public static func named(in words: String?, under code: NeedCode) -> ItemKind? {
        guard let words, !words.isEmpty else { return nil }
        let text = PlainText.compact(words)
        var found: (item: ItemKind, length: Int)?
        for item in allCases where item.codes.contains(code) {
            for word in [item.term.zh] + item.term.aliases where text.contains(word) {
                if word.count > found?.length ?? 0 { found = (item, word.count) }
            }
        }
        return found?.item
    }
}
