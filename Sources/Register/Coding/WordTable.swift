/// The numbers of words, found by their bytes.
///
/// A dictionary of strings would do the same: but it hashes them by their canonical form, which for Chinese words costs
/// more than everything else that is done with them.
struct WordTable {
    private struct Entry {
        var hash: UInt64
        var word: String
        var number: UInt64
    }

    private var entries: [Entry] = []
    /// The entry of a slot, counted from 1; 0 where the slot is free. At least twice as many slots as entries.
    private var slots = [Int32](repeating: 0, count: 64)

    /// The number that was added for this word; nil where there was none.
    func number(of word: String, _ hash: UInt64) -> UInt64? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if entries[place].hash == hash, entries[place].word == word { return entries[place].number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a word that is not there.
    mutating func add(_ word: String, _ hash: UInt64, _ number: UInt64) {
        entries.append(Entry(hash: hash, word: word, number: number))
        guard entries.count * 2 > slots.count else { return settle(entries.count - 1) }
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for place in entries.indices { settle(place) }
    }

    private mutating func settle(_ place: Int) {
        var slot = Int(truncatingIfNeeded: entries[place].hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(place + 1)
    }

    /// A hash over the bytes, eight at a time.
    static func hash(_ word: String) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        let bytes = word.utf8.span
        var hash = UInt64(bytes.count) &* factor
        var rest: UInt64 = 0
        for place in bytes.indices {
            rest = rest << 8 | UInt64(bytes[place])
            guard place & 7 == 7 else { continue }
            hash = (hash ^ rest) &* factor
            hash ^= hash >> 32
            rest = 0
        }
        hash = (hash ^ rest) &* factor
        return hash ^ hash >> 32
    }
}
