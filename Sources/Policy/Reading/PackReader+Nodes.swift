import Register
import Yams

/// The entries of a mapping whose keys were checked.
struct PackFields {
    let place: PackPlace
    let entries: [(key: String, keyPlace: PackPlace, value: PackPlace)]

    subscript(key: String) -> PackPlace? { entries.first { $0.key == key }?.value }
}

/// Types of nodes: mappings, lists and scalars.
extension PackReader {
    /// The entries of a mapping with any keys, in the order of the text.
    func entries(_ place: PackPlace) throws(PackError) -> PackFields {
        guard case .mapping(let mapping) = place.node else { throw wrong("mapping", place) }
        var entries: [(key: String, keyPlace: PackPlace, value: PackPlace)] = []
        for (key, value) in mapping {
            guard let text = key.scalar?.string else { throw refuse(.wrongType, place.part("?", key), "key", "") }
            entries.append((text, place.part(text, key), place.part(text, value)))
        }
        return PackFields(place: place, entries: entries)
    }

    /// The entries of a mapping that knows only `keys` and needs `required`.
    func fields(
        _ place: PackPlace, _ keys: [String], required: [String] = []
    ) throws(PackError) -> PackFields {
        let fields = try entries(place)
        for entry in fields.entries where !keys.contains(entry.key) {
            throw refuse(.unknownKey, entry.keyPlace, entry.key, keys.joined(separator: ", "))
        }
        for key in required { _ = try field(fields, key) }
        return fields
    }

    /// A required entry.
    func field(_ fields: PackFields, _ key: String) throws(PackError) -> PackPlace {
        guard let place = fields[key] else { throw refuse(.missingKey, fields.place.part(key, fields.place.node), key) }
        return place
    }

    /// The items of a list that is not empty.
    func items(_ place: PackPlace) throws(PackError) -> [PackPlace] {
        guard case .sequence(let sequence) = place.node else { throw wrong("list", place) }
        guard !sequence.isEmpty else { throw refuse(.empty, place) }
        return sequence.enumerated().map { place.part("\($0.offset + 1)", $0.element) }
    }

    /// Text: not empty, without control characters.
    func string(_ place: PackPlace) throws(PackError) -> String {
        guard let scalar = place.node.scalar else { throw wrong("text", place) }
        guard PackReader.isPlain(scalar.string) else { throw refuse(.badText, place) }
        return scalar.string
    }

    /// True for a text that is neither blank nor holds control characters or line breaks.
    static func isPlain(_ text: String) -> Bool {
        !PlainText.compact(text).isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
                default: true
                }
            }
    }

    /// A whole number within `range`, written plain.
    func int(_ place: PackPlace, _ range: ClosedRange<Int>) throws(PackError) -> Int {
        guard let scalar = place.node.scalar, scalar.style == .plain, let number = Int(scalar.string) else {
            throw wrong("whole number", place)
        }
        guard range.contains(number) else {
            throw refuse(.outOfRange, place, "\(number)", "\(range.lowerBound)", "\(range.upperBound)")
        }
        return number
    }

    /// `true` or `false`, written plain.
    func bool(_ place: PackPlace) throws(PackError) -> Bool {
        guard let scalar = place.node.scalar, scalar.style == .plain, let value = Bool(scalar.string) else {
            throw wrong("true or false", place)
        }
        return value
    }

    /// A day `YYYY-MM-DD`.
    func day(_ place: PackPlace) throws(PackError) -> CalendarDay {
        guard let scalar = place.node.scalar, let day = CalendarDay(iso: scalar.string) else {
            throw wrong("day YYYY-MM-DD", place)
        }
        return day
    }

    /// A division code of 2, 4, 6, 9 or 12 digits.
    func area(_ place: PackPlace) throws(PackError) -> DivisionCode {
        guard let scalar = place.node.scalar, let code = DivisionCode(scalar.string) else {
            throw wrong("division code", place)
        }
        return code
    }

    /// One code of an enumeration of strings.
    func code<Code: RawRepresentable<String> & CaseIterable>(
        _ place: PackPlace, _ list: String, _: Code.Type = Code.self
    ) throws(PackError) -> Code {
        let text = try string(place)
        guard let code = Code(rawValue: text) else { throw refuse(.unknownCode, place, text, list) }
        return code
    }

    /// A `snake_case` identifier.
    func identifier(_ place: PackPlace) throws(PackError) -> String {
        let text = try string(place)
        guard let first = text.utf8.first, (97...122).contains(first),
            text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 0x5F || $0 == 0x2D })
        else { throw wrong("identifier", place) }
        return text
    }

    /// Words in both languages: `{ zh: …, en: … }`.
    func words(_ place: PackPlace) throws(PackError) -> PackWords {
        let fields = try fields(place, ["zh", "en"], required: ["zh", "en"])
        return PackWords(zh: try string(field(fields, "zh")), en: try string(field(fields, "en")))
    }

    /// An error about a type.
    func wrong(_ expected: String, _ place: PackPlace) -> PackError {
        refuse(.wrongType, place, expected, place.node.scalar?.string ?? "")
    }
}
