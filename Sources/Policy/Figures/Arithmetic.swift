import Register

/// Evaluates formulas on a context and, where asked, keeps the steps as people read them.
struct Arithmetic {
    /// What a formula is evaluated on.
    var context: FactContext
    /// The steps so far; nil where nobody asks for them.
    private(set) var steps: [ArithmeticStep]?
    private var shown: Set<String> = []

    init(_ context: FactContext, showing: Bool = false) {
        self.context = context
        steps = showing ? [] : nil
    }

    /// Evaluates the amount itself and closes its steps.
    mutating func amount(_ formula: Formula) -> Figure {
        let (figure, text) = evaluate(formula)
        if case .known(let value) = figure, steps != nil {
            steps?.append(
                ArithmeticStep(source: .amount, names: nil, expression: Self.bare(text), result: value.moneyText))
        }
        return figure
    }

    /// The value and, where steps are kept, the formula with its values put in.
    mutating func evaluate(_ formula: Formula) -> (figure: Figure, text: String) {
        switch formula {
        case .number(let ratio): (.known(ratio), ratio.numberText)
        case .parameter(let id): parameter(id)
        case .fact(let name): fact(name)
        case .calculator(let id): calculator(id)
        case .add(let parts): chain(parts, " + ") { $0.adding($1) }
        case .subtract(let parts): chain(parts, " − ") { $0.subtracting($1) }
        case .multiply(let parts): chain(parts, " × ") { $0.multiplied(by: $1) }
        case .divide(let above, let below): chain([above, below], " ÷ ") { $0.divided(by: $1) }
        case .least(let parts): chain(parts, ", ", "min") { min($0, $1) }
        case .greatest(let parts): chain(parts, ", ", "max") { max($0, $1) }
        case .sum(let condition, let formula): sum(condition, formula)
        case .count(let condition): count(condition)
        case .dated(let fact, let window): dated(fact, window, isCount: false)
        case .datedCount(let fact, let window): dated(fact, window, isCount: true)
        case .graded(let grades, let otherwise): graded(grades, otherwise)
        }
    }

    private mutating func show(_ key: String, _ step: @autoclosure () -> ArithmeticStep) {
        guard steps != nil, shown.insert(key).inserted else { return }
        steps?.append(step())
    }

    private mutating func parameter(_ id: String) -> (Figure, String) {
        guard let figures = context.figures, let (valued, parameter) = figures.values[id],
            case .figure(let ratio) = valued.value
        else { return (.unknown(["parameters.\(id)"]), "?") }
        let text = parameter.print(valued.value)
        show(
            valued.path,
            ArithmeticStep(
                source: .parameter(valued.path, valued.basis), names: parameter.names, expression: "", result: text))
        return (.known(ratio), text)
    }

    private mutating func fact(_ name: String) -> (Figure, String) {
        let key = context.key(of: name)
        guard let fact = Fact.named(name), let value = fact.value(in: context), let ratio = value.ratio else {
            return (.unknown([key]), "?")
        }
        let text = fact.type == .money ? ratio.moneyText : ratio.numberText
        show(key, ArithmeticStep(source: .fact(key), names: fact.names, expression: "", result: text))
        return (.known(ratio), text)
    }

    private mutating func calculator(_ id: String) -> (Figure, String) {
        guard let calculator = context.figures?.calculators[id] else { return (.unknown(["calculators.\(id)"]), "?") }
        let (figure, text) = evaluate(calculator.formula)
        guard case .known(let value) = figure else { return (figure, "?") }
        let result = calculator.type == .money ? value.moneyText : value.numberText
        show(
            context.key(of: calculator.path),
            ArithmeticStep(
                source: .calculator(calculator.path, calculator.basis), names: calculator.names,
                expression: Self.bare(text), result: result))
        return (figure, result)
    }

    private mutating func chain(
        _ parts: [Formula], _ sign: String, _ function: String = "", _ step: (Ratio, Ratio) -> Ratio?
    ) -> (Figure, String) {
        var total: Ratio?
        var missing: [String] = []
        var texts: [String] = []
        var isTooLarge = false
        for part in parts {
            let (figure, text) = evaluate(part)
            texts.append(text)
            switch figure {
            case .unknown(let facts): missing += facts
            case .known(let value):
                guard let soFar = total else {
                    total = value
                    continue
                }
                if missing.isEmpty, let next = step(soFar, value) { total = next } else { isTooLarge = true }
            }
        }
        let text = steps == nil ? "" : "\(function)(\(texts.joined(separator: sign)))"
        if !missing.isEmpty { return (.unknown(missing), text) }
        guard let total, !isTooLarge else { return (.unknown([Self.notComputable]), text) }
        return (.known(total), text)
    }

    /// What is named as missing where a division by zero or a number beyond all bounds leaves no value.
    static let notComputable = "not_computable"

    private mutating func sum(_ condition: Condition, _ formula: Formula) -> (Figure, String) {
        var total = Ratio(0)
        var missing: [String] = []
        var texts: [String] = []
        for (index, member) in context.household.members.enumerated() where !member.died {
            let outer = context
            context.stand(at: member, index)
            switch condition.evaluate(context) {
            case .false: break
            case .unknown(let facts): missing += facts
            case .true:
                let (figure, text) = evaluate(formula)
                texts.append(text)
                switch figure {
                case .unknown(let facts): missing += facts
                case .known(let value):
                    if let next = total.adding(value) { total = next } else { missing.append(Self.notComputable) }
                }
            }
            context = outer
        }
        if context.unlistedMembers != 0 { missing.append("household.members") }
        let text = texts.isEmpty ? "0" : "(\(texts.joined(separator: " + ")))"
        return (missing.isEmpty ? .known(total) : .unknown(missing), text)
    }

    private mutating func count(_ condition: Condition) -> (Figure, String) {
        let (figure, _) = sum(condition, .number(Ratio(1)))
        return (figure, figure.value?.numberText ?? "?")
    }

    private mutating func dated(_ name: String, _ window: Formula.Window, isCount: Bool) -> (Figure, String) {
        let key = context.key(of: name)
        guard let fact = Fact.named(name), case .dated(let amounts)? = fact.value(in: context) else {
            return (.unknown([key]), "?")
        }
        var end = context.day
        if let anchor = window.anchor {
            guard case .day(let day)? = Fact.named(anchor)?.value(in: context) else {
                return (.unknown([context.key(of: anchor)]), "?")
            }
            end = day
        }
        let first = end.adding(months: -window.months)
        let last = window.includesDay ? end : end.adding(days: -1)
        let within = amounts.filter { (first...max(first, last)).contains($0.day) && $0.day <= last }
        var total = Ratio(0)
        for amount in within {
            if isCount {
                total = total.adding(Ratio(1)) ?? total
                continue
            }
            guard let fen = amount.amount?.fen else { return (.unknown([key]), "?") }
            guard let next = total.adding(Ratio(fen: fen)) else { return (.unknown([Self.notComputable]), "?") }
            total = next
        }
        let result = isCount ? total.numberText : total.moneyText
        show(
            key + "\(window)",
            ArithmeticStep(
                source: .fact(key), names: fact.names, expression: "\(first)…\(last)", result: result))
        return (.known(total), result)
    }

    private mutating func graded(_ grades: [Formula.Grade], _ otherwise: Formula?) -> (Figure, String) {
        for grade in grades {
            switch grade.condition.evaluate(context) {
            case .true: return evaluate(grade.value)
            case .false: continue
            case .unknown(let facts): return (.unknown(facts), "?")
            }
        }
        guard let otherwise else { return (.unknown([Self.notComputable]), "?") }
        return evaluate(otherwise)
    }

    /// An expression without the brackets around the whole.
    private static func bare(_ text: String) -> String {
        guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
        var depth = 0
        for (index, character) in zip(text.indices, text) {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0, index != text.index(before: text.endIndex) { return text }
        }
        return String(text.dropFirst().dropLast())
    }
}
