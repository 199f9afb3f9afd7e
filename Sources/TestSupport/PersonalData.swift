public import Testing

/// What in a text looks like a personal datum: numbers of 17 and more digits (identity, bank, certificate) and
/// 11-digit phone numbers that begin with 1. Hexadecimal digests and longer words of letters and digits do not count.
///
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
        let word = bytes[start..<end]
        let digits = word.count { (48...57).contains($0) }
        let isPlain = digits == word.count || (digits == word.count - 1 && (word.last == 88 || word.last == 120))
        if isPlain, word.count >= 17 { found.append("a number of \(word.count) characters at byte \(start)") }
        if digits == word.count, word.count == 11, word.first == UInt8(ascii: "1") {
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
