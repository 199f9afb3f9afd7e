import Register
import Yams

/// Conditions: structured data, checked against the registry of facts.
extension PackReader {
    /// Conditions may be nested this deep.
    static let deepest = 16

    /// A condition whose facts are of `subjects`.
    func condition(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>, depth: Int = 0
    ) throws(PackError) -> Condition {
        guard depth < Self.deepest else { throw refuse(.tooDeep, place, "\(Self.deepest)") }
        let known = ["all", "any", "not", "known", "fact", "count"] + (readsFigures ? ["calculator"] : [])
        let fields = try fields(place, known + ["op", "value", "where"])
        guard let head = known.first(where: { fields[$0] != nil }) else {
            throw refuse(.missingKey, place, known.joined(separator: ", "))
        }
        let allowed: [String] =
            switch head {
            case "fact": ["fact", "op", "value"]
            case "calculator": ["calculator", "op", "value"]
            case "count": ["count", "where", "op", "value"]
            default: [head]
            }
        for entry in fields.entries where !allowed.contains(entry.key) {
            throw refuse(.unknownKey, entry.keyPlace, entry.key, allowed.joined(separator: ", "))
        }
        let body = try field(fields, head)
        switch head {
        case "all": return .all(try conditions(body, subjects, depth))
        case "any": return .any(try conditions(body, subjects, depth))
        case "not": return .not(try condition(body, subjects, depth: depth + 1))
        case "known": return .known(fact: try fact(body, subjects).name)
        case "count": return try count(fields, body, subjects, depth)
        case "calculator": return try figures(fields, subjects)
        default: return try comparison(fields, try fact(body, subjects), subjects)
        }
    }

    private func conditions(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> [Condition] {
        var parts: [Condition] = []
        for item in try items(place) { parts.append(try condition(item, subjects, depth: depth + 1)) }
        return parts
    }

    private func count(
        _ fields: PackFields, _ body: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> Condition {
        let counted: Condition.Counted = try code(body, "members, needs")
        let op = try comparisonSign(fields)
        guard op != .isIn, op != .contains else {
            throw refuse(.operatorMismatch, try field(fields, "op"), op.rawValue, "count", "int")
        }
        return .count(
            counted,
            where: try condition(
                field(fields, "where"), subjects.union([counted == .members ? .member : .need]), depth: depth + 1),
            op: op, number: try int(field(fields, "value"), 0...1000))
    }

    /// `{ calculator: NAME, op: "<", value: … }`: the value is a plain amount or number, a parameter or a calculator.
    private func figures(_ fields: PackFields, _ subjects: Set<Fact.Subject>) throws(PackError) -> Condition {
        let head = try field(fields, "calculator")
        let named = PackPlace(node: ["calculator": head.node], path: fields.place.path)
        let (left, type) = try formula(named, subjects)
        let opPlace = try field(fields, "op")
        let op = try comparisonSign(fields)
        guard op != .isIn, op != .contains else {
            throw refuse(.operatorMismatch, opPlace, op.rawValue, head.node.scalar?.string ?? "", type.rawValue)
        }
        return .figure(left, op: op, with: try figure(field(fields, "value"), type, subjects))
    }

    /// The right side of a comparison of figures.
    private func figure(
        _ place: PackPlace, _ type: FigureType, _ subjects: Set<Fact.Subject>
    ) throws(PackError) -> Formula {
        if case .mapping = place.node {
            _ = try fields(place, ["parameter", "calculator"])
            let (right, other) = try formula(place, subjects)
            guard type == other else { throw wrong(type.rawValue, place) }
            return right
        }
        guard let scalar = place.node.scalar, scalar.style == .plain, let ratio = Ratio(decimal: scalar.string) else {
            throw wrong(type == .money ? "amount in yuan" : "number", place)
        }
        return .number(ratio)
    }

    private func comparisonSign(_ fields: PackFields) throws(PackError) -> Condition.Comparison {
        try code(field(fields, "op"), "=, !=, <, <=, >, >=, in, contains")
    }

    /// A fact of the registry that can be read here.
    func fact(_ place: PackPlace, _ subjects: Set<Fact.Subject>) throws(PackError) -> Fact {
        let name = try string(place)
        guard let fact = Fact.named(name) else { throw refuse(.unknownFact, place, name) }
        guard subjects.contains(fact.subject) else { throw refuse(.factOutOfPlace, place, name) }
        return fact
    }

    private func comparison(
        _ fields: PackFields, _ fact: Fact, _ subjects: Set<Fact.Subject>
    ) throws(PackError) -> Condition {
        let op = try comparisonSign(fields)
        guard fact.type.operators.contains(op) else {
            throw refuse(.operatorMismatch, try field(fields, "op"), op.rawValue, fact.name, fact.type.name)
        }
        let place = try field(fields, "value")
        let operand: Condition.Operand
        switch place.node {
        case .sequence where op == .isIn || op == .contains:
            var values: [FactValue] = []
            for item in try items(place) { values.append(try constant(item, fact.type.element)) }
            operand = .oneOf(values)
        case .mapping(let mapping)
        where readsFigures && (mapping.part("parameter") ?? mapping.part("calculator")) != nil:
            let type: FigureType
            switch fact.type {
            case .money: type = .money
            case .int, .decimal: type = .number
            default: throw wrong(fact.type.name, place)
            }
            guard op != .isIn else { throw wrong("list", place) }
            return .figure(.fact(fact.name), op: op, with: try figure(place, type, subjects))
        case .mapping:
            operand = try reference(place, fact, subjects)
        default:
            guard op != .isIn else { throw wrong("list", place) }
            operand = .constant(try constant(place, op == .contains ? fact.type.element : fact.type))
        }
        return .compare(fact: fact.name, op: op, with: operand)
    }

    /// `{ fact: NAME }`, or for days `{ day: run, months: N, days: N }`.
    private func reference(
        _ place: PackPlace, _ fact: Fact, _ subjects: Set<Fact.Subject>
    ) throws(PackError) -> Condition.Operand {
        let fields = try fields(place, ["fact", "day", "months", "days"])
        if let other = fields["fact"] {
            _ = try self.fields(place, ["fact"])
            let right = try self.fact(other, subjects)
            guard right.type == fact.type else { throw wrong(fact.type.name, other) }
            return .fact(right.name)
        }
        guard fact.type == .day else { throw wrong(fact.type.name, place) }
        let day = try field(fields, "day")
        var months = 0
        var days = 0
        if let place = fields["months"] { months = try int(place, -1200...1200) }
        if let place = fields["days"] { days = try int(place, -36_600...36_600) }
        if day.node.scalar?.string == "run" { return .runDay(months: months, days: days) }
        guard try string(day).contains(".") else { throw wrong("run", day) }
        let base = try self.fact(day, subjects)
        guard base.type == .day else { throw wrong("day", day) }
        return .dayOf(fact: base.name, months: months, days: days)
    }

    private func constant(_ place: PackPlace, _ type: FactType) throws(PackError) -> FactValue {
        switch type {
        case .bool: return .bool(try bool(place))
        case .int: return .int(try int(place, -1_000_000_000...1_000_000_000))
        case .day: return .day(try day(place))
        case .money:
            guard let scalar = place.node.scalar, scalar.style == .plain, let money = Money(yuan: scalar.string) else {
                throw wrong("amount in yuan", place)
            }
            return .money(money)
        case .decimal:
            guard let scalar = place.node.scalar, scalar.style == .plain, let ratio = Ratio(decimal: scalar.string)
            else { throw wrong("number", place) }
            return .decimal(ratio)
        case .dated: throw wrong("no value: dated amounts stand in formulas only", place)
        case .code(let list), .codes(let list):
            let text = try string(place)
            guard list.codes.contains(text) else { throw refuse(.unknownCode, place, text, list.name) }
            return .code(text)
        case .area, .areas: return .area(try area(place))
        }
    }
}

extension FactType {
    /// The operators that a condition may use.
    var operators: Set<Condition.Comparison> {
        switch self {
        case .bool: [.equal, .notEqual]
        case .dated: []
        case .int, .day, .money, .decimal: [.equal, .notEqual, .less, .atMost, .greater, .atLeast, .isIn]
        case .code, .area: [.equal, .notEqual, .isIn]
        case .codes, .areas: [.contains]
        }
    }

    /// The type of one of several.
    var element: FactType {
        switch self {
        case .codes(let list): .code(list)
        case .areas: .area
        default: self
        }
    }
}
