import Register

extension RowContext {
    /// A day, month or year; other forms than `2020-04-30` are mended, unreadable ones are unknown.
    mutating func partialDay(_ field: Field, form: IssueCode = .dateForm) -> PartialDay? {
        let text = cleaned(field)
        guard !BlankWord.contains(text) else { return nil }
        guard let reading = DateText.read(text) else {
            note(.dateUnknown, .warn, field)
            return nil
        }
        if !reading.isStandard { note(form, .repair, field) }
        return reading.day
    }

    /// A day; a month gives its first day, or its last where `isEnd`.
    mutating func day(_ field: Field, isEnd: Bool = false) -> CalendarDay? {
        partialDay(field).map { isEnd ? $0.latest : $0.earliest }
    }

    /// Notes and rejects where `until` lies before `from`.
    mutating func checkOrder(_ from: CalendarDay?, _ until: CalendarDay?, _ field: Field = .until) {
        if let from, let until, until < from { note(.datesReversed, .reject, field) }
    }

    /// A whole number of people, households or times, 0 or more; `nil` where blank or no number.
    mutating func count(_ field: Field, least: Int = 0, unknown: IssueCode = .countUnknown) -> Int? {
        guard let word = word(field) else { return nil }
        guard let count = Self.wholeNumber(word), count >= least, count <= 1_000_000 else {
            note(unknown, .warn, field)
            return nil
        }
        if cleaned(field) != String(count) { note(.countFullWidth, .repair, field) }
        return count
    }

    /// The whole number in `word`, with or without 人, 户, 口, 次 behind it.
    static func wholeNumber(_ word: String) -> Int? {
        if word.utf8.count <= 9, word.isDigits { return Int(word) }
        var digits = word.halfWidthed.spaceless
        while let last = digits.last, "人户口次个名".contains(last) { digits.removeLast() }
        if let point = digits.firstIndex(of: "."), digits[point...].dropFirst().allSatisfy({ $0 == "0" }) {
            digits = String(digits[..<point])
        }
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    /// An amount of yuan up to ``Money/most``; 0 is a stated zero, blank words are unknown.
    mutating func money(_ field: Field) -> Money? {
        guard let word = word(field) else { return nil }
        guard let (money, isPlain) = Self.amount(word), (0...Money.most.fen).contains(money.fen) else {
            note(.amountUnknown, .warn, field)
            return nil
        }
        if !isPlain || cleaned(field).hasByte(where: { $0 >= 0x80 }) {
            note(.amountForm, .repair, field)
        }
        return money
    }

    /// The amount in `word` and whether it is written as a plain number.
    static func amount(_ word: String) -> (Money, isPlain: Bool)? {
        var text = word.halfWidthed.spaceless
        if let money = roundedMoney(text) { return (money, !text.hasByte { $0 == UInt8(ascii: ",") }) }
        for prefix in ["¥", "￥", "RMB", "人民币"] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
        for suffix in ["元/月", "元整", "元/年", "元", "整"] where text.hasSuffix(suffix) { text.removeLast(suffix.count) }
        if text.hasSuffix("万"), let wan = roundedMoney(String(text.dropLast())) {
            let (fen, overflow) = wan.fen.multipliedReportingOverflow(by: 10_000)
            return overflow ? nil : (Money(fen: fen), false)
        }
        return roundedMoney(text).map { ($0, false) }
    }

    /// Money from decimal text; decimals of a fen that a spreadsheet's division left behind are rounded.
    private static func roundedMoney(_ text: String) -> Money? {
        if let money = Money(yuan: text) { return money }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count > 2, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let base = Money(yuan: "\(parts[0]).\(parts[1].prefix(2))")
        else { return nil }
        let rounds = parts[1].dropFirst(2).first.map { $0 >= "5" } ?? false
        return Money(fen: base.fen + (rounds ? (base.fen < 0 ? -1 : 1) : 0))
    }

    /// A quantity in thousandths of its unit.
    mutating func milli(_ field: Field) -> Int64? {
        guard let word = word(field) else { return nil }
        if word.utf8.count <= 12, word.isDigits, let value = Int64(word) {
            if cleaned(field).hasByte(where: { $0 >= 0x80 }) { note(.countFullWidth, .repair, field) }
            return value * 1000
        }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let whole = parts.first.map { $0.filter { $0 != "," } } ?? ""
        guard parts.count <= 2, !whole.isEmpty, whole.utf8.count <= 12, decimals.utf8.count <= 3,
            (whole + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int64(whole + decimals + String(repeating: "0", count: 3 - decimals.utf8.count))
        else {
            note(.countUnknown, .warn, field)
            return nil
        }
        if cleaned(field).hasByte(where: { $0 >= 0x80 }) { note(.countFullWidth, .repair, field) }
        return value
    }

    /// Telephone numbers, half-width, digits and hyphens only.
    mutating func phones(_ field: Field = .phone) -> [String] {
        let text = cleaned(field)
        guard !BlankWord.contains(text) else { return [] }
        if (5...20).contains(text.utf8.count), text.isDigits { return [text] }
        let half = text.halfWidthed
        var numbers: [String] = []
        var isBroken = false
        for token in half.split(whereSeparator: { "/、,;| \u{A0}\n或和".contains($0) }) {
            var digits = String(token.filter { $0.isASCII && ($0.isNumber || $0 == "-") })
            let rest = token.filter { !($0.isASCII && ($0.isNumber || $0 == "-")) }
            if !rest.allSatisfy({ "()+:'.".contains($0) || $0.isLetter }) { isBroken = true }
            if token.hasPrefix("+86") || token.hasPrefix("'+86") { digits.removeFirst(2) }
            if digits.hasPrefix("-") { digits.removeFirst() }
            guard !digits.isEmpty else { continue }
            if let last = numbers.last, last.filter(\.isNumber).count < 7 {
                numbers[numbers.count - 1] = last + digits
            } else {
                numbers.append(digits)
            }
        }
        let good = numbers.filter { (5...20).contains($0.filter(\.isNumber).count) }
        if good.isEmpty || isBroken || good.count < numbers.count { note(.phoneForm, .warn, field) }
        if text.unicodeScalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
            note(.phoneFullWidth, .repair, field)
        }
        if good.count > 1 { note(.phoneTwo, .repair, field) }
        return good
    }
}
