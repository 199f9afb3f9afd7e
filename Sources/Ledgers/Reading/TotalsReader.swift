import Register

/// Reads totals tables: areas down, groups across, each group with households and people (S1, annex 2).
///
/// Two heading rows with merged group headings, or one row that joins group and count. Blanks are unknown, not zero. The
/// last line may be an unlabelled total; a total that disagrees with its rows refuses the file.
struct TotalsReader {
    let table: HeadingTable
    let tools: RowTools

    private struct Column {
        var index: Int
        var heading: String
        var group: RiskTag
        var countsPeople: Bool
    }

    private struct Layout {
        var firstRow: Int
        var row: Int
        var used: Int
        var area: Int
        var columns: [Column]
        var unknown: [String]
        var headings: [String]
        var title: [String]
    }

    func read(_ source: any SheetSource, file: String) throws -> LedgerReading {
        var reading = LedgerReading(kind: .totals, file: file, encoding: source.encoding)
        var isFound = false
        var refusal: LedgerError?
        for (index, name) in source.sheetNames.enumerated() {
            let rows = try source.sheet(at: index).rows.filter { !$0.isBlank }
            guard let layout = layout(rows) else {
                reading.skippedSheets.append(name)
                continue
            }
            guard !layout.columns.isEmpty else {
                let other = HeadingSigns.otherKind(of: layout.headings, than: .totals)
                refusal =
                    refusal
                    ?? other.map { LedgerError(.otherKind(sheet: name, kind: .totals, other: $0)) }
                    ?? LedgerError(.noGroups(sheet: name, row: layout.row))
                reading.skippedSheets.append(name)
                continue
            }
            isFound = true
            tools.places.begin(sheet: name, title: layout.title)
            reading.sheets.append(
                ReadSheet(
                    name: name, headings: layout.headings, headingRow: layout.row, unknownHeadings: layout.unknown))
            reading.ignoredRows += layout.used
            for heading in layout.unknown {
                reading.issues.append(
                    LedgerIssue(
                        file: file, sheet: name, row: layout.firstRow, column: heading, code: .groupUnknown,
                        severity: .warn, facts: IssueFacts(words: [heading])))
            }
            try read(rows.filter { $0.number > layout.row }, layout, sheet: name, &reading)
        }
        guard isFound else { throw refusal ?? LedgerError(.noHeadings(kind: .totals)) }
        return reading
    }

    private func read(_ rows: [Row], _ layout: Layout, sheet: String, _ reading: inout LedgerReading) throws {
        var sums = [Int](repeating: 0, count: layout.columns.count)
        let base = tools.places.commonPrefecture(of: rows.map { $0[layout.area].text.halfWidthed.spaceless })
        for row in rows {
            let area = row[layout.area].text.halfWidthed.spaceless
            let texts = row.cells.map { $0.text.halfWidthed.spaceless }.filter { !$0.isEmpty }
            let isTotal =
                ["合计", "总计", "共计", "小计", "total"].contains(area.lowercased())
                || (area.isEmpty && texts.allSatisfy { RowContext.wholeNumber($0) != nil })
            if isTotal {
                reading.ignoredRows += 1
                for (place, column) in layout.columns.enumerated() {
                    guard let printed = RowContext.wholeNumber(row[column.index].text), printed != sums[place] else {
                        continue
                    }
                    throw LedgerError(
                        .totalDisagrees(
                            sheet: sheet, row: row.number, column: column.heading, printed: "\(printed)",
                            found: "\(sums[place])"))
                }
                continue
            }
            let counts = layout.columns.contains { !row[$0.index].isBlank }
            let code = tools.places.area(area, base: base)
            guard !area.isEmpty, code != nil || counts || texts.count == 1 && area.count <= 12 && !area.contains(":")
            else {
                reading.ignoredRows += 1
                continue
            }
            if row.ending == .insideQuotes || row.ending == .insideCharacter {
                throw LedgerError(.cutInRow(row: row.number, line: row.line))
            }
            read(row, area: area, code, layout, sheet: sheet, &sums, &reading)
        }
    }

    private func read(
        _ row: Row, area: String, _ code: DivisionCode?, _ layout: Layout, sheet: String, _ sums: inout [Int],
        _ reading: inout LedgerReading
    ) {
        reading.read += 1
        reading.accepted += 1
        var entries: [RiskTag: AreaTotals] = [:]
        var order: [RiskTag] = []
        var isWarned = false
        for (place, column) in layout.columns.enumerated() {
            let text = row[column.index].text
            let count = RowContext.wholeNumber(text)
            if count == nil, !BlankWord.contains(text, isQuantity: true) {
                isWarned = true
                reading.issues.append(
                    LedgerIssue(
                        file: reading.file, sheet: sheet, row: row.number, column: column.heading,
                        code: .countUnknown, severity: .warn))
            }
            sums[place] += count ?? 0
            if entries[column.group] == nil {
                order.append(column.group)
                entries[column.group] = AreaTotals(areaWords: area, group: column.group)
                entries[column.group]?.area = code
            }
            if column.countsPeople {
                entries[column.group]?.people = count
            } else {
                entries[column.group]?.households = count
            }
        }
        if isWarned { reading.warned += 1 }
        for group in order {
            guard let entry = entries[group] else { continue }
            reading.rows.append(
                AcceptedRow(sheet: sheet, row: row.number, record: .totals(entry), originals: []))
        }
    }

    private func layout(_ rows: [Row]) -> Layout? {
        for (index, row) in rows.prefix(HeadingFinder.depth).enumerated() {
            guard let area = row.cells.firstIndex(where: { table.field(for: $0.text) == .county }) else { continue }
            let title = rows.prefix(index).flatMap { $0.cells.map { $0.text.trimmedEnds } }.filter { !$0.isEmpty }
            if index + 1 < rows.count, let found = columns(upper: row, lower: rows[index + 1]) {
                return Layout(
                    firstRow: row.number, row: rows[index + 1].number, used: index + 2, area: area,
                    columns: found.columns, unknown: found.unknown, headings: found.headings, title: title)
            }
            if let found = columns(upper: nil, lower: row) {
                return Layout(
                    firstRow: row.number, row: row.number, used: index + 1, area: area, columns: found.columns,
                    unknown: found.unknown, headings: found.headings, title: title)
            }
        }
        return nil
    }

    private func columns(upper: Row?, lower: Row) -> (columns: [Column], unknown: [String], headings: [String])? {
        var columns: [Column] = []
        var unknown: [String] = []
        var headings: [String] = []
        var group = ""
        var counts = 0
        for index in 0..<max(lower.cells.count, upper?.cells.count ?? 0) {
            let above = upper?[index].text.halfWidthed.spaceless ?? ""
            let own = lower[index].text.halfWidthed.spaceless
            if !above.isEmpty { group = above }
            headings.append(own.isEmpty ? above : own)
            let word = own.split(separator: "(").first.map(String.init) ?? own
            guard let count = ["户数", "人数", "人口", "人口数"].first(where: { word.hasSuffix($0) }) else { continue }
            counts += 1
            let name = upper == nil ? String(word.dropLast(count.count)) : group
            headings[index] = upper == nil ? own : name + own
            if ["合计", "总计", "小计", ""].contains(name) { continue }
            guard let tag = tools.words.tags.code(name) else {
                if !unknown.contains(name) { unknown.append(name) }
                continue
            }
            columns.append(Column(index: index, heading: headings[index], group: tag, countsPeople: count != "户数"))
        }
        return counts >= 2 ? (columns, unknown, headings) : nil
    }
}
