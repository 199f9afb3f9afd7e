import Register

extension LedgerTemplate {
    /// Words to choose from in a column.
    static func choices(_ field: Field, _ kind: LedgerKind) -> [String] {
        switch field {
        case .sex: Vocabulary<Sex>.choices
        case .hukou: Vocabulary<Hukou>.choices
        case .residency: Vocabulary<Residency>.choices
        case .category: Vocabulary<Category>.choices
        case .cause, .otherCauses: Vocabulary<Cause>.choices
        case .labour: Vocabulary<LabourAbility>.choices
        case .health: Vocabulary<HealthClass>.choices
        case .disabilityKind: Vocabulary<DisabilityKind>.choices
        case .disabilityGrade: ["1级", "2级", "3级", "4级"]
        case .selfCare: Vocabulary<SelfCare>.choices
        case .relation where kind == .members: Vocabulary<Relation>.choices
        case .stage: Vocabulary<SchoolStage>.choices
        case .employment: Vocabulary<Employment>.choices
        case .wish: ["有", "无"]
        case .coveredAlone, .isDisabled, .isSeriouslyIll, .isResident, .isFirstSecretary, .isLocal: ["是", "否"]
        case .urgency: Vocabulary<Urgency>.choices
        case .needCode, .capabilities: NeedCode.allCases.map(\.rawValue)
        case .need: Vocabulary<NeedCode>.choices + ["无"]
        case .kind where kind == .offers: Vocabulary<OfferKind>.choices
        case .isAnonymous, .isMandatory, .needsFitting: ["是", "否"]
        case .firstGroups: Vocabulary<Category>.choices
        case .kind where kind == .helpers:
            HelperKind.allCases.filter(\.isPerson).map(\.term.zh) + ["企业", "社会组织", "学校", "医疗机构"]
        case .unitKind: HelperKind.allCases.filter { !$0.isPerson }.map(\.term.zh)
        case .party: Vocabulary<PoliticalStatus>.choices
        case .role: Vocabulary<PairingRole>.choices
        case .method: Vocabulary<VisitMethod>.choices
        case .status: Vocabulary<HouseholdStatus>.choices
        case .tags: Vocabulary<RiskTag>.choices
        case .level: ["province", "prefecture", "county", "township", "village"]
        default: []
        }
    }

    /// What the example row says; all of it synthetic.
    static func example(_ field: Field, _ kind: LedgerKind) -> String? {
        switch field {
        case .household where kind == .offers: "ZY0000001"
        case .unit where kind == .offers: "某某慈善协会"
        case .priority: "1"
        case .tags where kind == .communities: "老区"
        case .title: "棉被"
        case .kind where kind == .offers: "物资"
        case .needCode where kind == .offers: "GOODS"
        case .unitOfMeasure where kind == .offers: "床"
        case .quantity where kind == .offers: "200"
        case .householdCap: "2"
        case .earmark: "定向用于低保户、特困人员,每户不超过2床"
        case .amount, .expiry, .tiers, .leastAge, .mostAge, .school, .billShare,
            .vetted where kind == .offers:
            nil
        case .stage where kind == .offers: nil
        case .cause where kind == .offers: nil
        case .county: "南安市"
        case .town: "溪美街道"
        case .village: "某某社区"
        case .household: "3505830010001"
        case .name, .headName: kind == .helpers ? "李示例" : "张示例"
        case .helperName: "李示例"
        case .id, .head, .relative, .member: "350502197001010019"
        case .helper, .filer: "350125195602290021"
        case .filerName: "李示例"
        case .relativeName: "张示例"
        case .sex: "男"
        case .ethnicity: "汉族"
        case .birth: "1970-01-01"
        case .phone, .helperPhone: "10000000000"
        case .size, .covered, .capacity: "2"
        case .income: "1064"
        case .rigidSpending, .allowance: "0"
        case .since, .from, .listed: "2020-04-30"
        case .until, .next: "2021-04-30"
        case .relation: kind == .relatives ? "表兄弟姐妹" : "户主"
        case .filerKind: "干部"
        case .unit: "某某办事处"
        case .unitKind: "机关"
        case .unitCode: "12350500MB0000019D"
        case .area: "南安市溪美街道"
        case .quantity: "1"
        case .unitOfMeasure: "次"
        case .code: "350583001001"
        case .divisionName: "某某社区"
        case .parent: "350583001000"
        case .list: "农村建档立卡贫困户名册"
        case .note: "示例行,导入时自动忽略"
        default: choices(field, kind).first
        }
    }
}
