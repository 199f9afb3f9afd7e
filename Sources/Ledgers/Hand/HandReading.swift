public import Register
public import Wording

/// Something that was found in a row stated by hand. Holds no value of the row.
public struct HandIssue: Sendable, Hashable {
    /// The meaning's own word, such as `allowance`; empty for the row as a whole.
    public var field: String
    /// What is wrong, as imports call it.
    public var code: IssueCode
    /// The rule and what to do.
    public var message: Phrase
}

/// What a row stated by hand gave.
public struct HandReading<Value: Sendable>: Sendable {
    /// The record as it is to be; nil where there are faults.
    public var value: Value?
    /// Why the row is refused: what an import rejects, and what it would take for unknown.
    public var faults: [HandIssue]
    /// What was mended or is doubtful.
    public var remarks: [HandIssue]
}

/// A household with its head.
public struct HouseholdAndHead: Sendable, Hashable {
    /// The household.
    public var household: Household
    /// Its head; nil where the register has none.
    public var head: Member?

    /// A household with its head.
    public init(household: Household, head: Member?) {
        self.household = household
        self.head = head
    }
}

extension IssueCode {
    /// An import keeps the rest of such a row and takes the value for unknown; somebody who types the value is asked
    /// again.
    var isUnread: Bool {
        switch self {
        case .amountUnknown, .countUnknown, .dateUnknown, .wordUnknown, .categoryUnknown, .causeUnknown, .codeUnknown,
            .phoneForm, .areaUnknown, .capacityWord, .memberUnknown, .codeLegacy, .birthConflict, .sexConflict,
            .longCell:
            true
        default: false
        }
    }
}

/// A look-up that answers about one row: who lives elsewhere is asked otherwise, and folds no row.
struct HandLookup: RegisterLookup {
    let base: any RegisterLookup

    var divisions: DivisionTable { base.divisions }
    func standing(ofHousehold number: String) -> HouseholdStanding { base.standing(ofHousehold: number) }
    func households(ofHead id: ResidentID) -> [String] { [] }
    func isMember(_ id: ResidentID, ofHousehold number: String) -> Bool? { base.isMember(id, ofHousehold: number) }
    func households(ofMember id: ResidentID) -> [String] { [] }
    func knowsHelper(_ id: ResidentID) -> Bool { base.knowsHelper(id) }
    func helperCount(name: String?, unit: String?) -> Int { base.helperCount(name: name, unit: unit) }
}
