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
        for id in ids { _ = insert(Array(id.utf8)[...]) }
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
    public func index(of id: String) -> Int? { find(Array(id.utf8)[...]) }

    func find(_ id: ArraySlice<UInt8>) -> Int? {
        var slot = Self.hash(id) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isEqual(index, id) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether an id has these bytes.
    func isEqual(_ index: Int, _ id: ArraySlice<UInt8>) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == id.count else { return false }
        var position = start
        for byte in id {
            if bytes[position] != byte { return false }
            position += 1
        }
        return true
    }

    /// Defines an id; nil where it is defined already.
    mutating func insert(_ id: ArraySlice<UInt8>) -> Int? {
        if 2 * (count + 1) > slots.count { grow() }
        var slot = Self.hash(id) & (slots.count - 1)
        while slots[slot] >= 0 {
            if isEqual(Int(slots[slot]), id) { return nil }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        bytes.append(contentsOf: id)
        ends.append(bytes.count)
        return count - 1
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
            var slot = Self.hash(utf8(index)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// FNV-1a with a final mix. The result plays no part beyond this table.
    private static func hash(_ id: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
    }
}
