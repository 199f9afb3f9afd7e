import CXlsxWriter
import Glibc

/// Writes workbooks as bytes, through libxlsxwriter.
///
/// The library can only write to a path: it gets the path of an anonymous file in memory, and its own working files go to
/// memory too (unnamed). So no plain file of a workbook ever stands in a folder. Every text is a text cell with the text
/// format, so that no program runs it as a formula or turns an ID number into a number.
public enum WorkbookWriter {
    /// The most data rows that one sheet takes.
    public static let mostRows = 1_000_000

    /// The bytes of a workbook with `sheets`, in order.
    ///
    /// - Throws: `LedgerError` with reason `notWritten`.
    public static func bytes(of sheets: [OutgoingSheet]) throws -> [UInt8] {
        let descriptor = memfd_create("jiedui-workbook", 1 /* MFD_CLOEXEC */)
        guard descriptor >= 0 else { throw LedgerError(.notWritten(detail: "memfd")) }
        defer { close(descriptor) }
        var options = lxw_workbook_options()
        let result: lxw_error = try "/dev/shm".withCString { folder in
            let copy = strdup(folder)
            defer { free(copy) }
            options.tmpdir = copy
            guard let book = workbook_new_opt("/proc/self/fd/\(descriptor)", &options) else {
                throw LedgerError(.notWritten(detail: "memory"))
            }
            var writing = Writing(book: book)
            var failure: (any Error)?
            do {
                try writing.add(sheets)
            } catch {
                failure = error
            }
            let closed = workbook_close(book)
            if let failure { throw failure }
            return closed
        }
        guard result == LXW_NO_ERROR else {
            throw LedgerError(.notWritten(detail: String(cString: lxw_strerror(result))))
        }
        return try contents(of: descriptor)
    }

    private static func contents(of descriptor: Int32) throws -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { throw LedgerError(.notWritten(detail: "empty")) }
        var offset = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while offset < size, let base = buffer.baseAddress {
                let got = pread(descriptor, base + offset, size - offset, off_t(offset))
                if got <= 0 { break }
                offset += got
            }
            count = offset
        }
        guard bytes.count == size else { throw LedgerError(.notWritten(detail: "short")) }
        return bytes
    }

    /// Names that a workbook accepts: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, none twice.
    static func sheetNames(_ wished: [String]) -> [String] {
        var taken: Set<String> = []
        return wished.map { wish in
            let clean = String(wish.map { "[]:*?/\\".contains($0) || $0.isNewline ? "_" : $0 })
                .trimmedEnds.trimmingApostrophes
            let base = String((clean.isEmpty ? "Sheet" : clean).prefix(31))
            var name = base
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                let suffix = "(\(number))"
                name = String(base.prefix(31 - suffix.count)) + suffix
                number += 1
            }
            return name
        }
    }
}

extension String {
    fileprivate var trimmingApostrophes: String {
        var text = Substring(self)
        while text.hasPrefix("'") { text.removeFirst() }
        while text.hasSuffix("'") { text.removeLast() }
        return String(text)
    }
}

/// One workbook while it is written.
private struct Writing {
    let book: UnsafeMutablePointer<lxw_workbook>
    private let titleFormat: UnsafeMutablePointer<lxw_format>?
    private let headingFormat: UnsafeMutablePointer<lxw_format>?
    private let requiredFormat: UnsafeMutablePointer<lxw_format>?
    private let textFormat: UnsafeMutablePointer<lxw_format>?
    private let wrappedFormat: UnsafeMutablePointer<lxw_format>?
    private let numberFormat: UnsafeMutablePointer<lxw_format>?
    private let moneyFormat: UnsafeMutablePointer<lxw_format>?

    init(book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        titleFormat = workbook_add_format(book)
        format_set_bold(titleFormat)
        format_set_font_size(titleFormat, 14)
        headingFormat = workbook_add_format(book)
        requiredFormat = workbook_add_format(book)
        for format in [headingFormat, requiredFormat] {
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_num_format(format, "@")
        }
        format_set_bg_color(headingFormat, 0xE7EEF5)
        format_set_bg_color(requiredFormat, 0xFBE5C8)
        textFormat = workbook_add_format(book)
        wrappedFormat = workbook_add_format(book)
        numberFormat = workbook_add_format(book)
        moneyFormat = workbook_add_format(book)
        for format in [textFormat, wrappedFormat, numberFormat, moneyFormat] {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        format_set_num_format(textFormat, "@")
        format_set_num_format(wrappedFormat, "@")
        format_set_text_wrap(wrappedFormat)
        format_set_num_format(numberFormat, "0")
        format_set_num_format(moneyFormat, "0.00")
    }

    mutating func add(_ sheets: [OutgoingSheet]) throws {
        guard !sheets.isEmpty else { throw LedgerError(.notWritten(detail: "no sheet")) }
        let needsChoices = sheets.contains { $0.columns.contains { !$0.choices.isEmpty } }
        let names = WorkbookWriter.sheetNames(sheets.map(\.name) + (needsChoices ? ["选项"] : []))
        var choiceColumn: UInt16 = 0
        var lists: [(column: UInt16, words: [String])] = []
        for (sheet, name) in zip(sheets, names) {
            guard let worksheet = workbook_add_worksheet(book, name) else {
                throw LedgerError(.notWritten(detail: "sheet"))
            }
            try write(sheet, to: worksheet)
            let firstRow = UInt32(sheet.title.count + 1)
            for (index, column) in sheet.columns.enumerated() where !column.choices.isEmpty {
                let letters = Self.letters(Int(choiceColumn))
                let last = column.choices.count
                let source = "='\(names[names.count - 1])'!$\(letters)$1:$\(letters)$\(last)"
                offer(
                    source, in: worksheet, column: UInt16(index), from: firstRow,
                    through: firstRow + UInt32(max(sheet.rows.count, 2_000)))
                lists.append((choiceColumn, column.choices))
                choiceColumn += 1
            }
        }
        guard needsChoices, let worksheet = workbook_add_worksheet(book, names[names.count - 1]) else { return }
        for list in lists {
            for (row, word) in list.words.enumerated() {
                try check(worksheet_write_string(worksheet, UInt32(row), list.column, word, textFormat))
            }
        }
        worksheet_hide(worksheet)
    }

    private func write(_ sheet: OutgoingSheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>) throws {
        guard sheet.rows.count <= WorkbookWriter.mostRows else { throw LedgerError(.notWritten(detail: "rows")) }
        for (index, column) in sheet.columns.enumerated() {
            worksheet_set_column(
                worksheet, UInt16(index), UInt16(index), column.width, column.isWrapped ? wrappedFormat : textFormat)
        }
        var row: UInt32 = 0
        for (index, line) in sheet.title.enumerated() {
            try put(line, in: worksheet, row: row, column: 0, format: index == 0 ? titleFormat : nil)
            row += 1
        }
        let headingRow = row
        for (index, column) in sheet.columns.enumerated() {
            let format = column.isRequired ? requiredFormat : headingFormat
            try put(column.heading, in: worksheet, row: row, column: UInt16(index), format: format)
        }
        worksheet_freeze_panes(worksheet, headingRow + 1, 0)
        worksheet_repeat_rows(worksheet, headingRow, headingRow)
        if sheet.isLandscape { worksheet_set_landscape(worksheet) }
        worksheet_set_paper(worksheet, 9)  // A4
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_set_footer(worksheet, "&C&P / &N")
        row += 1
        for values in sheet.rows {
            for (index, column) in sheet.columns.enumerated() {
                let text = column.isWrapped ? wrappedFormat : textFormat
                let place = UInt16(index)
                switch index < values.count ? values[index] : .empty {
                case .empty: try check(worksheet_write_blank(worksheet, row, place, text))
                case .text(let words): try put(words, in: worksheet, row: row, column: place, format: text)
                case .integer(let number):
                    try check(worksheet_write_number(worksheet, row, place, Double(number), numberFormat))
                case .fen(let fen):
                    try check(worksheet_write_number(worksheet, row, place, Double(fen) / 100, moneyFormat))
                }
            }
            row += 1
        }
        for line in sheet.footer {
            try put(line, in: worksheet, row: row, column: 0, format: nil)
            row += 1
        }
    }

    /// Writes one text cell: cut to the format's own bound, control characters removed.
    private func put(
        _ text: String, in worksheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, column: UInt16,
        format: UnsafeMutablePointer<lxw_format>?
    ) throws {
        try check(worksheet_write_string(worksheet, row, column, SafeText.forWorkbook(text), format))
    }

    private func offer(
        _ source: String, in worksheet: UnsafeMutablePointer<lxw_worksheet>, column: UInt16, from: UInt32,
        through: UInt32
    ) {
        var validation = lxw_data_validation()
        let formula = strdup(source)
        defer { free(formula) }
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = formula
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
        worksheet_data_validation_range(worksheet, from, column, through, column, &validation)
    }

    private func check(_ error: lxw_error) throws {
        guard error == LXW_NO_ERROR else {
            throw LedgerError(.notWritten(detail: String(cString: lxw_strerror(error))))
        }
    }

    private static func letters(_ column: Int) -> String {
        var number = column + 1
        var text = ""
        while number > 0 {
            text = String(UnicodeScalar(UInt8(65 + (number - 1) % 26))) + text
            number = (number - 1) / 26
        }
        return text
    }
}
