/// Ids of one side, numbered from 0 in the order of definition; found by their UTF-8 bytes.
///
/// One block of bytes and an open-addressing index (linear probing, at most half full), so that reading a file makes
/// no object per id. Finding an id is O(its length) on average.
public struct IDTable: Sendable, Equatable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var slots: [Int32] = [Int32](repeating: -1, count: 16)

    /// A table without ids.
    public init() {}

    /// A table of ids that must differ; a repeated one keeps its first number and shifts those behind it.
    public init(_ ids: some Sequence<String>) {
        for id in ids { _ = insert(Array(id.utf8).span) }
    }

    /// The number of ids.
    public var count: Int { ends.count - 1 }

    /// The UTF-8 bytes of an id.
    public func utf8(_ index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

    /// The text of an id.
    public func text(_ index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

    /// All ids in order.
    public var texts: [String] { (0..<count).map(text) }

    /// The number of an id, or nil where it is not defined.
    public func index(of id: String) -> Int? {
        let text = Array(id.utf8)
        return find(text.span, text.indices)
    }

    /// The number of the id that stands in a range of bytes, or nil where it is not defined.
    func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(text, range) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isEqual(index, text, range) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether an id is what stands in a range of bytes.
    func isEqual(_ index: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == range.count else { return false }
        let known = bytes.span
        for offset in 0..<range.count where known[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    /// Defines an id; false where it is defined already.
    mutating func insert(_ text: Span<UInt8>) -> Bool {
        if 2 * (count + 1) > slots.count { grow() }
        let range = 0..<text.count
        var slot = Self.hash(text, range) & (slots.count - 1)
        while slots[slot] >= 0 {
            if isEqual(Int(slots[slot]), text, range) { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        for offset in range { bytes.append(text[offset]) }
        ends.append(bytes.count)
        return true
    }

    /// The numbers in the order of their ids' bytes.
    func sorted() -> [Int32] {
        let keys = (0..<count).map { prefix($0) }
        return (0..<Int32(count)).sorted { left, right in
            let (a, b) = (keys[Int(left)], keys[Int(right)])
            return a != b ? a < b : utf8(Int(left)).lexicographicallyPrecedes(utf8(Int(right)))
        }
    }

    /// The first eight bytes as a number that sorts as they do.
    private func prefix(_ index: Int) -> UInt64 {
        var key: UInt64 = 0
        for offset in 0..<8 {
            let position = ends[index] + offset
            key = key << 8 | (position < ends[index + 1] ? UInt64(bytes[position]) : 0)
        }
        return key
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in 0..<count {
            var slot = Self.hash(bytes.span, ends[index]..<ends[index + 1]) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// FNV-1a with a final mix. The result plays no part beyond this table.
    private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in range { hash = (hash ^ UInt64(text[position])) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
    }
}
