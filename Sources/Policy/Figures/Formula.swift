/// What a formula gives.
public enum FigureType: String, Sendable, Hashable {
    /// An amount in yuan.
    case money
    /// A number.
    case number
}

/// An amount or number as structured data: no scripting, types checked when the pack is loaded.
public indirect enum Formula: Sendable, Hashable {
    /// A number written in the formula, such as 12 months a year; amounts and rates are parameters with a ground.
    case number(Ratio)
    /// A dated value of the pack.
    case parameter(String)
    /// A fact.
    case fact(String)
    /// A named calculator of the pack.
    case calculator(String)
    /// The sum.
    case add([Formula])
    /// The first less the others.
    case subtract([Formula])
    /// The product.
    case multiply([Formula])
    /// The first divided by the second; unknown where that is 0.
    case divide(Formula, Formula)
    /// The least.
    case least([Formula])
    /// The greatest.
    case greatest([Formula])
    /// The sum over the living members for whom the condition holds.
    case sum(where: Condition, of: Formula)
    /// The number of living members for whom the condition holds.
    case count(where: Condition)
    /// The sum of dated amounts within the months before the day.
    case dated(fact: String, window: Window)
    /// The number of dated amounts within the months before the day.
    case datedCount(fact: String, window: Window)
    /// The first grade whose condition holds, else the last value; unknown where an earlier condition is unknown.
    case graded([Grade], otherwise: Formula?)

    /// A span of months that ends at the day of the check, or at a day that a fact says.
    public struct Window: Sendable, Hashable {
        /// How many months back from the day at its end; the day so many months earlier is the first that counts.
        public var months: Int
        /// True where that day counts itself; else the day before it is the last.
        public var includesDay: Bool
        /// The fact that says on which day the span ends; nil = the day of the check.
        public var anchor: String?
    }

    /// A value for those of whom a condition holds.
    public struct Grade: Sendable, Hashable {
        /// For whom.
        public var condition: Condition
        /// The value.
        public var value: Formula
    }
}

/// A named formula of the pack.
public struct Calculator: Sendable {
    /// Its id.
    public let id: String
    /// What people read.
    public let names: PackWords
    /// True where it is about one member.
    public let isOfMember: Bool
    /// What it computes.
    public let formula: Formula
    /// What it gives.
    public let type: FigureType
    /// Its ground.
    public let basis: Basis
    /// Line in the pack's text, from 1.
    public let line: Int
    /// A remark for readers, such as which reading it takes.
    public let note: PackWords?

    /// The path, `calculators.ID`.
    public var path: String { "calculators.\(id)" }
}

/// The outcome of a formula: a value, or what is missing for it.
public enum Figure: Sendable, Hashable {
    /// The exact value.
    case known(Ratio)
    /// It cannot be told for want of these facts, sorted, each once.
    case unknown(missing: [String])

    /// Unknown for want of `facts`.
    static func unknown(_ facts: some Sequence<String>) -> Figure { .unknown(missing: Set(facts).sorted()) }

    /// The value where it is known.
    public var value: Ratio? {
        if case .known(let value) = self { value } else { nil }
    }
}

/// One step of an arithmetic as it is shown to people.
public struct ArithmeticStep: Sendable, Hashable {
    /// What stands behind the step.
    public enum Source: Sendable, Hashable {
        /// A fact of the household or member, by its name.
        case fact(String)
        /// A value of the pack, by its path, with its ground.
        case parameter(String, Basis)
        /// A calculator of the pack, by its path, with its ground.
        case calculator(String, Basis)
        /// The amount itself.
        case amount
    }

    /// What stands behind it.
    public let source: Source
    /// What people read; nil for the amount itself.
    public let names: PackWords?
    /// The computation with its values put in, such as `12000.00 × 30%`; empty for what is only looked up.
    public let expression: String
    /// The result.
    public let result: String
}
