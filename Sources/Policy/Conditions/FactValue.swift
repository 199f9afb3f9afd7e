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
        case .code(let list): "code:\(list.name)"
        case .codes(let list): "codes:\(list.name)"
        case .area: "area"
        case .areas: "areas"
        }
    }
}

/// A named list of codes.
public struct CodeList: Sendable, Hashable {
    /// The name, such as `category`.
    public let name: String
    /// The codes, in the order of the list.
    public let codes: [String]

    /// The codes of a list of the register.
    public init<Code: CodedTerm>(_ name: String, _: Code.Type) {
        self.name = name
        self.codes = Code.allCases.map(\.rawValue)
    }

    /// A list of codes.
    public init(_ name: String, codes: [String]) {
        self.name = name
        self.codes = codes
    }
}
