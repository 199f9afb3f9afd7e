public import Register

/// The smallest change after which an uncovered household would have a responsible person.
public enum Repair: Sendable, Hashable, Codable {
    /// One more place at this helper.
    case onePlace(helper: RecordID)
    /// This helper would be a candidate if the rule did not hold here, and has a place to give.
    case relax(rule: String, helper: RecordID)
    /// Make this fact of the helper known; it may then be a candidate, and has a place to give.
    case fillHelper(field: String, helper: RecordID)
    /// Make this fact of the household known.
    case fillHousehold(field: String)
    /// A new helper with one place who serves this division and passes every rule.
    case newHelper(in: DivisionCode)
}
