/// Facts that no ledger states: programmes ask for them, and they are known only where somebody enters them (`fact set`) or
/// states them for a check (`--fact NAME=VALUE`). Until then every condition that needs one is unknown and names it.
extension Fact {
    static let statedOfHousehold: [Fact] = [
        Fact(stated: "household.incomes", .dated, zh: "家庭收入(按日)", en: "income of the whole household, dated"),
        Fact(stated: "household.medical_bills", .dated, zh: "个人负担医疗费用(按日)", en: "medical bills paid oneself, dated"),
        Fact(stated: "household.tuition_bills", .dated, zh: "个人负担教育费用(按日)", en: "schooling paid oneself, dated"),
        Fact(stated: "household.aids", .dated, zh: "已发临时救助(按日)", en: "temporary aid received, dated"),
        Fact(
            stated: "household.disposable", .money, zh: "同期家庭可支配能力",
            en: "what the household can dispose of in the same period"),
        Fact(
            stated: "household.disposable_income", .money, zh: "家庭人均年可支配收入",
            en: "disposable income per head and year"),
        Fact(
            stated: "household.employment_cost", .money, zh: "必要就业成本(月)",
            en: "necessary cost of employment per month"),
        Fact(
            stated: "household.assets_per_head", .money, zh: "家庭人均金融资产", en: "financial assets per head"),
        Fact(
            stated: "household.property_within_rules", .bool, zh: "家庭财产、消费支出符合规定",
            en: "property and consumption within the rules"),
        Fact(
            stated: "household.guardian_least_age", .int, zh: "赡养、抚养、扶养人中最小年龄",
            en: "age of the youngest person bound to support"),
        Fact(
            stated: "household.applies_alone", .bool, zh: "因重病重残申请单人纳入低保",
            en: "applies for a single member for severe illness or disability"),
        Fact(stated: "household.full_allowance", .bool, zh: "享受全额低保", en: "receives the full allowance"),
        Fact(stated: "household.public_rental", .bool, zh: "已实物配租", en: "lives in allotted public housing"),
        Fact(stated: "household.housing_difficulty", .bool, zh: "符合住房困难标准", en: "meets the housing criteria"),
        Fact(stated: "household.floor_area", .decimal, zh: "住房面积(㎡)", en: "floor area in square metres"),
        Fact(
            stated: "household.disaster",
            .code(
                CodeList(
                    "disaster",
                    [
                        ("emergency", "应急期", "emergency stage"), ("transition", "过渡期", "transition"),
                        ("winter_spring", "冬春困难", "winter and spring"), ("none", "未受灾", "none"),
                    ])), zh: "受灾救助阶段",
            en: "stage of disaster relief"),
        Fact(stated: "household.disaster_months", .int, zh: "过渡期救助月数", en: "months of transition relief"),
        Fact(
            stated: "household.hardship",
            .code(
                CodeList(
                    "hardship",
                    [("light", "一般", "light"), ("medium", "较重", "medium"), ("heavy", "严重", "heavy")])), zh: "困难程度",
            en: "degree of hardship"),
        Fact(stated: "household.hardship_months", .int, zh: "困难持续月数", en: "months that the hardship lasts"),
        Fact(
            stated: "household.emergency", .bool, zh: "突发急难致基本生活陷入困境",
            en: "basic living broken by a sudden emergency"),
    ]

    static let statedOfMember: [Fact] = [
        Fact(stated: "member.has_income", .bool, zh: "有生活来源", en: "has a source of living"),
        Fact(
            stated: "member.has_able_guardian", .bool, zh: "有能履行义务的赡养抚养人",
            en: "has somebody bound and able to support"),
        Fact(stated: "member.dementia", .bool, zh: "失智", en: "has dementia"),
        Fact(
            stated: "member.care_form",
            .code(
                CodeList(
                    "care_form", [("centralised", "集中供养", "in a home"), ("dispersed", "分散供养", "at home")])), zh: "供养方式",
            en: "form of care"),
        Fact(stated: "member.wishes_centralised", .bool, zh: "有集中供养意愿", en: "wishes care in a home"),
        Fact(
            stated: "member.child_status",
            .code(
                CodeList(
                    "child_status",
                    [
                        ("orphan", "孤儿", "orphan"), ("unattended", "事实无人抚养儿童", "child with nobody in fact to raise it"),
                        ("other", "其他困境儿童", "other child in need"),
                    ])),
            zh: "儿童类别", en: "kind of child in need"),
        Fact(
            stated: "member.student_grade",
            .code(
                CodeList(
                    "student_grade",
                    [
                        ("special", "特别困难", "special difficulty"), ("ordinary", "一般困难", "ordinary difficulty"),
                        ("none", "未认定", "none"),
                    ])),
            zh: "学生困难认定档次", en: "recognised grade of a student in difficulty"),
        Fact(stated: "member.boards", .bool, zh: "寄宿", en: "boards at school"),
        Fact(
            stated: "member.special_disease",
            .code(
                CodeList(
                    "special_disease",
                    [
                        ("thalassaemia", "地中海贫血", "thalassaemia"),
                        ("chronic_myeloid_leukaemia", "慢性粒细胞白血病", "chronic myeloid leukaemia"),
                        ("pneumoconiosis", "尘肺", "pneumoconiosis"),
                        ("childhood_leukaemia", "儿童白血病", "childhood leukaemia"), ("none", "无", "none"),
                    ])),
            zh: "特殊病种", en: "special disease"),
    ]

    static let statedOfTown: [Fact] = [
        Fact(stated: "town.hukou_population", .int, zh: "乡镇(街道)户籍人口", en: "registered population of the township")
    ]
}
