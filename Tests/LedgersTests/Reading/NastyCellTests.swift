import Ledgers
import Register
import Testing
import Wording

/// Cells that nobody expects, in every column of every kind: a report or a refusal, never a crash.
@Suite struct NastyCellTests {
    static let cells = [
        "", " ", "\u{0}", "\u{7F}", "\u{FEFF}", "\u{200B}", "\u{AD}", "\u{FE0F}", "\u{E000}", "\u{10FFFF}", "'", "''",
        "=", "+", "-", "@",
        "=\"\"", "'=", "+86", "'+86", "+8613", "E+17", "1E+17", "1e400", "-1", "-0", "0.0", ".", "..", "1.", ".5",
        "١٢٣", "１２３", "①", "Ⅳ",
        "99999999999999999999999999", "-99999999999999999999", "9223372036854775807", "9223372036854775808.99",
        "92233720368547758.07万",
        "0000-00-00", "2020-02-30", "9999-12-31", "00000000", "99999999", "2958466", "二〇二〇年十月", "十年十月十日", "年月日",
        "2020年13月", "2020年",
        "三五〇五八三一九八〇零八三〇〇〇八九零一二三四五六", "３５０５８３１９８００８３０００８９６２", "X", "(", ")", "()", "(未知)", "、", "、、", "/", ";;", ":",
        "合计", "小计:", "示例", "填表人:",
        "👨‍👩‍👧", "e\u{301}", "\r", "\n", "\t", "\r\n\r\n", "\"", "\"\"", ",", ",,", "全市", "全镇", "本村", "南安市", "南安市南安市",
        "溪美街道溪美街道溪美街道",
        "无", "——", "户", "元", "万", "级", "人户口", "¥", "¥元", "男女", "1/2", "01/02", "2020/", "/2020", "2020-", "-2020-1-1",
        String(repeating: "长", count: 3_000), String(repeating: "9", count: 400), String(repeating: "南安市", count: 300),
    ]

    @Test(arguments: LedgerKind.allCases)
    func everyCellInEveryColumn(_ kind: LedgerKind) throws {
        let table = HeadingTable.table(of: kind)
        let headings = kind == .totals ? ["县区", "受疫情影响户数", "受疫情影响人数"] : table.columns.map(\.heading)
        var index = RegisterIndex(divisions: Synthetic.divisions)
        index.addHousehold("H1", head: try ResidentID(parsing: Synthetic.id()))
        let reader = LedgerReader(kind: kind, lookup: index)
        let good = table.columns.map { column -> String in
            switch column.field {
            case .household: "H1"
            case .id, .head, .filer, .relative, .helper: Synthetic.id()
            case .county: "南安市"
            case .town: "溪美街道"
            case .name, .headName, .helperName: "陈英宝"
            case .code: "350583001009"
            case .from where kind == .visits: "2020-04-30"
            default: ""
            }
        }
        var rows = [headings]
        for cell in Self.cells {
            for column in headings.indices {
                var row = kind == .totals ? ["南安市", "1", "2"] : good
                row[column] = cell
                rows.append(row)
            }
        }
        let file = try Synthetic.csv(rows)
        do {
            let reading = try reader.read(file)
            #expect(reading.read == reading.accepted + reading.rejected)
            #expect(reading.rejectedRows.count == reading.rejected)
            for issue in reading.issues { #expect(!issue.message.isEmptyInSome) }
            _ = try RejectsWorkbook.bytes(of: [reading], language: .en).map { try XLSXFile($0).sheet(at: 0) }
        } catch let error as LedgerError {
            #expect(kind == .totals, "\(error.code)")
            #expect(!error.message.isEmptyInSome)
        }
    }
}

extension Phrase {
    fileprivate var isEmptyInSome: Bool { zh.isEmpty || en.isEmpty }
}
