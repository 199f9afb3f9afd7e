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

/// Values by word, for words that people write in one way.
struct WordTable<Value> {
    private var values: [ByteText: Value] = [:]

    /// How many words there are.
    var count: Int { values.count }

    subscript(word: String) -> Value? {
        get { values[ByteText(word)] }
        set { values[ByteText(word)] = newValue }
    }

    /// Forgets every word and keeps the room.
    mutating func removeAll() { values.removeAll(keepingCapacity: true) }
}

extension WordTable: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, Value)...) {
        for (word, value) in elements { self[word] = value }
    }
}

extension WordTable: Sendable where Value: Sendable {}
