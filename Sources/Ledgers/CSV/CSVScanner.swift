/// Splits UTF-8 bytes into records as RFC 4180 describes them, piece by piece.
///
/// Lenient where spreadsheets are: any of LF, CRLF and CR ends a record, a quote inside an unquoted cell stands for itself,
/// and text after a closing quote is kept. Time O(n); memory one record.
struct CSVScanner {
    private enum State { case cellStart, unquoted, quoted, quoteInQuoted }

    private let separator: UInt8
    private let limits: ReadingLimits
    private var state = State.cellStart
    private var cell: [UInt8] = []
    private var cells: [Cell] = []
    private var record = 1
    private var recordLine = 1
    private var line = 1
    private var quoteLine = 0
    private var afterReturn = false
    private var recordHasBytes = false

    init(separator: UInt8, limits: ReadingLimits) {
        self.separator = separator
        self.limits = limits
    }

    /// Scans the next piece of the file and hands every record that ends in it to `emit`.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, emit: (Row) throws -> Void) throws {
        var index = 0
        while index < bytes.count {
            if state == .cellStart, let end = wholeCell(bytes, index) {
                try endCell(bytes[index..<end])
                afterReturn = bytes[end] == 0x0D
                if bytes[end] != separator {
                    line += 1
                    try endRecord(.complete, emit)
                }
                index = end + 1
                continue
            }
            let byte = bytes[index]
            index += 1
            let followsReturn = afterReturn
            afterReturn = byte == 0x0D
            if byte == 0x0A && followsReturn {
                if state == .quoted { try append(byte) }
                continue
            }
            let isBreak = byte == 0x0A || byte == 0x0D
            if isBreak { line += 1 }
            switch state {
            case .cellStart where byte == UInt8(ascii: "\""):
                state = .quoted
                quoteLine = line
                recordHasBytes = true
            case .cellStart, .unquoted, .quoteInQuoted:
                if state == .quoteInQuoted && byte == UInt8(ascii: "\"") {
                    try append(byte)
                    state = .quoted
                } else if byte == separator {
                    try endBufferedCell()
                } else if isBreak {
                    try endBufferedCell()
                    try endRecord(.complete, emit)
                } else {
                    try append(byte)
                    state = .unquoted
                }
            case .quoted:
                if byte == UInt8(ascii: "\"") {
                    state = .quoteInQuoted
                } else {
                    try append(byte)
                }
            }
        }
    }

    /// Ends the file. `isCut` says that its last character was incomplete.
    mutating func finish(isCut: Bool, emit: (Row) throws -> Void) throws {
        guard state == .quoted || recordHasBytes || isCut else { return }
        let ending: Row.Ending = state == .quoted ? .insideQuotes : isCut ? .insideCharacter : .endOfFile
        try endBufferedCell()
        try endRecord(ending, emit)
    }

    /// Line in which the last quoted cell began, from 1.
    var lastQuoteLine: Int { quoteLine }

    private mutating func append(_ byte: UInt8) throws {
        guard cell.count < limits.cellBytes else { throw LedgerError(.cellTooLong(sheet: "", row: record)) }
        cell.append(byte)
        recordHasBytes = true
    }

    /// Where the cell that begins at `start` ends, if it is unquoted and its end stands in the same piece: such cells,
    /// which most are, are taken over without looking at each byte again.
    private func wholeCell(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard bytes[start] != UInt8(ascii: "\""), !(afterReturn && bytes[start] == 0x0A) else { return nil }
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == separator || byte == 0x0A || byte == 0x0D { return end - start <= limits.cellBytes ? end : nil }
            end += 1
        }
        return nil
    }

    private mutating func endBufferedCell() throws {
        try endCell(cell)
        cell.removeAll(keepingCapacity: true)
    }

    private mutating func endCell(_ bytes: some Collection<UInt8>) throws {
        guard cells.count < limits.columns else { throw LedgerError(.tooManyCells(sheet: "", row: record)) }
        cells.append(bytes.isEmpty ? .empty : Cell(String(decoding: bytes, as: UTF8.self)))
        state = .cellStart
        recordHasBytes = true
    }

    private mutating func endRecord(_ ending: Row.Ending, _ emit: (Row) throws -> Void) throws {
        guard record <= limits.rows else { throw LedgerError(.tooManyCells(sheet: "", row: record)) }
        try emit(Row(number: record, line: recordLine, cells: cells, ending: ending))
        cells.removeAll(keepingCapacity: true)
        record += 1
        recordLine = line
        recordHasBytes = false
    }
}
