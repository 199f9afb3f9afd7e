/// What can be stated by hand about a record: the headings of the import's ledgers, in their order.
extension HandWording {
    /// The fields of a kind of ledger: the word of the command line and what people call it.
    public static func fields(of kind: String) -> [(word: String, name: Phrase)] {
        let rows: [(String, String, String)]
        switch kind {
        case "households":
            rows = [
                ("county", "县(市、区)", "County"),
                ("town", "乡镇(街道)", "Town"),
                ("village", "村(社区)", "Village"),
                ("household", "户编号", "Household number"),
                ("name", "户主姓名", "Head of household"),
                ("id", "公民身份号码", "ID number"),
                ("sex", "性别", "Sex"),
                ("ethnicity", "民族", "Ethnicity"),
                ("birth", "出生日期", "Date of birth"),
                ("phone", "联系电话", "Telephone"),
                ("address", "家庭住址", "Address"),
                ("hukou", "户籍类型", "Registration"),
                ("residency", "居住身份", "Residency"),
                ("monthsWorked", "务工月数", "Months worked"),
                ("occurrenceArea", "急难发生地", "Place of emergency"),
                ("beneficiary", "救助对象", "Beneficiary"),
                ("size", "家庭人口", "People"),
                ("covered", "保障人口", "People covered"),
                ("category", "救助类别", "Category"),
                ("cause", "主要致困原因", "Main cause"),
                ("otherCauses", "次要致困原因", "Further causes"),
                ("labour", "劳动能力", "Labour ability"),
                ("health", "健康状况", "Health"),
                ("disabilityKind", "残疾类别", "Disability"),
                ("disabilityGrade", "残疾等级", "Disability grade"),
                ("certificate", "残疾证号", "Disability certificate"),
                ("selfCare", "生活自理能力", "Self-care"),
                ("income", "家庭月人均收入", "Monthly income per head"),
                ("annualIncome", "年人均纯收入", "Yearly income per head"),
                ("rigidSpending", "月刚性支出", "Monthly rigid spending"),
                ("allowance", "月保障金", "Monthly allowance"),
                ("since", "起始时间", "Since"),
                ("recognisedBy", "认定单位", "Recognised by"),
                ("status", "状态", "Status"),
                ("exitUntil", "渐退期至", "Exit until"),
                ("tags", "关注类型", "Watch groups"),
                ("lastConfirmed", "最近核实日期", "Last confirmed"),
                ("need", "帮扶需求", "Needs"),
                ("note", "备注", "Remarks"),
            ]
        case "members":
            rows = [
                ("household", "户号", "Household number"),
                ("name", "成员姓名", "Name"),
                ("relation", "与户主关系", "Relation to head"),
                ("id", "身份证号", "ID number"),
                ("sex", "性别", "Sex"),
                ("birth", "出生日期", "Date of birth"),
                ("ethnicity", "民族", "Ethnicity"),
                ("labour", "劳动能力", "Labour ability"),
                ("health", "健康状况", "Health"),
                ("disabilityKind", "残疾类别", "Disability"),
                ("disabilityGrade", "残疾等级", "Disability grade"),
                ("certificate", "残疾证号", "Disability certificate"),
                ("selfCare", "生活自理能力", "Self-care"),
                ("assessed", "自理能力评估日期", "Assessed on"),
                ("eating", "自主吃饭", "Eats alone"),
                ("dressing", "自主穿衣", "Dresses alone"),
                ("bedding", "自主上下床", "Gets in and out of bed alone"),
                ("toilet", "自主如厕", "Uses the toilet alone"),
                ("walking", "室内自主行走", "Walks indoors alone"),
                ("bathing", "自主洗澡", "Bathes alone"),
                ("stage", "学段", "Stage of schooling"),
                ("school", "就读学校", "School"),
                ("employment", "就业状况", "Employment"),
                ("wish", "就业意愿", "Wishes to work"),
                ("category", "救助类别", "Category"),
                ("coveredAlone", "是否单人保", "Covered alone"),
                ("isSeriouslyIll", "是否重病", "Seriously ill"),
                ("note", "备注", "Remarks"),
            ]
        case "needs":
            rows = [
                ("household", "户号", "Household number"),
                ("member", "成员证件号码", "Member's ID number"),
                ("needCode", "需求代码", "Need code"),
                ("text", "需求说明", "Description"),
                ("quantity", "数量", "Quantity"),
                ("unitOfMeasure", "单位", "Unit"),
                ("urgency", "紧急程度", "Urgency"),
                ("from", "开始日期", "From"),
                ("until", "结束日期", "Until"),
                ("wishes", "对帮扶人要求", "Wishes"), ("fitted", "适配评估日期", "Fitting assessed on"),
            ]
        case "helpers":
            rows = [
                ("name", "姓名", "Name"),
                ("kind", "帮扶人类别", "Kind of helper"),
                ("unit", "帮扶单位", "Unit"),
                ("unitKind", "帮扶单位类型", "Kind of unit"),
                ("unitCode", "统一社会信用代码", "Credit code"),
                ("id", "证件号码", "ID number"),
                ("sex", "性别", "Sex"),
                ("party", "政治面貌", "Political status"),
                ("phone", "联系电话", "Telephone"),
                ("duty", "职务", "Duty"),
                ("county", "所在县区", "County"),
                ("town", "所在乡镇", "Town"),
                ("area", "服务区域", "Service area"),
                ("capacity", "可结对户数", "Capacity"),
                ("skills", "特长", "Skills"),
                ("capabilities", "能力代码", "Capability codes"),
                ("quotas", "分项承接量", "Places per service and area"),
                ("languages", "语言", "Languages"),
                ("vetted", "涉未成年人审查日期", "Vetted for minors"),
                ("isResident", "是否驻村队员", "Resident team"),
                ("isFirstSecretary", "是否第一书记", "First secretary"),
                ("from", "开始日期", "From"),
                ("until", "结束日期", "Until"),
            ]
        case "relatives":
            rows = [
                ("filerKind", "备案人类别", "Kind of filer"),
                ("filer", "备案人证件号码", "Filer's ID number"),
                ("filerName", "备案人姓名", "Filer's name"),
                ("unit", "单位", "Unit"),
                ("relative", "近亲属证件号码", "Relative's ID number"),
                ("relativeName", "近亲属姓名", "Relative's name"),
                ("relation", "与备案人关系", "Relation"),
                ("listed", "备案日期", "Filed on"),
            ]
        default: rows = []
        }
        return rows.map { (word: $0.0, name: Phrase(zh: $0.1, en: $0.2)) }
    }

    /// The name of one field.
    public static func field(_ word: String, of kind: String) -> Phrase {
        fields(of: kind).first { $0.word == word }?.name ?? Phrase(zh: word, en: word)
    }

    /// A changed field of a record, such as `household.allowance`, in words.
    public static func changedField(_ field: String) -> Phrase {
        let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return Phrase(zh: field, en: field) }
        let kinds = [
            "household": "households", "member": "members", "need": "needs", "helper": "helpers",
            "near_relative": "relatives",
        ]
        switch parts[1] {
        case "status": return Phrase(zh: "在册状态", en: "status")
        case "exit_until": return Phrase(zh: "渐退期至", en: "gradual exit until")
        case "area": return Phrase(zh: "所在区域", en: "area")
        case "until": return Phrase(zh: "结束日", en: "last day")
        case "end_reason": return Phrase(zh: "结束原因", en: "reason of the end")
        case "number": return Phrase(zh: "户编号", en: "household number")
        case "left": return Phrase(zh: "离开日", en: "left on")
        case "died": return Phrase(zh: "去世", en: "died")
        default: break
        }
        let words = parts[1].split(separator: "_").map(String.init)
        let word = words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let name = Self.field(word, of: kinds[parts[0]] ?? parts[0])
        return name.zh == word ? Phrase(zh: parts[1], en: parts[1]) : name
    }
}
