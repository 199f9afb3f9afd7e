extension Span<UInt8> {
    /// The number that the ASCII digits of `range` write, at most 18 of them; nil where something else stands.
    func number(_ range: Range<Int>) -> Int? {
        var number = 0
        for index in range {
            let byte = self[index]
            guard byte >= 48, byte <= 57 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }
}
