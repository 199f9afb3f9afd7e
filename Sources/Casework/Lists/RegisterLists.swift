public import Records
public import Register

/// A household as a list shows it; the head's number is masked.
public struct HouseholdLine: Sendable {
    /// The household with its coded facts; sealed fields are left empty.
    public var household: Household
    /// The head's name.
    public var headName: String?
    /// The head's number, masked for staff.
    public var headID: String?
    /// The area's name from the county down.
    public var areaName: String
    /// Kinds of its needs, each once.
    public var needs: [NeedCode]
    /// The running lead.
    public var lead: HelperName?
    /// Goes up with every change.
    public var version: Int

    /// A line.
    public init(
        household: Household, headName: String?, headID: String?, areaName: String, needs: [NeedCode],
        lead: HelperName?, version: Int
    ) {
        self.household = household
        self.headName = headName
        self.headID = headID
        self.areaName = areaName
        self.needs = needs
        self.lead = lead
        self.version = version
    }
}

/// How a helper is called: key, name and unit.
public struct HelperName: Sendable, Hashable {
    /// The key that people see.
    public var key: String
    /// Name of the person, or of the unit where the unit itself helps.
    public var name: String
    /// The unit.
    public var unit: String?

    /// A helper's names.
    public init(key: String, name: String, unit: String?) {
        self.key = key
        self.name = name
        self.unit = unit
    }
}

/// Everything that a reader with the right may see of one household: no free text about illness, numbers masked.
public struct HouseholdFile: Sendable {
    /// The household as a list shows it.
    public var line: HouseholdLine
    /// The number under which it goes on now; nil where it has not changed its own.
    public var successor: String?
    /// The day of the look.
    public var today: CalendarDay
    /// Its people with their masked numbers, the head first; name, coded facts; certificate and note are left empty.
    public var members: [(member: Member, maskedID: String?, key: String)]
    /// Its needs, without their texts.
    public var needs: [(need: Need, key: String)]
    /// Its pairings, the running ones first.
    public var pairings: [(pairing: Pairing, helper: HelperName?)]
    /// Living, health, housing and work.
    public var profile: HouseholdProfile
    /// What is to be made clear: `cause`, `need`, `head_died`, …
    public var unclear: [String]
    /// The tier that the pack in force today gives; nil without category or pack.
    public var tier: Int?
}

/// A helper as a list shows it; the number is masked.
public struct HelperLine: Sendable {
    /// The helper with its coded facts; number and phones are left empty.
    public var helper: Helper
    /// The key that people see.
    public var key: String
    /// Identity number, masked; nil for units.
    public var maskedID: String?
    /// Names of the service areas.
    public var areaNames: [String]
    /// Pairings that run.
    public var running: Int
    /// Goes up with every change.
    public var version: Int

    /// A line.
    public init(
        helper: Helper, key: String, maskedID: String?, areaNames: [String], running: Int, version: Int
    ) {
        self.helper = helper
        self.key = key
        self.maskedID = maskedID
        self.areaNames = areaNames
        self.running = running
        self.version = version
    }
}

/// Everything that a reader with the right may see of one helper.
public struct HelperFile: Sendable {
    /// The helper as a list shows it.
    public var line: HelperLine
    /// Its pairings, the running ones first, with the head's name.
    public var pairings: [(pairing: Pairing, headName: String?)]
}

/// One hit of a search.
public struct SearchHit: Sendable {
    /// What was found.
    public enum Kind: String, Sendable {
        /// A household, by its number.
        case household
        /// A person of a household.
        case member
        /// A helper.
        case helper
    }

    /// What was found.
    public var kind: Kind
    /// Household number or helper key.
    public var key: String
    /// The person's or unit's name.
    public var name: String?
    /// The person's number, masked.
    public var maskedID: String?
    /// The area.
    public var area: DivisionCode?
    /// Its name from the county down.
    public var areaName: String?
    /// What agreed: `name`, `number`, `id_number` or `last_four`.
    public var matched: String
}
