extension ReportWording {
    /// Headings and texts of the page.
    static let page: [String: Phrase] = [
        "title": Phrase(zh: "结对批次报告", en: "Matching report"),
        "internalUse": Phrase(
            zh: "内部资料：含个人信息，仅限经办人员使用，不得公开或转发。",
            en: "For internal use: holds personal data. For the staff in charge only; do not publish or pass on."),
        "maskedNote": Phrase(zh: "姓名已作遮盖处理。", en: "Names are masked."),
        "runNumber": Phrase(zh: "批次", en: "Run"),
        "dryRun": Phrase(zh: "试算（未保存）", en: "trial (not stored)"),
        "asOf": Phrase(zh: "基准日", en: "As of"),
        "pack": Phrase(zh: "政策包", en: "Policy pack"),
        "generated": Phrase(zh: "生成时间（北京时间）", en: "Made at (Beijing time)"),
        "contents": Phrase(zh: "目录", en: "Contents"),
        "tasks": Phrase(zh: "接下来要做的", en: "What to do next"),
        "list": Phrase(zh: "名单", en: "List"),
        "summary": Phrase(zh: "结果", en: "Result"),
        "inScope": Phrase(zh: "应结对户", en: "in scope"),
        "covered": Phrase(zh: "已有责任人", en: "have a responsible person"),
        "coverage": Phrase(zh: "覆盖率", en: "Coverage"),
        "uncovered": Phrase(zh: "尚无责任人", en: "without a responsible person"),
        "unclear": Phrase(zh: "情况待摸清", en: "still to be made clear"),
        "outside": Phrase(zh: "不在本次范围", en: "outside this run"),
        "kept": Phrase(zh: "原有结对保持不变", en: "running pairings kept"),
        "proposed": Phrase(zh: "本次建议结对", en: "pairs proposed by this run"),
        "proofVerified": Phrase(zh: "已核验：没有更好的分配", en: "Checked: no better assignment exists"),
        "proofUnchecked": Phrase(zh: "未核验", en: "Not checked"),
        "proofRefused": Phrase(zh: "核验未通过", en: "The check failed"),
        "proofVerifiedWhy": Phrase(
            zh: "独立核验程序逐对检查了全部符合条件的人选：没有别的安排能让更多户有责任人，也没有别的安排在同样户数下总分更高。",
            en: "An independent checker went through every eligible pair: no other assignment gives more "
                + "households somebody, and none that gives as many has a higher total score."),
        "proofUncheckedWhy": Phrase(
            zh: "这份结果还没有经独立核验程序检查，请先核验再使用。",
            en: "The independent checker has not looked at this result yet. Have it checked before you use it."),
        "proofRefusedWhy": Phrase(
            zh: "独立核验程序发现差错，请勿使用这份结果，并联系系统管理员。",
            en: "The independent checker found a fault. Do not use this result; tell the administrator."),
        "defaultsNotice": Phrase(zh: "产品缺省值，未经本单位决定", en: "Defaults of the product, not decided by this office"),
        "defaultsWhy": Phrase(
            zh: "本批次的评分权重没有文件规定，用的是产品缺省值。请单位研究决定后，用 jiedui pack adopt 登记会议纪要。",
            en: "No document states the weights of the score; this run used the product's defaults. Once the "
                + "office has decided, record the minute with jiedui pack adopt."),
        "coverageTitle": Phrase(zh: "各县（市、区）、各层级覆盖情况", en: "Coverage by county and tier"),
        "coverageWhy": Phrase(
            zh: "条形表示该层级应结对户中已有责任人的比例，斜纹部分为尚无责任人。",
            en: "Each bar is the share of the households in scope that have a responsible person; the hatched "
                + "part has none."),
        "county": Phrase(zh: "县（市、区）", en: "County"),
        "allTiers": Phrase(zh: "合计", en: "All tiers"),
        "allCounties": Phrase(zh: "合计", en: "All counties"),
        "townsTitle": Phrase(zh: "各乡镇（街道）名额", en: "Places by town"),
        "townsWhy": Phrase(
            zh: "帮困不漏户、户户见干部：下列乡镇缺少责任人名额，每个缺口对应一户尚无责任人的家庭。",
            en: "Nobody is left out: the towns below lack places of responsible persons, one for each household "
                + "that could have somebody if there were one."),
        "townsEnough": Phrase(zh: "没有乡镇缺少名额。", en: "No town lacks places."),
        "townsAll": Phrase(zh: "全部乡镇", en: "All towns"),
        "town": Phrase(zh: "乡镇（街道）", en: "Town"),
        "placesNeeded": Phrase(zh: "需要", en: "Needed"),
        "placesPresent": Phrase(zh: "现有", en: "Present"),
        "placesMissing": Phrase(zh: "缺", en: "Missing"),
        "capacityUnknown": Phrase(zh: "名额待问清的帮扶人", en: "Helpers whose places are unknown"),
        "unknown": Phrase(zh: "不详", en: "unknown"),
        "scoresTitle": Phrase(zh: "评分分布", en: "How the scores are distributed"),
        "scoresWhy": Phrase(
            zh: "每对结对 0 至 1000 分，分数越高越对口；分数只用来在符合条件的人选中选优，不影响是否有责任人。",
            en: "Each pair has 0 to 1000 points, more is a better fit. Points choose between eligible helpers; "
                + "they never decide whether a household gets somebody."),
        "scoresAxis": Phrase(zh: "分数", en: "points"),
        "scoresCount": Phrase(zh: "对数", en: "pairs"),
        "scoresTable": Phrase(zh: "数据表", en: "Data table"),
        "scoresNone": Phrase(zh: "没有评分的结对。", en: "No pair has a score."),
        "median": Phrase(zh: "中位", en: "median"),
        "interval": Phrase(zh: "分数段", en: "Points"),
        "weightsTitle": Phrase(zh: "评分构成与依据", en: "What the score is made of"),
        "part": Phrase(zh: "评分项", en: "Part"),
        "weight": Phrase(zh: "权重（千分）", en: "Weight (of 1000)"),
        "basis": Phrase(zh: "依据", en: "Basis"),
        "weightSum": Phrase(zh: "合计", en: "Sum"),
        "uncoveredTitle": Phrase(zh: "尚无责任人的家庭", en: "Households without a responsible person"),
        "uncoveredWhy": Phrase(
            zh: "每一户都列出原因，以及改动最小的解决办法。",
            en: "For each household the reasons, and the smallest change that would help."),
        "uncoveredNone": Phrase(zh: "没有。应结对的每一户都有责任人。", en: "None. Every household in scope has a responsible person."),
        "reasons": Phrase(zh: "原因", en: "Reasons"),
        "repairs": Phrase(zh: "怎样解决", en: "What would help"),
        "unclearTitle": Phrase(zh: "情况待摸清的家庭", en: "Households to be made clear"),
        "unclearWhy": Phrase(
            zh: "三清：家庭情况清、致困原因清、帮扶需求清。缺项不等于没有困难，也不影响结对。",
            en: "Situation, cause and need are to be known of every household. A missing entry does not mean "
                + "that there is no difficulty."),
        "unclearNone": Phrase(zh: "没有。", en: "None."),
        "missing": Phrase(zh: "缺少的信息", en: "What is missing"),
        "firstTask": Phrase(zh: "首项任务", en: "First task"),
        "pairsTitle": Phrase(zh: "结对名单", en: "Pairs"),
        "pairsWhy": Phrase(
            zh: "按乡镇（街道）列出，点开查看。建议须经有权人员审核同意后才成为结对。",
            en: "By town; open a town to see its pairs. A proposal becomes a pairing only when a person with "
                + "the right approves it."),
        "pairsNone": Phrase(zh: "没有。", en: "None."),
        "pairsInWorkbook": Phrase(
            zh: "本乡镇名单较长，未列入本页，请见会议名单工作簿。",
            en: "The list of this town is left to the workbook for the meeting."),
        "outsideTitle": Phrase(zh: "不在本次范围的家庭", en: "Households outside this run"),
        "outsideWhy": Phrase(zh: "没有一户被悄悄漏掉：每户都注明依据。", en: "No household is dropped silently: each has its rule."),
        "outsideNone": Phrase(zh: "没有。", en: "None."),
        "reason": Phrase(zh: "依据", en: "Reason"),
        "idleTitle": Phrase(zh: "还没有结对户的机关在职党员", en: "In-service party members without a household"),
        "idleWhy": Phrase(zh: "机关在职党员均应结对帮扶。", en: "Every in-service party member is to be paired."),
        "idleNone": Phrase(zh: "没有。每位机关在职党员都有结对户。", en: "None. Every in-service party member has a household."),
        "linksTitle": Phrase(zh: "责任主体或帮扶人员不全的家庭", en: "Households that lack a body or a person"),
        "linksWhy": Phrase(
            zh: "每户都应有帮扶责任主体，也应有帮扶单位人员。",
            en: "Every household should have a responsible body and a person of the helping unit."),
        "linksNone": Phrase(zh: "没有。", en: "None."),
        "lacks": Phrase(zh: "缺少", en: "Lacks"),
        "lacksBody": Phrase(zh: "帮扶责任主体", en: "responsible body"),
        "lacksPerson": Phrase(zh: "帮扶单位人员", en: "person of the helping unit"),
        "checkTitle": Phrase(zh: "核对与复算", en: "Check and repeat"),
        "checkWhy": Phrase(
            zh: "同样的数据、政策包和种子，任何时候复算都得到逐字节相同的结果。",
            en: "The same data, pack and seed give the same result, byte for byte, at any time."),
        "seed": Phrase(zh: "抽签种子", en: "Seed of the lottery"),
        "snapshot": Phrase(zh: "数据快照", en: "Snapshot of the data"),
        "packDigest": Phrase(zh: "政策包摘要", en: "Digest of the pack"),
        "totalScore": Phrase(zh: "总分", en: "Total score"),
        "repeatCommand": Phrase(zh: "复算", en: "Repeat the run"),
        "explainCommand": Phrase(zh: "查看某户的理由", en: "Explain one household"),
        "exportCommand": Phrase(zh: "导出会议名单", en: "List for the meeting"),
        "footer": Phrase(
            zh: "本页不联网、不含脚本，可离线保存和打印。",
            en: "This page needs no network and holds no scripts; it can be kept and printed."),
        "skip": Phrase(zh: "跳到内容", en: "Skip to the content"),
    ]
}
