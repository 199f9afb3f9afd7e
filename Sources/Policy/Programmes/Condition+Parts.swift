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

    private func comparedValue(_ context: FactContext) -> PackWords? {
        switch self {
        case .compare("household.tags", _, _): return nil
        case .compare(let name, _, _):
            guard let fact = Fact.named(name) else { return nil }
            return fact.value(in: context)?.words(of: fact.type)
        case .figure(let left, _, _):
            var arithmetic = Arithmetic(context)
            return arithmetic.evaluate(left).figure.value?.words(isMoney: left.isMoney(context))
        default: return nil
        }
    }

    /// The condition in words: facts by their names, codes by their terms.
    func words(_ context: FactContext) -> PackWords {
        switch self {
        case .all(let parts): return Self.joined(parts.map { $0.words(context) }, zh: "且", en: "and")
        case .any(let parts): return Self.joined(parts.map { $0.words(context) }, zh: "或", en: "or")
        case .not(let part):
            let words = part.words(context)
            return PackWords(zh: "非（\(words.zh)）", en: "not (\(words.en))")
        case .known(let name):
            let words = Fact.words(name)
            return PackWords(zh: "\(words.zh)已知", en: "\(words.en): known")
        case .compare(let name, let op, let operand):
            guard !operand.namesSensitiveTags else {
                return PackWords(zh: "敏感项（不显示）", en: "a sensitive matter (not shown)")
            }
            return Self.compared(name, op, operand)
        case .count(let counted, let part, let op, let number):
            let (words, sign) = (part.words(context), op.words(isDay: false))
            let what = counted == .members ? (zh: "成员", en: "members") : (zh: "需求", en: "needs")
            return PackWords(
                zh: "符合“\(words.zh)”的\(what.zh)数\(sign.zh) \(number)",
                en: "number of \(what.en) with '\(words.en)' \(sign.en) \(number)")
        case .figure(let left, let op, let right):
            let sign = op.words(isDay: false)
            let (first, second) = (left.words(context), right.words(context, isMoney: left.isMoney(context)))
            return PackWords(zh: "\(first.zh)\(sign.zh)\(second.zh)", en: "\(first.en) \(sign.en) \(second.en)")
        }
    }

    private static func compared(_ name: String, _ op: Comparison, _ operand: Operand) -> PackWords {
        let (left, type) = (Fact.words(name), Fact.named(name)?.type ?? .bool)
        if case .bool = type, case .constant(.bool(let value)) = operand {
            let words = FactValue.bool(value == (op == .equal)).words(of: .bool)
            return PackWords(zh: "\(left.zh)：\(words.zh)", en: "\(left.en): \(words.en)")
        }
        var isDay = false
        if case .day = type { isDay = true }
        var sign = op.words(isDay: isDay)
        if case .oneOf(let values) = operand, op == .contains, values.count > 1 {
            sign = PackWords(zh: "含其中之一：", en: "include one of")
        }
        let right = operand.words(type)
        return PackWords(zh: "\(left.zh)\(sign.zh)\(right.zh)", en: "\(left.en) \(sign.en) \(right.en)")
    }

    private static func joined(_ parts: [PackWords], zh: String, en: String) -> PackWords {
        PackWords(
            zh: "（\(parts.map(\.zh).joined(separator: "，\(zh)"))）",
            en: "(\(parts.map(\.en).joined(separator: " \(en) ")))")
    }
}

extension Condition.Comparison {
    /// The comparison in words, as they stand between two sides.
    fileprivate func words(isDay: Bool) -> PackWords {
        switch self {
        case .equal: PackWords(zh: "为", en: "is")
        case .notEqual: PackWords(zh: "不为", en: "is not")
        case .less: isDay ? PackWords(zh: "早于", en: "is before") : PackWords(zh: "低于", en: "is below")
        case .atMost: isDay ? PackWords(zh: "不晚于", en: "is not after") : PackWords(zh: "不超过", en: "is at most")
        case .greater: isDay ? PackWords(zh: "晚于", en: "is after") : PackWords(zh: "超过", en: "is above")
        case .atLeast: isDay ? PackWords(zh: "不早于", en: "is not before") : PackWords(zh: "不低于", en: "is at least")
        case .isIn: PackWords(zh: "属于：", en: "is one of")
        case .contains: PackWords(zh: "含", en: "include")
        }
    }
}

extension Ratio {
    /// The number or amount in words.
    fileprivate func words(isMoney: Bool) -> PackWords {
        isMoney
            ? PackWords(zh: "\(moneyText)元", en: "\(moneyText) yuan") : PackWords(zh: numberText, en: numberText)
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

    /// What is compared with, in words; `type` is that of the fact.
    fileprivate func words(_ type: FactType) -> PackWords {
        switch self {
        case .constant(let value): return value.words(of: type)
        case .oneOf(let values):
            let words = values.map { $0.words(of: type) }
            return PackWords(
                zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
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
        func part(_ count: Int, _ unitZh: String, _ unitEn: String) -> String {
            guard count != 0 else { return "" }
            return zh
                ? "\(count > 0 ? "后" : "前")\(count.magnitude)\(unitZh)"
                : " \(count > 0 ? "+" : "−")\(count.magnitude) \(unitEn)"
        }
        return part(months, "个月", "months") + part(days, "天", "days")
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

    /// The formula in words: named parts by their names, with the value where the pack has it. A number that is compared with
    /// an amount is one of yuan.
    func words(_ context: FactContext, isMoney: Bool = false) -> PackWords {
        switch self {
        case .number(let ratio): return ratio.words(isMoney: isMoney)
        case .fact(let name): return Fact.words(name)
        case .calculator(let id): return context.figures?.calculators[id]?.names ?? PackWords(zh: id, en: id)
        case .parameter(let id):
            guard let (valued, parameter) = context.figures?.values[id] else { return PackWords(zh: id, en: id) }
            let text = parameter.print(valued.value)
            return PackWords(zh: "\(parameter.names.zh)（\(text)）", en: "\(parameter.names.en) (\(text))")
        default: return PackWords(zh: "算式", en: "formula")
        }
    }
}
