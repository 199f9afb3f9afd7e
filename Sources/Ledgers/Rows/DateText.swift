import Register

/// Days as people write them in ledgers.
enum DateText {
    /// A day and whether it was written in the standard form.
    struct Reading: Equatable {
        var day: PartialDay
        var isStandard: Bool
    }

    /// Reads `2020-04-30` (standard) and `2020-4-30`, `2020.4.30`, `2020/4/30`, `2020年4月30日`, `二〇二〇年四月`,
    /// `20200430`, `2020.4`, `202004`, `2020年`, `2020`, spreadsheet serials of five digits, each with or without a time of
    /// day. A month stays a month. `nil` for anything else: two-digit years, lunar dates, days that do not exist.
    static func read(_ text: String) -> Reading? {
        if let day = CalendarDay(iso: text) { return Reading(day: PartialDay(day), isStandard: true) }
        var rest = arabic(text.halfWidthed.trimmedEnds)
        rest = withoutTime(rest).spaceless
        guard !rest.isEmpty, rest.count <= 14 else { return nil }
        let day = digitsOnly(rest) ?? separated(rest)
        return day.map { Reading(day: $0, isStandard: false) }
    }

    private static func digitsOnly(_ text: String) -> PartialDay? {
        var digits = text
        if digits.hasSuffix(".0") { digits.removeLast(2) }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else { return nil }
        switch digits.utf8.count {
        case 8: return PartialDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        case 6: return plausible(PartialDay(year: number / 100, month: number % 100))
        case 4: return plausible(PartialDay(year: number))
        case 5:
            // 20,000 is 1954, 60,000 is 2064: older births are written out, never left to a spreadsheet alone.
            guard (1...73_050).contains(number) else { return nil }
            return SerialDay.text(digits).flatMap { PartialDay(iso: $0) }
        default: return nil
        }
    }

    private static func separated(_ text: String) -> PartialDay? {
        var parts: [Int] = []
        var digits = ""
        func flush() -> Bool {
            guard !digits.isEmpty else { return true }
            guard digits.utf8.count <= 4, let number = Int(digits) else { return false }
            parts.append(number)
            digits = ""
            return true
        }
        var last: Character = " "
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if "-./年月日号,—–".contains(character) {
                guard !digits.isEmpty || last == "日" || last == "月" || last == "年", flush() else { return nil }
            } else {
                return nil
            }
            last = character
        }
        guard flush(), let year = parts.first, year >= 1000 else { return nil }
        switch parts.count {
        case 1: return text.contains("年") ? plausible(PartialDay(year: year)) : nil
        case 2: return plausible(PartialDay(year: year, month: parts[1]))
        case 3: return plausible(PartialDay(year: year, month: parts[1], day: parts[2]))
        default: return nil
        }
    }

    private static func plausible(_ day: PartialDay?) -> PartialDay? {
        guard let day, (1850...2150).contains(day.year) else { return nil }
        return day
    }

    /// Without a time of day: `T08:30`, ` 00:00:00`, ` 8:00`.
    private static func withoutTime(_ text: String) -> String {
        guard text.contains(":") else { return text }
        let head = text.prefix { $0 != "T" && $0 != " " }
        return head.isEmpty ? text : String(head)
    }

    /// Chinese numerals made Arabic: `二〇二〇年四月二十九日`.
    private static func arabic(_ text: String) -> String {
        let digits: [Character: Int] = [
            "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        guard text.contains(where: { digits[$0] != nil || $0 == "十" }), text.contains("年") else { return text }
        var result = ""
        var group: [Character] = []
        func number(_ group: [Character]) -> String {
            guard group.contains("十") else { return group.map { "\(digits[$0] ?? 0)" }.joined() }
            let parts = group.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
            let tens = parts[0].first.flatMap { digits[$0] } ?? 1
            let ones = parts[1].first.flatMap { digits[$0] } ?? 0
            return "\(tens * 10 + ones)"
        }
        for character in text {
            if digits[character] != nil || character == "十" {
                group.append(character)
            } else {
                if !group.isEmpty { result += number(group) }
                group = []
                result.append(character)
            }
        }
        return result + (group.isEmpty ? "" : number(group))
    }
}
