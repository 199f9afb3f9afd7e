import Register

/// What is carried from row to row and from sheet to sheet of one file.
struct SheetState {
    var profile: any LedgerProfile
    var reading: LedgerReading
    var totals = TotalsCheck()
    var hasSeenTotal = false

    /// Starts a sheet: counts the rows above its data, and says when two heading rows were read as one.
    mutating func begin(sheet: String, _ map: HeadingMap) {
        totals.beginSheet()
        hasSeenTotal = false
        reading.ignoredRows += map.rowsUsed
        guard map.hasTwoRows else { return }
        reading.issues.append(
            LedgerIssue(
                file: reading.file, sheet: sheet, row: map.firstRow, column: "", code: .headingTwoRows,
                severity: .repair))
    }
}

/// Reads the rows below the headings of one sheet.
struct SheetPass {
    let file: String
    let sheet: String
    let isText: Bool
    let map: HeadingMap
    let table: HeadingTable
    let tools: RowTools
    private let classifier: RowClassifier
    private let ragged: RaggedRow
    private let frame: SheetFrame

    init(file: String, sheet: String, isText: Bool, map: HeadingMap, table: HeadingTable, tools: RowTools) {
        self.file = file
        self.sheet = sheet
        self.isText = isText
        self.map = map
        self.table = table
        self.tools = tools
        classifier = RowClassifier(map: map, kind: table.kind)
        ragged = RaggedRow(map: map, words: tools.words)
        frame = SheetFrame(file: file, sheet: sheet, map: map, table: table)
    }

    /// Reads one row into `state`.
    ///
    /// - Throws: `LedgerError` when the file ends inside this row and it holds data.
    func read(_ row: Row, _ state: inout SheetState) throws {
        var kind = classifier.classify(row)
        if row.ending != .complete { try checkEnd(row, &kind, &state) }
        switch kind {
        case .blank: return
        case .other, .signature: state.reading.ignoredRows += 1
        case .total, .subtotal:
            state.reading.ignoredRows += 1
            state.hasSeenTotal = true
            checkTotals(row, isSubtotal: kind == .subtotal, &state)
        case .data: readData(row, &state)
        }
    }

    /// A file may end inside its total or signature line, with a warning; it may not end inside a data row.
    private func checkEnd(_ row: Row, _ kind: inout RowClass, _ state: inout SheetState) throws {
        let isShort = row.cells.count < map.width
        if [.data, .blank, .other].contains(kind), row.ending != .endOfFile || isShort,
            classifier.mayBeTail(row, afterTotal: state.hasSeenTotal)
        {
            kind = .signature
        }
        switch kind {
        case .data:
            if row.ending == .insideQuotes { throw LedgerError(.openQuote(line: row.line)) }
            if row.ending == .insideCharacter || isShort {
                throw LedgerError(.cutInRow(row: row.number, line: row.line))
            }
        case .blank:
            // A lone sequence number is the beginning of a data row.
            if !row.isBlank && isShort || row.ending != .endOfFile {
                throw LedgerError(.cutInRow(row: row.number, line: row.line))
            }
        case .other where row.ending == .endOfFile: break
        case .total, .subtotal, .signature, .other:
            guard isShort || row.ending != .endOfFile else { return }
            state.reading.issues.append(
                LedgerIssue(
                    file: file, sheet: sheet, row: row.number, line: row.line, column: "", code: .truncatedTail,
                    severity: .warn))
        }
    }

    private func checkTotals(_ row: Row, isSubtotal: Bool, _ state: inout SheetState) {
        for found in state.totals.disagreements(in: row, map, isSubtotal: isSubtotal) {
            state.reading.issues.append(
                LedgerIssue(
                    file: file, sheet: sheet, row: row.number, line: row.line,
                    column: found.column < map.headings.count ? map.headings[found.column] : "",
                    code: .totalDisagrees, severity: .warn,
                    facts: IssueFacts(printed: found.printed, found: found.found)))
        }
    }

    private func readData(_ row: Row, _ state: inout SheetState) {
        state.reading.read += 1
        var context = RowContext(row, in: frame)
        if isText, row.cells.count > map.width, isShifted(row) {
            let aligned = ragged.aligned(row)
            state.totals.add(aligned?.row ?? row, map)
            let column = aligned.map { map.headings[$0.column] } ?? ""
            context.noteColumn(.raggedExtra, .reject, column)
            finish(row, context, .rejected, &state)
            return
        }
        state.totals.add(row, map)
        if isText, row.cells.count < map.width {
            context.noteColumn(.raggedShort, .repair, map.headings[row.cells.count])
        }
        let outcome = state.profile.read(&context, tools)
        finish(row, context, outcome, &state)
    }

    private func isShifted(_ row: Row) -> Bool {
        row.cells[map.width...].contains { !$0.isBlank } || ragged.hasMisfit(Array(row.cells.prefix(map.width)))
    }

    private func householdNumber(_ row: Row) -> String? {
        let number = map.columns[.household].map { row[$0].text.halfWidthed.spaceless.uppercased() } ?? ""
        return number.isEmpty ? nil : number
    }

    private func inColumnOrder(_ issues: [LedgerIssue]) -> [LedgerIssue] {
        guard issues.count > 1 else { return issues }
        let places = issues.enumerated().map { (map.headings.firstIndex(of: $1.column) ?? -1, $0) }
        return places.sorted { $0 < $1 }.map { issues[$0.1] }
    }

    private func finish(_ row: Row, _ context: RowContext, _ outcome: RowOutcome, _ state: inout SheetState) {
        let issues = inColumnOrder(context.issues)
        state.reading.issues += issues
        if context.isRejected {
            state.reading.rejected += 1
            let forHousehold = issues.filter { $0.severity == .reject }.allSatisfy {
                [.householdUnknown, .householdAbsent, .orphanMember, .orphanNeed].contains($0.code)
            }
            if forHousehold { state.reading.rejectedForHousehold += 1 }
            state.reading.rejectedRows.append(
                RejectedRow(
                    sheet: sheet, row: row.number, household: householdNumber(row),
                    cells: row.cells.map(\.text), issues: issues.filter { $0.severity == .reject }))
            return
        }
        state.reading.accepted += 1
        if context.isWarned { state.reading.warned += 1 }
        guard case .accepted(let records) = outcome else {
            state.reading.folded += 1
            if let number = householdNumber(row) { state.reading.foldedHouseholds.append(number) }
            return
        }
        for record in records {
            state.reading.rows.append(
                AcceptedRow(sheet: sheet, row: row.number, record: record, originals: context.originals))
        }
    }
}
