public import Register

/// A sum or proportion that the pack's own values must keep: base and rise give the stated total (M25), the allowance is
/// at least so much of the minimum wage (M45).
public struct PackCheckRule: Sendable {
    /// What follows where it does not hold.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The pack is refused.
        case error
        /// The pack is read, and everybody who looks at it is told.
        case warning
    }

    /// How a check came out on a day.
    public enum Outcome: Sendable, Hashable {
        /// It holds.
        case holds
        /// It does not.
        case fails
        /// Values are missing, by their paths: nothing can be said.
        case notJudged(missing: [String])
    }

    /// Its id.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// What follows where it does not hold.
    public let severity: Severity
    let left: Formula
    let op: Condition.Comparison
    let right: Formula
    /// The pack's area: arithmetic that is about no household still stands somewhere.
    let area: DivisionCode
    /// Its ground.
    public let basis: Basis
    /// Line in the pack's text, from 1.
    public let line: Int

    /// The path, `checks.ID`.
    public var path: String { "checks.\(id)" }

    /// How it comes out on the day of `figures`, with both sides as people read them.
    public func outcome(_ figures: PackFigures) -> (outcome: Outcome, left: String, right: String) {
        let missing = figures.missing(in: left).union(figures.missing(in: right))
        guard missing.isEmpty else { return (.notJudged(missing: missing.sorted()), "", "") }
        let household = HouseholdFacts(Household(number: "", area: area))
        var arithmetic = Arithmetic(FactContext(day: figures.day, household: household, figures: figures))
        let (first, firstText) = arithmetic.evaluate(left)
        let (second, secondText) = arithmetic.evaluate(right)
        guard let first = first.value, let second = second.value else {
            return (.notJudged(missing: [Arithmetic.notComputable]), "", "")
        }
        return (
            first.holds(op, second) ? .holds : .fails, firstText.isEmpty ? first.numberText : firstText,
            secondText.isEmpty ? second.numberText : secondText
        )
    }
}

/// A check of a pack's values that does not hold on a day.
public struct PackWarning: Sendable, Hashable {
    /// The check's path.
    public let path: String
    /// What people read.
    public let names: PackWords
    /// The day from which it does not hold.
    public let day: CalendarDay
    /// The left side.
    public let left: String
    /// The right side.
    public let right: String
    /// Line in the pack's text, from 1.
    public let line: Int
}
