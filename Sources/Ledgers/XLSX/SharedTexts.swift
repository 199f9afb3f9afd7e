/// The table of texts that the cells of a workbook share, rich text joined and phonetic hints left out.
struct SharedTexts {
    private var texts: [String] = []

    /// An empty table.
    init() {}

    /// Reads `xl/sharedStrings.xml`.
    init(_ entry: ZipEntry, limits: ReadingLimits) throws {
        var table: [String] = []
        var current = ""
        var total = 0
        var isInText = false
        var phoneticDepth = 0
        try PartParser.parse(
            entry,
            .init(
                start: { name, _ in
                    switch name {
                    case "si": current = ""
                    case "t": isInText = phoneticDepth == 0
                    case "rPh": phoneticDepth += 1
                    default: break
                    }
                },
                text: { piece in
                    guard isInText else { return }
                    total += piece.utf8.count
                    guard total <= limits.sharedTextBytes, current.utf8.count + piece.utf8.count <= limits.cellBytes
                    else { throw LedgerError(.suspicious(part: entry.path)) }
                    current += piece
                },
                end: { name in
                    switch name {
                    case "si": table.append(EscapedText.decode(current))
                    case "t": isInText = false
                    case "rPh": phoneticDepth -= 1
                    default: break
                    }
                }))
        texts = table
    }

    /// The text at `index`; `nil` beyond the table.
    subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

/// The workbook format writes characters that XML cannot hold as `_xHHHH_`.
enum EscapedText {
    /// Replaces every `_xHHHH_` by its character.
    static func decode(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        let units = Array(text.utf16)
        var result: [UInt16] = []
        result.reserveCapacity(units.count)
        var index = 0
        while index < units.count {
            if let unit = unit(at: index, in: units) {
                result.append(unit)
                index += 7
            } else {
                result.append(units[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF16.self)
    }

    private static func unit(at index: Int, in units: [UInt16]) -> UInt16? {
        guard index + 7 <= units.count, units[index] == 0x5F, units[index + 1] == 0x78, units[index + 6] == 0x5F else {
            return nil
        }
        return UInt16(String(decoding: units[(index + 2)..<(index + 6)], as: UTF16.self), radix: 16)
    }
}
