import Ledgers
import Register
import Wording

/// Reads the rows of a decision workbook that came back, from whatever program saved it.
///
/// Only the token says what a row is about: other cells may be sorted, cut, or written over.
enum ReviewReading {
    /// The rows that have a token or an opinion, in the order of the sheets.
    ///
    /// - Throws: `LedgerError` for a damaged file; ``CaseworkError`` `not_a_review` where no sheet has the headings.
    static func rows(_ file: LedgerFile) throws -> [ReviewRow] {
        let source = try file.open()
        var rows: [ReviewRow] = []
        var isReview = false
        for (index, name) in source.sheetNames.enumerated() {
            var places: [ReviewColumn: Int] = [:]
            try source.readSheet(index) { row in
                guard !places.isEmpty else {
                    places = Self.places(row)
                    isReview = isReview || !places.isEmpty
                    return
                }
                func text(_ column: ReviewColumn) -> String {
                    guard let place = places[column], !row[place].isMergedCopy else { return "" }
                    return PlainText.tidy(row[place].text)
                }
                let token = PlainText.compact(text(.token))
                let opinion = text(.opinion)
                guard !token.isEmpty || !opinion.isEmpty else { return }
                rows.append(
                    ReviewRow(
                        sheet: name, row: row.number, household: text(.household), opinion: opinion,
                        words: String(text(.words).prefix(2000)), token: token))
            }
        }
        guard isReview else {
            throw CaseworkError(
                "not_a_review", ReviewWording.notAReview, hint: ReviewWording.notAReviewHint, field: "file")
        }
        return rows
    }

    /// Where the columns stand, if this is the row of headings: token and opinion must be there.
    private static func places(_ row: Row) -> [ReviewColumn: Int] {
        var places: [ReviewColumn: Int] = [:]
        for (index, cell) in row.cells.enumerated() {
            let text = PlainText.compact(cell.text).lowercased()
            guard !text.isEmpty else { continue }
            for column in ReviewColumn.allCases where places[column] == nil {
                let words = [column.heading.zh, column.heading.en].map { PlainText.compact($0).lowercased() }
                if words.contains(text) { places[column] = index }
            }
        }
        return places[.token] != nil && places[.opinion] != nil ? places : [:]
    }
}
