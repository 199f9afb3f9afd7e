/// Writes CSV records after RFC 4180, LF at the line ends, in chunks of about 64 KiB.
public struct RecordWriter: Sendable {
    private var chunk: [UInt8] = []
    private var isFirstField = true

    private static let chunkSize = 1 << 16
    private static let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13]

    /// A writer that begins with a header line.
    public init(header: [String]) {
        for name in header { append(name.utf8) }
        endRecord()
    }

    /// Appends a field, quoted where it must be.
    public mutating func append(_ text: some Collection<UInt8>) {
        separate()
        if text.contains(where: { Self.special.contains($0) }) {
            chunk.append(UInt8(ascii: "\""))
            for byte in text {
                if byte == UInt8(ascii: "\"") { chunk.append(byte) }
                chunk.append(byte)
            }
            chunk.append(UInt8(ascii: "\""))
        } else {
            chunk.append(contentsOf: text)
        }
    }

    /// Appends a number.
    public mutating func append(_ number: some BinaryInteger) {
        separate()
        chunk.append(contentsOf: String(number).utf8)
    }

    /// Appends numbers with semicolons between them.
    public mutating func append(list: ArraySlice<Int32>) {
        separate()
        for (position, number) in list.enumerated() {
            if position > 0 { chunk.append(UInt8(ascii: ";")) }
            chunk.append(contentsOf: String(number).utf8)
        }
    }

    /// Ends a record; `isFull` says whether the chunk should be handed on.
    public mutating func endRecord() {
        chunk.append(UInt8(ascii: "\n"))
        isFirstField = true
    }

    /// Whether enough has gathered for a chunk.
    public var isFull: Bool { chunk.count >= Self.chunkSize }

    /// Hands on what has gathered.
    public mutating func flush(to sink: ([UInt8]) throws -> Void) rethrows {
        if !chunk.isEmpty { try sink(chunk) }
        chunk.removeAll(keepingCapacity: true)
    }

    private mutating func separate() {
        if !isFirstField { chunk.append(UInt8(ascii: ",")) }
        isFirstField = false
    }
}
