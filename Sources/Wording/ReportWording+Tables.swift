extension ReportWording {
    /// Headings of columns, on the page and in the workbook.
    static let columns: [String: Phrase] = [
        "serial": Phrase(zh: "序号", en: "No."),
        "household": Phrase(zh: "户号", en: "Household"),
        "head": Phrase(zh: "户主", en: "Head"),
        "village": Phrase(zh: "村（社区）", en: "Village"),
        "tier": Phrase(zh: "层级", en: "Tier"),
        "categories": Phrase(zh: "救助类别", en: "Category"),
        "causeUnknown": Phrase(zh: "致困原因待摸清", en: "cause not known yet"),
        "causes": Phrase(zh: "致困原因", en: "Cause"),
        "member": Phrase(zh: "姓名", en: "Name"),
        "helper": Phrase(zh: "帮扶责任人", en: "Responsible person"),
        "helperKey": Phrase(zh: "帮扶人编号", en: "Helper key"),
        "helperKind": Phrase(zh: "帮扶人类别", en: "Kind of helper"),
        "unit": Phrase(zh: "帮扶单位", en: "Helping unit"),
        "score": Phrase(zh: "分数", en: "Points"),
        "why": Phrase(zh: "为什么", en: "Why"),
        "base": Phrase(zh: "所在地", en: "Base"),
        "free": Phrase(zh: "空余名额", en: "Free places"),
        "outcome": Phrase(zh: "结果", en: "Outcome"),
        "measures": Phrase(zh: "原因与建议", en: "Reasons and what to do"),
        "opinion": Phrase(zh: "会议意见", en: "Decision of the meeting"),
        "remark": Phrase(zh: "备注", en: "Remarks"),
    ]

    /// Words of the workbook only, and of states.
    static let sheets: [String: Phrase] = [
        "sheetSummary": Phrase(zh: "汇总", en: "Summary"),
        "sheetAll": Phrase(zh: "名单", en: "List"),
        "sheetIdle": Phrase(zh: "未结对在职党员", en: "Members without household"),
        "stateKept": Phrase(zh: "原有结对", en: "paired before"),
        "stateProposed": Phrase(zh: "建议结对", en: "proposed"),
        "stateUncovered": Phrase(zh: "尚无责任人", en: "nobody yet"),
        "stateUnclear": Phrase(zh: "情况待摸清", en: "to be made clear"),
        "stateOutside": Phrase(zh: "不在本次范围", en: "outside this run"),
        "opinionAgree": Phrase(zh: "同意", en: "agreed"),
        "opinionChange": Phrase(zh: "调整", en: "change"),
        "opinionDefer": Phrase(zh: "暂缓", en: "deferred"),
        "weightsDefault": Phrase(
            zh: "评分权重：产品缺省值，未经本单位决定", en: "Weights of the score: defaults of the product, not decided by this office"),
        "signatures": Phrase(
            zh: "主持人：________ 记录人：________ 日期：________",
            en: "Chair: ________ Minutes: ________ Date: ________"),
    ]
}
