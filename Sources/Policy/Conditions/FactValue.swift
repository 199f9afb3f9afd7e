public import Register

/// A fact that is known, as conditions compare it.
public enum FactValue: Sendable, Hashable {
    /// Yes or no.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A day.
    case day(CalendarDay)
    /// An amount of money.
    case money(Money)
    /// A number with decimals.
    case decimal(Ratio)
    /// Amounts with their days.
    case dated([DatedAmount])
    /// One code of a list.
    case code(String)
    /// Several codes of a list, none = known to be none.
    case codes([String])
    /// A division.
    case area(DivisionCode)
    /// Several divisions.
    case areas([DivisionCode])
}

/// What type a fact has, which decides the operators and constants that a condition may use with it.
public enum FactType: Sendable, Hashable {
    /// `true` or `false`.
    case bool
    /// A whole number.
    case int
    /// A day `YYYY-MM-DD`, or one relative to the run's day.
    case day
    /// An amount in yuan with at most two decimals.
    case money
    /// A number with at most six decimals.
    case decimal
    /// Amounts with their days, in formulas only.
    case dated
    /// One code of the named list.
    case code(CodeList)
    /// Several codes of the named list.
    case codes(CodeList)
    /// A division code of 2, 4, 6, 9 or 12 digits; comparison is by containment.
    case area
    /// Several division codes.
    case areas

    /// Its name in messages and documentation.
    public var name: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .day: "day"
        case .money: "money"
        case .decimal: "decimal"
        case .dated: "dated"
        case .code(let list): "code:\(list.name)"
        case .codes(let list): "codes:\(list.name)"
        case .area: "area"
        case .areas: "areas"
        }
    }
}

/// An amount with the day of its bill or payment.
public struct DatedAmount: Sendable, Hashable {
    /// The day.
    public let day: CalendarDay
    /// The amount; nil where nobody knows how much it was.
    public let amount: Money?

    /// An amount of a day.
    public init(day: CalendarDay, amount: Money?) {
        self.day = day
        self.amount = amount
    }
}

/// A named list of codes.
public struct CodeList: Sendable, Hashable {
    /// The name, such as `category`.
    public let name: String
    /// The codes, in the order of the list.
    public let codes: [String]
    /// What people read, in the order of the codes.
    public let names: [PackWords]

    /// The codes of a list of the register.
    public init<Code: CodedTerm>(_ name: String, _: Code.Type) {
        self.name = name
        self.codes = Code.allCases.map(\.rawValue)
        self.names = Code.allCases.map { PackWords(zh: $0.term.zh, en: $0.term.en) }
    }

    /// A list of codes with their words.
    init(_ name: String, _ entries: [(code: String, zh: String, en: String)]) {
        self.name = name
        self.codes = entries.map(\.code)
        self.names = entries.map { PackWords(zh: $0.zh, en: $0.en) }
    }

    /// What people read for a code; the code itself where the list has none such.
    func words(of code: String) -> PackWords {
        codes.firstIndex(of: code).map { names[$0] } ?? PackWords(zh: code, en: code)
    }
}

extension FactValue {
    /// The value as a number or amount in yuan; nil for what is none.
    var ratio: Ratio? {
        switch self {
        case .int(let number): Ratio(number)
        case .money(let money): Ratio(fen: money.fen)
        case .decimal(let ratio): ratio
        default: nil
        }
    }

    /// Reads a value of `type` as people write it in `--fact NAME=VALUE`; nil where it is none.
    ///
    /// `true`, `3`, `2020-04-30`, `1064.50`, a code, codes separated by commas, a division code, or amounts with their
    /// days, `?` where it is unknown: `2020-01-05:300,2020-02-07:?`.
    public init?(_ text: String, as type: FactType) {
        func list<Part>(_ part: (Substring) -> Part?) -> [Part]? {
            var parts: [Part] = []
            for piece in text.split(separator: ",") {
                guard let next = part(piece) else { return nil }
                parts.append(next)
            }
            return parts
        }
        let value: FactValue? =
            switch type {
            case .bool: Bool(text).map(FactValue.bool)
            case .int: Int(text).map(FactValue.int)
            case .day: CalendarDay(iso: text).map(FactValue.day)
            case .money: Self.money(text).map(FactValue.money)
            case .decimal: Ratio(decimal: text).map(FactValue.decimal)
            case .code(let known): known.codes.contains(text) ? .code(text) : nil
            case .codes(let known):
                list { known.codes.contains(String($0)) ? String($0) : nil }.map(FactValue.codes)
            case .area: DivisionCode(text).map(FactValue.area)
            case .areas: list { DivisionCode(String($0)) }.map(FactValue.areas)
            case .dated:
                list { piece in
                    let parts = piece.split(separator: ":")
                    guard parts.count == 2, let day = CalendarDay(iso: parts[0]) else { return nil }
                    guard parts[1] != "?" else { return DatedAmount(day: day, amount: nil) }
                    return Self.money(String(parts[1])).map { DatedAmount(day: day, amount: $0) }
                }.map(FactValue.dated)
            }
        guard let value else { return nil }
        self = value
    }

    /// An amount that somebody may state; nil beyond ``Money/most``, either way.
    private static func money(_ text: String) -> Money? {
        Money(yuan: text).flatMap { $0.fen.magnitude <= Money.most.fen.magnitude ? $0 : nil }
    }

    /// The value in words: codes by their terms, yes and no, amounts with their unit.
    public func words(of type: FactType) -> PackWords {
        func list(_ parts: [PackWords]) -> PackWords {
            parts.isEmpty
                ? PackWords(zh: "无", en: "none")
                : PackWords(
                    zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
        }
        switch (self, type) {
        case (.bool(let value), _): return PackWords(zh: value ? "是" : "否", en: value ? "yes" : "no")
        case (.code(let code), .code(let known)), (.code(let code), .codes(let known)): return known.words(of: code)
        case (.codes(let codes), .codes(let known)): return list(codes.map(known.words))
        case (.money(let money), _): return PackWords(zh: "\(money)元", en: "\(money) yuan")
        case (.dated(let amounts), _):
            return list(
                amounts.map { one in
                    let amount = one.amount?.description ?? "?"
                    return PackWords(zh: "\(one.day) \(amount)元", en: "\(one.day) \(amount) yuan")
                })
        case (.areas(let areas), _): return list(areas.map { PackWords(zh: $0.description, en: $0.description) })
        default: return PackWords(zh: printed, en: printed)
        }
    }

    /// The value as people write it.
    public var printed: String {
        switch self {
        case .bool(let value): "\(value)"
        case .int(let number): "\(number)"
        case .day(let day): day.description
        case .money(let money): money.description
        case .decimal(let ratio): ratio.numberText
        case .dated(let amounts): amounts.map { "\($0.day):\($0.amount?.description ?? "?")" }.joined(separator: ",")
        case .code(let code): code
        case .codes(let codes): codes.joined(separator: ",")
        case .area(let area): area.description
        case .areas(let areas): areas.map(\.description).joined(separator: ",")
        }
    }
}
