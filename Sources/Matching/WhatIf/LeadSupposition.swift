public import Policy
public import Register

/// What might be different from a run: helpers, places, pairs, the pack.
public struct LeadSupposition: Sendable {
    /// A household, by number, with a helper.
    public struct NamedPair: Sendable, Hashable {
        /// The household's number.
        public var household: String
        /// The helper.
        public var helper: RecordID

        /// A pair.
        public init(household: String, helper: RecordID) {
            self.household = household
            self.helper = helper
        }
    }

    /// Helpers that the run did not have, or had with other facts.
    public var helpers: [HelperFacts] = []
    /// Households of which one of `helpers` is a member or a near relative of one.
    public var relatives: [NamedPair] = []
    /// Places of `helpers` that the run did not have, taken outside its area.
    public var taken: [RecordID: Int32] = [:]
    /// How many households these helpers take, 0 or more.
    public var capacities: [RecordID: Int] = [:]
    /// Pairs that are formed whatever else would be better.
    public var pins: [NamedPair] = []
    /// Pairs that are not formed.
    public var prohibitions: [NamedPair] = []
    /// Other rules and weights; nil = those of the run. It has to read the register as the run's pack did
    /// (``SuppositionFault/packReadsOtherwise``).
    public var pack: PolicyPack?

    /// Nothing is different.
    public init() {}

    /// Whether all facts but the places of helpers are as they were, and the pack is.
    var keepsFacts: Bool { helpers.isEmpty && relatives.isEmpty && pack == nil }

    /// The snapshot that the run would have read; a pinned pair stands as one that runs already.
    ///
    /// O(households + helpers + pairs).
    /// - Throws: ``SuppositionFault`` for a household or helper that is not there, or two pins of one household.
    func applied(to run: RegisterSnapshot) throws(SuppositionFault) -> RegisterSnapshot {
        var snapshot = add(helpers, to: run)
        for (record, count) in taken {
            guard run.position(ofHelper: record) == nil, let place = snapshot.position(ofHelper: record) else {
                continue
            }
            snapshot.placesTakenElsewhere[place] = count
        }
        for pair in relatives where snapshot.position(ofHousehold: pair.household) != nil {
            snapshot.nearRelatives.append(try position(pair, snapshot))
        }
        snapshot.nearRelatives = Set(snapshot.nearRelatives).sorted()
        for (record, capacity) in capacities.sorted(by: { $0.key < $1.key }) {
            guard let place = snapshot.position(ofHelper: record) else { throw .unknownHelper(record) }
            snapshot.helpers[place].capacity = capacity
        }
        for pair in prohibitions { snapshot.forbidden.append(try position(pair, snapshot)) }
        snapshot.forbidden = Set(snapshot.forbidden).sorted()
        var pinned: Set<Int32> = []
        let led =
            pins.isEmpty
            ? [] : Set(snapshot.running.lazy.filter { $0.role == .lead && !$0.isSetAside }.map(\.household))
        for pin in pins {
            let pair = try position(pin, snapshot)
            guard pinned.insert(pair.household).inserted else { throw .pinnedTwice(pin.household) }
            guard !led.contains(pair.household) else { throw .hasLead(pin.household) }
            snapshot.running.append(.init(household: pair.household, helper: pair.helper, role: .lead))
        }
        snapshot.running.sort {
            ($0.household, $0.helper, $0.role.rawValue) < ($1.household, $1.helper, $1.role.rawValue)
        }
        return snapshot
    }

    private func position(
        _ pair: NamedPair, _ snapshot: RegisterSnapshot
    ) throws(SuppositionFault) -> RegisterSnapshot.Pair {
        guard let household = snapshot.position(ofHousehold: pair.household) else {
            throw .unknownHousehold(pair.household)
        }
        guard let helper = snapshot.position(ofHelper: pair.helper) else { throw .unknownHelper(pair.helper) }
        return RegisterSnapshot.Pair(household: Int32(household), helper: Int32(helper))
    }

    /// The snapshot with further helpers at their places; those that it has take the new facts.
    private func add(_ helpers: [HelperFacts], to run: RegisterSnapshot) -> RegisterSnapshot {
        guard !helpers.isEmpty else { return run }
        var facts: [RecordID: HelperFacts] = [:]
        for helper in run.helpers + helpers { facts[helper.record] = helper }
        var snapshot = run
        snapshot.helpers = facts.values.sorted { $0.record < $1.record }
        let moved = run.helpers.map { Int32(snapshot.position(ofHelper: $0.record) ?? 0) }
        snapshot.placesTakenElsewhere = [Int32](repeating: 0, count: snapshot.helpers.count)
        for (old, taken) in run.placesTakenElsewhere.enumerated() {
            snapshot.placesTakenElsewhere[Int(moved[old])] = taken
        }
        // The order of helpers stays the same among those that were there, so sorted pairs stay sorted.
        for index in snapshot.nearRelatives.indices {
            snapshot.nearRelatives[index].helper = moved[Int(snapshot.nearRelatives[index].helper)]
        }
        for index in snapshot.forbidden.indices {
            snapshot.forbidden[index].helper = moved[Int(snapshot.forbidden[index].helper)]
        }
        for index in snapshot.running.indices {
            snapshot.running[index].helper = moved[Int(snapshot.running[index].helper)]
        }
        return snapshot
    }
}

/// Why a supposition cannot be computed.
public enum SuppositionFault: Error, Sendable, Hashable {
    /// The run has no household of this number.
    case unknownHousehold(String)
    /// Neither the run nor the supposition has this helper.
    case unknownHelper(RecordID)
    /// Two pins of one household.
    case pinnedTwice(String)
    /// A pin of a household whose lead runs already.
    case hasLead(String)
    /// A pin of a household that no run pairs: outside the programme or, with `isHeld`, on the worklist before it is
    /// mended.
    case notPaired(household: String, isHeld: Bool)
    /// A pack that would have read another part of the register than the run kept: it pairs areas of another level each
    /// on their own (`own_area`), or helps others where their emergency happened (`emergency_place` and, with it, the
    /// order of the categories).
    case packReadsOtherwise
    /// A pin that fails hard rules, by their ids; or that they cannot judge, as `unknown:FIELD`.
    case breaksRules(household: String, rules: [String])
}
