/// Reads one file's rows by column name, with typed fields and faults that name line and column.
///
/// The bytes are passed with every call, always the same ones.
struct TableReader {
    private var scanner: RecordScanner
    private let file: GraphFile
    private let columns: Int
    private let place: [Int]

    /// Whether the header names the optional column.
    let hasOptional: Bool

    /// Reads the header. Columns may stand in any order.
    init(_ bytes: Span<UInt8>, file: GraphFile) throws(GraphFault) {
        scanner = RecordScanner(bytes, file: file)
        self.file = file
        guard try scanner.next(bytes) else { throw GraphFault(.noHeader, file: file) }
        let known = file.header(file.optional != nil)
        var place = [Int](repeating: -1, count: known.count)
        for (position, field) in scanner.fields.enumerated() {
            let name = String(decoding: field.text(in: bytes), as: UTF8.self)
            guard let column = known.firstIndex(of: name) else {
                throw GraphFault(.unknownColumn, file: file, line: 1)
            }
            if place[column] >= 0 { throw GraphFault(.repeatedColumn, file: file, line: 1, column: name) }
            place[column] = position
        }
        for (column, name) in file.required.enumerated() where place[column] < 0 {
            throw GraphFault(.missingColumn, file: file, line: 1, column: name)
        }
        hasOptional = file.optional != nil && place[known.count - 1] >= 0
        self.place = place
        columns = scanner.fields.count
    }

    /// The line of the present row, from 1.
    var line: Int { scanner.line }

    /// Goes to the next row; false at the end.
    mutating func next(_ bytes: Span<UInt8>) throws(GraphFault) -> Bool {
        guard try scanner.next(bytes) else { return false }
        if scanner.fields.count != columns { throw GraphFault(.fieldCount, file: file, line: line) }
        return true
    }

    /// A column of the present row, by its position in `required` (the optional one comes last).
    private func field(_ column: Int) -> RecordScanner.Field { scanner.fields[place[column]] }

    /// A field's bytes.
    func text(_ column: Int, _ bytes: Span<UInt8>) -> [UInt8] { field(column).text(in: bytes) }

    /// Defines a new id in a table: any text but the empty one, in proper UTF-8.
    func define(_ column: Int, in table: inout IDTable, _ bytes: Span<UInt8>) throws(GraphFault) {
        let text = text(column, bytes)
        if text.isEmpty { throw fault(.emptyID, column) }
        if text.contains(where: { $0 >= 0x80 }), String(validating: text, as: UTF8.self) == nil {
            throw fault(.encoding, column)
        }
        guard table.insert(text.span) else { throw fault(.repeatedID, column) }
    }

    /// The number of an id in a table, or nil where it is not defined; `guess` is tried first.
    func find(
        _ column: Int, in table: borrowing IDTable, guess: Int? = nil, _ bytes: Span<UInt8>
    ) throws(GraphFault) -> Int? {
        let field = field(column)
        if field.range.isEmpty { throw fault(.emptyID, column) }
        if field.isEscaped {
            let text = field.text(in: bytes)
            return table.find(text.span, text.indices)
        }
        if let guess, table.isEqual(guess, bytes, field.range) { return guess }
        return table.find(bytes, field.range)
    }

    /// A whole number within a range.
    func number(_ column: Int, in range: ClosedRange<Int64>, _ bytes: Span<UInt8>) throws(GraphFault) -> Int64 {
        guard let number = Self.parse(bytes, field(column).range) else { throw fault(.notANumber, column) }
        guard range.contains(number) else { throw fault(.outOfRange, column) }
        return number
    }

    /// A list of whole numbers with semicolons between them; empty for an empty field.
    func list(_ column: Int, in range: ClosedRange<Int64>, _ bytes: Span<UInt8>) throws(GraphFault) -> [Int32] {
        let field = field(column)
        if field.range.isEmpty { return [] }
        var result: [Int32] = []
        var start = field.start
        for position in field.start...field.end where position == field.end || bytes[position] == UInt8(ascii: ";") {
            guard let number = Self.parse(bytes, start..<position) else { throw fault(.notANumber, column) }
            guard range.contains(number) else { throw fault(.outOfRange, column) }
            result.append(Int32(number))
            start = position + 1
        }
        return result
    }

    /// A fault of the present row.
    func fault(_ reason: GraphFault.Reason, _ column: Int? = nil) -> GraphFault {
        let names = file.header(file.optional != nil)
        return GraphFault(reason, file: file, line: line, column: column.map { names[$0] })
    }

    /// Digits with an optional minus sign; nil for anything else and for more than 18 digits.
    private static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
        var position = range.lowerBound
        let isNegative = position < range.upperBound && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard position < range.upperBound, range.upperBound - position <= 18 else { return nil }
        var number: Int64 = 0
        while position < range.upperBound {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int64(digit)
            position += 1
        }
        return isNegative ? -number : number
    }
}
