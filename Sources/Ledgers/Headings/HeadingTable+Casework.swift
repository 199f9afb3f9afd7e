extension HeadingTable {
    private static let place: [Column] = [
        Column(.sequence, "序号", "No.", ["编号", "seq"]),
        Column(.county, "县(市、区)", "County", ["县区", "县市区", "区县"]),
        Column(.town, "乡镇", "Town", ["乡镇(街道)", "街道", "镇街"]),
        Column(.village, "村", "Village", ["村居", "村(社区)", "社区", "村(居)"]),
        Column(.household, "户编号", "Household number", ["户号", "家庭编号", "户编码", "no"]),
    ]
    private static let headID = [
        "证件号码", "身份证号", "身份证号码", "公民身份号码", "户主身份证号", "户主身份证号码", "户主公民身份号码", "帮扶对象证件号码", "帮扶对象身份证号",
    ]

    static let pairings = HeadingTable(
        .pairings, alternatives: [[.household, .head], [.helper, .helperName, .unit]],
        place + [
            Column(.headName, "户主姓名", "Head of household", ["户主", "帮扶对象", "姓名", "困难对象姓名"]),
            Column(.head, "户主证件号码", "Head's ID number", headID),
            Column(.unit, "帮扶单位", "Unit", ["责任单位", "单位名称", "结对单位", "帮扶责任单位"]),
            Column(
                .helperName, "帮扶责任人", "Helper", ["帮扶人", "责任人", "结对责任人", "结对人", "帮扶人姓名", "帮扶责任人姓名", "责任人姓名", "结对干部"]),
            Column(
                .helper, "帮扶责任人证件号码", "Helper's ID number",
                ["帮扶人证件号码", "责任人证件号码", "帮扶人身份证号", "责任人身份证号", "帮扶责任人身份证号", "帮扶责任人身份证号码", "帮扶人身份证号码"]),
            Column(.helperPhone, "联系方式", "Telephone", ["联系电话", "帮扶人电话", "电话", "手机号码"]),
            Column(.role, "结对角色", "Role", ["角色", "帮扶类型", "结对类型"]),
            Column(.from, "结对开始时间", "From", ["开始日期", "开始时间", "结对时间", "结对日期", "结对开始日期", "起始时间"]),
            Column(.until, "结束时间", "Until", ["结束日期", "结对结束时间", "结对结束日期", "截止日期"]),
            Column(.measures, "帮扶措施", "Measures", ["措施"]),
            Column(.plan, "帮扶计划", "Plan", ["计划"]),
            Column(.visits, "走访次数", "Visits"),
            Column(.effect, "帮扶成效", "Effect", ["成效"]),
            Column(.note, "备注", "Remarks"),
        ])

    static let visits = HeadingTable(
        .visits, alternatives: [[.household, .head]],
        place + [
            Column(.headName, "户主姓名", "Head of household", ["户主", "走访对象", "姓名", "帮扶对象"]),
            Column(.head, "户主证件号码", "Head's ID number", headID),
            Column(.from, "走访日期", "Visited on", ["走访时间", "日期", "访视日期"], required: true),
            Column(.helperName, "走访人", "Visitor", ["走访人员", "走访人姓名", "访视人", "帮扶责任人", "帮扶人"]),
            Column(.helper, "走访人证件号码", "Visitor's ID number", ["走访人身份证号", "走访人身份证号码"]),
            Column(.unit, "走访人单位", "Visitor's unit", ["帮扶单位", "单位", "单位名称"]),
            Column(.method, "走访方式", "Method", ["方式", "访视方式"]),
            Column(.changes, "家庭变化情况", "Changes", ["变化情况", "家庭变化"]),
            Column(.problems, "存在问题", "Problems", ["问题", "存在困难"]),
            Column(.requests, "诉求", "Requests", ["群众诉求", "困难诉求"]),
            Column(.outcome, "处理情况", "Outcome", ["解决情况", "办理情况", "处理结果"]),
            Column(.next, "下次走访", "Next visit", ["下次走访日期", "下次走访时间"]),
            Column(.note, "备注", "Remarks"),
        ])

    static let divisions = HeadingTable(
        .divisions,
        [
            Column(.code, "区划代码", "code", ["代码", "行政区划代码", "统计用区划代码", "编码"], required: true),
            Column(.divisionName, "名称", "name", ["区划名称", "行政区划名称", "单位名称"], required: true),
            Column(.parent, "上级代码", "parent_code", ["上级区划代码", "父级代码", "parent"]),
            Column(.level, "级别", "level", ["层级", "区划级别"]),
            Column(.isLocal, "本地扩展", "local", ["是否本地扩展", "is_local"]),
            Column(.from, "启用日期", "valid_from", ["生效日期"]),
            Column(.until, "停用日期", "valid_to", ["失效日期"]),
            Column(.successor, "继任代码", "successor", ["变更后代码", "新代码"]),
        ])

    static let totals = HeadingTable(
        .totals,
        [
            Column(.sequence, "序号", "No."),
            Column(
                .county, "县区", "Area", ["县(市、区)", "县市区", "区县", "地区", "区域", "乡镇", "乡镇(街道)", "单位名称"], required: true),
            Column(.note, "备注", "Remarks"),
        ])
}
