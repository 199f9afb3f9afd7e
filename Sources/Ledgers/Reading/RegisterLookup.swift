public import Register

/// What the register knows already, as far as the rules between ledgers need it. Casework answers from the store.
public protocol RegisterLookup {
    /// The division tree with imported villages and local extensions.
    var divisions: DivisionTable { get }
    /// The rows that are read next seem to be about these households and people: what is known of them will be asked for.
    func prepare(households: Set<String>, people: Set<ResidentID>)
    /// Where a household number stands.
    func standing(ofHousehold number: String) -> HouseholdStanding
    /// Numbers of the households of which a person is the head, in order.
    func households(ofHead id: ResidentID) -> [String]
    /// Whether a person belongs to a household; `nil` when its members are not known yet.
    func isMember(_ id: ResidentID, ofHousehold number: String) -> Bool?
    /// Numbers of the households to which a person belongs, in order.
    func households(ofMember id: ResidentID) -> [String]
    /// Whether a helper with this ID number is known.
    func knowsHelper(_ id: ResidentID) -> Bool
    /// How many helpers carry a name, in a unit where one is stated; without a name, how many helping units a unit is.
    func helperCount(name: String?, unit: String?) -> Int
    /// Name of the head of a household; `nil` where it is not known.
    func headName(ofHousehold number: String) -> String?
    /// Whether the helper with this ID number carries the name and unit that are stated; `nil` where nobody can tell.
    func agrees(helper id: ResidentID, name: String?, unit: String?) -> Bool?
    /// Whether the row of a list may change the offer that it is about.
    func standing(ofOffer offer: Offer) -> OfferRowStanding
}

/// Whether the row of a list may change an offer.
public enum OfferRowStanding: Sendable, Hashable {
    /// It may.
    case free
    /// Something of it is set aside or handed over, and the row would change its conditions.
    case bound
    /// The row states less than what is set aside, handed over or has arrived.
    case overdrawn
    /// It is an offer for areas beyond those of whoever imports the list.
    case foreign
    /// The offer is another donor's, or another charity handed it in.
    case otherDonor
    /// The offer's ledger comes to more than the program counts.
    case beyond
}

extension RegisterLookup {
    /// Nothing stands against it.
    public func standing(ofOffer offer: Offer) -> OfferRowStanding { .free }
    /// Nothing is looked up ahead.
    public func prepare(households: Set<String>, people: Set<ResidentID>) {}
    /// Not known.
    public func headName(ofHousehold number: String) -> String? { nil }
    /// Not known.
    public func agrees(helper id: ResidentID, name: String?, unit: String?) -> Bool? { nil }
}

extension Helper {
    /// Whether a ledger that states `name` and `unit` may mean this helper; a unit may be written shorter or longer.
    public func agrees(name: String?, unit: String?) -> Bool {
        if let name, PlainText.nameKey(name) != PlainText.nameKey(self.name) { return false }
        let stated = PlainText.nameKey(unit ?? "")
        let known = PlainText.nameKey(self.unit ?? "")
        if stated.isEmpty || known.isEmpty { return true }
        return stated.contains(known) || known.contains(stated)
    }
}

/// Where a household number stands.
public enum HouseholdStanding: String, Sendable, Hashable {
    /// In the register.
    case known
    /// Its row in a household ledger was rejected.
    case rejected
    /// Never seen.
    case unknown
}

/// A lookup held in memory: what a batch has read so far, or what a test says.
public struct RegisterIndex: RegisterLookup, Sendable {
    /// The division tree.
    public var divisions: DivisionTable
    private var known: Set<String> = []
    private var rejected: Set<String> = []
    private var heads: [String: Set<String>] = [:]
    private var people: [String: Set<String>] = [:]
    private var peopleKnown: Set<String> = []
    private var homes: [String: Set<String>] = [:]
    private var headNames: [String: String] = [:]
    private var helpers: [String: [Helper]] = [:]
    private var helperNames: [String: Int] = [:]
    private var helperNamesInUnit: [String: Int] = [:]
    private var units: [String: Int] = [:]

    /// An index that knows only divisions.
    public init(divisions: DivisionTable) {
        self.divisions = divisions
    }

    /// Adds a household, and its head where known.
    public mutating func addHousehold(_ number: String, head: ResidentID?, name: String? = nil) {
        known.insert(number)
        headNames[number] = name
        if let head { heads[head.number, default: []].insert(number) }
    }

    /// Notes that the row of a household was rejected.
    public mutating func addRejectedHousehold(_ number: String) { rejected.insert(number) }

    /// Adds a member of a household.
    public mutating func addMember(_ id: ResidentID?, ofHousehold number: String) {
        peopleKnown.insert(number)
        guard let id else { return }
        people[number, default: []].insert(id.number)
        homes[id.number, default: []].insert(number)
    }

    /// Adds a helper.
    public mutating func addHelper(_ helper: Helper) {
        if let id = helper.id { helpers[id.number, default: []].append(helper) }
        let name = PlainText.nameKey(helper.name)
        let unit = PlainText.nameKey(helper.unit ?? "")
        if helper.isUnit { units[unit, default: 0] += 1 }
        guard !name.isEmpty else { return }
        helperNames[name, default: 0] += 1
        helperNamesInUnit[name + "\n" + unit, default: 0] += 1
    }

    /// Adds everything that a reading accepted, and the households that it rejected.
    public mutating func add(_ reading: LedgerReading) {
        for row in reading.rows {
            switch row.record {
            case .division(let division): divisions.insert(division)
            case .household(let household, let head): addHousehold(household.number, head: head.id, name: head.name)
            case .member(let member): addMember(member.id, ofHousehold: member.household)
            case .helper(let helper): addHelper(helper)
            default: break
            }
        }
        guard reading.kind == .households else { return }
        for row in reading.rejectedRows { if let number = row.household { addRejectedHousehold(number) } }
    }

    /// Where a household number stands.
    public func standing(ofHousehold number: String) -> HouseholdStanding {
        known.contains(number) ? .known : rejected.contains(number) ? .rejected : .unknown
    }

    /// Numbers of the households of which a person is the head.
    public func households(ofHead id: ResidentID) -> [String] { (heads[id.number] ?? []).sorted() }

    /// Whether a person belongs to a household.
    public func isMember(_ id: ResidentID, ofHousehold number: String) -> Bool? {
        if heads[id.number]?.contains(number) ?? false { return true }
        return peopleKnown.contains(number) ? people[number]?.contains(id.number) ?? false : nil
    }

    /// Numbers of the households to which a person belongs.
    public func households(ofMember id: ResidentID) -> [String] { (homes[id.number] ?? []).sorted() }

    /// Whether a helper with this ID number is known.
    public func knowsHelper(_ id: ResidentID) -> Bool { helpers[id.number] != nil }

    /// Name of the head of a household; `nil` where it is not known.
    public func headName(ofHousehold number: String) -> String? { headNames[number] }

    /// Whether the helper with this ID number carries the name and unit that are stated.
    public func agrees(helper id: ResidentID, name: String?, unit: String?) -> Bool? {
        helpers[id.number].map { $0.contains { $0.agrees(name: name, unit: unit) } }
    }

    /// How many helpers carry a name, in a unit where one is stated.
    public func helperCount(name: String?, unit: String?) -> Int {
        let unitKey = unit.map { PlainText.nameKey($0) }
        guard let name, !name.isEmpty else { return unitKey.flatMap { units[$0] } ?? 0 }
        let key = PlainText.nameKey(name)
        guard let unitKey, !unitKey.isEmpty else { return helperNames[key] ?? 0 }
        return helperNamesInUnit[key + "\n" + unitKey] ?? 0
    }
}
