extension RunWording {
    /// The name of a fact that rules, worklists and repairs speak of, by its code; `household.` and such in front do not
    /// matter. A fact that an office's own rule reads under another name shows its code.
    public static func fact(_ code: String) -> Phrase {
        let name = code.split(separator: ".").last.map(String.init) ?? code
        return householdFact(name) ?? personFact(name) ?? helperFact(name) ?? Phrase(zh: code, en: code)
    }

    private static func householdFact(_ name: String) -> Phrase? {
        switch name {
        case "area", "place": Phrase(zh: "所在村（社区）", en: "village or community")
        case "allowance": Phrase(zh: "月保障金", en: "monthly allowance")
        case "category", "categories", "tier", "has_category", "category_unclear": Phrase(zh: "救助类别", en: "category")
        case "cause", "main_cause", "causes", "cause_unclear": Phrase(zh: "致困原因", en: "cause of the difficulty")
        case "other_causes": Phrase(zh: "次要致困原因", en: "further causes")
        case "covered": Phrase(zh: "保障人口", en: "people covered")
        case "exit_until": Phrase(zh: "渐退期截止日", en: "end of the gradual exit")
        case "excluded": Phrase(zh: "是否在排除名单", en: "whether it is on an exclusion list")
        case "head_died": Phrase(zh: "户主是否健在", en: "whether the head is alive")
        case "hukou": Phrase(zh: "户籍类型", en: "kind of household registration")
        case "income": Phrase(zh: "家庭月人均收入", en: "monthly income per head")
        case "last_confirmed": Phrase(zh: "最近核实日期", en: "day of the last confirmation")
        case "months_worked": Phrase(zh: "务工月数", en: "months worked here")
        case "need", "needs", "stated_need", "code", "need_unclear": Phrase(zh: "帮扶需求", en: "need for help")
        case "occurrence_area": Phrase(zh: "急难发生地", en: "place of the emergency")
        case "residency": Phrase(zh: "居住依据", en: "ground of residence")
        case "rigid_spending": Phrase(zh: "月刚性支出", en: "monthly rigid spending")
        case "situation", "members": Phrase(zh: "家庭情况", en: "family situation")
        case "size": Phrase(zh: "家庭人口", en: "number of people")
        case "status": Phrase(zh: "在册状态", en: "status on the register")
        case "tags": Phrase(zh: "重点关注标签", en: "risk tags")
        default: nil
        }
    }

    private static func personFact(_ name: String) -> Phrase? {
        switch name {
        case "age", "birth", "is_minor", "member_age": Phrase(zh: "出生日期", en: "date of birth")
        case "member": Phrase(zh: "需求是家中哪一位的", en: "whom of the household the need is for")
        case "covered_alone": Phrase(zh: "是否单人保", en: "whether covered alone")
        case "disability", "disability_kind": Phrase(zh: "残疾类别", en: "kind of disability")
        case "disability_grade": Phrase(zh: "残疾等级", en: "grade of disability")
        case "employment": Phrase(zh: "就业状况", en: "employment")
        case "health": Phrase(zh: "健康状况", en: "health")
        case "labour", "labour_ability": Phrase(zh: "劳动能力", en: "ability to work")
        case "relation": Phrase(zh: "与户主关系", en: "relation to the head")
        case "school": Phrase(zh: "就读学校", en: "school")
        case "self_care": Phrase(zh: "生活自理能力", en: "ability to care for oneself")
        case "stage", "school_stage": Phrase(zh: "学段", en: "stage of schooling")
        case "urgency": Phrase(zh: "紧急程度", en: "urgency")
        case "wants_work", "wish_to_work", "wishes_work": Phrase(zh: "就业意愿", en: "wish to work")
        default: nil
        }
    }

    private static func helperFact(_ name: String) -> Phrase? {
        switch name {
        case "base": Phrase(zh: "帮扶人所在地", en: "where the helper is based")
        case "capabilities": Phrase(zh: "帮扶人能力", en: "what the helper can do")
        case "capacity": Phrase(zh: "可结对户数", en: "number of households the helper can take")
        case "dates", "from", "until": Phrase(zh: "服务起止日期", en: "dates of service")
        case "is_resident": Phrase(zh: "是否驻村队员", en: "whether of a resident team")
        case "kind": Phrase(zh: "帮扶人类别", en: "kind of helper")
        case "languages": Phrase(zh: "帮扶人语言", en: "languages of the helper")
        case "names_person": Phrase(zh: "指定的责任人", en: "the person named")
        case "political_status": Phrase(zh: "政治面貌", en: "political status")
        case "service_areas", "service_area": Phrase(zh: "服务区域", en: "service area")
        case "sex": Phrase(zh: "性别", en: "sex")
        case "strengths": Phrase(zh: "特长", en: "strengths")
        case "unit": Phrase(zh: "帮扶单位", en: "helping unit")
        case "unit_kind": Phrase(zh: "帮扶单位类型", en: "kind of unit")
        case "vetted", "is_vetted": Phrase(zh: "涉未成年人审查日期", en: "day of the vetting for work with minors")
        default: nil
        }
    }
}
