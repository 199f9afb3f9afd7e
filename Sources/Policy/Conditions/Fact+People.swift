import Register

extension Fact {
    /// Facts of a member, where members are counted.
    static let member: [Fact] = [
        Fact("member.relation", .code(CodeList("relation", Relation.self)), zh: "与户主关系", en: "relation") {
            $0.member?.relation.map { .code($0.rawValue) }
        },
        Fact("member.sex", .code(CodeList("sex", Sex.self)), zh: "性别", en: "sex") {
            $0.member?.sex.map { .code($0.rawValue) }
        },
        Fact("member.birth", .day, zh: "出生日期", en: "birth") { $0.member?.birth.map(FactValue.day) },
        Fact("member.age", .int, zh: "年龄", en: "age") { $0.member?.age(on: $0.day).map(FactValue.int) },
        Fact("member.is_minor", .bool, zh: "未成年", en: "is a minor") { context in
            context.member?.age(on: context.day).map { .bool($0 < context.adultAge) }
        },
        Fact("member.health", .code(CodeList("health", HealthClass.self)), zh: "健康状况", en: "health") {
            $0.member?.health.map { .code($0.rawValue) }
        },
        Fact(
            "member.disabilities", .codes(CodeList("disability", DisabilityKind.self)), zh: "残疾类别", en: "disabilities"
        ) { context in
            guard let kinds = context.member?.disabilities, !kinds.isEmpty else { return nil }
            return .codes(kinds.map(\.rawValue))
        },
        Fact("member.disability_grade", .int, zh: "残疾等级", en: "grade of disability") {
            $0.member?.disabilityGrade.map(FactValue.int)
        },
        Fact("member.labour", .code(CodeList("labour", LabourAbility.self)), zh: "劳动能力", en: "labour ability") {
            $0.member?.labour.map { .code($0.rawValue) }
        },
        Fact("member.self_care", .code(CodeList("self_care", SelfCare.self)), zh: "生活自理能力", en: "self-care") {
            $0.member?.selfCare.map { .code($0.rawValue) }
        },
        Fact("member.stage", .code(CodeList("stage", SchoolStage.self)), zh: "学段", en: "stage of schooling") {
            $0.member?.stage.map { .code($0.rawValue) }
        },
        Fact("member.employment", .code(CodeList("employment", Employment.self)), zh: "就业状况", en: "employment") {
            $0.member?.employment.map { .code($0.rawValue) }
        },
        Fact("member.wishes_work", .bool, zh: "就业意愿", en: "wishes to work") {
            $0.member?.wishesWork.map(FactValue.bool)
        },
        Fact("member.covered_alone", .bool, zh: "单人保", en: "covered alone") {
            $0.member?.coveredAlone.map(FactValue.bool)
        },
        Fact("member.categories", .codes(CodeList("category", Category.self)), zh: "个人救助类别", en: "own categories") {
            context in
            guard let spells = context.member?.categories else { return nil }
            return .codes(spells.filter { $0.holds(on: context.day) }.map(\.category.rawValue))
        },
    ]

    /// Facts of a need, where needs are counted.
    static let need: [Fact] = [
        Fact("need.code", .code(CodeList("need", NeedCode.self)), zh: "需求", en: "need") {
            $0.need.map { .code($0.code.rawValue) }
        },
        Fact("need.is_service", .bool, zh: "是服务", en: "is a service") { $0.need.map { .bool($0.code.isService) } },
        Fact("need.is_direct", .bool, zh: "是当面服务", en: "is given face to face") {
            $0.need.map { .bool($0.code.isDirect) }
        },
        Fact("need.urgency", .code(CodeList("urgency", Urgency.self)), zh: "紧急程度", en: "urgency") {
            $0.need?.urgency.map { .code($0.rawValue) }
        },
        Fact("need.until", .day, zh: "需求止日", en: "last day of the need") { $0.need?.until.map(FactValue.day) },
        Fact("need.member_age", .int, zh: "需求人年龄", en: "age of the member in need") { context in
            guard let index = context.need?.member, context.household.members.indices.contains(index) else {
                return nil
            }
            return context.household.members[index].age(on: context.day).map(FactValue.int)
        },
    ]
}
