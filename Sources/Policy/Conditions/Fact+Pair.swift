import Register

extension Fact {
    /// Facts of the helper, in rules on pairs.
    static let helper: [Fact] = [
        Fact("helper.kind", .code(CodeList("helper_kind", HelperKind.self)), zh: "帮扶人类别", en: "kind of helper") {
            $0.helper.map { .code($0.kind.rawValue) }
        },
        Fact("helper.is_unit", .bool, zh: "是单位", en: "is a unit") { $0.helper.map { .bool($0.isUnit) } },
        Fact("helper.names_person", .bool, zh: "指定了责任人", en: "names a person") {
            $0.helper.map { .bool($0.namesPerson) }
        },
        Fact("helper.unit_kind", .code(CodeList("helper_kind", HelperKind.self)), zh: "单位类型", en: "kind of unit") {
            $0.helper?.unitKind.map { .code($0.rawValue) }
        },
        Fact("helper.sex", .code(CodeList("sex", Sex.self)), zh: "帮扶人性别", en: "helper's sex") {
            $0.helper?.sex.map { .code($0.rawValue) }
        },
        Fact(
            "helper.political_status", .code(CodeList("political_status", PoliticalStatus.self)), zh: "政治面貌",
            en: "political status"
        ) { $0.helper?.politicalStatus.map { .code($0.rawValue) } },
        Fact("helper.base", .area, zh: "帮扶人所在地", en: "helper's base") { $0.helper?.base.map(FactValue.area) },
        Fact("helper.service_areas", .areas, zh: "服务区域", en: "service areas") { context in
            guard let areas = context.helper?.serviceAreas, !areas.isEmpty else { return nil }
            return .areas(areas)
        },
        Fact("helper.capacity", .int, zh: "可帮扶户数", en: "capacity") { $0.helper?.capacity.map(FactValue.int) },
        Fact("helper.capabilities", .codes(CodeList("need", NeedCode.self)), zh: "帮扶能力", en: "capabilities") {
            context in
            guard let codes = context.helper?.capabilities, !codes.isEmpty else { return nil }
            return .codes(codes.map(\.rawValue))
        },
        Fact("helper.strengths", .codes(CodeList("strength", Strength.self)), zh: "其他特长", en: "strengths") {
            context in
            guard let codes = context.helper?.strengths, !codes.isEmpty else { return nil }
            return .codes(codes.map(\.rawValue))
        },
        Fact("helper.is_vetted", .bool, zh: "经未成年人工作审查", en: "vetted for minors") { context in
            context.helper.map { helper in .bool(helper.vetted.map { $0 <= context.day } ?? false) }
        },
        Fact("helper.is_resident", .bool, zh: "驻村队员", en: "of a resident team") {
            $0.helper?.isResident.map(FactValue.bool)
        },
    ]

    /// Facts of the pair, in rules on pairs.
    static let pair: [Fact] = [
        Fact("pair.near_relative", .bool, zh: "近亲属", en: "near relatives") { $0.pair.map { .bool($0.isNearRelative) } },
        Fact("pair.forbidden", .bool, zh: "已禁止结对", en: "forbidden") { $0.pair.map { .bool($0.isForbidden) } },
        Fact("pair.running", .bool, zh: "正在结对", en: "pairing runs") { $0.pair.map { .bool($0.isRunning) } },
        Fact(
            "pair.nearness",
            .code(
                CodeList(
                    "nearness",
                    [
                        ("village", "同村", "the same village"), ("town", "同乡镇", "the same town"),
                        ("county", "同县", "the same county"), ("wider", "不同县", "no common county"),
                    ])), zh: "远近",
            en: "nearness"
        ) { context in
            context.helper?.base.map { .code(Nearness.Level(base: $0, area: context.household.area).rawValue) }
        },
    ]
}
