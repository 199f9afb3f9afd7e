import Register
import TestSupport
import Testing

/// The words that offices use: lists of the project's standards, sections 4, 5 and 7, and of the demo ledgers.
@Suite struct LedgerWordTests {
    private static func expect<List: CodedTerm>(
        _ words: String, mean code: List, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for word in words.split(separator: ",") {
            #expect(List(word: word.trimmed) == code, "\(word)", sourceLocation: sourceLocation)
        }
    }

    @Test(.mechanism(1)) func categoriesKeepTheirOldAndColloquialNames() {
        Self.expect("最低生活保障对象,低保,低保户,低保家庭,农村低保,城市低保,农村低保单人,城市低保单人,城乡低保", mean: Category.minimumLiving)
        Self.expect("特困人员,特困,特困供养,五保,五保供养,三无,城市三无,特困分散供养,特困集中供养", mean: Category.extremePoverty)
        Self.expect("最低生活保障边缘家庭成员,低保边缘,低保边缘户,边缘家庭,低收入家庭", mean: Category.minimumLivingEdge)
        Self.expect("刚性支出困难家庭成员,支出型困难,支出型贫困,因病支出型,因学支出型,刚性支出", mean: Category.rigidSpending)
        Self.expect("防止返贫监测对象,监测户,脱贫不稳定户,边缘易致贫户,突发严重困难户,建档立卡贫困户", mean: Category.relapseWatch)
        Self.expect("急难,急难型,突发,重特大急难事故,临时救助", mean: Category.emergency)
        Self.expect("其他困难,困难职工,困难职业病患者,困境儿童,孤儿,事实无人抚养儿童,重度残疾人", mean: Category.other)
    }

    @Test(.mechanism(9, 77)) func causesOfTheDocumentsAndOfOlderFormsAreUnderstood() {
        Self.expect("因病", mean: Cause.illness)
        Self.expect("因残", mean: Cause.disability)
        Self.expect("因学", mean: Cause.schooling)
        Self.expect("因灾", mean: Cause.disaster)
        Self.expect("因意外事故", mean: Cause.accident)
        Self.expect("因疫", mean: Cause.epidemic)
        Self.expect("缺劳动力,因缺劳动力", mean: Cause.noLabour)
        Self.expect("缺技术", mean: Cause.noSkill)
        Self.expect("缺资金", mean: Cause.noCapital)
        Self.expect("自身发展动力不足", mean: Cause.noDrive)
        Self.expect("其他,其它", mean: Cause.other)
    }

    @Test(.mechanism(78)) func abilitiesAndHealthAreUnderstood() {
        Self.expect("有劳动能力", mean: LabourAbility.able)
        Self.expect("部分丧失劳动能力", mean: LabourAbility.partial)
        Self.expect("完全丧失劳动能力", mean: LabourAbility.lost)
        Self.expect("无劳动能力", mean: LabourAbility.none)
        Self.expect("具备,全自理", mean: SelfCare.full)
        Self.expect("部分丧失,半护理", mean: SelfCare.partial)
        Self.expect("完全丧失,全护理", mean: SelfCare.none)
        Self.expect("健康或良好,健康,良好", mean: HealthClass.good)
        Self.expect("一般或较弱", mean: HealthClass.weak)
        Self.expect("重病", mean: HealthClass.seriousIllness)
        Self.expect("重残", mean: HealthClass.severeDisability)
        Self.expect("重病且重残", mean: HealthClass.illnessAndDisability)
        Self.expect("其他", mean: HealthClass.other)
        for (digit, word) in ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"].enumerated() {
            #expect(DisabilityKind(word: word)?.digit == digit + 1)
            #expect(DisabilityKind(word: word + "残疾")?.digit == digit + 1)
            #expect(DisabilityKind(word: String(digit + 1))?.digit == digit + 1)
        }
    }

    @Test func relationsSexAndRegistrationAreUnderstood() {
        Self.expect("户主,本人,户主/本人", mean: Relation.head)
        Self.expect("配偶,妻,夫", mean: Relation.spouse)
        Self.expect("子,长子", mean: Relation.son)
        Self.expect("女,次女", mean: Relation.daughter)
        Self.expect("父母,父亲,母亲", mean: Relation.parent)
        Self.expect("祖父母/外祖父母,祖父,外祖母", mean: Relation.grandparent)
        Self.expect("孙子女/外孙子女,孙女,外孙", mean: Relation.grandchild)
        Self.expect("兄弟姐妹,兄,妹", mean: Relation.sibling)
        Self.expect("其他", mean: Relation.other)
        Self.expect("男,1", mean: Sex.male)
        Self.expect("女,2", mean: Sex.female)
        Self.expect("农业,农村", mean: Hukou.rural)
        Self.expect("非农,城镇", mean: Hukou.urban)
        Self.expect("入户", mean: VisitMethod.home)
        Self.expect("电话", mean: VisitMethod.phone)
        Self.expect("视频", mean: VisitMethod.video)
    }

    @Test(.mechanism(98, 100)) func theSixServicesHaveOneCodeUnderEveryDocumentsName() {
        Self.expect("照料护理,生活照料,访视照料,家政", mean: NeedCode.care)
        Self.expect("康复训练,康复辅具适配,福康工程", mean: NeedCode.rehabilitation)
        Self.expect("能力提升", mean: NeedCode.skill)
        Self.expect("心理疏导,精神慰藉", mean: NeedCode.psychology)
        Self.expect("社会融入", mean: NeedCode.inclusion)
        Self.expect("资源链接", mean: NeedCode.linking)
        let services = NeedCode.allCases.filter(\.isService).map(\.rawValue)
        #expect(services == ["SVC-CARE", "SVC-REHAB", "SVC-SKILL", "SVC-PSY", "SVC-INTEG", "SVC-LINK"])
        let others = NeedCode.allCases.filter { !$0.isService }.map(\.rawValue)
        #expect(others == ["FUND", "GOODS", "JOB", "SCHOOL", "HOUSE", "LEGAL"])
        #expect(NeedCode.allCases.filter { !$0.isService }.allSatisfy { !$0.isDirect })
        #expect(!NeedCode.linking.isDirect)
    }

    @Test func needsBesidesServicesAreUnderstood() {
        Self.expect("资金,医疗费用,教育费用,生活费用", mean: NeedCode.funds)
        Self.expect("物资,衣物,棉被,家电,轮椅,学习用品,防护用品", mean: NeedCode.goods)
        Self.expect("危房改造,公租房,适老化改造", mean: NeedCode.housing)
        Self.expect("就业,就业岗位", mean: NeedCode.job)
        Self.expect("法律援助", mean: NeedCode.legal)
        Self.expect("紧急", mean: Urgency.urgent)
        Self.expect("一般", mean: Urgency.normal)
    }

    @Test(.mechanism(75)) func helperKindsAndStrengthsAreUnderstood() {
        Self.expect("机关在职党员,党员干部", mean: HelperKind.partyMember)
        Self.expect("村(社区)干部", mean: HelperKind.villageCadre)
        Self.expect("驻村干部", mean: HelperKind.residentCadre)
        Self.expect("网格员", mean: HelperKind.gridWorker)
        Self.expect("民政助理员/协理员,民政助理员,民政协理员", mean: HelperKind.civilAssistant)
        Self.expect("专业社工", mean: HelperKind.socialWorker)
        Self.expect("志愿者", mean: HelperKind.volunteer)
        Self.expect("个体爱心人士", mean: HelperKind.individual)
        Self.expect("机关,国家机关,东部对口帮扶省市,定点机构", mean: HelperKind.government)
        Self.expect("事业单位", mean: HelperKind.institution)
        Self.expect("国有企业", mean: HelperKind.stateEnterprise)
        Self.expect("民营企业", mean: HelperKind.privateEnterprise)
        Self.expect("社会团体", mean: HelperKind.association)
        Self.expect("社会服务机构,社会组织", mean: HelperKind.serviceOrganisation)
        Self.expect("基金会", mean: HelperKind.foundation)
        Self.expect("高等院校", mean: HelperKind.university)
        Self.expect("学校", mean: HelperKind.school)
        Self.expect("医疗机构", mean: HelperKind.medical)
        Self.expect("养老机构", mean: HelperKind.careHome)
        Self.expect("社工站", mean: HelperKind.workStation)
        Self.expect("村(居)委会,村民自治组织", mean: HelperKind.villageCommittee)
        Self.expect("技术", mean: Strength.technology)
        Self.expect("市场", mean: Strength.market)
        #expect(NeedCode(word: "资金") == .funds)
        #expect(HelperKind.allCases.prefix { $0.isPerson }.count == 8)
        #expect(HelperKind.allCases.dropFirst(8).allSatisfy { !$0.isPerson })
    }

    @Test func wordsOfTheDemoLedgersAreUnderstood() {
        Self.expect("外出务工", mean: Employment.awayWork)
        Self.expect("灵活就业,公益性岗位", mean: Employment.localWork)
        Self.expect("在校", mean: Employment.student)
        Self.expect("务农", mean: Employment.farming)
        Self.expect("就业岗位", mean: NeedCode.job)
        Self.expect("就学帮扶", mean: NeedCode.school)
        Self.expect("助学金,生活补助", mean: NeedCode.funds)
        Self.expect("学习用品,轮椅,大米,棉被", mean: NeedCode.goods)
        Self.expect("课业辅导,技能培训", mean: NeedCode.skill)
        Self.expect("城市", mean: Hukou.urban)
        Self.expect("脱贫不稳定户", mean: Category.relapseWatch)
        Self.expect("急难型", mean: Category.emergency)
    }

    @Test func schoolStagesAndResidencyAreUnderstood() {
        let stages = ["学前教育", "小学", "初中", "普通高中", "中等职业教育", "高等教育"]
        #expect(stages.compactMap { SchoolStage(word: $0) } == SchoolStage.allCases)
        #expect(Residency(word: "居住证") == .residencePermit)
        #expect(Residency(word: "港澳台居民居住证") == .hmtPermit)
        #expect(Employment(word: "失业") == .jobless)
    }

    @Test(.mechanism(8)) func watchGroupsOfTheCountyTableAreUnderstood() {
        #expect(RiskTag(word: "已脱贫但不够稳定") == .unstableExit)
        #expect(RiskTag(word: "受疫情影响") == .epidemicHit)
        #expect(RiskTag(word: "建档立卡边缘人口") == .registryEdge)
        #expect(RiskTag(word: "收入不稳定") == .incomeUnstable)
    }

    @Test func onlyReleaseAndRehabilitationAreSensitiveTags() {
        #expect(RiskTag.allCases.filter(\.isSensitive) == [.released, .rehabilitated])
    }
}

extension Substring {
    fileprivate var trimmed: String { PlainText.tidy(self) }
}
