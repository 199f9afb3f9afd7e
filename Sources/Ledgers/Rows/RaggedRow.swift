/// Records of a CSV file that have more cells than the heading row: an unquoted comma has shifted the later columns.
struct RaggedRow {
    let map: HeadingMap
    let words: Vocabularies

    /// Whether a value stands in a column where it cannot belong.
    func hasMisfit(_ cells: [Cell]) -> Bool {
        func text(_ field: Field) -> String? {
            guard let column = map.columns[field], column < cells.count else { return nil }
            let text = cells[column].text
            return BlankWord.contains(text, isQuantity: field.isQuantity) ? nil : text
        }
        for field in [Field.size, .covered, .capacity] {
            if let text = text(field), RowContext.wholeNumber(text) == nil { return true }
        }
        for field in [Field.income, .rigidSpending, .allowance, .quantity] {
            if let text = text(field), RowContext.amount(text) == nil { return true }
        }
        for field in [Field.since, .birth, .from, .until, .vetted, .listed] {
            if let text = text(field), DateText.read(text) == nil { return true }
        }
        if let text = text(.sex), words.sexes.code(text) == nil { return true }
        if let text = text(.hukou), words.hukou.code(text) == nil { return true }
        if let text = text(.labour), words.labour.code(text) == nil { return true }
        if let text = text(.health), words.health.code(text) == nil { return true }
        if let text = text(.selfCare), words.selfCare.code(text) == nil { return true }
        return false
    }

    /// The row as it was meant, and the column that holds the comma: the first joining of neighbours after which
    /// everything fits, free text first. `nil` when there is none.
    func aligned(_ row: Row) -> (row: Row, column: Int)? {
        let extra = row.cells.count - map.width
        guard extra > 0, extra < 16 else { return nil }
        let free = [Field.address, .note, .text, .skills, .reason, .measures].compactMap { map.columns[$0] }
        for start in free + Array(0..<map.width) where start + extra < row.cells.count {
            var cells = row.cells
            let joined = cells[start...(start + extra)].map(\.text).joined(separator: ",")
            cells.replaceSubrange(start...(start + extra), with: [Cell(joined)])
            if !hasMisfit(cells) {
                var result = row
                result.cells = cells
                return (result, start)
            }
        }
        return nil
    }
}
