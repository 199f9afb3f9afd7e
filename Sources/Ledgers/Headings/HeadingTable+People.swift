extension HeadingTable {
    private static let county = Column(
        .county, "县(市、区)", "County", ["县区", "县市区", "区县", "县(区)", "县(市区)", "所在县区", "所属县区", "县", "区"])
    private static let town = Column(
        .town, "乡镇(街道)", "Town", ["乡镇", "街道", "镇街", "乡(镇、街道)", "乡镇街道", "镇(街道)", "乡(镇)", "所在乡镇", "所属乡镇", "镇", "街镇"])
    private static let village = Column(
        .village, "村(社区)", "Village", ["村居", "村", "社区", "村(居)", "行政村", "村(居)委会", "村社区", "村(居、社区)", "所在村", "村委会", "居委会"])
    private static let household = Column(
        .household, "户编号", "Household number", ["户号", "家庭编号", "户主编号", "家庭户编号", "户编码", "no"])
    private static let sequence = Column(.sequence, "序号", "No.", ["编号", "序", "seq"])
    private static let note = Column(.note, "备注", "Remarks", ["说明", "其他说明", "备注说明"])
    private static let sex = Column(.sex, "性别", "Sex")
    private static let ethnicity = Column(.ethnicity, "民族", "Ethnicity", ["ethnic"])
    private static let birth = Column(.birth, "出生日期", "Date of birth", ["出生年月", "出生年月日", "出生时间"])
    private static let idWords = ["身份证号", "身份证号码", "证件号码", "公民身份号码", "身份证", "身份证件号码", "证件号", "公民身份证号码", "公民身份证号"]
    private static let health: [Column] = [
        Column(.labour, "劳动能力", "Labour ability", ["劳动能力状况", "劳动力状况"]),
        Column(.health, "健康状况", "Health", ["身体状况", "健康情况"]),
        Column(.disabilityKind, "残疾类别", "Disability", ["残疾类型", "残疾种类", "dcat"]),
        Column(.disabilityGrade, "残疾等级", "Disability grade", ["残疾级别", "dgrade"]),
        Column(.certificate, "残疾证号", "Disability certificate", ["残疾证号码", "残疾人证号", "残疾证编号", "残疾人证号码", "dcert"]),
        Column(.selfCare, "生活自理能力", "Self-care", ["护理等级", "自理能力", "生活自理情况", "care"]),
    ]

    static let households = HeadingTable(
        .households, alternatives: [],
        [
            sequence, county, town, village,
            Column(
                .household, "户编号", "Household number", ["户号", "家庭编号", "户主编号", "家庭户编号", "户编码", "no"], required: true),
            Column(.name, "户主姓名", "Head of household", ["姓名", "户主", "家庭代表姓名", "申请人姓名", "申请人"], required: true),
            Column(.id, "公民身份号码", "ID number", idWords + ["户主身份证号", "户主身份证号码", "户主证件号码", "户主公民身份号码"], required: true),
            Column(.relation, "与户主关系", "Relation to head", ["户主关系", "家庭关系", "与申请人关系"]),
            sex, ethnicity, birth,
            Column(.phone, "联系电话", "Telephone", ["手机号码", "电话", "联系方式", "手机", "电话号码", "手机号", "户主电话", "户主联系电话"]),
            Column(.address, "家庭住址", "Address", ["详细地址", "住址", "地址", "家庭地址", "居住地址", "现住址", "addr"]),
            Column(.hukou, "户籍类型", "Registration", ["户口类型", "户口性质", "户籍性质", "农业/非农", "农村/城镇"]),
            Column(.residency, "居住身份", "Residency", ["户籍情况", "居住类型"]),
            Column(.monthsWorked, "务工月数", "Months worked", ["在本地务工月数"]),
            Column(.occurrenceArea, "急难发生地", "Place of emergency"),
            Column(.beneficiary, "救助对象", "Beneficiary", ["帮扶对象"]),
            Column(.size, "家庭人口", "People", ["家庭人口数", "家庭人数", "人口数", "家庭成员数", "人口", "人数", "size"]),
            Column(.covered, "保障人口", "People covered", ["享受人数", "保障人数", "保障人口数", "享受人口", "救助人数"]),
            Column(
                .category, "救助类别", "Category",
                ["对象类别", "人员类别", "贫困户属性", "困难类别", "困难类型", "类别", "救助类型", "属性", "户类型", "cat"]),
            Column(.cause, "主要致困原因", "Main cause", ["致贫原因", "困难原因", "致困原因", "主要致贫原因", "主要困难原因"]),
            Column(.otherCauses, "次要致困原因", "Further causes", ["其他致困原因", "次要致贫原因", "其他致贫原因", "cause2"]),
        ] + health + [
            Column(
                .income, "家庭月人均收入", "Monthly income per head", ["月人均收入", "人均月收入", "家庭人均月收入", "家庭月人均收入(元)", "人均月收入(元)"]),
            Column(.annualIncome, "年人均纯收入", "Yearly income per head", ["人均纯收入", "家庭年人均收入", "年人均收入", "人均年收入"]),
            Column(.rigidSpending, "月刚性支出", "Monthly rigid spending", ["刚性支出", "家庭刚性支出", "rigid"]),
            Column(
                .allowance, "月保障金", "Monthly allowance", ["救助金额", "保障金额", "月救助金额", "月保障金额", "低保金", "补助金额", "money"]),
            Column(.since, "起始时间", "Since", ["纳入时间", "起始日期", "纳入日期", "认定时间", "开始享受时间", "享受开始时间"]),
            Column(.recognisedBy, "认定单位", "Recognised by", ["认定部门"]),
            Column(.status, "状态", "Status", ["在册状态", "保障状态"]),
            Column(.exitUntil, "渐退期至", "Exit until", ["渐退期截止", "渐退期结束日期"]),
            Column(.tags, "关注类型", "Watch groups", ["人员标签", "重点人群", "标签"]),
            Column(.lastConfirmed, "最近核实日期", "Last confirmed", ["核实日期", "最近核查日期"]),
            Column(.need, "帮扶需求", "Needs", ["主要需求", "需求", "困难需求", "帮扶需求情况"]),
            note,
        ])

    static let members = HeadingTable(
        .members,
        [
            sequence,
            Column(
                .household, "户号", "Household number", ["户编号", "家庭编号", "家庭户编号", "户编码", "no"], required: true),
            Column(.headName, "户主姓名", "Head of household", ["户主"]),
            Column(.name, "成员姓名", "Name", ["姓名", "家庭成员", "家庭成员姓名"], required: true),
            Column(.relation, "与户主关系", "Relation to head", ["户主关系", "关系", "家庭关系", "rel"]),
            Column(.id, "身份证号", "ID number", idWords + ["成员证件号码", "成员身份证号"], required: true),
            sex, birth, Column(.age, "年龄", "Age"), ethnicity,
        ] + health + [
            Column(.assessed, "自理能力评估日期", "Assessed on", ["评估日期"]),
            Column(.eating, "自主吃饭", "Eats alone"), Column(.dressing, "自主穿衣", "Dresses alone"),
            Column(.bedding, "自主上下床", "Gets in and out of bed alone"), Column(.toilet, "自主如厕", "Uses the toilet alone"),
            Column(.walking, "室内自主行走", "Walks indoors alone"), Column(.bathing, "自主洗澡", "Bathes alone"),
            Column(.stage, "学段", "Stage of schooling", ["在校生状况", "年级", "就读阶段", "教育阶段"]),
            Column(.school, "就读学校", "School", ["学校", "学校名称", "在读学校"]),
            Column(.employment, "就业状况", "Employment", ["就业情况", "务工情况", "job"]),
            Column(.wish, "就业意愿", "Wishes to work", ["是否有就业意愿"]),
            Column(.category, "救助类别", "Category", ["对象类别", "人员类别"]),
            Column(.coveredAlone, "是否单人保", "Covered alone", ["单人保", "single"]),
            Column(.isDisabled, "是否残疾", "Disabled"),
            Column(.isSeriouslyIll, "是否重病", "Seriously ill", ["是否患重病", "是否大病"]),
            note,
        ])

    static let needs = HeadingTable(
        .needs, alternatives: [[.needCode, .text]],
        [
            sequence,
            Column(.household, "户号", "Household number", ["户编号", "家庭编号", "家庭户编号", "户编码", "no"], required: true),
            Column(.headName, "户主姓名", "Head of household", ["户主"]),
            Column(.member, "成员证件号码", "Member's ID number", idWords + ["成员身份证号", "需求人证件号码", "mid"]),
            Column(.memberName, "成员姓名", "Member's name", ["姓名", "需求人"]),
            Column(.needCode, "需求代码", "Need code", ["需求类别", "需求类型", "帮扶类型"]),
            Column(.text, "需求说明", "Description", ["需求内容", "帮扶需求", "需求描述", "主要需求"]),
            Column(.quantity, "数量", "Quantity", ["需求数量", "qty"]),
            Column(.unitOfMeasure, "单位", "Unit", ["计量单位", "uom"]),
            Column(.urgency, "紧急程度", "Urgency", ["紧急情况", "是否紧急"]),
            Column(.from, "开始日期", "From", ["开始时间", "起始日期", "起始时间"]),
            Column(.until, "结束日期", "Until", ["结束时间", "截止日期", "截止时间", "to"]),
            Column(.wishes, "对帮扶人要求", "Wishes", ["帮扶人要求", "特殊要求", "要求", "ask"]),
            Column(.fitted, "适配评估日期", "Fitting assessed on", ["辅具适配评估日期", "适配日期"]),
            note,
        ])

    static let helpers = HeadingTable(
        .helpers, alternatives: [[.name, .unit]],
        [
            sequence,
            Column(
                .name, "姓名", "Name", ["帮扶人", "责任人", "帮扶责任人", "帮扶人姓名", "责任人姓名", "帮扶责任人姓名", "联系人"]),
            Column(.kind, "帮扶人类别", "Kind of helper", ["帮扶人类型", "人员类别", "责任人类别", "类别"]),
            Column(.unit, "帮扶单位", "Unit", ["单位名称", "责任单位", "工作单位", "所在单位", "单位"]),
            Column(.unitKind, "帮扶单位类型", "Kind of unit", ["单位类型", "单位性质", "utype"]),
            Column(.affiliation, "隶属关系", "Affiliation"),
            Column(.unitCode, "统一社会信用代码", "Credit code", ["信用代码", "社会信用代码", "统一信用代码", "code"]),
            Column(.id, "证件号码", "ID number", idWords + ["帮扶人证件号码", "责任人证件号码", "帮扶人身份证号"]),
            sex, birth,
            Column(.party, "政治面貌", "Political status"),
            Column(.phone, "联系电话", "Telephone", ["帮扶人手机号", "手机号码", "电话", "联系方式", "手机", "手机号", "电话号码"]),
            Column(.duty, "职务", "Duty", ["职务级别", "职务职级", "岗位"]),
            Column(.county, "所在县区", "County", ["县区", "县(市、区)", "县市区", "区县", "县(区)"]),
            Column(.town, "所在乡镇", "Town", ["乡镇", "乡镇(街道)", "街道", "镇街"]),
            Column(.area, "服务区域", "Service area", ["帮扶区域", "服务范围", "服务地区", "联系区域"]),
            Column(.capacity, "可结对户数", "Capacity", ["可帮扶户数", "结对户数", "帮扶户数", "结对能力", "cap"]),
            Column(.skills, "特长", "Skills", ["专业技能", "帮扶方式", "专长", "skill"]),
            Column(.capabilities, "能力代码", "Capability codes", ["服务能力", "能力", "skillcode"]),
            Column(.quotas, "分项承接量", "Places per service and area", ["承接量", "服务承接量", "分项可服务人数"]),
            Column(.languages, "语言", "Languages", ["方言", "lang"]),
            Column(.vetted, "涉未成年人审查日期", "Vetted for minors", ["未成年人审查日期", "审查日期"]),
            Column(.isResident, "是否驻村队员", "Resident team", ["驻村队员", "stay"]),
            Column(.isFirstSecretary, "是否第一书记", "First secretary", ["第一书记"]),
            Column(.from, "开始日期", "From", ["起始日期", "开始时间"]),
            Column(.until, "结束日期", "Until", ["截止日期", "结束时间"]),
            note,
        ])

    static let relatives = HeadingTable(
        .relatives,
        [
            sequence,
            Column(.filerKind, "备案人类别", "Kind of filer", ["备案人类型", "人员类别", "kind"]),
            Column(
                .filer, "备案人证件号码", "Filer's ID number", ["备案人身份证号", "工作人员证件号码", "干部证件号码", "经办人证件号码", "hid"],
                required: true),
            Column(.filerName, "备案人姓名", "Filer's name", ["备案人", "工作人员姓名", "干部姓名", "经办人姓名", "hname"]),
            Column(.unit, "单位", "Unit", ["工作单位", "所在单位", "单位名称"]),
            Column(
                .relative, "近亲属证件号码", "Relative's ID number", ["近亲属身份证号", "亲属证件号码", "亲属身份证号", "rid"], required: true),
            Column(.relativeName, "近亲属姓名", "Relative's name", ["近亲属", "亲属姓名", "rname"]),
            Column(.relation, "与备案人关系", "Relation", ["关系", "亲属关系", "与本人关系", "rel"]),
            Column(.listed, "备案日期", "Filed on", ["备案时间", "日期", "date"]),
            note,
        ])

    static let exclusions = HeadingTable(
        .exclusions, alternatives: [[.list, .reason]],
        [
            sequence, county, town, village,
            Column(.name, "姓名", "Name", ["户主姓名", "人员姓名", "成员姓名"]),
            Column(.id, "证件号码", "ID number", idWords, required: true),
            Column(.list, "名册名称", "List", ["名册", "名单名称", "名单", "排除名册", "已纳入名册", "排除名单"]),
            Column(.listed, "名册日期", "Date of the list", ["名单日期", "列入日期", "纳入日期", "纳入时间", "日期"]),
            Column(.reason, "排除原因", "Reason", ["原因", "不纳入原因", "回避原因"]),
            Column(.until, "有效期至", "Until", ["截止日期", "结束日期", "失效日期"]),
            note,
        ])
}
