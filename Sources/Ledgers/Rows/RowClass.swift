/// What a row below the headings is.
enum RowClass: Equatable {
    case blank
    case data
    /// A grand total, labelled or not.
    case total
    /// A subtotal of the rows above it.
    case subtotal
    /// Filled in by, checked by, date, stamp.
    case signature
    /// Headings printed again, an example row, a note.
    case other
}

/// Tells data rows from the totals, signatures, notes and repeated headings that stand among and below them.
struct RowClassifier {
    let map: HeadingMap
    private let headingTexts: [String]
    /// What the template's example row says about whom it is, by column.
    private let examples: [Int: String]
    /// Where ID numbers and credit codes stand.
    private let identityColumns: [Int]
    private static let numbers: [Field] = [.id, .head, .helper, .filer, .relative, .unitCode, .member]

    init(map: HeadingMap, kind: LedgerKind) {
        self.map = map
        headingTexts = map.headings.map { $0.halfWidthed.spaceless }
        var examples: [Int: String] = [:]
        for field in Self.identities {
            guard let column = map.columns[field] else { continue }
            examples[column] = LedgerTemplate.example(field, kind)?.halfWidthed.spaceless
        }
        self.examples = examples
        identityColumns = Self.numbers.compactMap { map.columns[$0] }
    }

    private static let exampleMarks = ["示例", "样例", "示例行", "example"]
    private static let identities: [Field] = [
        .household, .name, .headName, .id, .head, .member, .memberName, .helperName, .helper, .unit, .unitCode, .filer,
        .filerName, .relative, .relativeName, .code, .divisionName,
    ]

    private static let totals = ["合计", "总计", "共计", "累计", "总合计", "合计数", "总数", "total"]
    private static let subtotals = ["小计", "村小计", "镇小计", "本页小计", "本页合计", "subtotal"]
    private static let labels = [
        "填表人", "填报人", "审核人", "审批人", "制表人", "制表", "经办人", "负责人", "单位负责人", "主要负责人", "分管领导", "复核人", "复核", "核对人", "填表日期",
        "填报日期", "填报时间", "填表时间", "制表日期", "制表时间", "报送日期", "填报单位", "填表单位", "制表单位", "报送单位", "审核", "审批", "民政办", "联系人", "填表",
        "填报", "主管领导", "领导签字", "签字", "日期",
    ]

    private static let exampleWords: WordTable<Void> = table(exampleMarks)
    private static let totalWords: WordTable<Void> = table(totals)
    private static let subtotalWords: WordTable<Void> = table(subtotals)
    /// How the words of totals begin, and those of signature lines: a cell that begins otherwise is neither.
    private static let totalOpenings = openings(of: totals + subtotals)
    private static let exampleOpenings = openings(of: exampleMarks)
    private static let labelOpenings = openings(of: labels + ["(盖章)"])

    private static func table(_ words: [String]) -> WordTable<Void> {
        var table = WordTable<Void>()
        for word in words { table[word] = () }
        return table
    }

    private static func openings(of words: [String]) -> Set<UInt32> {
        Set(words.flatMap { [$0.opening, $0.uppercased().opening] })
    }

    /// Whether a text may be, after its width and case are mended, one that begins like these words. Compatibility
    /// ideographs begin with EF.
    private static func mayBegin(_ text: String, _ openings: Set<UInt32>) -> Bool {
        let opening = text.opening
        return opening == 0xEF || openings.contains(opening)
    }

    /// What `row` is.
    func classify(_ row: Row) -> RowClass {
        if isPlainlyData(row) { return .data }
        let texts = row.cells.map { $0.text.halfWidthed.spaceless }
        let filled = texts.enumerated().filter { !$0.element.isEmpty }
        guard let first = filled.first else { return .blank }
        if repeatsHeadings(filled) { return .other }
        if texts.prefix(3).contains(where: { isExampleMark($0) }) {
            return isExample(texts) ? .other : .data
        }
        if filled.count == 1, first.offset == map.columns[.sequence] ?? -1,
            Double(first.element) != nil
        {
            return .blank
        }
        if hasIdentity(texts) { return .data }
        for (offset, text) in filled.prefix(6) where !isNameColumn(offset) || filled.count <= 12 {
            guard Self.mayBegin(text, Self.totalOpenings) else { continue }
            let word = text.lowercased()
            if Self.subtotalWords[word] != nil { return .subtotal }
            if Self.totalWords[word] != nil { return .total }
            if Self.totals.contains(where: { word.hasPrefix($0 + ":") || word.hasPrefix($0 + "(") }) { return .total }
            if let label = Self.totals.first(where: { word.hasPrefix($0) }),
                word.dropFirst(label.count).first?.isNumber ?? false
            {
                return .total
            }
        }
        if filled.contains(where: { isSignature($0.element) }) { return .signature }
        if filled.count == 1, isNote(first.element, at: first.offset) { return .other }
        if isUnlabelledTotal(row, texts) { return .total }
        return .data
    }

    /// Most rows: an ID number or credit code as it is printed stands in its column, and nothing marks an example.
    private func isPlainlyData(_ row: Row) -> Bool {
        for column in identityColumns where column < row.cells.count {
            let text = row.cells[column].text
            guard Self.isNumber(text) else { continue }
            return !row.cells.prefix(3).contains { isExampleMark($0.text) }
        }
        return false
    }

    /// Whether 15 to 18 characters stand there, digits all but the last.
    private static func isNumber(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes.count >= 15, bytes.count <= 18 else { return false }
        for index in 0..<(bytes.count - 1) where bytes[index] < 0x30 || bytes[index] > 0x39 { return false }
        return true
    }

    private func isExampleMark(_ text: String) -> Bool {
        // The marks have six, seven or nine bytes; in full width or with spaces some more.
        let size = text.utf8.count
        guard size >= 6, size <= 32,
            !text.isPlain || (size == 6 || size == 7 || size == 9) && Self.exampleOpenings.contains(text.opening)
        else { return false }
        return Self.exampleWords[text.halfWidthed.spaceless.lowercased()] != nil
    }

    /// Whether a row that is marked as example names nobody but the people of our own example.
    ///
    /// Who types over the example and leaves the mark means the row.
    private func isExample(_ texts: [String]) -> Bool {
        texts.enumerated().allSatisfy { column, text in
            guard let example = examples[column], !text.isEmpty else { return true }
            return text == example || Self.exampleMarks.contains(text.lowercased())
        }
    }

    /// Whether the cut beginning of a line can only be that of a total or signature line.
    func mayBeTail(_ row: Row, afterTotal: Bool) -> Bool {
        let texts = row.cells.map { $0.text.halfWidthed.spaceless }.filter { !$0.isEmpty }
        guard texts.count <= 1 else { return false }
        guard let text = texts.first else { return afterTotal }
        let lonely = String(text.unicodeScalars.filter { !CharacterClass.isControl($0) }.map(Character.init))
        if lonely.isEmpty { return afterTotal }
        return (Self.labels + Self.totals + ["注"]).contains { $0.hasPrefix(lonely) }
    }

    private func isNameColumn(_ column: Int) -> Bool { map.columns[.name] == column }

    /// An ID number or a credit code stands in the row: it is about somebody.
    private func hasIdentity(_ texts: [String]) -> Bool {
        for column in identityColumns where texts.indices.contains(column) {
            let word = texts[column]
            guard !word.isEmpty else { continue }
            let size = word.utf8.count { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
            if size >= 15 || (word.uppercased().contains("E+") && word.contains(".")) { return true }
        }
        return false
    }

    private func repeatsHeadings(_ filled: [(offset: Int, element: String)]) -> Bool {
        guard filled.count >= 2 else { return false }
        let same = filled.count {
            $0.offset < headingTexts.count && ByteText($0.element) == ByteText(headingTexts[$0.offset])
        }
        return same * 10 >= filled.count * 7
    }

    private func isSignature(_ text: String) -> Bool {
        guard
            Self.mayBegin(text, Self.labelOpenings) || text.utf8.last == UInt8(ascii: ":")
                || text.utf8.last == UInt8(ascii: ")")
        else { return false }
        for label in Self.labels where text.hasPrefix(label) {
            let rest = text.dropFirst(label.count)
            if rest.hasPrefix(":") || rest.hasPrefix("(签") || rest.hasPrefix("(盖") || rest.hasPrefix("签字:") {
                return true
            }
            if rest.isEmpty && label.count >= 3 && label.hasSuffix("人") { return true }
        }
        return text == "(盖章)" || text == "(签字)" || text == "单位(盖章)" || text.hasSuffix("(盖章):") || text.hasSuffix("(公章)")
    }

    private func isNote(_ text: String, at column: Int) -> Bool {
        if ["注:", "说明:", "备注:", "填表说明", "※", "注1", "附:", "附注", "说明1"].contains(where: text.hasPrefix) { return true }
        return column == 0 && Double(text) == nil && map.columns[.sequence] == 0
    }

    /// Only numbers stand in the row, and none of them says whose.
    private func isUnlabelledTotal(_ row: Row, _ texts: [String]) -> Bool {
        var numbers = 0
        for (column, text) in texts.enumerated() where !text.isEmpty {
            guard RowContext.wholeNumber(text) != nil || Double(text) != nil else { return false }
            guard text.utf8.count <= 12 else { return false }
            numbers += 1
            if column == map.columns[.sequence] { return false }
        }
        for field in [Field.household, .id, .code] {
            if let column = map.columns[field], texts.indices.contains(column), !texts[column].isEmpty,
                !texts[column].hasSuffix("户")
            {
                return false
            }
        }
        return numbers >= 1
    }
}
