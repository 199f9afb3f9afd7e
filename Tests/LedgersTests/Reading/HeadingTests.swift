import Ledgers
import Register
import Testing

/// Headings and places of other offices.
@Suite struct HeadingTests {
    /// The words of domain-standards, section 7.
    @Test(arguments: [
        (
            LedgerKind.households,
            "序号·县(市、区)·乡镇(街道)·村(社区)·户编号·户号·户主姓名·姓名·身份证号·证件号码·公民身份号码·性别·民族·出生日期·联系电话·手机号码·家庭住址·详细地址·户籍类型·家庭人口·家庭人口数·保障人口·享受人数·救助类别·对象类别·人员类别·贫困户属性·主要致困原因·致贫原因·困难原因·次要致困原因·劳动能力·健康状况·残疾类别·残疾等级·残疾证号·生活自理能力·护理等级·家庭月人均收入·年人均纯收入·刚性支出·月保障金·救助金额·开户银行·银行账号·社保卡号·起始时间·纳入时间·帮扶需求·主要需求·备注"
        ),
        (.members, "户号·成员姓名·与户主关系·身份证号·性别·年龄·在校生状况·就读学校·年级·健康状况·劳动能力·就业状况·是否残疾·是否重病·备注"),
        (
            .helpers,
            "帮扶单位·单位名称·责任单位·帮扶单位类型·隶属关系·姓名·帮扶人·责任人·性别·政治面貌·证件号码·联系电话·帮扶人手机号·职务·职务级别·是否第一书记·是否驻村队员·可帮扶户数·结对户数·是否结对·服务区域·特长·专业技能·帮扶方式"
        ),
        (.pairings, "序号·乡镇·村·户主姓名·证件号码·帮扶单位·帮扶责任人·联系方式·结对开始时间·开始日期·结束时间·帮扶措施·帮扶计划·走访次数·帮扶成效"),
        (.visits, "走访日期·走访人·走访方式·家庭变化情况·存在问题·诉求·处理情况·下次走访·签字"),
    ])
    func everyHeadingOfTheFieldIsKnown(_ kind: LedgerKind, _ words: String) {
        let table = HeadingTable.table(of: kind)
        for word in words.split(separator: "·") {
            #expect(table.field(for: word) != nil, "\(kind.rawValue): \(word)")
        }
    }

    @Test func widthSpacesMarksAndUnitsOfHeadingsDoNotMatter() {
        let table = HeadingTable.table(of: .households)
        for word in ["户 主\n姓 名", "户主姓名*", "户主姓名:", "户主姓名(必填)", "户主姓名(与身份证一致)"] {
            #expect(table.field(for: word) == .name, "\(word)")
        }
        #expect(table.field(for: "家庭月人均收入(元)") == .income)
        #expect(table.field(for: "县(市、区)") == .county)
        #expect(table.field(for: "星座") == nil)
    }

    private func areas(_ title: String, _ county: String, _ town: String, number: String) throws -> ([String], [String])
    {
        let row = Synthetic.household(1, ["县区": county, "乡镇": town, "村居": "", "户编号": number])
        let file = try Synthetic.csv([[title], Synthetic.headings, row])
        let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(
            file)
        let found = reading.rows.compactMap { row -> String? in
            if case .household(let household, _) = row.record { household.area.prefix } else { nil }
        }
        return (found, reading.issues.map(\.code.rawValue))
    }

    @Test func namesThatExistElsewhereAreFoundByWhatTheLedgerSays() throws {
        // 鼓楼区 exists in several cities, 官桥镇 in two counties of Quanzhou.
        #expect(try areas("福州市2020年台账", "鼓楼区", "东街街道", number: "1").0.first?.hasPrefix("350102") == true)
        #expect(try areas("台账", "鼓楼区", "洪山镇", number: "1").0.first?.hasPrefix("350102") == true)
        #expect(try areas("台账", "安溪县", "官桥镇", number: "1").0 == ["350524103"])
        #expect(try areas("台账", "", "官桥镇", number: "3505831180001").0 == ["350583118"])
        #expect(try areas("安溪县台账", "", "官桥镇", number: "1").0 == ["350524103"])
        #expect(try areas("台账", "南安", "官桥", number: "1").0 == ["350583118"])
        #expect(try areas("云阳县低保台账", "云阳县", "蔈草镇", number: "1").0.first?.hasPrefix("500235") == true)
        #expect(try areas("玉泉区台账", "呼和浩特市玉泉区", "小召前街街道", number: "1").0.first?.hasPrefix("150104") == true)
    }

    @Test func ledgerWithOneRowPerMemberGivesHouseholdAndMembers() throws {
        let child = Synthetic.id("350583", "20100101", 2)
        var headings = Synthetic.headings
        headings.append("与户主关系")
        let file = try Synthetic.csv([
            headings, Synthetic.household(1) + ["户主"],
            Synthetic.household(1, ["户主姓名": "陈小", "公民身份号码": child, "性别": "女", "出生日期": "2010-01-01"]) + ["女儿"],
        ])
        let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(
            file)
        #expect(reading.issues.isEmpty)
        #expect(reading.rows.count == 2)
        guard case .member(let member) = reading.rows[1].record else { return #expect(Bool(false)) }
        #expect(member.household == Synthetic.household(1)[4] && member.relation == .daughter)
    }

    @Test func rowThatLeavesOutWhatItsTwinStatesIsTheSameRow() throws {
        let file = try Synthetic.csv([
            Synthetic.headings, Synthetic.household(1), Synthetic.household(1, ["备注": "", "联系电话": "", "民族": ""]),
            Synthetic.household(2), Synthetic.household(2, ["家庭人口": "4"]),
        ])
        let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions)).read(
            file)
        #expect(
            reading.issues.map { "\($0.row) \($0.code.rawValue) \($0.severity.rawValue)" } == [
                "3 duplicate_row repair", "5 duplicate_row warn",
            ])
    }

    @Test func filesThatAreNoLedgersAreRefusedWithTheirReason() throws {
        func code(_ bytes: [UInt8], _ name: String = "x") -> String? {
            do {
                _ = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
                    .read(LedgerFile(name: name, bytes: bytes))
                return nil
            } catch { return (error as? LedgerError)?.code }
        }
        #expect(code([]) == "file_empty")
        #expect(code(Array("\r\n \r\n".utf8)) == "file_empty")
        #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == "file_format_old")
        #expect(code(Array("<html><table></table></html>".utf8)) == "file_format_unknown")
        #expect(code(Array("%PDF-1.4".utf8)) == "file_format_unknown")
        #expect(code(Array("a,b,c\n1,2,3\n".utf8)) == "headings_unknown")
        #expect(code(Array("户编号,户主姓名,救助类别,家庭人口\n1,2,3,4\n".utf8)) == "column_missing")
        #expect(code(Array("户编号,户主姓名,公民身份号码,公民身份号码\n1,2,3,4\n".utf8)) == "column_repeated")
    }
}
