/// Headings by which a kind of ledger is told from the others: finds files that were imported as the wrong kind.
///
/// Only what two kinds do not share is weighed, so a column that both have says nothing. A ledger that carries columns of
/// another kind beside enough of its own stays what it is.
enum HeadingSigns {
    private struct Sign {
        var weight: Int
        var kinds: Set<String>
        var words: [String]

        init(_ weight: Int, _ kinds: String, _ words: [String]) {
            self.weight = weight
            self.kinds = Set(kinds.split(separator: " ").map(String.init))
            self.words = words.map { HeadingTable.key($0) }
        }
    }

    private static let signs: [Sign] = [
        Sign(2, "households members needs pairings visits", ["户编号", "户号", "家庭编号", "家庭户编号", "户编码", "户主编号"]),
        Sign(1, "households members needs pairings visits exclusions", ["户主姓名", "户主", "困难对象姓名", "家庭代表姓名"]),
        // Households.
        Sign(2, "households", ["家庭人口", "家庭人口数", "家庭人数", "家庭成员数"]),
        Sign(1, "households", ["保障人口", "享受人数", "保障人数", "保障人口数", "享受人口", "救助人数"]),
        Sign(
            1, "households members",
            ["救助类别", "对象类别", "贫困户属性", "困难类别", "困难类型", "救助类型"]),
        Sign(1, "households", ["主要致困原因", "致贫原因", "困难原因", "致困原因", "主要致贫原因", "主要困难原因"]),
        Sign(1, "households", ["次要致困原因", "其他致困原因", "次要致贫原因", "其他致贫原因"]),
        Sign(1, "households", ["户籍类型", "户口类型", "户口性质", "户籍性质"]),
        Sign(1, "households", ["家庭月人均收入", "月人均收入", "人均月收入", "家庭人均月收入", "年人均纯收入", "人均纯收入", "家庭年人均收入", "年人均收入"]),
        Sign(1, "households", ["月刚性支出", "刚性支出", "家庭刚性支出"]),
        Sign(1, "households", ["月保障金", "救助金额", "保障金额", "月救助金额", "月保障金额", "低保金"]),
        // Members.
        Sign(2, "members households", ["与户主关系", "户主关系", "与申请人关系"]),
        Sign(2, "members needs exclusions", ["成员姓名", "家庭成员姓名", "家庭成员"]),
        Sign(1, "members", ["学段", "在校生状况", "年级", "就读阶段", "教育阶段"]),
        Sign(1, "members", ["就读学校", "在读学校", "学校名称"]),
        Sign(1, "members", ["就业状况", "就业情况", "务工情况"]),
        Sign(1, "members", ["就业意愿", "是否有就业意愿"]),
        Sign(1, "members", ["是否单人保", "单人保"]),
        // Needs.
        Sign(2, "needs offers", ["需求代码", "需求类别", "需求类型"]),
        Sign(2, "needs", ["需求说明", "需求内容", "需求描述"]),
        Sign(2, "needs", ["成员证件号码", "需求人证件号码", "需求人"]),
        Sign(1, "needs", ["紧急程度", "紧急情况", "是否紧急"]),
        Sign(1, "needs offers", ["数量", "需求数量"]),
        Sign(1, "needs", ["对帮扶人要求", "帮扶人要求"]),
        // Helpers.
        Sign(2, "helpers", ["帮扶人类别", "帮扶人类型", "责任人类别"]),
        Sign(2, "helpers", ["可结对户数", "可帮扶户数", "结对户数", "帮扶户数", "结对能力"]),
        Sign(2, "helpers offers", ["服务区域", "帮扶区域", "服务范围", "服务地区", "联系区域"]),
        Sign(2, "helpers", ["能力代码", "服务能力"]),
        Sign(1, "helpers", ["政治面貌"]),
        Sign(1, "helpers", ["帮扶单位类型", "单位类型", "单位性质"]),
        Sign(1, "helpers offers", ["统一社会信用代码", "信用代码", "社会信用代码", "统一信用代码"]),
        Sign(1, "helpers", ["职务", "职务级别", "职务职级"]),
        Sign(1, "helpers", ["特长", "专业技能", "专长", "帮扶方式"]),
        Sign(1, "helpers", ["是否驻村队员", "驻村队员", "是否第一书记", "第一书记"]),
        Sign(1, "helpers", ["涉未成年人审查日期", "未成年人审查日期"]),
        // Near relatives, exclusions, divisions, offers.
        Sign(2, "relatives", ["备案人证件号码", "备案人身份证号", "工作人员证件号码", "干部证件号码", "经办人证件号码"]),
        Sign(2, "relatives", ["近亲属证件号码", "近亲属身份证号", "亲属证件号码", "亲属身份证号"]),
        Sign(2, "relatives", ["备案人姓名", "近亲属姓名", "亲属姓名", "与备案人关系"]),
        Sign(2, "exclusions", ["名册名称", "名册", "名单名称", "名单", "排除名册", "已纳入名册", "排除名单"]),
        Sign(2, "exclusions", ["排除原因", "不纳入原因", "回避原因", "原因"]),
        Sign(3, "divisions", ["区划代码", "行政区划代码", "统计用区划代码", "上级代码", "上级区划代码"]),
        Sign(2, "offers", ["资源编号", "资源名称", "资源类型"]),
        Sign(1, "offers", ["项目名称"]),
        Sign(1, "offers", ["负责人证件号码"]),
        Sign(1, "offers", ["每户上限", "保质期至", "适用类别", "适用致困原因"]),
        Sign(3, "communities", ["是否必须覆盖", "必须覆盖", "重点村", "是否重点村", "需结对单位数"]),
        // Pairings and visits.
        Sign(1, "pairings helpers visits", ["帮扶责任人", "帮扶人", "责任人", "帮扶责任人姓名", "帮扶人姓名"]),
        Sign(2, "pairings", ["结对开始时间", "结对时间", "结对日期", "结对开始日期"]),
        Sign(2, "pairings", ["帮扶措施"]),
        Sign(1, "pairings", ["帮扶计划", "帮扶成效", "走访次数"]),
        Sign(1, "pairings", ["结对角色"]),
        Sign(3, "visits", ["走访日期", "走访时间", "访视日期"]),
        Sign(2, "visits", ["走访人", "走访人员", "走访人姓名", "访视人"]),
        Sign(1, "visits", ["走访方式", "访视方式", "下次走访", "下次走访日期", "家庭变化情况"]),
    ]

    /// Word of the kind that `headings` fit clearly better than `kind`; `nil` where they may be of `kind`.
    ///
    /// The other kind must show headings of its own worth at least three more than twice those that only `kind` has.
    static func otherKind(of headings: [String], than kind: LedgerKind) -> String? {
        let keys = Set(headings.map { bare($0) })
        let present = signs.filter { !keys.isDisjoint(with: $0.words) }
        var best: (word: String, lead: Int)?
        for other in LedgerKind.allCases.map(\.rawValue) where other != kind.rawValue {
            if mayHold(kind, columnsOf: other, present) { continue }
            let theirs = weight(present, of: other, without: kind.rawValue)
            let ours = weight(present, of: kind.rawValue, without: other)
            let lead = theirs - 2 * ours
            if lead >= 3, lead > best?.lead ?? 0 { best = (other, lead) }
        }
        return best?.word
    }

    private static func weight(_ signs: [Sign], of kind: String, without other: String) -> Int {
        signs.filter { $0.kinds.contains(kind) && !$0.kinds.contains(other) }.reduce(0) { $0 + $1.weight }
    }

    /// A household ledger may list its members, and a member ledger with relations may repeat its households.
    private static func mayHold(_ kind: LedgerKind, columnsOf other: String, _ present: [Sign]) -> Bool {
        switch (kind, other) {
        case (.households, "members"): true
        case (.members, "households"): present.contains { $0.words.contains("与户主关系") }
        default: false
        }
    }

    /// The heading without a remark in parentheses at its end.
    private static func bare(_ heading: String) -> String {
        let key = HeadingTable.key(heading)
        guard let open = key.firstIndex(of: "("), open > key.startIndex else { return key }
        return String(key[..<open])
    }
}
