import Register

extension Programme {
    /// What the programme says about a household.
    ///
    /// Complexity: linear in the size of its conditions × members.
    /// - Parameters:
    ///   - context: the household with the day, the pack's figures and what is stated for this check.
    ///   - cliffWithin: how far beyond a line of money counts as just missing it, as a share of the line.
    ///   - isComplete: the caller knows that the pack has every value that the conditions need.
    ///   - isDrawn: somebody entered that the household draws it already.
    ///   - isExplained: whether conditions and arithmetic are kept step by step.
    public func finding(
        _ context: FactContext, cliffWithin: Ratio = Ratio(0), isComplete: Bool = false, isExplained: Bool = false,
        isDrawn: Bool = false
    ) -> ProgrammeFinding {
        func finding(
            _ state: ProgrammeFinding.State, parts: [ConditionPart] = [], cliff: Cliff? = nil
        ) -> ProgrammeFinding {
            ProgrammeFinding(state: state, sum: nil, missingForAmount: [], steps: [], parts: parts, cliff: cliff)
        }
        guard holds(on: context.day) else { return finding(.outOfDates) }
        if !isComplete, let figures = context.figures {
            let missing = missingValues(figures)
            guard missing.isEmpty else { return finding(.stopped(missing: missing)) }
        }
        if isDrawn { return finding(.held) }
        if let held, held.evaluate(context) == .true { return finding(.held) }
        let (truth, members, open) = judge(context)
        let parts = isExplained ? explained(context) : []
        switch truth {
        case .unknown(let missing): return finding(.unknown(missing: missing), parts: parts)
        case .false: return finding(.notEligible, parts: parts, cliff: cliff(context, within: cliffWithin))
        case .true:
            let (sum, missing, steps) = compute(context, members, isPartial: !open.isEmpty, isExplained: isExplained)
            return ProgrammeFinding(
                state: .eligible(members: members), sum: sum, missingForAmount: Set(missing + open).sorted(),
                steps: steps, parts: parts, cliff: nil)
        }
    }

    /// The truth of all conditions, the members of whom they hold, and the facts that would tell of the others.
    private func judge(_ context: FactContext) -> (Truth, [Int], [String]) {
        let own = condition.evaluate(context)
        guard let memberCondition, own != .false else { return (own, [], []) }
        var members: [Int] = []
        var open: [String] = []
        var found: [Truth] = []
        for (index, member) in context.household.members.enumerated() where !member.died {
            var inner = context
            inner.stand(at: member, index)
            let truth = memberCondition.evaluate(inner)
            if truth == .true { members.append(index) }
            if case .unknown(let missing) = truth { open += missing }
            found.append(truth)
        }
        // People whom no row describes may be entitled, too.
        if context.unlistedMembers != 0 {
            found.append(.unknown(missing: ["household.members"]))
            open.append("household.members")
        }
        return (Truth.all([own, Truth.any(found)]), members, open)
    }

    private func compute(
        _ context: FactContext, _ members: [Int], isPartial: Bool, isExplained: Bool
    ) -> (ProgrammeFinding.Sum?, [String], [ArithmeticStep]) {
        guard let amount else { return (nil, [], []) }
        let absent = context.figures.map(missingValuesOfAmount) ?? []
        guard absent.isEmpty else { return (nil, absent, []) }
        var total = Ratio(0)
        var steps: [ArithmeticStep] = []
        var missing: [String] = []
        func take(_ context: FactContext) {
            var arithmetic = Arithmetic(context, showing: isExplained)
            switch arithmetic.amount(amount.formula) {
            case .known(let value):
                if let next = total.adding(value) { total = next } else { missing.append(Arithmetic.notComputable) }
            case .unknown(let facts): missing += facts
            }
            steps += arithmetic.steps ?? []
        }
        if beneficiary == .household {
            take(context)
        } else {
            for index in members {
                var inner = context
                inner.stand(at: context.household.members[index], index)
                take(inner)
            }
            if isExplained, members.count > 1, missing.isEmpty {
                let amounts = steps.filter { $0.source == .amount }.map(\.result)
                steps.append(
                    ArithmeticStep(
                        source: .amount, names: nil, expression: amounts.joined(separator: " + "),
                        result: total.moneyText))
            }
        }
        guard missing.isEmpty, let fen = total.fen else { return (nil, Set(missing).sorted(), steps) }
        var bounds: (least: Money?, most: Money?) = (nil, nil)
        if let tolerance = amount.tolerance, let share = context.figures?.figure(tolerance),
            let part = total.multiplied(by: share), let low = total.subtracting(part)?.fen,
            let high = total.adding(part)?.fen
        {
            bounds = (Money(fen: low), Money(fen: high))
        }
        return (
            ProgrammeFinding.Sum(
                amount: Money(fen: fen), least: bounds.least, most: isPartial ? nil : bounds.most, isPartial: isPartial),
            [], steps
        )
    }

    /// The conditions part by part; those of members per member.
    private func explained(_ context: FactContext) -> [ConditionPart] {
        var parts = condition.parts(context)
        if let memberCondition {
            for (index, member) in context.household.members.enumerated() where !member.died {
                var inner = context
                inner.stand(at: member, index)
                parts += memberCondition.parts(inner).map { part in
                    ConditionPart(
                        words: PackWords(
                            zh: "成员\(index + 1)：\(part.words.zh)", en: "member \(index + 1): \(part.words.en)"),
                        truth: part.truth, value: part.value)
                }
            }
        }
        return parts
    }

    /// The one line of money that is just missed, where all other conditions hold.
    private func cliff(_ context: FactContext, within: Ratio) -> Cliff? {
        guard within > Ratio(0) else { return nil }
        if let memberCondition {
            // A member's own lines are no cliff of the household's; the household's are one where somebody qualifies.
            var someone = false
            for (index, member) in context.household.members.enumerated() where !member.died {
                var inner = context
                inner.stand(at: member, index)
                if memberCondition.evaluate(inner) == .true { someone = true }
            }
            guard someone else { return nil }
        }
        var failing: [Condition] = []
        for part in condition.conjuncts {
            switch part.evaluate(context) {
            case .true: continue
            case .unknown: return nil
            case .false: failing.append(part)
            }
        }
        guard failing.count == 1, let line = failing[0].missedLine(context) else { return nil }
        guard let gap = line.gap, let reach = line.line.multiplied(by: within), gap <= reach else { return nil }
        return line
    }
}
