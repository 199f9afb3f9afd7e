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
        case .known(let fact): Truth(Fact.named(fact)?.value(in: context) != nil)
        case .compare(let name, let op, let operand):
            Self.compare(name, op, operand, context)
        case .count(let counted, let part, let op, let number):
            Self.count(counted, part, op, number, context)
        case .figure(let left, let op, let right):
            Self.figures(left, op, right, context)
        }
    }

    private static func compare(
        _ name: String, _ op: Comparison, _ operand: Operand, _ context: FactContext
    ) -> Truth {
        let left = Fact.named(name)?.value(in: context)
        let name = context.key(of: name)
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
            let right = Fact.named(other)?.value(in: context)
            guard let left, let right else {
                return .unknown((left == nil ? [name] : []) + (right == nil ? [context.key(of: other)] : []))
            }
            return Truth(holds(left, op, [right]))
        case .dayOf(let other, let months, let days):
            let base = Fact.named(other)?.value(in: context)
            guard let left, case .day(let day)? = base else {
                return .unknown((left == nil ? [name] : []) + (base == nil ? [context.key(of: other)] : []))
            }
            return Truth(holds(left, op, [.day(day.adding(months: months).adding(days: days))]))
        }
    }

    private static func figures(
        _ left: Formula, _ op: Comparison, _ right: Formula, _ context: FactContext
    ) -> Truth {
        var arithmetic = Arithmetic(context)
        switch (arithmetic.evaluate(left).figure, arithmetic.evaluate(right).figure) {
        case (.known(let left), .known(let right)): return Truth(left.holds(op, right))
        case (.unknown(let left), .unknown(let right)): return .unknown(left + right)
        case (.unknown(let missing), _), (_, .unknown(let missing)): return .unknown(missing)
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
        case (.decimal(let a), .decimal(let b)?): sign(a, b)
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
            for (index, member) in members.enumerated() where !member.died {
                inner.stand(at: member, index)
                take(part.evaluate(inner))
            }
            // People whom the ledger counts but no row describes may satisfy it, too.
            let unlisted = context.unlistedMembers
            isUnbounded = unlisted == nil
            open += unlisted ?? 0
            if unlisted != 0 { missing.append("household.members") }
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

extension Ratio {
    /// Whether this compares so with `other`.
    func holds(_ op: Condition.Comparison, _ other: Ratio) -> Bool {
        switch op {
        case .equal: self == other
        case .notEqual: self != other
        case .less: self < other
        case .atMost: self <= other
        case .greater: self > other
        case .atLeast: self >= other
        case .isIn, .contains: false
        }
    }
}
