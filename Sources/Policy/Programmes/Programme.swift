public import Register

/// A government entitlement (政策项目): who has a claim and what amounts to, as the documents state it.
///
/// What it finds is advice to a department, never a decision.
public struct Programme: Sendable {
    /// Of whom the entitlement is.
    public enum Beneficiary: String, Sendable, Hashable, CaseIterable {
        /// The household as a whole.
        case household
        /// Single members, each judged for themselves.
        case member
    }

    /// In what form it is given (M29).
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// Money.
        case money
        /// Goods.
        case goods
        /// A service.
        case service
        /// A referral to others who help.
        case referral
        /// A fee or cost that is not charged.
        case waiver
        /// A place, in a home or at work.
        case place
        /// A status, such as being registered or kept under watch.
        case status
    }

    /// Which of the five 应 it fulfils (M164).
    public enum Duty: String, Sendable, Hashable, CaseIterable {
        /// 应保.
        case insure
        /// 应养.
        case support
        /// 应补.
        case subsidise
        /// 应帮.
        case help
        /// 应扶.
        case promote
    }

    /// An amount as data.
    public struct Amount: Sendable {
        /// For how long an amount is meant.
        public enum Period: String, Sendable, Hashable, CaseIterable {
            /// Once.
            case once
            /// Every month.
            case month
            /// Every year.
            case year
        }

        /// The formula; for members: of one member.
        public let formula: Formula
        /// For how long it is meant.
        public let period: Period
        /// True where the document states a least amount (以上, 不低于).
        public let isLeast: Bool
        /// The parameter that says by which share the amount may differ (左右); nil where it is exact.
        public let tolerance: String?
    }

    /// Its id.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// The departments responsible, in the order of the document: the first leads (M123).
    public let departments: [String]
    /// Of whom it is.
    public let beneficiary: Beneficiary
    /// In what forms it is given.
    public let forms: [Form]
    /// Which of the five 应 it fulfils; nil where none.
    public let duty: Duty?
    /// First and last day, where the document limits it beyond the pack's own dates.
    public let from: CalendarDay?
    /// Last day.
    public let until: CalendarDay?
    /// What the household must satisfy.
    public let condition: Condition
    /// What a member must satisfy.
    public let memberCondition: Condition?
    /// Where this holds, the entitlement is given already; nil where the register cannot tell.
    public let held: Condition?
    /// The amount, where there is one.
    public let amount: Amount?
    /// What is advised.
    public let advice: PackWords
    /// Its ground.
    public let basis: Basis
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers, such as which reading it takes.
    public let note: PackWords?

    /// The path, `programmes.ID`.
    public var path: String { "programmes.\(id)" }

    /// True where the programme is in force on `day`, as far as it limits itself.
    public func holds(on day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// The paths of the values of the pack that its conditions need and that are not stated for the day of `figures`,
    /// sorted: without them it cannot be judged.
    public func missingValues(_ figures: PackFigures) -> [String] {
        var missing = figures.missing(in: condition)
        if let memberCondition { missing.formUnion(figures.missing(in: memberCondition)) }
        if let held { missing.formUnion(figures.missing(in: held)) }
        return missing.sorted()
    }

    /// The same of its amount: without them it can be judged but not computed.
    public func missingValuesOfAmount(_ figures: PackFigures) -> [String] {
        guard let amount else { return [] }
        var missing = figures.missing(in: amount.formula)
        if let tolerance = amount.tolerance { missing.formUnion(figures.missing(in: .parameter(tolerance))) }
        return missing.sorted()
    }
}

/// What a programme says about a household on a day.
public struct ProgrammeFinding: Sendable, Hashable {
    /// The outcome.
    public enum State: Sendable, Hashable {
        /// All conditions hold; for members: these do, by their place in the household's list.
        case eligible(members: [Int])
        /// The entitlement is given already.
        case held
        /// A condition does not hold.
        case notEligible
        /// Facts are missing that would tell, sorted.
        case unknown(missing: [String])
        /// The programme is not in force on the day.
        case outOfDates
        /// The pack lacks these values for the day: the programme cannot be judged, and says so by name.
        case stopped(missing: [String])
    }

    /// An amount with what the document leaves open.
    public struct Sum: Sendable, Hashable {
        /// The amount.
        public let amount: Money
        /// The bounds of its tolerance, where it has one.
        public let least: Money?
        /// The upper bound.
        public let most: Money?
        /// True where more people may be entitled than those whose parts are summed.
        public let isPartial: Bool
    }

    /// The outcome.
    public let state: State
    /// The amount; nil where there is none or it cannot be told.
    public let sum: Sum?
    /// The facts without which the amount, or of whom else it holds, cannot be told, sorted.
    public let missingForAmount: [String]
    /// The arithmetic, where it was asked for.
    public let steps: [ArithmeticStep]
    /// The parts of the conditions with what they gave, where they were asked for.
    public let parts: [ConditionPart]
    /// Where the household just misses a line of money, and nothing else (悬崖, M21).
    public let cliff: Cliff?
}

/// A line of money that a household misses by little, while everything else holds.
public struct Cliff: Sendable, Hashable {
    /// What is compared.
    public let names: PackWords
    /// The household's value.
    public let value: Ratio
    /// The line.
    public let line: Ratio
    /// By how much it is missed.
    public var gap: Ratio? { value.subtracting(line).map { $0 < Ratio(0) ? $0.multiplied(by: Ratio(-1)) ?? $0 : $0 } }
}

/// A part of a condition with what it gave.
public struct ConditionPart: Sendable, Hashable {
    /// What people read: facts by their names, codes by their terms.
    public let words: PackWords
    /// What it gave.
    public let truth: Truth
    /// The value that was compared, where there is one.
    public let value: PackWords?
}
