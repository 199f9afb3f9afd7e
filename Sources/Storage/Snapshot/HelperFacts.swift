public import Register

/// A helper as a run sees it: coded facts, nothing sealed.
public struct HelperFacts: Sendable, Hashable {
    /// The record's id.
    public var id: RecordID
    /// The helper; name, number and phones are empty.
    public var helper: Helper
    /// Whether the register has an identity number for it.
    public var hasNumber: Bool

    /// True where a unit, not a person, is the helper.
    public var isUnit: Bool { !hasNumber && !helper.kind.isPerson }
}

/// A household and a helper who are near relatives, or of whom the helper is a member of the household.
public struct RelatedPair: Sendable, Hashable, Comparable {
    /// The household's number.
    public var household: String
    /// The helper's record.
    public var helper: RecordID

    /// A pair.
    public init(household: String, helper: RecordID) {
        self.household = household
        self.helper = helper
    }

    /// By household number, then helper.
    public static func < (left: RelatedPair, right: RelatedPair) -> Bool {
        (left.household, left.helper) < (right.household, right.helper)
    }
}
