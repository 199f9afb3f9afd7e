import Register

/// A text that compares by its bytes, which is several times quicker than Unicode's equality: for words that we wrote
/// ourselves, where a miss is looked up again by equality or costs nothing.
struct ByteText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ByteText, right: ByteText) -> Bool {
        let (own, other) = (left.text.utf8.span, right.text.utf8.span)
        guard own.count == other.count else { return false }
        for index in own.indices where own[index] != other[index] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: text) }
}

extension Hasher {
    /// Adds the bytes of `text` as they stand.
    mutating func combine(bytesOf text: String) {
        text.utf8.span.withUnsafeBytes { combine(bytes: $0) }
    }
}

/// Values by word, for words that people write in one way; some thousand of them at most.
///
/// An open table over the words' bytes: a cell of a ledger asks ten of them, and half of the time would go into the keyed
/// hash of the standard dictionary.
struct WordTable<Value> {
    fileprivate struct Entry {
        var hash: UInt64
        var word: String
        var value: Value?
    }

    private var entries: [Entry] = []
    /// The entry of a slot, counted from 1; 0 where the slot is free. At least twice as many slots as entries.
    private var slots = [Int32](repeating: 0, count: 16)

    /// How many words there are.
    var count: Int { entries.count }

    subscript(word: String) -> Value? {
        get {
            let place = place(of: word, ByteHash.of(word))
            return slots[place] == 0 ? nil : entries[Int(slots[place]) - 1].value
        }
        set {
            let hash = ByteHash.of(word)
            let place = place(of: word, hash)
            if slots[place] != 0 {
                entries[Int(slots[place]) - 1].value = newValue
                return
            }
            entries.append(Entry(hash: hash, word: word, value: newValue))
            slots[place] = Int32(entries.count)
            if entries.count * 2 > slots.count { grow() }
        }
    }

    /// Forgets every word.
    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        slots = [Int32](repeating: 0, count: 16)
    }

    /// The slot that has the word, or the free one in which it would go.
    private func place(of word: String, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, ByteText(entries[number].word) == ByteText(word) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
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

extension WordTable: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, Value)...) {
        for (word, value) in elements { self[word] = value }
    }
}

extension WordTable: Sendable where Value: Sendable {}
extension WordTable.Entry: Sendable where Value: Sendable {}
