/// Splits bytes into CSV records after RFC 4180: commas, quotation marks, CRLF or LF, an optional byte order mark.
///
/// Fields are ranges of the input where they can be, so that reading makes no object per field; a quoted field with
/// doubled quotation marks is written out once. Linear in the input.
struct RecordScanner {
    private let bytes: [UInt8]
    private let file: GraphFile
    private var position = 0
    private var nextLine = 1

    /// The line on which the present record begins, from 1.
    private(set) var line = 0
    /// The fields of the present record.
    private(set) var fields: [ArraySlice<UInt8>] = []

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: [UInt8], file: GraphFile) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Reads the next record into `fields`; false at the end.
    mutating func next() throws(GraphFault) -> Bool {
        guard position < bytes.count else { return false }
        line = nextLine
        fields.removeAll(keepingCapacity: true)
        while true {
            if position < bytes.count, bytes[position] == Self.quote {
                fields.append(try quotedField())
            } else {
                fields.append(try plainField())
            }
            guard position < bytes.count else { return true }
            let separator = bytes[position]
            position += 1
            if separator == Self.comma { continue }
            if separator == Self.carriageReturn, position < bytes.count, bytes[position] == Self.newline {
                position += 1
            }
            nextLine += 1
            return true
        }
    }

    private mutating func plainField() throws(GraphFault) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.comma || byte == Self.newline || byte == Self.carriageReturn { break }
            if byte == Self.quote { throw GraphFault(.quote, file: file, line: line) }
            position += 1
        }
        return bytes[start..<position]
    }

    private mutating func quotedField() throws(GraphFault) -> ArraySlice<UInt8> {
        position += 1
        var start = position
        var written: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.newline { nextLine += 1 }
            position += 1
            guard byte == Self.quote else { continue }
            if position < bytes.count, bytes[position] == Self.quote {
                written.append(contentsOf: bytes[start..<position])
                position += 1
                start = position
                continue
            }
            if position < bytes.count, ![Self.comma, Self.newline, Self.carriageReturn].contains(bytes[position]) {
                break
            }
            let rest = bytes[start..<position - 1]
            return written.isEmpty ? rest : (written + rest)[...]
        }
        throw GraphFault(.quote, file: file, line: line)
    }
}
