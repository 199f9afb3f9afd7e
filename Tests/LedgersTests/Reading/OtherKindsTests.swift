import Ledgers
import Register
import TestSupport
import Testing
import Wording

/// Members, needs, helpers, relatives, exclusions, pairings, visits, divisions, totals.
@Suite struct OtherKindsTests {
    private static let head = Synthetic.id("350583", "19700101", 1)
    private static let child = Synthetic.id("350583", "20100101", 2)
    private static let cadre = Synthetic.id("350583", "19800101", 1)

    private func index() throws -> RegisterIndex {
        var index = RegisterIndex(divisions: Synthetic.divisions)
        index.addHousehold("H1", head: try ResidentID(parsing: Self.head))
        index.addHousehold("H2", head: nil)
        index.addRejectedHousehold("H9")
        index.addMember(try ResidentID(parsing: Self.child), ofHousehold: "H1")
        for (name, unit, id) in [("李示例", "民政局", Self.cadre), ("王同名", "甲单位", ""), ("王同名", "乙单位", "")] {
            var helper = Helper(kind: .partyMember, name: name)
            helper.unit = unit
            helper.id = try? ResidentID(parsing: id)
            index.addHelper(helper)
        }
        return index
    }

    private func read(_ kind: LedgerKind, _ rows: [[String]]) throws -> LedgerReading {
        try LedgerReader(kind: kind, lookup: index()).read(Synthetic.csv(rows))
    }

    private func said(_ reading: LedgerReading) -> [String] {
        reading.issues.map { "\($0.row) \($0.column) \($0.code.rawValue) \($0.severity.rawValue)" }
    }

    @Test(.mechanism(12, 171)) func memberRows() throws {
        let reading = try read(
            .members,
            [
                ["户号", "成员姓名", "与户主关系", "身份证号", "残疾类别", "残疾等级", "残疾证号", "学段", "就业意愿", "是否单人保", "备注"],
                ["H1", "张示例", "户主", Self.head, "精神", "2级", Self.head + "62", "", "无", "", "已去世"],
                ["H1", "张 小", "长子", Self.child, "", "", "", "小学", "", "是", ""],
                ["H9", "李示例", "子", Synthetic.id("350583", "20110101", 1), "", "", "", "", "", "", ""],
                ["H7", "李示例", "子", Synthetic.id("350583", "20120101", 1), "", "", "", "", "", "", ""],
                ["H2", "林示例", "子", "", "", "", "", "", "", "", ""],
                [
                    "H2", "陈示例", "子", Synthetic.id("350583", "20130101", 1), "肢体", "3级",
                    Synthetic.id("350583", "20130101", 1) + "63", "", "", "", "",
                ],
                ["H1", "张小", "子", Self.child, "", "", "", "小学", "", "是", ""],
                ["H2", "张小", "子", Self.child, "", "", "", "小学", "", "是", ""],
            ])
        #expect(
            said(reading) == [
                "3 成员姓名 name_space repair", "4 户号 household_unknown reject", "5 户号 orphan_member reject",
                "6 身份证号 id_missing warn", "7 残疾证号 certificate_conflict warn", "8 身份证号 duplicate_row repair",
                "9 身份证号 duplicate_person warn",
            ])
        #expect(reading.rejectedForHousehold == 2)
        guard case .member(let first) = reading.rows[0].record, case .member(let second) = reading.rows[1].record else {
            return #expect(Bool(false))
        }
        #expect(
            first.died && first.wishesWork == false && first.disabilities == [.mental] && first.disabilityGrade == 2)
        #expect(
            second.relation == .son && second.coveredAlone == true && second.birth == CalendarDay(iso: "2010-01-01"))
    }

    @Test(.mechanism(100)) func needRows() throws {
        let headings = ["户号", "成员证件号码", "需求代码", "需求说明", "数量", "单位", "紧急程度", "开始日期", "结束日期", "对帮扶人要求"]
        let reading = try read(
            .needs,
            [
                headings,
                ["H1", Self.child, "svc-skill", "课业辅导", "8", "次", "紧急", "2020-04-01", "2020-06-01", "会闽南语、女性"],
                ["H1", "", "UNKNOWN", "", "1", "次", "", "", "", ""],
                ["H1", "", "", "就业岗位", "1", "个", "一般", "", "", ""],
                ["H1", Self.cadre, "FUND", "医疗费用", "1.5", "元", "", "", "", ""],
                ["H1", "", "GOODS", "大米", "２", "袋", "", "2020-06-01", "2020-04-01", ""],
                ["H7", "", "FUND", "", "", "", "", "", "", ""],
                ["H9", "", "FUND", "", "", "", "", "", "", ""],
            ])
        #expect(
            said(reading) == [
                "3 需求代码 code_unknown reject", "5 成员证件号码 member_unknown warn", "6 数量 count_fullwidth repair",
                "6 结束日期 dates_reversed reject", "7 户号 orphan_need reject", "8 户号 household_unknown reject",
            ])
        guard case .need(let first) = reading.rows[0].record, case .need(let third) = reading.rows[2].record else {
            return #expect(Bool(false))
        }
        #expect(
            first.code == .skill && first.wishedSex == .female && first.wishedLanguage == "闽南语"
                && first.urgency == .urgent)
        #expect(third.member == nil && third.quantityMilli == 1500)
    }

    @Test(.mechanism(75, 83)) func helperRows() throws {
        let code = "12350500MB0000019D"
        let reading = try read(
            .helpers,
            [
                [
                    "姓名", "帮扶人类别", "帮扶单位", "帮扶单位类型", "统一社会信用代码", "证件号码", "政治面貌", "所在县区", "所在乡镇", "服务区域", "可结对户数", "特长",
                    "能力代码", "是否驻村队员",
                ],
                [
                    "李示例", "机关在职党员", "南安市民政局", "机关", code, Self.cadre, "中共党员", "南安市", "溪美街道", "南安市溪美街道后坪社区、柳城街道", "3",
                    "技能培训", "SVC-SKILL;FUND", "是",
                ],
                ["王示例", "企业", "某某公司", "民营企业", "91350100M000100Y43", "", "", "南安市", "", "南安市", "若干", "提供岗位", "JOB", ""],
                ["赵示例", "学校", "某某小学", "学校", code.dropLast() + "C", "", "", "南安市", "", "不存在镇", "2", "", "XXX", ""],
                [
                    "钱示例", "", "南安市民政局", "机关", "", Synthetic.id("350583", "19810101", 3), "党员", "", "", "某某乡", "２", "",
                    "", "",
                ],
                ["孙示例", "志愿者", "", "", "123456789012345", "", "", "", "", "", "0", "", "", ""],
            ])
        #expect(
            said(reading) == [
                "3 可结对户数 capacity_word warn", "4 统一社会信用代码 code_check reject", "4 服务区域 area_unknown warn",
                "4 能力代码 code_unknown warn", "5 服务区域 area_unknown warn", "5 可结对户数 count_fullwidth repair",
                "6 统一社会信用代码 code_legacy warn", "6 证件号码 id_missing warn",
            ])
        let helpers = reading.rows.compactMap { row -> Helper? in
            if case .helper(let helper) = row.record { helper } else { nil }
        }
        #expect(helpers[0].serviceAreas.map(\.prefix) == ["350583001001", "350583002"])
        #expect(
            helpers[0].isServingPartyMember && helpers[0].isResident == true
                && helpers[0].capabilities == [.skill, .funds])
        #expect(helpers[1].isUnit && helpers[1].capacity == nil)
        #expect(helpers[2].kind == .partyMember && helpers[2].capacity == 2 && helpers[2].unknownAreaWords == ["某某乡"])
        #expect(helpers[3].capacity == 0)
    }

    @Test(.mechanism(110)) func relativeRows() throws {
        let reading = try read(
            .relatives,
            [
                ["备案人类别", "备案人证件号码", "备案人姓名", "单位", "近亲属证件号码", "近亲属姓名", "与备案人关系", "备案日期"],
                ["干部", Self.cadre, "李示例", "民政局", Synthetic.id("350583", "19900101", 5), "李近亲", "表兄弟姐妹", "2020年4月30日"],
                ["干部", Self.cadre, "李示例", "民政局", "123", "李近亲", "父母", ""],
            ])
        #expect(said(reading) == ["2 备案日期 date_form repair", "3 近亲属证件号码 id_form reject"])
        #expect(reading.rows.count == 1)
    }

    @Test(.mechanism(7)) func exclusionRowsTakeTheListFromTheTitle() throws {
        let reading = try read(
            .exclusions,
            [
                ["农村建档立卡贫困户名册"], ["姓名", "证件号码", "名册日期", "排除原因"],
                ["张示例", Self.head, "2020-04-30", "已由扶贫部门帮扶"],
            ])
        #expect(said(reading) == [])
        guard case .exclusion(let entry) = reading.rows[0].record else { return #expect(Bool(false)) }
        #expect(entry.list == "农村建档立卡贫困户名册" && entry.listed == CalendarDay(iso: "2020-04-30"))
    }

    @Test(.mechanism(80, 82)) func pairingRowsNameOneHelperOrGoBack() throws {
        let reading = try read(
            .pairings,
            [
                ["序号", "户主姓名", "证件号码", "帮扶单位", "帮扶责任人", "证件号码", "联系方式", "结对开始时间", "结束时间", "帮扶措施"],
                ["1", "张示例", Self.head, "民政局", "李示例", "", "10000000000", "2019年5月", "", "走访"],
                ["2", "张示例", Self.head, "", "", Self.cadre, "", "2019-05-01", "", ""],
                ["3", "张示例", Self.head, "", "王同名", "", "", "2019-05-01", "", ""],
                ["4", "张示例", Self.head, "甲单位", "王同名", "", "", "2019-05-01", "2018-05-01", ""],
                ["5", "张示例", Self.head, "", "没有此人", "", "", "", "", ""],
                ["6", "林示例", Synthetic.id("350583", "19500101", 1), "民政局", "李示例", "", "", "", "", ""],
                ["7", "张示例", Self.head, "", "", "", "", "", "", ""],
            ])
        #expect(
            said(reading) == [
                "2 结对开始时间 date_form repair", "4 帮扶责任人 helper_ambiguous reject", "5 结束时间 dates_reversed reject",
                "6 帮扶责任人 helper_unknown reject", "7 证件号码 household_absent reject", "8 帮扶责任人 helper_missing reject",
            ])
        guard case .pairing(let first) = reading.rows[0].record else { return #expect(Bool(false)) }
        #expect(first.household == "H1" && first.from == PartialDay(year: 2019, month: 5))
        #expect(reading.rows.count == 2)
    }

    @Test(.mechanism(167)) func visitRowsNeedADayAndAHousehold() throws {
        let reading = try read(
            .visits,
            [
                ["户号", "走访日期", "走访人", "走访方式", "存在问题", "下次走访"],
                ["H1", "2020.4.30", "李示例", "入户", "无", "2020-05-30"],
                ["H1", "", "李示例", "电话", "", ""],
                ["H1", "2020-04-30", "没有此人", "视频", "", ""],
                ["H7", "2020-04-30", "李示例", "视频", "", ""],
            ])
        #expect(
            said(reading) == [
                "2 走访日期 date_form repair", "3 走访日期 date_missing reject", "4 走访人 helper_unknown warn",
                "5 户号 household_absent reject",
            ])
        #expect(reading.issues.last?.reason.en.contains("not in the register") == true)
        #expect(reading.rows.count == 2)
    }

    @Test(.mechanism(6)) func localExtensionsAndVillagesAreDivisions() throws {
        let reading = try read(
            .divisions,
            [
                ["code", "name", "parent_code", "level"],
                ["350590", "台商区", "350500", "county"],
                ["350590100", "某某镇", "350590", "township"],
                ["350590100200", "某某村", "350590100", "village"],
                ["3505901", "坏代码", "350590", "township"],
                ["350591100", "孤儿镇", "350591", "township"],
            ])
        #expect(said(reading) == ["5 code division_code reject", "6 parent_code division_parent reject"])
        let found = reading.rows.compactMap { row -> Division? in
            if case .division(let division) = row.record { division } else { nil }
        }
        #expect(found.map(\.isLocal) == [true, false, false])
        #expect(found.map(\.level) == [.county, .township, .village])
    }

    @Test func totalsThatDisagreeRefuseTheFile() throws {
        let head = ["县区", "已脱贫但不够稳定户数", "已脱贫但不够稳定人数", "受疫情影响户数", "受疫情影响人数"]
        let good = try read(
            .totals, [head, ["南安市", "2", "5", "—", ""], ["晋江市", "1", "1", "0", "0"], ["", "3", "6", "0", "0"]])
        #expect(said(good) == [])
        #expect(good.rows.count == 4)
        let error = #expect(throws: LedgerError.self) {
            try read(.totals, [head, ["南安市", "2", "5", "", ""], ["合计", "3", "5", "", ""]])
        }
        #expect(error?.code == "total_disagrees")
    }
}
