/// Writes whole numbers, texts and bytes one behind the other: numbers big-endian, the rest behind its length.
struct TransferWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(byte: UInt8) { bytes.append(byte) }

    mutating func add<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        add(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ content: [UInt8]) {
        add(UInt32(content.count))
        bytes.append(contentsOf: content)
    }
}

/// Reads what ``TransferWriter`` wrote; anything else throws ``TransferError`` `altered`.
struct TransferReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(TransferError) -> UInt8 { try number() }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(TransferError) -> Number {
        var value: Number = 0
        for byte in try take(MemoryLayout<Number>.size) {
            value = (MemoryLayout<Number>.size > 1 ? value << 8 : 0) | Number(truncatingIfNeeded: byte)
        }
        return value
    }

    mutating func text() throws(TransferError) -> String {
        guard let text = String(validating: try take(Int(try number(UInt32.self))), as: UTF8.self) else {
            throw TransferError(.altered, "text")
        }
        return text
    }

    mutating func content() throws(TransferError) -> [UInt8] { Array(try take(Int(try number(UInt32.self)))) }

    mutating func rest() -> [UInt8] {
        defer { position = bytes.count }
        return Array(bytes[position...])
    }

    private mutating func take(_ count: Int) throws(TransferError) -> ArraySlice<UInt8> {
        guard count <= bytes.count - position else { throw TransferError(.altered, "length") }
        defer { position += count }
        return bytes[position..<(position + count)]
    }
}
