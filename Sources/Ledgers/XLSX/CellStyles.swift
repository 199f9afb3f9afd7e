/// Which cell styles of a workbook show a number as a day.
struct CellStyles {
    private var datesByStyle: [Bool] = []

    /// No styles: no number is a day.
    init() {}

    /// Reads `xl/styles.xml`.
    init(_ entry: ZipEntry) throws {
        var dateFormats: Set<Int> = []
        var styles: [Bool] = []
        var isInCellFormats = false
        func isBuiltInDate(_ id: Int) -> Bool {
            (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)
        }
        try PartParser.parse(
            entry,
            .init(
                start: { name, attributes in
                    switch name {
                    case "numFmt":
                        if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"],
                            Self.showsDay(code)
                        {
                            dateFormats.insert(id)
                        }
                    case "cellXfs": isInCellFormats = true
                    case "xf" where isInCellFormats && styles.count < 1 << 16:
                        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                        styles.append(isBuiltInDate(id) || dateFormats.contains(id))
                    default: break
                    }
                },
                end: { if $0 == "cellXfs" { isInCellFormats = false } }))
        datesByStyle = styles
    }

    /// Whether the style at `index` shows a day.
    func isDate(_ index: Int) -> Bool { datesByStyle.indices.contains(index) && datesByStyle[index] }

    /// Whether a format code holds a year, month or day outside quotes, brackets and escapes.
    static func showsDay(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.unicodeScalars {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\", "_", "*": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "y" where !isQuoted && !isBracketed, "Y" where !isQuoted && !isBracketed,
                "d" where !isQuoted && !isBracketed, "D" where !isQuoted && !isBracketed,
                "m" where !isQuoted && !isBracketed, "M" where !isQuoted && !isBracketed:
                return true
            case "年" where !isBracketed: return true
            default: break
            }
        }
        return false
    }
}
