/// Where the columns of one sheet are: found from its first rows.
struct HeadingMap {
    /// Column of each meaning, from 0.
    var columns: FieldColumns
    /// Headings by column as written; for two rows the words that were understood.
    var headings: [String]
    /// Upper heading row; equal to `row` when there is one.
    var firstRow: Int
    /// Row of the (lower) headings.
    var row: Int
    /// Cells of the heading row, blank ones included: how long a record of a CSV file should be.
    var width: Int
    /// Texts above the headings.
    var title: [String]
    /// Headings without a meaning in this kind.
    var unknown: [String]
    /// A heading of a column that may stand only once, where it stands twice.
    var repeated: String?
    /// Rows with content up to the headings.
    var rowsUsed: Int

    var hasTwoRows: Bool { firstRow < row }
    var fields: Set<Field> { columns.fields }

    /// The heading above the column of `field`; the standard word where the sheet has no such column.
    func heading(_ field: Field, _ table: HeadingTable) -> String {
        columns[field].map { headings[$0] } ?? table.heading(field)
    }
}

/// Looks for the heading row among the first rows of a sheet.
///
/// Titles, unit lines and blank rows may stand above it; it may be one row, or two of which the upper one groups columns.
struct HeadingFinder {
    /// How many rows with content are looked at.
    static let depth = 15

    let table: HeadingTable

    /// The best heading row of `rows`, or `nil` when no row has two headings of this kind.
    func find(in rows: [Row]) -> HeadingMap? {
        let candidates = rows.filter { !$0.isBlank }.prefix(Self.depth)
        var best: (map: HeadingMap, score: Int)?
        for (index, row) in candidates.enumerated() {
            let title = candidates.prefix(index).flatMap { $0.cells.map { $0.text.trimmedEnds } }.filter { !$0.isEmpty }
            var options = [map(upper: nil, lower: row, title: title, used: index + 1)]
            if index + 1 < candidates.count {
                options.append(map(upper: row, lower: candidates[index + 1], title: title, used: index + 2))
            }
            for option in options where option.columns.count >= 2 {
                let score = option.columns.count * 2 - (option.hasTwoRows ? 1 : 0)
                if score > best?.score ?? 0 { best = (option, score) }
            }
        }
        guard var found = best?.map else { return nil }
        if !found.hasTwoRows, let above = candidates.last(where: { $0.number < found.row }), Self.isGroupRow(above) {
            found.firstRow = above.number
        }
        return found
    }

    /// Whether a row only groups the columns below: several short words, none of them a label with a colon.
    private static func isGroupRow(_ row: Row) -> Bool {
        let words = row.cells.map { $0.text.halfWidthed.spaceless }.filter { !$0.isEmpty }
        guard words.count >= 2, Set(words).count >= 2 else { return false }
        return words.allSatisfy { word in
            word.count <= 12 && !word.contains(":") && !word.hasPrefix("单位") && !word.contains("年")
                && !["填报", "填表", "制表", "盖章", "民政局", "办事处", "人民政府"].contains { word.contains($0) }
                && !word.unicodeScalars.contains { (0x30...0x39).contains($0.value) }
        }
    }

    private func map(upper: Row?, lower: Row, title: [String], used: Int) -> HeadingMap {
        let width = max(lower.cells.count, upper?.cells.count ?? 0)
        var columns = FieldColumns()
        var headings = [String](repeating: "", count: width)
        var unknown: [String] = []
        var group = ""
        var repeated: String?
        for index in 0..<width {
            let above = upper?[index].text.trimmedEnds ?? ""
            let own = lower[index].text.trimmedEnds
            if !above.isEmpty { group = above }
            var options = [own]
            if upper != nil { options = own.isEmpty ? [above] : [group + own, own] }
            options.removeAll(where: \.isEmpty)
            guard !options.isEmpty else { continue }
            let understood = options.first { table.field(for: $0) != nil }
            headings[index] = understood ?? (own.isEmpty ? above : own)
            guard let word = understood, var field = table.field(for: word) else {
                unknown.append(headings[index])
                continue
            }
            if columns[field] != nil { field = second(field, columns) ?? field }
            if let taken = columns[field] {
                if prefers(word, over: headings[taken], for: field) {
                    columns[field] = index
                } else if HeadingTable.key(word) == HeadingTable.key(headings[taken]), Self.single.contains(field) {
                    repeated = word
                }
            } else {
                columns[field] = index
            }
        }
        columns[.ignored] = nil
        return HeadingMap(
            columns: columns, headings: headings, firstRow: upper?.number ?? lower.number, row: lower.number,
            width: width, title: title, unknown: unknown, repeated: repeated, rowsUsed: used)
    }

    /// Meanings that may stand only once: of two such columns nobody could say which one holds.
    private static let single: Set<Field> = [.household, .name, .id, .member, .unitCode, .filer, .relative, .code]

    /// What a heading means the second time: ledgers of two persons repeat 姓名, 证件号码 and 联系电话.
    private func second(_ field: Field, _ columns: FieldColumns) -> Field? {
        switch (table.kind, field) {
        case (.pairings, .head), (.visits, .head): columns[.helper] == nil ? .helper : nil
        case (.pairings, .headName), (.visits, .headName): columns[.helperName] == nil ? .helperName : nil
        default: nil
        }
    }

    private func prefers(_ word: String, over other: String, for field: Field) -> Bool {
        guard let column = table.column(field) else { return false }
        let words = [column.heading] + column.aliases
        let rank: (String) -> Int = { text in
            words.firstIndex { HeadingTable.key($0) == HeadingTable.key(text) } ?? words.count
        }
        return rank(word) < rank(other)
    }
}
