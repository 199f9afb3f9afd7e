import Glibc

/// A first look at one XML part of a workbook before any of it is parsed: the part unpacks to its end with the right
/// checksum, is UTF-8, and declares no document type and so no entities. Collects the merged ranges on the way.
struct PartScan {
    /// References of merged ranges, such as `A2:A3`, in order.
    private(set) var mergedRanges: [String] = []

    private static let mostRanges = 200_000

    /// Looks at all of `entry`.
    ///
    /// - Throws: `LedgerError` when the part is damaged or holds declarations that spreadsheets never write.
    init(_ entry: ZipEntry, findsMergedRanges: Bool = false) throws {
        let overlap = 512
        var window: [UInt8] = []
        var isFirst = true
        var ranges: [String] = []
        try entry.forEachPiece { piece in
            if isFirst {
                isFirst = false
                try Self.checkBeginning(piece.prefix(200).map { $0 }, part: entry.path)
            }
            window.append(contentsOf: piece)
            if Self.find("!DOCTYPE", in: window, from: 0) != nil || Self.find("!ENTITY", in: window, from: 0) != nil {
                throw LedgerError(.declarations(part: entry.path))
            }
            if findsMergedRanges {
                var start = 0
                while let found = Self.find("mergeCell ", in: window, from: start) {
                    guard let end = window[found...].firstIndex(of: UInt8(ascii: ">")) else {
                        start = found
                        break
                    }
                    if let range = Self.reference(in: window[found..<end]) { ranges.append(range) }
                    guard ranges.count <= Self.mostRanges else { throw LedgerError(.suspicious(part: entry.path)) }
                    start = end
                }
                window.removeFirst(max(start, window.count - overlap, 0))
                if window.count > overlap + 65_536 { window.removeFirst(window.count - overlap) }
            } else {
                window.removeFirst(max(window.count - overlap, 0))
            }
        }
        if isFirst { throw LedgerError(.damaged(part: entry.path)) }
        mergedRanges = ranges
    }

    /// Refuses UTF-16 and other encodings, in which the look for declarations would see nothing.
    private static func checkBeginning(_ bytes: [UInt8], part: String) throws {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let text = String(decoding: body.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
        guard text.trimmedEnds.hasPrefix("<"), !body.contains(0) else { throw LedgerError(.damaged(part: part)) }
        guard let mark = find("encoding=", in: Array(text.utf8), from: 0) else { return }
        let value = String(decoding: text.utf8.dropFirst(mark + 10).prefix(5), as: UTF8.self)
        guard value == "utf-8" || value.hasPrefix("ascii") || value.hasPrefix("us-as") else {
            throw LedgerError(.declarations(part: part))
        }
    }

    /// Position of `needle` in `bytes` at or after `start`.
    private static func find(_ needle: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let length = needle.utf8CodeUnitCount
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var position = start
            while position + length <= buffer.count {
                guard
                    let hit = memchr(base + position, Int32(needle.utf8Start[0]), buffer.count - position - length + 1)
                else { return nil }
                if memcmp(hit, needle.utf8Start, length) == 0 { return UnsafeRawPointer(hit) - base }
                position = UnsafeRawPointer(hit) - base + 1
            }
            return nil
        }
    }

    /// The value of the attribute `ref`.
    private static func reference(in tag: ArraySlice<UInt8>) -> String? {
        let bytes = Array(tag)
        guard let mark = find("ref=", in: bytes, from: 0), mark + 5 <= bytes.count else { return nil }
        return String(
            decoding: bytes[(mark + 5)...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }, as: UTF8.self
        )
    }
}
