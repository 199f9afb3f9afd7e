import Ledgers
import Register
import TestSupport
import Testing
import Wording

/// One record stated by hand is read with the rules of the import: the same words, codes, repairs and refusals.
@Suite struct HandReaderTests {
    /// A value that an import rejects, or takes for unknown; nobody who types it should find it gone.
    struct Fault: Sendable, CustomTestStringConvertible {
        var kind: LedgerKind
        var code: String
        var field: String
        var value: String
        var testDescription: String { "\(kind.rawValue): \(code) in \(field)" }
    }

    static let faults: [Fault] = [
        Fault(kind: .households, code: "id_check", field: "公民身份号码", value: "350583197002020010"),
        Fault(kind: .households, code: "id_date", field: "公民身份号码", value: Synthetic.id("350583", "19700231", 1)),
        Fault(kind: .households, code: "id_form", field: "公民身份号码", value: "12345"),
        Fault(kind: .households, code: "id_number", field: "公民身份号码", value: "3.50583E+17"),
        Fault(kind: .households, code: "town_unknown", field: "乡镇", value: "没有这个镇"),
        Fault(kind: .households, code: "amount_unknown", field: "月保障金", value: "若干"),
        Fault(kind: .households, code: "count_unknown", field: "家庭人口", value: "好几个"),
        Fault(kind: .households, code: "date_unknown", field: "起始时间", value: "农历六月初八"),
        Fault(kind: .households, code: "category_unknown", field: "救助类别", value: "某种新类别"),
        Fault(kind: .households, code: "cause_unknown", field: "主要致困原因", value: "因缘"),
        Fault(kind: .households, code: "code_unknown", field: "帮扶需求", value: "要个说法"),
        Fault(kind: .households, code: "phone_form", field: "联系电话", value: "没有号"),
        Fault(kind: .households, code: "word_unknown", field: "户籍类型", value: "半农半非"),
        Fault(kind: .households, code: "sex_conflict", field: "性别", value: "女"),
        Fault(kind: .households, code: "number_missing", field: "户编号", value: "/"),
        Fault(kind: .helpers, code: "code_check", field: "统一社会信用代码", value: "51350500123456789X"),
        Fault(kind: .helpers, code: "capacity_word", field: "可结对户数", value: "看情况"),
        Fault(kind: .helpers, code: "area_unknown", field: "服务区域", value: "月亮上"),
        Fault(kind: .helpers, code: "dates_reversed", field: "结束日期", value: "2019-01-01"),
    ]

    private static var reader: HandReader { HandReader(lookup: RegisterIndex(divisions: Synthetic.divisions)) }

    private static let helper = [
        "姓名": "陈英宝", "帮扶人类别": "党员", "帮扶单位": "南安市某局", "证件号码": Synthetic.id("350583", "19700202", 1),
        "所在县区": "南安市", "服务区域": "溪美街道", "可结对户数": "2", "开始日期": "2020-01-01",
    ]

    private static var household: [String: String] {
        Dictionary(uniqueKeysWithValues: zip(Synthetic.headings, Synthetic.household()))
            .filter { $0.key != "序号" && !$0.value.isEmpty }
    }

    @Test(arguments: faults) func aFaultOfTheImportIsARefusalWithTheSameCode(fault: Fault) throws {
        let good = fault.kind == .households ? Self.household : Self.helper
        let values = good.merging([fault.field: fault.value]) { $1 }
        let row = try HandRow(fault.kind, values: values, isNew: true)
        let faults =
            fault.kind == .households
            ? Self.reader.newHousehold(row).faults : Self.reader.newHelper(row).faults
        #expect(faults.map(\.code.rawValue) == [fault.code])
        let field = try #require(HeadingTable.table(of: fault.kind).field(for: fault.field))
        #expect(faults.first?.field == field.word)

        // The import says the same about the same row.
        let headings = values.keys.sorted()
        let file = try Synthetic.csv([headings, headings.map { values[$0] ?? "" }])
        let index = RegisterIndex(divisions: Synthetic.divisions)
        let reading = try LedgerReader(kind: fault.kind, lookup: index).read(file)
        #expect(reading.issues.contains { $0.code.rawValue == fault.code }, "\(reading.issues.map(\.code))")
        let words = faults[0].message
        expectNoPersonalData(in: words.zh + words.en)
        for text in ["本行", "导入", "row is", "imported", "cell"] {
            #expect(!words.zh.contains(text) || words.zh.contains("请先") || words.zh.contains("先导入"), "\(words.zh)")
            #expect(!words.en.contains(text) || words.en.contains("import the"), "\(words.en)")
        }
    }

    @Test func aGoodRowGivesWhatTheImportGives() throws {
        let read = Self.reader.newHousehold(try HandRow(.households, values: Self.household, isNew: true))
        let both = try #require(read.value)
        let file = try Synthetic.csv([Synthetic.headings, Synthetic.household()])
        let reading = try LedgerReader(kind: .households, lookup: RegisterIndex(divisions: Synthetic.divisions))
            .read(file)
        #expect(reading.rows.map(\.record) == [.household(both.household, head: try #require(both.head))])
    }

    @Test func aChangeTakesOverWhatIsStatedAndNothingElse() throws {
        let known = try #require(
            Self.reader.newHousehold(try HandRow(.households, values: Self.household, isNew: true)).value)
        let row = try HandRow(
            .households, values: ["月保障金": "９００元", "health": "重病"], clear: ["家庭住址", "tags"], isNew: false)
        let changed = try #require(Self.reader.household(row, onto: known).value)
        var expected = known
        expected.household.allowance = Money(yuan: "900")
        expected.household.address = nil
        expected.head?.health = .seriousIllness
        #expect(changed == expected)
        #expect(Self.reader.household(row, onto: known).remarks.map(\.code) == [.amountForm])
    }

    @Test func aCategoryAloneKeepsSinceWhenItHolds() throws {
        let known = try #require(
            Self.reader.newHousehold(try HandRow(.households, values: Self.household, isNew: true)).value)
        let row = try HandRow(.households, values: ["category": "低保"], isNew: false)
        let changed = try #require(Self.reader.household(row, onto: known).value)
        #expect(changed.household.categories.map(\.from) == [known.household.since])
        #expect(changed.household.categories.map(\.words) == ["低保"])
    }

    @Test func whatARecordIsKnownByHasCommandsOfItsOwn() {
        #expect(throws: HandRow.Fault.fixed(.household)) {
            try HandRow(.households, values: ["户编号": "1"], isNew: false)
        }
        #expect(throws: HandRow.Fault.fixed(.town)) { try HandRow(.households, values: ["乡镇": "x"], isNew: false) }
        #expect(throws: HandRow.Fault.unknown("favourite")) {
            try HandRow(.households, values: ["favourite": "x"], isNew: true)
        }
        #expect(throws: HandRow.Fault.notClearable(.name)) {
            try HandRow(.members, values: [:], clear: ["姓名"], isNew: false)
        }
        #expect(throws: HandRow.Fault.repeated(.allowance)) {
            try HandRow(.households, values: ["allowance": "1", "月保障金": "2"], isNew: false)
        }
    }

    /// The fields that the command line names are those that the reader takes.
    @Test(arguments: [LedgerKind.households, .members, .needs, .helpers, .relatives])
    func theCommandLineKnowsTheFields(kind: LedgerKind) {
        let columns = HandRow.fields(of: kind)
        let words = HandWording.fields(of: kind.rawValue)
        #expect(words.map(\.word) == columns.map(\.field.word))
        #expect(words.map(\.name.zh) == columns.map(\.heading))
        #expect(words.map(\.name.en) == columns.map(\.english))
    }

    @Test func membersNeedsAndRelativesAreReadLikewise() throws {
        let id = Synthetic.id("350583", "20100303", 3)
        let member = Self.reader.newMember(
            try HandRow(.members, values: ["姓名": "陈小宝", "关系": "子", "身份证号": id], isNew: true), of: "350583001001")
        // The household is not known to this look-up.
        #expect(member.faults.map(\.code) == [.orphanMember])
        var index = RegisterIndex(divisions: Synthetic.divisions)
        index.addHousehold("350583001001", head: nil)
        let reader = HandReader(lookup: index)
        let read = try #require(
            reader.newMember(
                try HandRow(.members, values: ["姓名": "陈小宝", "关系": "子", "身份证号": id], isNew: true),
                of: "350583001001"
            ).value)
        #expect(read.relation == .son && read.birth == CalendarDay(iso: "2010-03-03"))
        let need = reader.newNeed(try HandRow(.needs, values: ["need-code": "康复"], isNew: true), of: "350583001001")
        #expect(need.value?.code == .rehabilitation)
        let filed = reader.relative(
            try HandRow(.relatives, values: ["filer": id, "relative": "x"], isNew: true))
        #expect(filed.faults.map(\.code) == [.idForm] && filed.faults.map(\.field) == ["relative"])
    }
}
