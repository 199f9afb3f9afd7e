public import Wording

/// The workbook of rejected rows: their original cells under their original headings, and why they came back.
///
/// Mended and imported again it is read like any other ledger: the reason column is ignored. Rows of different files or
/// sheets stand on sheets of their own, because their headings differ.
public enum RejectsWorkbook {
    /// The bytes of the workbook; `nil` when nothing was rejected. Holds personal data: write it with mode 0600.
    public static func bytes(of readings: [LedgerReading], language: Language) throws -> [UInt8]? {
        let sheets = sheets(of: readings, language: language)
        return sheets.isEmpty ? nil : try WorkbookWriter.bytes(of: sheets)
    }

    /// Its sheets; none where nothing was rejected.
    public static func sheets(of readings: [LedgerReading], language: Language) -> [OutgoingSheet] {
        var sheets: [OutgoingSheet] = []
        for reading in readings {
            for sheet in reading.sheets {
                let rows = reading.rejectedRows.filter { $0.sheet == sheet.name }
                guard !rows.isEmpty else { continue }
                sheets.append(outgoing(rows, of: sheet, reading, language))
            }
        }
        return sheets
    }

    private static func outgoing(
        _ rows: [RejectedRow], of sheet: ReadSheet, _ reading: LedgerReading, _ language: Language
    ) -> OutgoingSheet {
        let width = max(sheet.headings.count, rows.map(\.cells.count).max() ?? 0)
        var columns = (0..<width).map { index in
            OutgoingSheet.Column(index < sheet.headings.count ? sheet.headings[index] : "", width: 16)
        }
        let heading = language == .zh ? HeadingTable.reasonHeadings[0] : HeadingTable.reasonHeadings[1]
        columns.append(.init(heading, width: 60, isWrapped: true))
        let values = rows.map { row in
            var cells: [OutgoingSheet.Value] = row.cells.map { $0.isEmpty ? .empty : .text($0) }
            while cells.count < width { cells.append(.empty) }
            let reasons = row.issues.map { issue in
                let place = issue.column.isEmpty ? "" : language == .zh ? "“\(issue.column)”:" : "\"\(issue.column)\": "
                return place + issue.reason(language)
            }
            return cells + [.text(reasons.joined(separator: "\n"))]
        }
        let stem = reading.file.split(separator: ".").first.map(String.init) ?? reading.file
        let name = sheet.name.isEmpty ? stem : reading.sheets.count > 1 ? sheet.name : stem
        return OutgoingSheet(name: name, columns: columns, rows: values)
    }
}
