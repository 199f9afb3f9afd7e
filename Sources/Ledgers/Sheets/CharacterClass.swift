/// Classes of Unicode scalars that ledgers mix into names and numbers.
enum CharacterClass {
    /// White space of every width, the no-break and ideographic spaces and the invisible joiners included.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
            0xFEFF:
            return true
        default:
            return false
        }
    }

    /// Characters that have no width: joiners, direction marks, byte order marks, soft hyphens.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return true
        default: return false
        }
    }

    /// Control characters but tab, line feed and carriage return, which are ordinary line breaks inside a cell;
    /// the replacement character counts too, as it stands for bytes that were lost.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return false
        case 0x00...0x1F, 0x7F...0x84, 0x86...0x9F, 0xFFFD, 0xFFFE, 0xFFFF: return true
        default: return false
        }
    }

    /// The half-width form of a full-width ASCII character or ideographic space; `nil` for any other scalar.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x3000: return " "
        default: return nil
        }
    }

    /// Han ideographs of every block in use, private-use characters of old GBK fonts included.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xF8FF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: return true
        default: return false
        }
    }
}

extension String {
    /// Whether `test` holds for one of the text's bytes: the quick look at a cell before anything is done to it.
    @inline(__always)
    func hasByte(where test: (UInt8) -> Bool) -> Bool {
        let bytes = utf8.span
        for index in bytes.indices where test(bytes[index]) { return true }
        return false
    }

    /// Whether nothing but ASCII digits stands there; true of the empty text.
    var isDigits: Bool { !hasByte { $0 < 0x30 || $0 > 0x39 } }

    /// The bytes of the first Han character as one number, the first byte of any other text; 0 for the empty text.
    var opening: UInt32 {
        let bytes = utf8.span
        guard bytes.count > 0 else { return 0 }
        guard bytes.count > 2, bytes[0] >= 0xE4, bytes[0] <= 0xE9 else { return UInt32(bytes[0]) }
        return UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    }

    /// The text with full-width ASCII made half-width.
    var halfWidthed: String {
        // Full-width forms begin with the byte EF, the ideographic space with E3.
        guard hasByte(where: { $0 == 0xEF || $0 == 0xE3 }),
            unicodeScalars.contains(where: { CharacterClass.halfWidth($0) != nil })
        else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(CharacterClass.halfWidth(scalar) ?? scalar) }
        return String(scalars)
    }

    /// The text without white space and invisible characters at both ends.
    var trimmedEnds: String {
        if isPlain { return self }
        let junk: (Unicode.Scalar) -> Bool = { CharacterClass.isSpace($0) || CharacterClass.isInvisible($0) }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !junk($0) }), let last = scalars.lastIndex(where: { !junk($0) })
        else { return "" }
        if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
        return String(scalars[first...last])
    }

    /// Whether the text needs no cleaning: it has none of the bytes with which white space, control and invisible
    /// characters begin, and is not long. Most cells are so.
    var isPlain: Bool {
        utf8.count <= 512 && !mayHoldSpace
    }

    /// Whether the text has one of the bytes with which white space, control and invisible characters begin.
    private var mayHoldSpace: Bool {
        hasByte {
            switch $0 {
            case 0...0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
            default: false
            }
        }
    }

    /// The text without any white space or invisible character.
    var spaceless: String {
        let junk: (Unicode.Scalar) -> Bool = { CharacterClass.isSpace($0) || CharacterClass.isInvisible($0) }
        guard mayHoldSpace, unicodeScalars.contains(where: junk) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !junk($0) }))
    }
}
