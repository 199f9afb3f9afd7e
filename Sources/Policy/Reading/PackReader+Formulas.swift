import Register
import Yams

/// Formulas and the `calculators` section.
extension PackReader {
    static let formulaHeads = [
        "number", "parameter", "fact", "calculator", "add", "subtract", "multiply", "divide", "min", "max", "sum",
        "count", "dated", "dated_count", "graded",
    ]

    /// A formula whose facts are of `subjects`, with what it gives.
    func formula(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>, depth: Int = 0
    ) throws(PackError) -> (formula: Formula, type: FigureType) {
        guard depth < Self.deepest else { throw refuse(.tooDeep, place, "\(Self.deepest)") }
        let extra = ["where", "of", "months", "include_day", "before", "else"]
        let fields = try fields(place, Self.formulaHeads + extra)
        guard let head = Self.formulaHeads.first(where: { fields[$0] != nil }) else {
            throw refuse(.missingKey, place, Self.formulaHeads.joined(separator: ", "))
        }
        let allowed: [String] =
            switch head {
            case "sum": ["sum", "where", "of"]
            case "count": ["count", "where"]
            case "dated", "dated_count": [head, "months", "include_day", "before"]
            case "graded": ["graded", "else"]
            default: [head]
            }
        for entry in fields.entries where !allowed.contains(entry.key) {
            throw refuse(.unknownKey, entry.keyPlace, entry.key, allowed.joined(separator: ", "))
        }
        let body = try field(fields, head)
        switch head {
        case "number": return (.number(try number(body)), .number)
        case "parameter":
            let parameter = try figureParameter(body)
            return (.parameter(parameter.id), parameter.kind.figure ?? .number)
        case "fact": return try figureFact(body, subjects)
        case "calculator":
            let calculator = try calculator(body, subjects)
            return (.calculator(calculator.id), calculator.type)
        case "add", "subtract", "min", "max": return try uniform(head, body, subjects, depth)
        case "multiply": return try product(body, subjects, depth)
        case "divide": return try quotient(body, subjects, depth)
        case "sum", "count":
            let _: Condition.Counted = try code(body, "members")
            guard body.node.scalar?.string == "members" else { throw refuse(.unknownCode, body, "needs", "members") }
            let inner = subjects.union([.member])
            let condition = try condition(field(fields, "where"), inner, depth: depth + 1)
            if head == "count" { return (.count(where: condition), .number) }
            let (formula, type) = try formula(field(fields, "of"), inner, depth: depth + 1)
            return (.sum(where: condition, of: formula), type)
        case "dated", "dated_count":
            let fact = try fact(body, subjects)
            guard fact.type == .dated else { throw wrong("dated", body) }
            var window = Formula.Window(
                months: try int(field(fields, "months"), 1...1200),
                includesDay: try bool(field(fields, "include_day")))
            if let place = fields["before"] {
                let anchor = try self.fact(place, subjects)
                guard anchor.type == .day else { throw wrong("day", place) }
                window.anchor = anchor.name
            }
            return head == "dated"
                ? (.dated(fact: fact.name, window: window), .money)
                : (.datedCount(fact: fact.name, window: window), .number)
        default: return try graded(fields, body, subjects, depth)
        }
    }

    /// A number written in a formula; amounts and rates are parameters, so that they have a ground.
    private func number(_ place: PackPlace) throws(PackError) -> Ratio {
        guard let scalar = place.node.scalar, scalar.style == .plain, let ratio = Ratio(decimal: scalar.string) else {
            throw wrong("number", place)
        }
        return ratio
    }

    /// A parameter that can be computed with.
    func figureParameter(_ place: PackPlace) throws(PackError) -> Parameter {
        let id = try string(place)
        guard let parameter = parameters.first(where: { $0.id == id }) else {
            throw refuse(.unknownParameter, place, id)
        }
        guard parameter.kind.figure != nil else { throw wrong("money, rate, number, int", place) }
        return parameter
    }

    private func figureFact(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>
    ) throws(PackError) -> (Formula, FigureType) {
        let fact = try fact(place, subjects)
        switch fact.type {
        case .money: return (.fact(fact.name), .money)
        case .int, .decimal: return (.fact(fact.name), .number)
        default: throw wrong("money, int, decimal", place)
        }
    }

    private func parts(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> [(formula: Formula, type: FigureType, place: PackPlace)] {
        var parts: [(formula: Formula, type: FigureType, place: PackPlace)] = []
        for item in try items(place) {
            let (formula, type) = try formula(item, subjects, depth: depth + 1)
            parts.append((formula, type, item))
        }
        return parts
    }

    private func uniform(
        _ head: String, _ place: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> (Formula, FigureType) {
        let parts = try parts(place, subjects, depth)
        let type = parts[0].type
        if let other = parts.first(where: { $0.type != type }) { throw wrong(type.rawValue, other.place) }
        let formulas = parts.map(\.formula)
        let formula: Formula =
            switch head {
            case "add": .add(formulas)
            case "subtract": .subtract(formulas)
            case "min": .least(formulas)
            default: .greatest(formulas)
            }
        return (formula, type)
    }

    private func product(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> (Formula, FigureType) {
        let parts = try parts(place, subjects, depth)
        let amounts = parts.filter { $0.type == .money }
        // An amount times an amount is no amount.
        guard amounts.count <= 1 else { throw wrong(FigureType.number.rawValue, amounts[1].place) }
        return (.multiply(parts.map(\.formula)), amounts.isEmpty ? .number : .money)
    }

    private func quotient(
        _ place: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> (Formula, FigureType) {
        let parts = try parts(place, subjects, depth)
        guard parts.count == 2 else { throw refuse(.outOfRange, place, "\(parts.count)", "2", "2") }
        guard parts[1].type == .number || parts[0].type == .money else {
            throw wrong(FigureType.number.rawValue, parts[1].place)
        }
        return (.divide(parts[0].formula, parts[1].formula), parts[0].type == parts[1].type ? .number : .money)
    }

    private func graded(
        _ fields: PackFields, _ place: PackPlace, _ subjects: Set<Fact.Subject>, _ depth: Int
    ) throws(PackError) -> (Formula, FigureType) {
        var grades: [Formula.Grade] = []
        var type: FigureType?
        for item in try items(place) {
            let fields = try self.fields(item, ["when", "value"], required: ["when", "value"])
            let condition = try condition(field(fields, "when"), subjects, depth: depth + 1)
            let (value, found) = try formula(field(fields, "value"), subjects, depth: depth + 1)
            guard type == nil || type == found else { throw wrong(type?.rawValue ?? "", try field(fields, "value")) }
            type = found
            grades.append(Formula.Grade(condition: condition, value: value))
        }
        var otherwise: Formula?
        if let place = fields["else"] {
            let (value, found) = try formula(place, subjects, depth: depth + 1)
            guard type == found else { throw wrong(type?.rawValue ?? "", place) }
            otherwise = value
        }
        return (.graded(grades, otherwise: otherwise), type ?? .number)
    }

    // MARK: calculators

    /// Reads every calculator; one may use another wherever it stands, but not itself.
    func readCalculators(_ place: PackPlace?) throws(PackError) {
        guard let place else { return }
        for entry in try entries(place).entries {
            let id = try identifier(PackPlace(node: entry.keyPlace.node, path: entry.keyPlace.path))
            calculatorPlaces.append((id, entry.value))
        }
        for (id, place) in calculatorPlaces { _ = try readCalculator(id, place) }
    }

    /// A calculator that may be used where facts of `subjects` may be read.
    private func calculator(_ place: PackPlace, _ subjects: Set<Fact.Subject>) throws(PackError) -> Calculator {
        let id = try string(place)
        guard let found = calculatorPlaces.first(where: { $0.id == id }) else {
            throw refuse(.unknownCalculator, place, id)
        }
        guard !calculatorsOpen.contains(id) else { throw refuse(.calculatorLoop, place, id) }
        let calculator = try readCalculator(id, found.place)
        guard !calculator.isOfMember || subjects.contains(.member) else { throw refuse(.factOutOfPlace, place, id) }
        return calculator
    }

    private func readCalculator(_ id: String, _ place: PackPlace) throws(PackError) -> Calculator {
        if let known = calculators.first(where: { $0.id == id }) { return known }
        calculatorsOpen.append(id)
        defer { calculatorsOpen.removeAll { $0 == id } }
        let fields = try fields(
            place, ["names", "for", "formula", "basis", "note"], required: ["names", "formula"])
        let ground = try ground(fields)
        let basis = try required(ground, place)
        var isOfMember = false
        if let place = fields["for"] {
            let whom: Programme.Beneficiary = try code(place, "household, member")
            isOfMember = whom == .member
        }
        let (formula, type) = try formula(
            field(fields, "formula"), isOfMember ? [.household, .town, .member] : [.household, .town])
        record(place.path, formula.text, basis, line: place.line, note: ground.note)
        let calculator = Calculator(
            id: id, names: try words(field(fields, "names")), isOfMember: isOfMember, formula: formula, type: type,
            basis: basis, line: place.line, note: ground.note)
        calculators.append(calculator)
        return calculator
    }
}

extension Formula {
    /// The formula in signs, as `pack show` prints it.
    var text: String {
        func list(_ parts: [Formula], _ sign: String) -> String {
            "(" + parts.map(\.text).joined(separator: sign) + ")"
        }
        return switch self {
        case .number(let ratio): ratio.numberText
        case .parameter(let id), .calculator(let id): id
        case .fact(let name): name
        case .add(let parts): list(parts, " + ")
        case .subtract(let parts): list(parts, " − ")
        case .multiply(let parts): list(parts, " × ")
        case .divide(let above, let below): list([above, below], " ÷ ")
        case .least(let parts): "min" + list(parts, ", ")
        case .greatest(let parts): "max" + list(parts, ", ")
        case .sum(_, let formula): "Σ(\(formula.text))"
        case .count: "count"
        case .dated(let fact, let window): "\(fact)[\(window.text)]"
        case .datedCount(let fact, let window): "#\(fact)[\(window.text)]"
        case .graded(let grades, let otherwise):
            "{" + (grades.map(\.value) + (otherwise.map { [$0] } ?? [])).map(\.text).joined(separator: " | ") + "}"
        }
    }
}

extension Formula.Window {
    /// The span in signs: `12m`, or `12m < FACT` where it ends at the day of a fact.
    fileprivate var text: String { anchor.map { "\(months)m < \($0)" } ?? "\(months)m" }
}
