import Foundation
import Register
import TestSupport

/// The demo's household ledger as rows that a test changes from month to month.
struct MonthLedger {
    var heading: [String]
    var rows: [[String]]

    /// Places of columns.
    enum Column: Int {
        case county = 1, town, village, number, name, id, sex, ethnicity, birth, phone, address
        case size = 13
        case category = 15
        case income = 24
        case note = 29
    }

    /// Reads the demo's CSV: the heading and the rows that begin with a sequence number.
    static func demo() throws -> MonthLedger {
        let file = URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/困难家庭台账.csv")
        // GB 18030, as offices send it.
        guard let text = String(data: try Data(contentsOf: file), encoding: String.Encoding(rawValue: 0x8000_0632))
        else {
            throw CocoaError(.fileReadUnknownStringEncoding)
        }
        let lines = parse(text)
        let heading = lines.first { $0.first == "序号" } ?? []
        return MonthLedger(heading: heading, rows: lines.filter { Int($0[0]) != nil && $0.count == heading.count })
    }

    /// RFC 4180.
    private static func parse(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        func end() { rows[rows.count - 1].append(cell); cell = "" }
        for scalar in text.unicodeScalars where scalar != "\r" {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: end()
            case "\n" where !isQuoted:
                end()
                rows.append([])
            default: cell.unicodeScalars.append(scalar)
            }
        }
        if !cell.isEmpty || !(rows.last ?? []).isEmpty { end() }
        return rows.filter { $0.count > 1 }
    }

    /// The file, UTF-8.
    var bytes: [UInt8] {
        let lines = ([heading] + rows).map { row in
            row.map { $0.contains(where: { ",\"\n".contains($0) }) ? "\"\($0)\"" : $0 }.joined(separator: ",")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    func place(of number: String) -> Int? { rows.firstIndex { $0[Column.number.rawValue] == number } }

    subscript(number: String, column: Column) -> String {
        get { place(of: number).map { rows[$0][column.rawValue] } ?? "" }
        set { if let place = place(of: number) { rows[place][column.rawValue] = newValue } }
    }
}

/// What a month did to the ledger: the truth with which the program's findings are compared.
struct MonthTruth {
    var new: Set<String> = []
    /// Left out → the outcome that the register speaks for.
    var gone: [String: String] = [:]
    /// Old number → new number.
    var headChanged: [String: String] = [:]
    var facts: [String: Int64] = [:]
    /// Corrected by hand → the income that the hand wrote; the ledger states another one.
    var conflicts: [String: Int64] = [:]
    /// Corrected by hand, and the ledger follows.
    var settled: [String: Int64] = [:]
}
