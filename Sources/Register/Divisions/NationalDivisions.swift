/// The national division table down to towns, embedded as one literal (data of 30 June 2023, GB/T 2260 and the
/// statistical division codes).
///
/// Source: `Tests/RegisterTests/Fixtures/divisions.csv`; `scripts/embed-divisions.py` makes the literal, and a test
/// compares the two row by row.
enum NationalDivisions {
    /// All divisions in the order of the source. Complexity: linear in the literal, about half a megabyte.
    static func decode() -> [Division] {
        var result: [Division] = []
        result.reserveCapacity(42_000)
        var present: Set<UInt64> = []
        let text = compact.withUTF8Buffer { unsafe Array($0) }
        for line in text.split(separator: UInt8(ascii: "\n")) {
            guard let first = line.firstIndex(where: { !(48...57).contains($0) }) else { continue }
            let digits = String(decoding: line[..<first], as: UTF8.self)
            guard let code = DivisionCode(digits) else { continue }
            let parts = line[first...].split(separator: UInt8(ascii: "|"), maxSplits: 1)
            let level: DivisionCode.Level =
                digits.utf8.count == 2 ? .province : digits.utf8.count == 4 ? .prefecture : .county
            let name = String(decoding: parts[0], as: UTF8.self)
            present.insert(code.value)
            result.append(
                Division(code: code, name: name, parent: parent(of: code, level: level, present), level: level))
            guard parts.count == 2 else { continue }
            for town in parts[1].split(separator: UInt8(ascii: ",")) {
                let number = town.prefix(3).reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 48) }
                guard let townCode = DivisionCode(value: code.value + number * 1_000) else { continue }
                result.append(
                    Division(
                        code: townCode, name: String(decoding: town.dropFirst(3), as: UTF8.self), parent: code,
                        level: .township))
            }
        }
        return result
    }

    private static func parent(of code: DivisionCode, level: DivisionCode.Level, _ present: Set<UInt64>)
        -> DivisionCode?
    {
        for above in [DivisionCode.Level.prefecture, .province] where above < level {
            let candidate = code.containing(above)
            if candidate != code, present.contains(candidate.value) { return candidate }
        }
        return nil
    }
}
