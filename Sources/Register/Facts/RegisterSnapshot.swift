/// What a run reads from the register, in one consistent view: keys and coded facts, no sealed field.
///
/// Everything is sorted by key, so that the same register gives the same bytes whatever the order of its rows and on
/// whichever store. A run keeps its snapshot, so that it can be repeated years later.
public struct RegisterSnapshot: Sendable, Hashable, Codable {
    /// A pair of indices into `households` and `helpers`.
    public struct Pair: Sendable, Hashable, Comparable, Codable {
        /// Index into `households`.
        public var household: Int32
        /// Index into `helpers`.
        public var helper: Int32

        /// A pair of indices.
        public init(household: Int32, helper: Int32) {
            self.household = household
            self.helper = helper
        }

        /// Orders by household, then helper.
        public static func < (left: Pair, right: Pair) -> Bool {
            (left.household, left.helper) < (right.household, right.helper)
        }
    }

    /// A running pairing of a household in the snapshot.
    public struct Running: Sendable, Hashable, Codable {
        /// Index into `households`.
        public var household: Int32
        /// Index into `helpers`.
        public var helper: Int32
        /// Its role.
        public var role: PairingRole
        /// True for a lead that a run lets go: it takes no place and leads nobody, but counts for continuity. No part of
        /// what is kept: a run that is computed again finds anew what it lets go.
        public var isSetAside = false

        private enum CodingKeys: String, CodingKey {
            case household, helper, role
        }

        /// A running pairing.
        public init(household: Int32, helper: Int32, role: PairingRole) {
            self.household = household
            self.helper = helper
            self.role = role
        }
    }

    /// A unit or organisation that has taken on a village or community.
    public struct Tie: Sendable, Hashable, Comparable, Codable {
        /// The village or community.
        public var community: DivisionCode
        /// The unit or organisation.
        public var helper: RecordID
        /// Its name in the form in which names are compared (``PlainText/nameKey(_:)``); empty where it is not known as a unit.
        public var unit: String

        /// A tie.
        public init(community: DivisionCode, helper: RecordID, unit: String) {
            self.community = community
            self.helper = helper
            self.unit = unit
        }

        /// Orders by community, then helper.
        public static func < (left: Tie, right: Tie) -> Bool {
            (left.community.value, left.helper) < (right.community.value, right.helper)
        }
    }

    /// The area of the run: households lie in it; helpers are those that may serve in it.
    public var area: DivisionCode
    /// The day of the run.
    public var asOf: CalendarDay
    /// Households of the area, sorted by number.
    public var households: [HouseholdFacts]
    /// Helpers whose service areas or base touch the area, or who serve one of its households, sorted by record.
    public var helpers: [HelperFacts]
    /// Pairs where the helper has a filed near relative in the household or is a member of it, sorted (M110).
    public var nearRelatives: [Pair]
    /// Pairs that somebody has forbidden, sorted.
    public var forbidden: [Pair]
    /// Pairings that run on the day, sorted by household and helper.
    public var running: [Running]
    /// Those of `running` that are no pairings yet: proposals by hand and proposals that a person has begun to approve,
    /// sorted. No run lets them go.
    public var promised: [Pair] = []
    /// Indices of the helpers who take nobody new on the day, because they are paused; sorted.
    public var paused: [Int32] = []
    /// Ties that run on the day in the area, sorted; only a `lead` run reads them.
    public var ties: [Tie] = []
    /// Per helper: places taken by running pairings with households outside the area and by open proposals of other runs.
    public var placesTakenElsewhere: [Int32]
    /// Names of the divisions that occur, by code, for reports; sorted by code.
    public var divisions: [Division]

    /// What earlier versions kept as JSON.
    private enum CodingKeys: String, CodingKey {
        case area, asOf, households, helpers, nearRelatives, forbidden, running, placesTakenElsewhere, divisions
    }

    /// An empty snapshot of an area.
    public init(area: DivisionCode, asOf: CalendarDay) {
        self.area = area
        self.asOf = asOf
        self.households = []
        self.helpers = []
        self.nearRelatives = []
        self.forbidden = []
        self.running = []
        self.placesTakenElsewhere = []
        self.divisions = []
    }
}

extension RegisterSnapshot {
    /// The index of the household with this number. O(log n): households are sorted.
    public func position(ofHousehold number: String) -> Int? {
        let place = Self.firstIndex(households.count) { households[$0].number >= number }
        return place < households.count && households[place].number == number ? place : nil
    }

    /// The index of the helper with this record. O(log n): helpers are sorted.
    public func position(ofHelper record: RecordID) -> Int? {
        let place = Self.firstIndex(helpers.count) { helpers[$0].record >= record }
        return place < helpers.count && helpers[place].record == record ? place : nil
    }

    /// The index of the first helper with this short key. O(log n): short keys are in the order of records.
    public func position(ofHelperKey key: String) -> Int? {
        guard let first = RecordID.first(ofShortKey: key) else { return nil }
        let place = Self.firstIndex(helpers.count) { helpers[$0].record >= first }
        return place < helpers.count && helpers[place].key == key ? place : nil
    }

    /// The division with this code. O(log n): divisions are sorted.
    public func division(_ code: DivisionCode) -> Division? {
        let place = Self.firstIndex(divisions.count) { divisions[$0].code >= code }
        return place < divisions.count && divisions[place].code == code ? divisions[place] : nil
    }

    private static func firstIndex(_ count: Int, where isReached: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isReached(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
