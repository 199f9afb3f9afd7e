import Register

extension Condition {
    /// The truth of the condition in `context`: three-valued, `unknown` names the facts that are missing.
    ///
    /// A fact that cannot be read where it stands was refused when the pack was loaded; should one be built by hand, it
    /// counts as missing. Complexity: linear in the condition's size × members or needs counted.
    public func evaluate(_ context: FactContext) -> Truth {
        switch self {
        case .all(let parts): .all(parts.map { $0.evaluate(context) })
        case .any(let parts): .any(parts.map { $0.evaluate(context) })
        case .not(let part): !part.evaluate(context)
        case .known(let fact): Truth(Fact.named(fact)?.read(context) != nil)
        case .compare(let name, let op, let operand):
            Self.compare(name, op, operand, context)
        case .count(let counted, let part, let op, let number):
            Self.count(counted, part, op, number, context)
        }
    }

    private static func compare(
        _ name: String, _ op: Comparison, _ operand: Operand, _ context: FactContext
    ) -> Truth {
        let left = Fact.named(name)?.read(context)
        switch operand {
        case .constant(let value):
            guard let left else { return .unknown([name]) }
            return Truth(holds(left, op, [value]))
        case .oneOf(let values):
            guard let left else { return .unknown([name]) }
            return Truth(holds(left, op, values))
        case .runDay(let months, let days):
            guard let left else { return .unknown([name]) }
            return Truth(holds(left, op, [.day(context.day.adding(months: months).adding(days: days))]))
        case .fact(let other):
            guard let left, let right = Fact.named(other)?.read(context) else {
                let otherIsKnown = Fact.named(other)?.read(context) != nil
                return .unknown((left == nil ? [name] : []) + (otherIsKnown ? [] : [other]))
            }
            return Truth(holds(left, op, [right]))
        }
    }

    /// Whether a known value compares so with one, or for lists with any, of `right`.
    private static func holds(_ left: FactValue, _ op: Comparison, _ right: [FactValue]) -> Bool {
        switch (op, left) {
        case (.equal, _): right.first == left
        case (.notEqual, _): right.first.map { $0 != left } ?? false
        case (.isIn, .area(let area)):
            right.contains { if case .area(let outer) = $0 { outer.contains(area) } else { false } }
        case (.isIn, _): right.contains(left)
        case (.contains, .codes(let codes)):
            right.contains { if case .code(let code) = $0 { codes.contains(code) } else { false } }
        case (.contains, .areas(let areas)):
            right.contains { value in
                if case .area(let inner) = value { areas.contains { $0.contains(inner) } } else { false }
            }
        case (.contains, _): false
        case (.less, _): order(left, right).map { $0 < 0 } ?? false
        case (.atMost, _): order(left, right).map { $0 <= 0 } ?? false
        case (.greater, _): order(left, right).map { $0 > 0 } ?? false
        case (.atLeast, _): order(left, right).map { $0 >= 0 } ?? false
        }
    }

    /// -1, 0 or 1; nil where the two have no order.
    private static func order(_ left: FactValue, _ right: [FactValue]) -> Int? {
        func sign<Value: Comparable>(_ a: Value, _ b: Value) -> Int { a < b ? -1 : a == b ? 0 : 1 }
        return switch (left, right.first) {
        case (.int(let a), .int(let b)?): sign(a, b)
        case (.day(let a), .day(let b)?): sign(a, b)
        case (.money(let a), .money(let b)?): sign(a, b)
        default: nil
        }
    }

    /// Counts with an interval: what surely satisfies the condition, and what may.
    private static func count(
        _ counted: Counted, _ part: Condition, _ op: Comparison, _ number: Int, _ context: FactContext
    ) -> Truth {
        var least = 0
        var open = 0
        var isUnbounded = false
        var missing: [String] = []
        func take(_ truth: Truth) {
            switch truth {
            case .true: least += 1
            case .false: break
            case .unknown(let facts):
                open += 1
                missing += facts
            }
        }
        var inner = context
        switch counted {
        case .members:
            let members = context.household.members
            for member in members where !member.died {
                inner.member = member
                take(part.evaluate(inner))
            }
            // People whom the ledger counts but no row describes may satisfy it, too.
            let unlisted = context.household.size.map { max(0, $0 - members.count) }
            isUnbounded = members.isEmpty && unlisted == nil
            open += unlisted ?? 0
            if isUnbounded || (unlisted ?? 0) > 0 { missing.append("household.members") }
        case .needs:
            let needs = context.household.needs(on: context.day)
            for need in needs ?? [] {
                inner.need = need
                take(part.evaluate(inner))
            }
            isUnbounded = needs == nil
            if isUnbounded { missing.append("household.needs") }
        }
        let most = isUnbounded ? Int.max : least + open
        return interval(least, most, op, number) ?? .unknown(missing)
    }

    /// The truth of `x op number` for every x in `least...most`; nil where it depends on x.
    private static func interval(_ least: Int, _ most: Int, _ op: Comparison, _ number: Int) -> Truth? {
        switch op {
        case .atLeast: least >= number ? .true : most < number ? .false : nil
        case .greater: least > number ? .true : most <= number ? .false : nil
        case .atMost: most <= number ? .true : least > number ? .false : nil
        case .less: most < number ? .true : least >= number ? .false : nil
        case .equal: least == most && least == number ? .true : number < least || number > most ? .false : nil
        case .notEqual: least == most && least == number ? .false : number < least || number > most ? .true : nil
        case .isIn, .contains: .false
        }
    }
}
