/// Numbers as a workbook stores them, turned into the text that a person reads.
enum NumberText {
    /// `5.0` and `5E0` become `5`; whole numbers above 15 digits keep the form of the file, as their digits are not reliable.
    static func shortest(_ raw: String) -> String {
        let text = raw.trimmedEnds
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        guard let value = Double(text), value.isFinite else { return text }
        if value.rounded() == value, abs(value) < 1e15 { return String(Int64(value)) }
        return abs(value) < 1e15 ? value.description : text
    }
}

/// Spreadsheet days: numbers of days since the end of 1899 (or 1904).
enum SerialDay {
    /// The day of serial number `raw` as `2020-04-30`; `nil` below 1 and above the year 9999.
    ///
    /// Serial 60 is 29 February 1900, a day that the format counts though it did not exist: it gives `nil`.
    static func text(_ raw: String, counts1904: Bool = false) -> String? {
        guard let value = Double(raw), value.isFinite, value >= (counts1904 ? 0 : 1), value < 2_958_466 else {
            return nil
        }
        var serial = Int(value.rounded(.down))
        if counts1904 { serial += 1_462 }
        if serial == 60 { return nil }
        // Days since 1970-01-01; 25,569 is its serial number.
        return text(daysSince1970: serial - 25_569 + (serial < 60 ? 1 : 0))
    }

    /// The civil day, by Howard Hinnant's algorithm.
    private static func text(daysSince1970 days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)-\(two(month))-\(two(day))"
    }
}
