/// Finds the parameters `$1`, `$2`, … of a statement's text.
enum ParameterScan {
    /// The numbers that occur outside quotes and comments.
    static func numbers(in sql: String) -> Set<Int> {
        let text = Array(sql.utf8)
        var numbers: Set<Int> = []
        var index = 0
        func at(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                let quote = text[index]
                index += 1
                while index < text.count, text[index] != quote { index += 1 }
                index += 1
            case UInt8(ascii: "-") where at(index + 1) == UInt8(ascii: "-"):
                while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "/") where at(index + 1) == UInt8(ascii: "*"):
                index += 2
                while index < text.count, at(index) != UInt8(ascii: "*") || at(index + 1) != UInt8(ascii: "/") {
                    index += 1
                }
                index += 2
            case UInt8(ascii: "$"):
                index += 1
                var number = 0
                while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(at(index)), number < 100_000 {
                    number = number * 10 + Int(at(index) - UInt8(ascii: "0"))
                    index += 1
                }
                if number > 0 { numbers.insert(number) }
            default: index += 1
            }
        }
        return numbers
    }
}
