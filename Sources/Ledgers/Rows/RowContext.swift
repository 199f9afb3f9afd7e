import Register

/// One data row while it is read: gives values by meaning and collects what was wrong with them.
///
/// Every accessor mends what can be mended, says so once, keeps the original, and answers `nil` for unknown.
struct RowContext {
    /// The longest text that is kept, in characters.
    static let longestText = 2_000

    let file: String
    let sheet: String
    let row: Row
    let map: HeadingMap
    let table: HeadingTable
    private(set) var issues: [LedgerIssue] = []
    private(set) var originals: [AcceptedRow.Original] = []
    /// What `cleaned` gave, by the column of the field.
    private var texts: [String?]

    init(file: String, sheet: String, row: Row, map: HeadingMap, table: HeadingTable) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.map = map
        self.table = table
        texts = [String?](repeating: nil, count: map.headings.count)
    }

    /// Whether something was found for which the row goes back.
    var isRejected: Bool { issues.contains { $0.severity == .reject } }
    var isWarned: Bool { issues.contains { $0.severity == .warn } }

    /// Whether the sheet has a column for `field`.
    func has(_ field: Field) -> Bool { map.columns[field] != nil }

    /// The cell of `field` as it stands; empty where the sheet has no such column.
    func cell(_ field: Field) -> Cell {
        guard let column = map.columns[field] else { return .empty }
        let cell = row[column]
        return cell.isMergedCopy && field.isQuantity ? .empty : cell
    }

    /// Notes an issue of the cell of `field`, or of the whole row.
    mutating func note(
        _ code: IssueCode, _ severity: IssueSeverity, _ field: Field? = nil, facts: IssueFacts = IssueFacts()
    ) {
        let column = field.map { map.heading($0, table) } ?? ""
        noteColumn(code, severity, column, facts: facts)
        if let field, severity != .reject, let index = map.columns[field], row[index].kind != .empty,
            !originals.contains(where: { $0.column == column })
        {
            originals.append(.init(column: column, text: row[index].text))
        }
    }

    /// Notes an issue of a column by its heading.
    mutating func noteColumn(
        _ code: IssueCode, _ severity: IssueSeverity, _ column: String, facts: IssueFacts = IssueFacts()
    ) {
        guard !issues.contains(where: { $0.code == code && $0.column == column }) else { return }
        issues.append(
            LedgerIssue(
                file: file, sheet: sheet, row: row.number, line: row.line, column: column, code: code,
                severity: severity, facts: facts))
    }

    /// The text of `field` without control characters, outer spaces and line breaks; empty where nothing stands.
    ///
    /// Errors of formulas count as nothing. Very long text is cut, with a warning.
    mutating func cleaned(_ field: Field) -> String {
        guard let column = map.columns[field] else { return "" }
        if let known = texts[column] { return known }
        let cell = cell(field)
        guard cell.kind != .empty else { return "" }
        if cell.kind == .error {
            note(.cellError, .warn, field)
            texts[column] = ""
            return ""
        }
        var text = cell.text
        if text.isPlain {
            texts[column] = text
            return text
        }
        if text.unicodeScalars.contains(where: CharacterClass.isControl) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.filter { !CharacterClass.isControl($0) }))
            note(.control, .repair, field)
        }
        text = Self.oneLine(text).trimmedEnds
        if text.utf8.count > Self.longestText, text.count > Self.longestText {
            note(.longCell, .warn, field)
            text = String(text.prefix(Self.longestText))
        }
        texts[column] = text
        return text
    }

    /// The text of `field` without any space, half-width; `nil` for blank words.
    mutating func word(_ field: Field) -> String? {
        let text = cleaned(field)
        guard !BlankWord.contains(text, isQuantity: field.isQuantity) else { return nil }
        return text.halfWidthed.spaceless
    }

    /// Free text; `nil` for blank words. Formula-like text is kept as text, with a warning.
    mutating func text(_ field: Field) -> String? {
        var text = cleaned(field)
        guard !BlankWord.contains(text) else { return nil }
        if text.hasPrefix("'"), SafeText.isFormulaLike(text.dropFirst()) { text.removeFirst() }
        if SafeText.isFormulaLike(text) { note(.formula, .warn, field) }
        return text
    }

    /// A coded word; `nil` where blank. Unknown words are `nil` too, with a warning.
    mutating func coded<Code>(_ field: Field, _ words: Vocabulary<Code>) -> Code? {
        let text = cleaned(field)
        guard !text.isEmpty else { return nil }
        if let code = words.code(text) { return code }
        if !BlankWord.contains(text) { note(.wordUnknown, .warn, field) }
        return nil
    }

    /// Yes or no; `nil` where blank.
    mutating func flag(_ field: Field) -> Bool? {
        let word = cleaned(field).halfWidthed.spaceless.lowercased()
        switch word {
        case "是", "有", "y", "yes", "true", "1", "√", "✓", "✔", "对": return true
        case "否", "无", "没有", "不是", "n", "no", "false", "0", "×", "x", "非": return false
        case "", "/", "-", "—", "--", "——": return nil
        default:
            if !BlankWord.contains(word) { note(.wordUnknown, .warn, field) }
            return nil
        }
    }

    /// The parts of a cell that holds several words.
    mutating func parts(_ field: Field) -> [String] {
        guard !BlankWord.contains(cleaned(field)) else { return [] }
        let visible = cell(field).text.unicodeScalars.filter { !CharacterClass.isControl($0) }
        return Self.split(String(String.UnicodeScalarView(visible).prefix(Self.longestText)))
    }

    private static func split(_ text: String) -> [String] {
        text.halfWidthed.split { "、,;|/+".contains($0) || $0.isNewline }
            .map { String($0).trimmedEnds }.filter { !BlankWord.contains($0) }
    }

    /// Line breaks removed between Chinese characters, made a space elsewhere.
    private static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\t" }) else { return text }
        let lines = text.split { $0.isNewline || $0 == "\t" }.map { String($0).trimmedEnds }.filter { !$0.isEmpty }
        var result = ""
        for line in lines {
            let needsSpace = result.last?.isASCII ?? false && line.first?.isASCII ?? false
            result += (needsSpace ? " " : "") + line
        }
        return result
    }
}
