import Register

extension RowContext {
    /// A text of digits and letters, ready to be checked, with what was mended on the way.
    private struct Number {
        var text: String
        var wasFullWidth: Bool
        var wasPadded: Bool
    }

    /// The number in `field` without padding; `nil` where blank.
    private mutating func number(_ field: Field) -> Number? {
        let raw = cell(field).text
        guard !BlankWord.contains(cleaned(field)) else { return nil }
        // Most numbers stand as they are printed: digits, capital letters, hyphens.
        if !raw.isEmpty, !raw.hasByte(where: { !($0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 == 0x2D) })
        {
            return Number(text: raw, wasFullWidth: false, wasPadded: false)
        }
        let visible = String(String.UnicodeScalarView(raw.unicodeScalars.filter { !CharacterClass.isControl($0) }))
        let half = visible.halfWidthed
        var text = half.spaceless
        if text.hasPrefix("=\""), text.hasSuffix("\"") { text = String(text.dropFirst(2).dropLast()) }
        while let first = text.first, "'`‘’\"“”".contains(first) { text.removeFirst() }
        while let last = text.last, "'`‘’\"“”".contains(last) { text.removeLast() }
        let wasFullWidth = visible.unicodeScalars.contains { (0xFF01...0xFF5E).contains($0.value) }
        return Number(text: text, wasFullWidth: wasFullWidth, wasPadded: text != half)
    }

    /// An ID number. A wrong one rejects the row; a missing one does so where `missing` says it.
    mutating func residentID(
        _ field: Field, missing: IssueSeverity? = nil, divisions: DivisionTable? = nil
    ) -> ResidentID? {
        guard let number = number(field) else {
            if let missing { note(.idMissing, missing, field) }
            return nil
        }
        let kind = cell(field).kind
        let digits = number.text.utf8.prefix { (0x30...0x39).contains($0) }
        let isDecimal = digits.count >= 15 && number.text.utf8.dropFirst(digits.count).first == UInt8(ascii: ".")
        if (kind == .number && number.text.count != 15) || isDecimal {
            note(
                number.text.count < 15 && kind == .number && !number.text.uppercased().contains("E")
                    ? .idForm : .idNumber,
                .reject, field)
            return nil
        }
        do {
            let id = try ResidentID(parsing: number.text)
            if number.wasFullWidth { note(.idFullWidth, .repair, field) }
            if number.wasPadded { note(.idPadding, .repair, field) }
            if number.text.utf8.last == UInt8(ascii: "x") { note(.idLowerX, .repair, field) }
            if id.isConverted { note(.id15, .repair, field) }
            if let divisions, id.document == .resident, let area = DivisionCode(id.issuingArea), divisions[area] == nil
            {
                note(.idAreaGone, .warn, field)
            }
            return id
        } catch {
            switch error {
            case .check: note(.idCheck, .reject, field)
            case .date: note(.idDate, .reject, field)
            case .storedAsNumber: note(.idNumber, .reject, field)
            case .form: note(.idForm, .reject, field)
            }
            return nil
        }
    }

    /// A credit code; a wrong one rejects the row.
    mutating func creditCode(_ field: Field) -> CreditCode? {
        guard let number = number(field) else { return nil }
        do {
            let code = try CreditCode(parsing: number.text)
            if number.wasFullWidth { note(.idFullWidth, .repair, field) }
            if number.wasPadded { note(.idPadding, .repair, field) }
            return code
        } catch {
            switch error {
            case .legacyLicence: note(.codeLegacy, .warn, field)
            case .check: note(.codeCheck, .reject, field)
            case .form: note(number.text.count == 18 ? .codeCheck : .codeForm, .reject, field)
            }
            return nil
        }
    }

    /// A household number: any text without spaces, half-width. Missing or damaged ones reject the row.
    mutating func householdNumber(_ field: Field = .household, missing: IssueCode? = .numberMissing) -> String? {
        guard let number = number(field), !number.text.isEmpty else {
            if let missing { note(missing, .reject, field) }
            return nil
        }
        if cell(field).kind == .number, number.text.utf8.contains(where: { $0 == 0x2E || $0 == 0x45 || $0 == 0x65 }) {
            note(.numberLost, .reject, field)
            return nil
        }
        let looksScientific =
            number.text.utf8.contains(UInt8(ascii: ".")) && number.text.uppercased().contains("E+")
        if looksScientific {
            note(.numberLost, .reject, field)
            return nil
        }
        if number.wasFullWidth { note(.idFullWidth, .repair, field) }
        return number.text.hasByte { $0 >= 0x61 } ? number.text.uppercased() : number.text
    }

    /// A person's name: inner spaces of Chinese names removed, middle dots unified.
    mutating func personName(_ field: Field) -> String? {
        guard let text = text(field) else { return nil }
        // Han characters alone, as most names are: they have neither spaces nor dots.
        if !text.hasByte(where: { $0 < 0x80 || $0 > 0xE9 || $0 >= 0xC0 && $0 < 0xE4 }) { return text }
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: CharacterClass.isHan) else { return text }
        let solid = scalars.filter { !CharacterClass.isSpace($0) && !CharacterClass.isInvisible($0) }
        if solid.count < scalars.count { note(.nameSpace, .repair, field) }
        var result = String.UnicodeScalarView()
        for (index, scalar) in solid.enumerated() {
            let isBetween =
                index > 0 && index + 1 < solid.count && CharacterClass.isHan(solid[index - 1])
                && CharacterClass.isHan(solid[index + 1])
            if isBetween, Self.otherDots.contains(scalar.value) {
                note(.nameDot, .repair, field)
                result.append("\u{B7}")
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static let otherDots: Set<UInt32> = [
        0x2E, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF0E, 0xFF65, 0x25CF, 0x2E31,
    ]
}
