import Glibc
import Register

/// Decodes equal texts once: what a text says, found again by its bytes.
///
/// A register repeats itself: codes, recognitions, units and schools are a few words over and over. A look-up costs some
/// ten nanoseconds, makes no string, and gives the same value, so that equal lists share their memory. At most `limit`
/// texts are remembered; later ones are decoded each time.
struct Memo<Value> {
    private struct Entry {
        var hash: UInt64
        var start: Int
        var count: Int
        var value: Value
    }

    private static var limit: Int { 1 << 14 }

    private let decode: (String) throws(StorageError) -> Value
    private var entries: [Entry] = []
    private var texts: [UInt8] = []
    /// The entry that was found last.
    private var last = 0
    /// The entry of a slot, counted from 1; 0 where the slot is free. At least twice as many slots as entries.
    private var slots = [Int32](repeating: 0, count: 32)

    /// A memory of what `decode` says.
    init(_ decode: @escaping (String) throws(StorageError) -> Value) {
        self.decode = decode
    }

    /// What the text in `bytes` (UTF-8) says.
    mutating func value(_ bytes: UnsafeRawBufferPointer) throws(StorageError) -> Value {
        // A column often says the same row after row.
        if last < entries.count, isEqual(last, bytes) { return entries[last].value }
        let hash = ByteHash.of(bytes)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, isEqual(number, bytes) {
                last = number
                return entries[number].value
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let value = try decode(String(decoding: bytes, as: UTF8.self))
        guard entries.count < Self.limit else { return value }
        entries.append(Entry(hash: hash, start: texts.count, count: bytes.count, value: value))
        texts.append(contentsOf: bytes)
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return value
    }

    private func isEqual(_ number: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let (start, count) = (entries[number].start, entries[number].count)
        guard count == bytes.count else { return false }
        guard count > 0, let other = bytes.baseAddress else { return true }
        // Both ranges hold `count` bytes: the one was checked, the other is the caller's.
        return texts.withUnsafeBytes { texts in
            texts.baseAddress.map { memcmp($0 + start, other, count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number + 1)
        }
    }
}
