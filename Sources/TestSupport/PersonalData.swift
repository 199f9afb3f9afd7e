public import Testing

/// What in a text looks like a personal datum: identity and certificate numbers (17 and more digits with a day of birth
/// in them, right or wrong in their check character) and 11-digit phone numbers that begin with 1.
///
/// Digests, keys and seeds do not count: a word with letters before its 17th character, or digits without a birth.
/// - Returns: The kinds found with their place in UTF-8 bytes, never the datum itself, because test output is read too.
public func personalData(in text: String) -> [String] {
    var found: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
        guard isWord(bytes[start]) else {
            start += 1
            continue
        }
        var end = start
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        let word = Array(bytes[start..<end])
        let digits = word.prefix { (48...57).contains($0) }.count
        if digits >= 17, word.count <= 24, holdsBirth(word) { found.append("an identity number at byte \(start)") }
        if digits == 11, word.count == 11, word.first == UInt8(ascii: "1") {
            found.append("a phone number at byte \(start)")
        }
        start = end
    }
    return found
}

/// Expects that `text` holds nothing that looks like an identity, bank or phone number.
public func expectNoPersonalData(in text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = personalData(in: text)
    #expect(found.isEmpty, "personal data: \(found.joined(separator: "; "))", sourceLocation: sourceLocation)
}

private func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
}

/// True where digits 7 to 14 can be a day of birth.
private func holdsBirth(_ word: [UInt8]) -> Bool {
    func number(_ range: Range<Int>) -> Int { word[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    return (1800...2099).contains(number(6..<10)) && (1...12).contains(number(10..<12))
        && (1...31).contains(number(12..<14))
}
