/// Numbers of invented people and organisations with right check characters, computed apart from `Register`, so that the
/// two check each other. Sequences 001 to 009 and phones that begin with 100 mark them as synthetic.
public enum SyntheticNumbers {
    /// An identity number from area (6 digits), birth (`YYYYMMDD`) and sequence 1...9; odd = male.
    public static func residentID(area: String = "350502", birth: String, sequence: Int) -> String {
        let body = "\(area)\(birth)00\(sequence)"
        // MOD 11-2 in its recursive form (ISO 7064), not the table of weights that GB 11643 prints.
        var product = 0
        for digit in body.utf8 { product = (product + Int(digit) - 48) * 2 % 11 }
        let check = (12 - product) % 11
        return body + (check == 10 ? "X" : String(check))
    }

    /// A random identity number of somebody born from 1930 to 2019.
    public static func residentID(_ generator: inout SeededGenerator, area: String = "350502") -> String {
        let month = generator.int(1...12)
        let day = generator.int(1...28)
        let birth = "\(generator.int(1930...2019))\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)"
        return residentID(area: area, birth: birth, sequence: generator.int(1...9))
    }

    /// A phone number of the unassigned range, from a number 0...99_999_999.
    public static func phone(_ number: Int) -> String {
        let text = String(number)
        return "100" + String(repeating: "0", count: 8 - text.utf8.count) + text
    }

    /// A credit code from its first two characters, area and eight characters of the organisation code.
    public static func creditCode(kind: String = "51", area: String = "350500", organisation: String) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        var sum = 0
        for (byte, weight) in zip(organisation.utf8, [3, 7, 9, 10, 5, 8, 4, 2]) {
            sum += weight * (byte < 58 ? Int(byte) - 48 : Int(byte) - 55)
        }
        let inner = (11 - sum % 11) % 11
        let body = kind + area + organisation + (inner == 10 ? "X" : String(inner))
        // Powers of three modulo 31: what the printed weights are.
        var total = 0
        var weight = 1
        for byte in body.utf8 {
            total += weight * (alphabet.firstIndex(of: byte) ?? 0)
            weight = weight * 3 % 31
        }
        return body + String(decoding: [alphabet[(31 - total % 31) % 31]], as: UTF8.self)
    }
}
