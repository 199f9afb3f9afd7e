/// A condition as structured data: no scripting, checked when the pack is loaded.
///
/// Its facts exist and its constants fit their types, so evaluating it cannot fail; what is missing in the register makes
/// it unknown.
public indirect enum Condition: Sendable, Hashable {
    /// Holds where all hold; holds where the list is empty.
    case all([Condition])
    /// Holds where one holds.
    case any([Condition])
    /// Holds where the other does not.
    case not(Condition)
    /// A fact compared with a constant or another fact.
    case compare(fact: String, op: Comparison, with: Operand)
    /// Holds where the fact is known; never unknown itself.
    case known(fact: String)
    /// How many members or needs satisfy a condition, compared with a number.
    case count(Counted, where: Condition, op: Comparison, number: Int)
    /// A figure of the pack or a fact compared with another figure; only where the pack's figures may be read.
    case figure(Formula, op: Comparison, with: Formula)

    /// How two values are compared.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        /// Equal; for areas: the same division.
        case equal = "="
        /// Not equal.
        case notEqual = "!="
        /// Less, earlier.
        case less = "<"
        /// Less or equal (以下, 以内).
        case atMost = "<="
        /// Greater, later (超过).
        case greater = ">"
        /// Greater or equal (以上).
        case atLeast = ">="
        /// One of a list; for areas: inside one of a list.
        case isIn = "in"
        /// A fact with several codes holds this code, or one of a list.
        case contains
    }

    /// What a fact is compared with.
    public enum Operand: Sendable, Hashable {
        /// A constant of the fact's type.
        case constant(FactValue)
        /// One of several constants (`in`, `contains`).
        case oneOf([FactValue])
        /// Another fact of the same type.
        case fact(String)
        /// A day relative to the run's day: first months, then days are added.
        case runDay(months: Int, days: Int)
        /// A day relative to another fact: first months, then days are added.
        case dayOf(fact: String, months: Int, days: Int)
    }

    /// What is counted.
    public enum Counted: String, Sendable, Hashable, CaseIterable {
        /// Living members of the household.
        case members
        /// Needs that exist on the run's day.
        case needs
    }
}
