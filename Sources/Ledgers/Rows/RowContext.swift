import Register

/// What all rows of one sheet share.
final class SheetFrame {
    let file: String
    let sheet: String
    let map: HeadingMap
    let table: HeadingTable

    init(file: String, sheet: String, map: HeadingMap, table: HeadingTable) {
        self.file = file
        self.sheet = sheet
        self.map = map
        self.table = table
    }
}

/// One data row while it is read: gives values by meaning and collects what was wrong with them.
///
/// Every accessor mends what can be mended, says so once, keeps the original, and answers `nil` for unknown.
struct RowContext {
    /// The longest text that is kept, in characters.
    static let longestText = 2_000

    let frame: SheetFrame
    let row: Row
    private(set) var issues: [LedgerIssue] = []
    private(set) var originals: [AcceptedRow.Original] = []
    /// What `cleaned` gave, by the column of the field.
    private var texts: [String?]

    init(_ row: Row, in frame: SheetFrame) {
        self.row = row
        self.frame = frame
        texts = [String?](repeating: nil, count: frame.map.headings.count)
    }

    var sheet: String { frame.sheet }
    var map: HeadingMap { frame.map }

    /// Whether something was found for which the row goes back.
    var isRejected: Bool { issues.contains { $0.severity == .reject } }
    var isWarned: Bool { issues.contains { $0.severity == .warn } }

    /// Whether the sheet has a column for `field`.
    func has(_ field: Field) -> Bool { frame.map.columns[field] != nil }

    /// The cell of `field` as it stands; empty where the sheet has no such column.
    func cell(_ field: Field) -> Cell {
        guard let column = frame.map.columns[field], column < row.cells.count else { return .empty }
        let cell = row.cells[column]
        return cell.isMergedCopy && field.isQuantity ? .empty : cell
    }

    /// Notes an issue of the cell of `field`, or of the whole row.
    mutating func note(
        _ code: IssueCode, _ severity: IssueSeverity, _ field: Field? = nil, facts: IssueFacts = IssueFacts()
    ) {
        let column = field.map { frame.map.heading($0, frame.table) } ?? ""
        noteColumn(code, severity, column, facts: facts)
        if let field, severity != .reject, let index = frame.map.columns[field], row[index].kind != .empty,
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
                file: frame.file, sheet: frame.sheet, row: row.number, line: row.line, column: column, code: code,
                severity: severity, facts: facts))
    }

    /// The text of `field` without control characters, outer spaces and line breaks; empty where nothing stands.
    ///
    /// Errors of formulas count as nothing. Very long text is cut, with a warning.
    mutating func cleaned(_ field: Field) -> String {
        guard let column = frame.map.columns[field] else { return "" }
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
        if text.utf8.first == UInt8(ascii: "'"), SafeText.isFormulaLike(text.dropFirst()) { text.removeFirst() }
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
        let text = cleaned(field)
        if text.isEmpty { return nil }
        if let flag = Self.flags[text] { return flag }
        let word = text.halfWidthed.spaceless.lowercased()
        if let flag = Self.flags[word] { return flag }
        if !BlankWord.contains(word) { note(.wordUnknown, .warn, field) }
        return nil
    }

    private static let flags: WordTable<Bool?> = [
        "是": true, "有": true, "y": true, "yes": true, "true": true, "1": true, "√": true, "✓": true, "✔": true,
        "对": true,
        "否": false, "无": false, "没有": false, "不是": false, "n": false, "no": false, "false": false, "0": false,
        "×": false, "x": false, "非": false,
        "": nil, "/": nil, "-": nil, "—": nil, "--": nil, "——": nil,
    ]

    /// The parts of a cell that holds several words.
    mutating func parts(_ field: Field) -> [String] {
        let whole = cleaned(field)
        guard !BlankWord.contains(whole) else { return [] }
        let text = cell(field).text
        if text.isPlain { return Self.split(text) }
        let visible = text.unicodeScalars.filter { !CharacterClass.isControl($0) }
        return Self.split(String(String.UnicodeScalarView(visible).prefix(Self.longestText)))
    }

    private static func split(_ text: String) -> [String] {
        let half = text.halfWidthed
        let isOne =
            half.isPlain
            && !half.hasByte {
                switch $0 {
                case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "+"): true
                default: false
                }
            }
        if isOne { return BlankWord.contains(half) ? [] : [half] }
        return half.unicodeScalars.split(whereSeparator: isSeparator)
            .map { String($0).trimmedEnds }.filter { !BlankWord.contains($0) }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "、", ",", ";", "|", "/", "+", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
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
