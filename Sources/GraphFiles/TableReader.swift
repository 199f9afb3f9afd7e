/// Reads one file's rows by column name, with typed fields and faults that name line and column.
struct TableReader {
    private var scanner: RecordScanner
    private let file: GraphFile
    private let columns: Int
    private let place: [Int]

    /// Whether the header names the optional column.
    let hasOptional: Bool

    /// Reads the header. Columns may stand in any order.
    init(_ bytes: [UInt8], file: GraphFile) throws(GraphFault) {
        scanner = RecordScanner(bytes, file: file)
        self.file = file
        guard try scanner.next() else { throw GraphFault(.noHeader, file: file) }
        let known = file.required + (file.optional.map { [$0] } ?? [])
        var place = [Int](repeating: -1, count: known.count)
        for (position, field) in scanner.fields.enumerated() {
            let name = String(decoding: field, as: UTF8.self)
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
    mutating func next() throws(GraphFault) -> Bool {
        guard try scanner.next() else { return false }
        if scanner.fields.count != columns { throw GraphFault(.fieldCount, file: file, line: line) }
        return true
    }

    /// The bytes of a column, by its position in `required` (the optional one comes last).
    func field(_ column: Int) -> ArraySlice<UInt8> { scanner.fields[place[column]] }

    /// An id: any text but the empty one, and proper UTF-8 where it is new.
    func id(_ column: Int, isNew: Bool = false) throws(GraphFault) -> ArraySlice<UInt8> {
        let field = field(column)
        if field.isEmpty { throw fault(.emptyID, column) }
        if isNew, field.contains(where: { $0 >= 0x80 }), String(validating: field, as: UTF8.self) == nil {
            throw fault(.encoding, column)
        }
        return field
    }

    /// A whole number within a range.
    func number(_ column: Int, in range: ClosedRange<Int64>) throws(GraphFault) -> Int64 {
        guard let number = Self.parse(field(column)) else { throw fault(.notANumber, column) }
        guard range.contains(number) else { throw fault(.outOfRange, column) }
        return number
    }

    /// A list of whole numbers with semicolons between them; empty for an empty field.
    func list(_ column: Int, in range: ClosedRange<Int64>) throws(GraphFault) -> [Int32] {
        let field = field(column)
        if field.isEmpty { return [] }
        var result: [Int32] = []
        for part in field.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard let number = Self.parse(part) else { throw fault(.notANumber, column) }
            guard range.contains(number) else { throw fault(.outOfRange, column) }
            result.append(Int32(number))
        }
        return result
    }

    /// A fault of the present row.
    func fault(_ reason: GraphFault.Reason, _ column: Int? = nil) -> GraphFault {
        let names = file.required + (file.optional.map { [$0] } ?? [])
        return GraphFault(reason, file: file, line: line, column: column.map { names[$0] })
    }

    /// Digits with an optional minus sign; nil for anything else and for more than 18 digits.
    private static func parse(_ field: ArraySlice<UInt8>) -> Int64? {
        var digits = field
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var number: Int64 = 0
        for byte in digits {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -number : number
    }
}
