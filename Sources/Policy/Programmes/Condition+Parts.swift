import Register

extension Condition {
    /// The parts of which all must hold.
    var conjuncts: [Condition] {
        if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
    }

    /// Every part of which all must hold, with what it gave.
    func parts(_ context: FactContext) -> [ConditionPart] {
        conjuncts.map { part in
            ConditionPart(words: part.words(context), truth: part.evaluate(context), value: part.comparedValue(context))
        }
    }

    /// A line of money that is missed: a comparison of amounts by `<`, `<=`, `>` or `>=`.
    func missedLine(_ context: FactContext) -> Cliff? {
        let ordered: Set<Comparison> = [.less, .atMost, .greater, .atLeast]
        switch self {
        case .compare(let name, let op, .constant(.money(let line))) where ordered.contains(op):
            guard let fact = Fact.named(name), let value = fact.value(in: context)?.ratio else { return nil }
            return Cliff(names: fact.names, value: value, line: Ratio(fen: line.fen))
        case .figure(let left, let op, let right) where ordered.contains(op):
            guard left.isMoney(context) else { return nil }
            var arithmetic = Arithmetic(context)
            guard let value = arithmetic.evaluate(left).figure.value, let line = arithmetic.evaluate(right).figure.value
            else { return nil }
            return Cliff(names: left.words(context), value: value, line: line)
        default: return nil
        }
    }

    private func comparedValue(_ context: FactContext) -> String? {
        switch self {
        case .compare("household.tags", _, _): return nil
        case .compare(let name, _, _): return Fact.named(name)?.value(in: context)?.printed
        case .figure(let left, _, _):
            var arithmetic = Arithmetic(context)
            let value = arithmetic.evaluate(left).figure.value
            return left.isMoney(context) ? value?.moneyText : value?.numberText
        default: return nil
        }
    }

    /// The condition in words, in the grammar's own signs.
    func words(_ context: FactContext) -> PackWords {
        switch self {
        case .all(let parts): Self.joined(parts.map { $0.words(context) }, zh: "且", en: "and")
        case .any(let parts): Self.joined(parts.map { $0.words(context) }, zh: "或", en: "or")
        case .not(let part):
            PackWords(zh: "非（\(part.words(context).zh)）", en: "not (\(part.words(context).en))")
        case .known(let name):
            PackWords(zh: "\(Fact.words(name).zh)已知", en: "\(Fact.words(name).en) is known")
        case .compare(let name, let op, let operand):
            operand.namesSensitiveTags
                ? PackWords(zh: "敏感项(不显示)", en: "a sensitive matter (not shown)")
                : Self.signed(Fact.words(name), op, operand.words)
        case .count(let counted, let part, let op, let number):
            PackWords(
                zh: "\(counted == .members ? "成员" : "需求")中“\(part.words(context).zh)”的数量 \(op.rawValue) \(number)",
                en: "number of \(counted.rawValue) with '\(part.words(context).en)' \(op.rawValue) \(number)")
        case .figure(let left, let op, let right):
            Self.signed(left.words(context), op, right.words(context))
        }
    }

    private static func signed(_ left: PackWords, _ op: Comparison, _ right: PackWords) -> PackWords {
        PackWords(zh: "\(left.zh) \(op.rawValue) \(right.zh)", en: "\(left.en) \(op.rawValue) \(right.en)")
    }

    private static func joined(_ parts: [PackWords], zh: String, en: String) -> PackWords {
        PackWords(
            zh: "（\(parts.map(\.zh).joined(separator: " \(zh) "))）",
            en: "(\(parts.map(\.en).joined(separator: " \(en) ")))")
    }
}

extension Condition.Operand {
    /// True where it names somebody's past that explanations do not tell (M13).
    fileprivate var namesSensitiveTags: Bool {
        let values: [FactValue] =
            switch self {
            case .constant(let value): [value]
            case .oneOf(let values): values
            default: []
            }
        return values.contains { value in
            if case .code(let code) = value { RiskTag(rawValue: code)?.isSensitive ?? false } else { false }
        }
    }

    /// What is compared with, in words.
    fileprivate var words: PackWords {
        switch self {
        case .constant(let value): return PackWords(zh: value.printed, en: value.printed)
        case .oneOf(let values):
            let text = values.map(\.printed).joined(separator: ", ")
            return PackWords(zh: text, en: text)
        case .fact(let name): return Fact.words(name)
        case .runDay(let months, let days):
            return PackWords(
                zh: "当日\(Self.shift(months, days, zh: true))", en: "the day\(Self.shift(months, days, zh: false))")
        case .dayOf(let name, let months, let days):
            let base = Fact.words(name)
            return PackWords(
                zh: base.zh + Self.shift(months, days, zh: true), en: base.en + Self.shift(months, days, zh: false))
        }
    }

    private static func shift(_ months: Int, _ days: Int, zh: Bool) -> String {
        var text = ""
        if months != 0 { text += " \(months > 0 ? "+" : "−")\(months.magnitude)\(zh ? "个月" : " months")" }
        if days != 0 { text += " \(days > 0 ? "+" : "−")\(days.magnitude)\(zh ? "天" : " days")" }
        return text
    }
}

extension Fact {
    /// The words of a fact by its name.
    static func words(_ name: String) -> PackWords { named(name)?.names ?? PackWords(zh: name, en: name) }
}

extension Formula {
    /// True where the formula gives an amount of money.
    func isMoney(_ context: FactContext) -> Bool {
        switch self {
        case .fact(let name): Fact.named(name)?.type == .money
        case .calculator(let id): context.figures?.calculators[id]?.type == .money
        case .parameter(let id): context.figures?.values[id]?.parameter.kind == .money
        case .dated: true
        default: false
        }
    }

    /// The formula in words: named parts by their names, with the value where the pack has it.
    func words(_ context: FactContext) -> PackWords {
        switch self {
        case .number(let ratio): return PackWords(zh: ratio.numberText, en: ratio.numberText)
        case .fact(let name): return Fact.words(name)
        case .calculator(let id): return context.figures?.calculators[id]?.names ?? PackWords(zh: id, en: id)
        case .parameter(let id):
            guard let (valued, parameter) = context.figures?.values[id] else { return PackWords(zh: id, en: id) }
            let text = parameter.print(valued.value)
            return PackWords(zh: "\(parameter.names.zh) \(text)", en: "\(parameter.names.en) \(text)")
        default: return PackWords(zh: "算式", en: "formula")
        }
    }
}
