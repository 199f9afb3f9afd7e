public import Register

/// The figures of a pack on a day: its parameters as they hold that day, and its calculators.
///
/// A class, so that the context of a condition carries one reference instead of two dictionaries.
public final class PackFigures: Sendable {
    /// The day.
    public let day: CalendarDay
    let values: [String: (value: Valued<Parameter.Content>, parameter: Parameter)]
    let calculators: [String: Calculator]

    init(_ parameters: [Parameter], _ calculators: [Calculator], on day: CalendarDay) {
        self.day = day
        var values: [String: (value: Valued<Parameter.Content>, parameter: Parameter)] = [:]
        for parameter in parameters {
            if let entry = parameter.entry(on: day) { values[parameter.id] = (entry.value, parameter) }
        }
        self.values = values
        self.calculators = Dictionary(uniqueKeysWithValues: calculators.map { ($0.id, $0) })
    }

    /// The number or amount of a parameter on the day.
    public func figure(_ parameter: String) -> Ratio? {
        if case .figure(let ratio)? = values[parameter]?.value.value { ratio } else { nil }
    }

    /// The value of a parameter on the day with its ground.
    public func value(_ parameter: String) -> Valued<Parameter.Content>? { values[parameter]?.value }

    /// The paths of parameters that `formula` needs, also through calculators, and that have no value on the day.
    func missing(in formula: Formula) -> Set<String> {
        var seen: Set<String> = []
        var missing: Set<String> = []
        formula.walk(self, seen: &seen) { id in
            if values[id] == nil { missing.insert("parameters.\(id)") }
        }
        return missing
    }

    /// The same for a condition.
    func missing(in condition: Condition) -> Set<String> {
        missing(in: .count(where: condition))
    }
}

extension Formula {
    /// Visits every parameter, through conditions and calculators.
    func walk(_ figures: PackFigures, seen: inout Set<String>, _ visit: (String) -> Void) {
        switch self {
        case .number, .fact, .dated, .datedCount: break
        case .parameter(let id): visit(id)
        case .calculator(let id):
            if seen.insert(id).inserted { figures.calculators[id]?.formula.walk(figures, seen: &seen, visit) }
        case .add(let parts), .subtract(let parts), .multiply(let parts), .least(let parts), .greatest(let parts):
            for part in parts { part.walk(figures, seen: &seen, visit) }
        case .divide(let above, let below):
            above.walk(figures, seen: &seen, visit)
            below.walk(figures, seen: &seen, visit)
        case .sum(let condition, let formula):
            condition.walk(figures, seen: &seen, visit)
            formula.walk(figures, seen: &seen, visit)
        case .count(let condition): condition.walk(figures, seen: &seen, visit)
        case .graded(let grades, let otherwise):
            for grade in grades {
                grade.condition.walk(figures, seen: &seen, visit)
                grade.value.walk(figures, seen: &seen, visit)
            }
            otherwise?.walk(figures, seen: &seen, visit)
        }
    }
}

extension Condition {
    /// Visits every parameter that the condition needs.
    func walk(_ figures: PackFigures, seen: inout Set<String>, _ visit: (String) -> Void) {
        switch self {
        case .all(let parts), .any(let parts): for part in parts { part.walk(figures, seen: &seen, visit) }
        case .not(let part), .count(_, let part, _, _): part.walk(figures, seen: &seen, visit)
        case .compare, .known: break
        case .figure(let left, _, let right):
            left.walk(figures, seen: &seen, visit)
            right.walk(figures, seen: &seen, visit)
        }
    }
}
