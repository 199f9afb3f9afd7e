/// Splits bytes into CSV records after RFC 4180: commas, quotation marks, CRLF or LF, an optional byte order mark.
///
/// Fields are ranges of the input, so that reading makes no object per field. The bytes are passed with every call,
/// always the same ones. Linear in the input.
struct RecordScanner {
    /// One field: its bytes without the quotation marks around it.
    struct Field {
        var start: Int
        var end: Int
        /// Whether quotation marks within are doubled.
        var isEscaped = false

        var range: Range<Int> { start..<end }
    }

    private let file: GraphFile
    private var position = 0
    private var nextLine = 1

    /// The line on which the present record begins, from 1.
    private(set) var line = 0
    /// The fields of the present record.
    private(set) var fields: [Field] = []

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: Span<UInt8>, file: GraphFile) {
        self.file = file
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    /// Reads the next record into `fields`; false at the end.
    mutating func next(_ bytes: Span<UInt8>) throws(GraphFault) -> Bool {
        guard position < bytes.count else { return false }
        line = nextLine
        fields.removeAll(keepingCapacity: true)
        while true {
            let isQuoted = position < bytes.count && bytes[position] == Self.quote
            fields.append(try isQuoted ? quotedField(bytes) : plainField(bytes))
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

    private mutating func plainField(_ bytes: Span<UInt8>) throws(GraphFault) -> Field {
        let start = position
        var end = position
        while end < bytes.count {
            let byte = bytes[end]
            if byte == Self.comma || byte == Self.newline || byte == Self.carriageReturn { break }
            if byte == Self.quote { throw GraphFault(.quote, file: file, line: line) }
            end += 1
        }
        position = end
        return Field(start: start, end: end)
    }

    private mutating func quotedField(_ bytes: Span<UInt8>) throws(GraphFault) -> Field {
        position += 1
        var field = Field(start: position, end: position)
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.newline { nextLine += 1 }
            position += 1
            guard byte == Self.quote else { continue }
            guard position < bytes.count else {
                field.end = position - 1
                return field
            }
            let following = bytes[position]
            if following == Self.quote {
                field.isEscaped = true
                position += 1
            } else if following == Self.comma || following == Self.newline || following == Self.carriageReturn {
                field.end = position - 1
                return field
            } else {
                break
            }
        }
        throw GraphFault(.quote, file: file, line: line)
    }
}

extension RecordScanner.Field {
    /// The bytes of the field, with doubled quotation marks made single.
    func text(in bytes: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(end - start)
        var position = start
        while position < end {
            let byte = bytes[position]
            text.append(byte)
            position += isEscaped && byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return text
    }
}
