import Ledgers
import Register

/// Synthetic people and rows for tests.
enum Synthetic {
    /// An ID number with a right check character; sequence 001–009 only.
    static func id(_ area: String = "350583", _ birth: String = "19700101", _ sequence: Int = 1) -> String {
        let digits = Array((area + birth + "00\(sequence)").utf8).map { Int($0) - 48 }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return area + birth + "00\(sequence)" + String(Array("10X98765432")[sum % 11])
    }

    /// Headings of a household ledger in the usual order.
    static let headings = [
        "序号", "县区", "乡镇", "村居", "户编号", "户主姓名", "公民身份号码", "性别", "民族", "出生日期", "联系电话", "家庭住址", "户籍类型", "家庭人口", "保障人口",
        "救助类别", "主要致困原因", "次要致困原因", "劳动能力", "健康状况", "残疾类别", "残疾等级", "残疾证号", "生活自理能力", "家庭月人均收入", "月刚性支出", "月保障金",
        "起始时间", "帮扶需求", "备注",
    ]

    /// A household row without any fault, with `changes` by heading.
    static func household(_ number: Int = 1, _ changes: [String: String] = [:]) -> [String] {
        let birth = "19700\(1 + number % 9)0\(1 + number % 9)"
        let day = "1970-0\(1 + number % 9)-0\(1 + number % 9)"
        let values = [
            "\(number)", "南安市", "溪美街道", "后坪社区", "350583001\(1000 + number)", "陈英宝",
            id("350583", birth, 1 + number / 9 % 4 * 2),
            "男", "汉族", day, "10000007919", "溪美街道后坪社区62号", "农村", "3", "3", "脱贫不稳定户", "因病", "", "有劳动能力", "健康或良好", "", "",
            "",
            "全自理", "1064", "0", "0", "2016-07-11", "就业岗位、就学帮扶", "",
        ]
        return zip(headings, values).map { changes[$0] ?? $1 }
    }

    /// Divisions with one village of 溪美街道.
    static let divisions: DivisionTable = {
        var table = DivisionTable.national()
        for (code, name) in [("350583001001", "后坪社区"), ("350583001002", "大山社区")] {
            if let code = DivisionCode(code), let town = DivisionCode("350583001000") {
                table.insert(Division(code: code, name: name, parent: town, level: .village))
            }
        }
        return table
    }()

    /// A CSV file of `rows` as they stand, quotes only where a cell needs them.
    static func csv(_ rows: [[String]], name: String = "台账.csv", encoding: CSVWriter.Encoding = .utf8) throws
        -> LedgerFile
    {
        let text = rows.map { row in
            row.map { cell in
                cell.utf8.contains(where: { [0x22, 0x2C, 0x0D, 0x0A].contains($0) })
                    ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
            }.joined(separator: ",") + "\r\n"
        }.joined()
        return try file(text, name: name, encoding: encoding)
    }

    /// A text file of `text`.
    static func file(_ text: String, name: String = "台账.csv", encoding: CSVWriter.Encoding = .utf8) throws -> LedgerFile
    {
        switch encoding {
        case .utf8: return LedgerFile(name: name, bytes: Array(text.utf8))
        case .utf8WithMark: return LedgerFile(name: name, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        case .gb18030:
            // One cell per line is not touched by the writer, but for formula-like text: convert through it line by line.
            var bytes: [UInt8] = []
            for part in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
                bytes += GB18030.bytes(String(part)) + [0x0D, 0x0A]
            }
            return LedgerFile(name: name, bytes: Array(bytes.dropLast(2)))
        }
    }
}
