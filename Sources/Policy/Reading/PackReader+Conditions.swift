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
        let fields = try fields(
            place, ["all", "any", "not", "known", "fact", "op", "value", "count", "where"])
        let heads = ["all", "any", "not", "known", "fact", "count"].filter { fields[$0] != nil }
        guard let head = heads.first else { throw refuse(.missingKey, place, "all, any, not, known, fact, count") }
        let allowed: [String] =
            switch head {
            case "fact": ["fact", "op", "value"]
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

    private func comparisonSign(_ fields: PackFields) throws(PackError) -> Condition.Comparison {
        try code(field(fields, "op"), "=, !=, <, <=, >, >=, in, contains")
    }

    /// A fact of the registry that can be read here.
    private func fact(_ place: PackPlace, _ subjects: Set<Fact.Subject>) throws(PackError) -> Fact {
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
        guard day.node.scalar?.string == "run" else { throw wrong("run", day) }
        var months = 0
        var days = 0
        if let place = fields["months"] { months = try int(place, -1200...1200) }
        if let place = fields["days"] { days = try int(place, -36_600...36_600) }
        return .runDay(months: months, days: days)
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
        case .int, .day, .money: [.equal, .notEqual, .less, .atMost, .greater, .atLeast, .isIn]
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
