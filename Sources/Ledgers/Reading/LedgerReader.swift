public import Register

/// Reads ledger files of one kind into values of the register.
///
/// Rows are read one by one and handed over in chunks; memory holds the file, its shared texts, one chunk, and what the
/// rules between rows need of each row. A file that is damaged, cut inside a data row, or lacks a required column is
/// refused whole: `read` throws, and whoever took chunks of it forgets them.
public struct LedgerReader {
    /// The kind of ledger.
    public let kind: LedgerKind

    private let lookup: any RegisterLookup
    private let limits: ReadingLimits
    private let words = Vocabularies()
    private let places: PlaceResolver
    private let today: CalendarDay?
    private let table: HeadingTable

    /// A reader of `kind` that asks `lookup` about what other ledgers said.
    ///
    /// - Parameter today: the day of the reading, by which goods are past their last day; nil = nobody asks.
    public init(
        kind: LedgerKind, lookup: any RegisterLookup, limits: ReadingLimits = ReadingLimits(), today: CalendarDay? = nil
    ) {
        self.today = today
        self.kind = kind
        self.lookup = lookup
        self.limits = limits
        places = PlaceResolver(divisions: lookup.divisions)
        table = HeadingTable.table(of: kind)
    }

    /// Reads `file` and keeps everything that it says: for small files, and tests.
    ///
    /// - Throws: `LedgerError` naming the file.
    public func read(_ file: LedgerFile, encoding choice: EncodingChoice = .auto) throws -> LedgerReading {
        var whole = LedgerChunk()
        var reading = try read(file, encoding: choice) { chunk in
            whole.rows += chunk.rows
            whole.rejectedRows += chunk.rejectedRows
            whole.issues += chunk.issues
        }
        reading.take(whole)
        return reading
    }

    /// Reads `file` and hands its rows to `take`, about `rowsAtATime` data rows with each call, in the order of the file.
    ///
    /// - Returns: the counts and headings; rows, rejected rows and issues went to `take`.
    /// - Throws: `LedgerError` naming the file, and what `take` throws.
    public func read(
        _ file: LedgerFile, encoding choice: EncodingChoice = .auto, rowsAtATime: Int = LedgerChunk.standardLength,
        into take: (LedgerChunk) throws -> Void
    ) throws -> LedgerReading {
        do {
            let source = try file.open(choice: choice, limits: limits)
            let tools = RowTools(
                lookup: lookup, words: words, places: places, fileName: file.name, today: today)
            if kind == .totals {
                var reading = try TotalsReader(table: table, tools: tools).read(source, file: file.name)
                try take(reading.handOut())
                return reading
            }
            var reading = LedgerReading(kind: kind, file: file.name, encoding: source.encoding)
            let maps = try headings(source, &reading)
            var state = SheetState(profile: profile(), reading: reading)
            for (index, map) in maps {
                let name = source.sheetNames[index]
                state.begin(sheet: name, map)
                tools.places.begin(sheet: name, title: map.title)
                let pass = SheetPass(
                    file: file.name, sheet: name, isText: source.encoding != .xlsx, map: map, table: table, tools: tools
                )
                var ahead: [Row] = []
                func readAhead() throws {
                    prepare(ahead, map)
                    for row in ahead {
                        try pass.read(row, &state)
                        if state.reading.held >= rowsAtATime { try take(state.reading.handOut()) }
                    }
                    ahead.removeAll(keepingCapacity: true)
                }
                try source.readSheet(index) { row in
                    guard row.number > map.row, !row.isBlank || row.ending != .complete else { return }
                    ahead.append(row)
                    if ahead.count == Self.rowsAhead { try readAhead() }
                }
                try readAhead()
            }
            try take(state.reading.handOut())
            return state.reading
        } catch var error as LedgerError {
            error.file = file.name
            throw error
        }
    }

    /// How many rows are looked at before they are read, so that what is known of them is asked for at once.
    private static let rowsAhead = 512

    /// Tells the look-up whom the rows seem to be about. What is not plain to see is asked for when it is needed.
    private func prepare(_ rows: [Row], _ map: HeadingMap) {
        let needsHouseholds = [.members, .needs].contains(kind)
        let needsPeople = [.households, .members].contains(kind)
        guard needsHouseholds || needsPeople else { return }
        var households: Set<String> = []
        var people: Set<ResidentID> = []
        for row in rows {
            if needsHouseholds, let column = map.columns[.household], case let text = row[column].text, !text.isEmpty {
                households.insert(text)
            }
            if needsPeople, let column = map.columns[.id], let id = try? ResidentID(parsing: row[column].text) {
                people.insert(id)
            }
        }
        lookup.prepare(households: households, people: people)
    }

    private func profile() -> any LedgerProfile {
        switch kind {
        case .households: HouseholdProfile()
        case .members: MemberProfile()
        case .needs: NeedProfile()
        case .helpers: HelperProfile()
        case .relatives: RelativeProfile()
        case .exclusions: ExclusionProfile()
        case .divisions: DivisionProfile()
        case .offers: OfferProfile()
        case .communities: CommunityProfile()
        case .pairings: PairingProfile()
        case .visits, .totals: VisitProfile()
        }
    }

    /// The headings of every sheet that holds rows of this kind; refuses the file when a column is missing.
    private func headings(_ source: any SheetSource, _ reading: inout LedgerReading) throws -> [(Int, HeadingMap)] {
        let finder = HeadingFinder(table: table)
        var found: [(index: Int, map: HeadingMap)] = []
        var foreign: LedgerError?
        for index in source.sheetNames.indices {
            guard let map = finder.find(in: try firstRows(source, index)) else { continue }
            if let other = HeadingSigns.otherKind(of: map.headings, than: kind) {
                let error = LedgerError(.otherKind(sheet: source.sheetNames[index], kind: kind, other: other))
                foreign = foreign ?? error
            } else {
                found.append((index, map))
            }
        }
        let most = found.map { $0.map.columns.count }.max() ?? 0
        let hasWhole = found.contains { table.missing($0.map.fields).isEmpty }
        var result: [(Int, HeadingMap)] = []
        for (index, map) in found {
            let name = source.sheetNames[index]
            let missing = table.missing(map.fields)
            if let heading = map.repeated {
                throw LedgerError(.repeatedColumn(sheet: name, row: map.row, heading: heading))
            }
            if missing.isEmpty {
                result.append((index, map))
                reading.sheets.append(
                    ReadSheet(
                        name: name, headings: map.headings, headingRow: map.row, unknownHeadings: map.unknown))
                continue
            }
            // A summary by town has columns of this kind too, but none that says whom a row is about.
            let isAboutSomebody = table.columns.contains { $0.isRequired && map.fields.contains($0.field) }
            guard isAboutSomebody || !hasWhole && map.columns.count >= 4 else { continue }
            if let foreign, !hasWhole { throw foreign }
            if map.columns.count * 10 >= most * 6 {
                throw LedgerError(.missingColumns(sheet: name, row: map.row, names: missing))
            }
            if map.columns.count >= 4 {
                reading.issues.append(
                    LedgerIssue(
                        file: reading.file, sheet: name, row: map.row, column: "", code: .sheetSkipped,
                        severity: .warn, facts: IssueFacts(words: missing)))
            }
        }
        let read = Set(result.map(\.0))
        reading.skippedSheets = source.sheetNames.indices.filter { !read.contains($0) }.map { source.sheetNames[$0] }
        guard !result.isEmpty else { throw foreign ?? LedgerError(.noHeadings(kind: kind)) }
        return result
    }

    private struct Enough: Error {}

    /// The first rows with content of a sheet, as many as headings are looked for in.
    private func firstRows(_ source: any SheetSource, _ index: Int) throws -> [Row] {
        var rows: [Row] = []
        do {
            try source.readSheet(index) { row in
                if !row.isBlank { rows.append(row) }
                if rows.count > HeadingFinder.depth { throw Enough() }
            }
        } catch is Enough {}
        return rows
    }
}
