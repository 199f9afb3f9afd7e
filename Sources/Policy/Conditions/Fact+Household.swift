public import Register

extension Fact {
    /// Facts of the household.
    static let household: [Fact] = [
        Fact(
            "household.beneficiary",
            .code(CodeList("beneficiary", [("household", "家庭", "household"), ("person", "个人", "person")])),
            zh: "帮扶对象", en: "beneficiary"
        ) { .code($0.household.beneficiary.rawValue) },
        Fact("household.area", .area, zh: "所在村(社区)", en: "area") { .area($0.household.area) },
        Fact("household.occurrence_area", .area, zh: "急难发生地", en: "where the emergency happened") {
            $0.household.occurrenceArea.map(FactValue.area)
        },
        Fact("household.hukou", .code(CodeList("hukou", Hukou.self)), zh: "户籍类型", en: "registration") {
            $0.household.hukou.map { .code($0.rawValue) }
        },
        Fact("household.residency", .code(CodeList("residency", Residency.self)), zh: "居住身份", en: "residency") {
            $0.household.residency.map { .code($0.rawValue) }
        },
        Fact("household.months_worked", .int, zh: "在本地务工月数", en: "months worked in the area") {
            $0.household.monthsWorked.map(FactValue.int)
        },
        Fact("household.size", .int, zh: "家庭人口", en: "people") { $0.household.size.map(FactValue.int) },
        Fact("household.covered", .int, zh: "保障人口", en: "people covered") {
            $0.household.covered.map(FactValue.int)
        },
        Fact("household.has_category", .bool, zh: "有救助类别", en: "has a category") {
            .bool($0.household.hasCategory(on: $0.day))
        },
        Fact("household.categories", .codes(CodeList("category", Category.self)), zh: "救助类别", en: "categories") {
            context in
            let held = context.household.categories.filter { $0.holds(on: context.day) }
            return .codes(held.map(\.category.rawValue))
        },
        Fact("household.guaranteed_since", .day, zh: "认定低保之日", en: "day of recognition for the living allowance") {
            $0.household.guaranteedSince(on: $0.day).map(FactValue.day)
        },
        Fact(
            "household.was_marginal", .bool, zh: "认定低保前属边缘困难群体", en: "of the second tier before that recognition"
        ) { context in
            context.household.wasMarginal(before: context.household.guaranteedSince(on: context.day)).map(
                FactValue.bool)
        },
        Fact("household.main_cause", .code(CodeList("cause", Cause.self)), zh: "主要致困原因", en: "main cause") {
            $0.household.mainCause.map { .code($0.rawValue) }
        },
        Fact("household.causes", .codes(CodeList("cause", Cause.self)), zh: "致困原因", en: "causes") { context in
            let causes = [context.household.mainCause].compactMap { $0 } + context.household.otherCauses
            return causes.isEmpty ? nil : .codes(causes.map(\.rawValue))
        },
        Fact("household.income", .money, zh: "家庭月人均收入", en: "income per head and month") {
            $0.household.income.map(FactValue.money)
        },
        Fact("household.rigid_spending", .money, zh: "月刚性支出", en: "rigid spending per month") {
            $0.household.rigidSpending.map(FactValue.money)
        },
        Fact("household.allowance", .money, zh: "月保障金", en: "allowance per month") {
            $0.household.allowance.map(FactValue.money)
        },
        Fact("household.needs", .codes(CodeList("need", NeedCode.self)), zh: "帮扶需求", en: "needs") {
            $0.household.needs(on: $0.day).map { .codes($0.map(\.code.rawValue)) }
        },
        Fact("household.head_died", .bool, zh: "户主已故", en: "the head has died") { context in
            .bool(context.household.headDied || context.household.members.contains { $0.relation == .head && $0.died })
        },
        Fact("household.status", .code(CodeList("status", HouseholdStatus.self)), zh: "在册状态", en: "status") {
            .code($0.household.status.rawValue)
        },
        Fact("household.exit_until", .day, zh: "渐退期止", en: "end of the exit period") {
            $0.household.exitUntil.map(FactValue.day)
        },
        Fact("household.tags", .codes(CodeList("tag", RiskTag.self)), zh: "重点关注标签", en: "risk tags") {
            .codes($0.household.tags.map(\.rawValue))
        },
        Fact("household.last_confirmed", .day, zh: "最近核实日期", en: "last confirmed") {
            $0.household.lastConfirmed.map(FactValue.day)
        },
        Fact("household.excluded", .bool, zh: "在排除名单中", en: "on an exclusion list") { context in
            .bool(context.household.exclusions.contains { $0.holds(on: context.day) })
        },
    ]
}

extension HouseholdFacts {
    /// The needs that exist on `day`: the need rows where there are any, else what the ledger states; empty where it is
    /// stated that there is none, nil where nothing is known.
    public func needs(on day: CalendarDay) -> [NeedFacts]? {
        if !needs.isEmpty { return needs.filter { $0.holds(on: day) } }
        switch statedNeed {
        case .unknown: return nil
        case .none: return []
        case .some(let codes): return codes.map { NeedFacts(Need(household: number, code: $0), member: nil) }
        }
    }

    /// The first day of the living allowance (低保) that holds on `day`: of spells that meet, the first of the first; nil
    /// where there is none or its day is not stated to the day.
    func guaranteedSince(on day: CalendarDay) -> CalendarDay? {
        let spells = categories.filter { $0.category == .minimumLiving }
        guard var first = spells.first(where: { $0.holds(on: day) }) else { return nil }
        for _ in spells {
            guard let begin = first.from?.earliest,
                let before = spells.first(where: { spell in
                    guard let other = spell.from?.earliest, other < begin else { return false }
                    return spell.until.map { $0.latest >= begin.adding(days: -1) } ?? true
                })
            else { break }
            first = before
        }
        return first.from?.exact
    }

    /// True where the household had been recognised in one of the second tier's categories (边缘困难群体) earlier than `day`;
    /// nil where nobody knows: no such recognition is on the register, and a later ledger may have replaced it.
    func wasMarginal(before day: CalendarDay?) -> Bool? {
        let spells = categories.filter { [.minimumLivingEdge, .rigidSpending, .other].contains($0.category) }
        guard let day, !spells.isEmpty else { return nil }
        if spells.contains(where: { $0.from.map { $0.latest < day } ?? false }) { return true }
        return spells.contains { $0.from == nil || $0.from.map { $0.earliest < day } ?? false } ? nil : false
    }

    /// True where a recognition of the household or of a living member holds on `day`.
    public func hasCategory(on day: CalendarDay) -> Bool {
        categories.contains { $0.holds(on: day) }
            || members.contains { !$0.died && $0.categories.contains { $0.holds(on: day) } }
    }
}

extension ExclusionFact {
    /// True where the entry holds on `day`: from the date of its list, where it has one, to its last day.
    public func holds(on day: CalendarDay) -> Bool {
        (listed.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }
}
