public import Wording

/// Why a whole file is refused: nothing of it may be imported.
///
/// No case carries personal data: only the file's name, places in it, headings and sums.
public struct LedgerError: PresentableError, Hashable {
    /// What is wrong with the file.
    public enum Reason: Sendable, Hashable {
        /// The file is empty.
        case empty
        /// The file is larger than the bound, in bytes.
        case tooLarge(limit: Int)
        /// Old binary workbook (`.xls`) or a workbook with a password.
        case oldOrEncryptedWorkbook
        /// Neither a workbook nor a table of text.
        case notALedger
        /// The workbook cannot be opened to its end; `part` names the place inside.
        case damaged(part: String)
        /// The workbook unpacks to more than the bounds allow; `part` names the place inside.
        case suspicious(part: String)
        /// The workbook holds XML declarations that spreadsheets never write.
        case declarations(part: String)
        /// Bytes that no text in the encoding has; position from 0, line from 1.
        case badBytes(encoding: LedgerEncoding, position: Int, line: Int)
        /// The CSV file ends inside a quoted cell that began in `line`.
        case openQuote(line: Int)
        /// The CSV file ends inside a data row.
        case cutInRow(row: Int, line: Int)
        /// A row has more columns, or the sheet more rows, than the bounds allow.
        case tooManyCells(sheet: String, row: Int)
        /// One cell is longer than the bound.
        case cellTooLong(sheet: String, row: Int)
        /// No sheet has the headings of this kind of ledger.
        case noHeadings(kind: LedgerKind)
        /// The headings fit another kind of ledger clearly better; `other` is its word.
        case otherKind(sheet: String, kind: LedgerKind, other: String)
        /// A totals table none of whose groups is known.
        case noGroups(sheet: String, row: Int)
        /// Columns that the kind needs are missing from the heading row.
        case missingColumns(sheet: String, row: Int, names: [String])
        /// Two columns have headings of the same meaning.
        case repeatedColumn(sheet: String, row: Int, heading: String)
        /// The total of a totals table disagrees with its rows.
        case totalDisagrees(sheet: String, row: Int, column: String, printed: String, found: String)
        /// The workbook could not be written; `detail` is the library's own word.
        case notWritten(detail: String)
    }

    /// Name of the file as the caller gave it; empty before it is known.
    public var file: String
    /// What is wrong.
    public var reason: Reason

    /// An error from its parts.
    public init(_ reason: Reason, file: String = "") {
        self.reason = reason
        self.file = file
    }

    /// Stable identifier.
    public var code: String {
        switch reason {
        case .empty: "file_empty"
        case .tooLarge: "file_too_large"
        case .oldOrEncryptedWorkbook: "file_format_old"
        case .notALedger: "file_format_unknown"
        case .damaged: "file_damaged"
        case .suspicious, .declarations: "file_suspicious"
        case .badBytes: "encoding_unknown"
        case .openQuote, .cutInRow: "file_truncated"
        case .tooManyCells, .cellTooLong: "file_too_large"
        case .noHeadings: "headings_unknown"
        case .otherKind: "kind_wrong"
        case .noGroups: "headings_unknown"
        case .missingColumns: "column_missing"
        case .repeatedColumn: "column_repeated"
        case .totalDisagrees: "total_disagrees"
        case .notWritten: "workbook_not_written"
        }
    }

    /// What happened, in both languages.
    public var message: Phrase {
        switch reason {
        case .empty: LedgerWording.fileEmpty(file)
        case .tooLarge(let limit): LedgerWording.fileTooLarge(file, megabytes: limit >> 20)
        case .oldOrEncryptedWorkbook: LedgerWording.fileOldOrEncrypted(file)
        case .notALedger: LedgerWording.fileUnknown(file)
        case .damaged(let part): LedgerWording.fileDamaged(file, part: part)
        case .suspicious(let part): LedgerWording.fileSuspicious(file, part: part)
        case .declarations(let part): LedgerWording.fileDeclarations(file, part: part)
        case .badBytes(let encoding, let position, let line):
            LedgerWording.badBytes(file, encoding: encoding.rawValue, position: position, line: line)
        case .openQuote(let line): LedgerWording.openQuote(file, line: line)
        case .cutInRow(let row, let line): LedgerWording.cutInRow(file, row: row, line: line)
        case .tooManyCells(let sheet, let row): LedgerWording.tooManyCells(file, sheet: sheet, row: row)
        case .cellTooLong(let sheet, let row): LedgerWording.cellTooLong(file, sheet: sheet, row: row)
        case .noHeadings(let kind): LedgerWording.noHeadings(file, kind: kind.phrase)
        case .otherKind(let sheet, let kind, let other):
            LedgerWording.otherKind(file, sheet: sheet, kind: kind.phrase, other: LedgerWording.kind(other))
        case .noGroups(let sheet, let row): LedgerWording.noGroups(file, sheet: sheet, row: row)
        case .missingColumns(let sheet, let row, let names):
            LedgerWording.missingColumns(file, sheet: sheet, row: row, names: names)
        case .repeatedColumn(let sheet, let row, let heading):
            LedgerWording.repeatedColumn(file, sheet: sheet, row: row, heading: heading)
        case .totalDisagrees(let sheet, let row, let column, let printed, let found):
            LedgerWording.totalRefused(
                file, sheet: sheet, row: row, column: column, printed: printed, found: found)
        case .notWritten(let detail): LedgerWording.notWritten(detail: detail)
        }
    }

    /// What to do about it.
    public var hint: Phrase? {
        switch reason {
        case .empty, .tooLarge, .notALedger, .notWritten: nil
        case .oldOrEncryptedWorkbook: LedgerWording.hintSaveAsWorkbook
        case .damaged, .openQuote, .cutInRow: LedgerWording.hintSendAgain
        case .suspicious, .declarations, .tooManyCells, .cellTooLong: LedgerWording.hintSaveAnew
        case .badBytes: LedgerWording.hintEncoding
        case .noHeadings, .missingColumns, .noGroups: LedgerWording.hintTemplate
        case .otherKind(_, _, let other): LedgerWording.hintOtherKind(other)
        case .repeatedColumn: LedgerWording.hintRepeatedColumn
        case .totalDisagrees: LedgerWording.hintTotal
        }
    }
}
