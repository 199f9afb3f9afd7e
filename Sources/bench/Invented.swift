import Register

/// Identity numbers, names and places of people who do not exist: check characters are right, no number occurs twice.
struct Invented {
    private var chance: Chance
    private var used: [String: Int] = [:]
    private let areas: [String]
    private static let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余").map { String($0) }
    private static let given = Array(
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建华玉萍红春梅海燕云松林波峰宁清荣国庆志雪晶慧莹琳晨佳彬凤"
    ).map { String($0) }

    init(seed: UInt64) {
        chance = Chance(seed: seed)
        areas = DivisionTable.national().all.filter { $0.level == .county && DivisionCode("35").map($0.isIn) ?? false }
            .map { $0.code.prefix }
    }

    mutating func name() -> String {
        chance.pick(Self.surnames) + chance.pick(Self.given) + (chance.below(4) == 0 ? "" : chance.pick(Self.given))
    }

    mutating func phone() -> String { "100\(10_000_000 + chance.below(89_999_999))" }

    /// A number of a person of about the same age as the one born on `birth`, and of the same sex.
    mutating func id(like birth: String, isMale: Bool) -> (id: String, birth: String) {
        let year = Int(birth.prefix(4)) ?? 1970
        while true {
            let (month, day) = (1 + chance.below(12), 1 + chance.below(28))
            let digits = "\(year)\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)"
            let key = digits + (isMale ? "m" : "f")
            let count = used[key, default: 0]
            // Sequences 001 to 009, as in all synthetic numbers: five of them odd, four even.
            let perArea = isMale ? 5 : 4
            guard count / perArea < areas.count else { continue }
            used[key] = count + 1
            let sequence = isMale ? 1 + 2 * (count % 5) : 2 + 2 * (count % 4)
            let body = areas[count / perArea] + digits + "00\(sequence)"
            return (body + Self.check(body), "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
        }
    }

    private static func check(_ body: String) -> String {
        var product = 0
        for digit in body.utf8 { product = (product + Int(digit) - 48) * 2 % 11 }
        let check = (12 - product) % 11
        return check == 10 ? "X" : String(check)
    }
}

extension Division {
    fileprivate func isIn(_ area: DivisionCode) -> Bool { area.contains(code) }
}
