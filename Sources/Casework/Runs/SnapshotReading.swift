import Policy
import Records
import Register
import Storage

extension StoreSession {
    /// What a run of `kind` in `area` on `day` under `pack` reads, sorted by key, so that equal registers give equal
    /// bytes.
    ///
    /// Households from elsewhere are in it where the pack has them helped where their emergency happened (M5).
    func runSnapshot(
        of area: DivisionCode, kind: Records.MatchRun.Kind, on day: CalendarDay, pack: PolicyPack,
        divisions table: DivisionTable
    ) throws -> Register.RegisterSnapshot {
        let stored = try snapshot(of: area, kind: kind, on: day)
        var snapshot = Register.RegisterSnapshot(area: area, asOf: day)
        snapshot.households = stored.households.map { Register.HouseholdFacts($0, on: day) }
            .filter { area.contains(pack.place(of: $0, on: day)) || area.contains($0.area) }
            .sorted { $0.number < $1.number }
        snapshot.helpers = stored.helpers.map { Register.HelperFacts($0.helper, record: $0.id) }
            .sorted { $0.record < $1.record }
        let households = Dictionary(
            uniqueKeysWithValues: snapshot.households.enumerated().map { ($1.number, Int32($0)) })
        let helpers = Dictionary(uniqueKeysWithValues: snapshot.helpers.enumerated().map { ($1.record, Int32($0)) })
        typealias Pair = Register.RegisterSnapshot.Pair
        snapshot.nearRelatives = stored.relatives.compactMap { pair in
            guard let household = households[pair.household], let helper = helpers[pair.helper] else { return nil }
            return Pair(household: household, helper: helper)
        }.sorted()

        var taken = [Int32](repeating: 0, count: snapshot.helpers.count)
        for pairing in stored.pairings {
            guard let helper = helpers[pairing.helper] else { continue }
            if let household = households[pairing.household] {
                snapshot.running.append(.init(household: household, helper: helper, role: pairing.role))
            } else {
                taken[Int(helper)] += 1
            }
        }
        snapshot.running.sort {
            ($0.household, $0.helper, $0.role.rawValue) < ($1.household, $1.helper, $1.role.rawValue)
        }
        // What the run will supersede is not among these, but for its guests: their newest proposal counts.
        let guests = Set(snapshot.households.lazy.filter { !area.contains($0.area) }.map(\.number))
        for proposal in stored.openProposals where !guests.contains(proposal.household) {
            if let helper = helpers[proposal.helper], proposal.state.reservesPlace { taken[Int(helper)] += 1 }
        }
        snapshot.placesTakenElsewhere = taken
        snapshot.divisions = Self.named(snapshot, table)
        return snapshot
    }

    /// The divisions that occur in a snapshot, with those above them.
    private static func named(_ snapshot: Register.RegisterSnapshot, _ table: DivisionTable) -> [Division] {
        var codes: Set<DivisionCode> = [snapshot.area]
        for household in snapshot.households { codes.insert(household.area) }
        for helper in snapshot.helpers {
            codes.formUnion(helper.serviceAreas)
            if let base = helper.base { codes.insert(base) }
        }
        var all: Set<DivisionCode> = []
        for code in codes {
            for level in DivisionCode.Level.allCases where level <= code.level { all.insert(code.containing(level)) }
        }
        return all.sorted().compactMap { table[$0] }
    }
}

extension Register.HouseholdFacts {
    /// The facts of a stored household, its people as of `day`.
    fileprivate init(_ stored: Storage.HouseholdFacts, on day: CalendarDay) {
        var exclusions: [ExclusionFact] = []
        for entry in stored.members.flatMap(\.exclusions) {
            let fact = ExclusionFact(list: entry.list, listed: entry.listed, until: entry.until)
            if !exclusions.contains(fact) { exclusions.append(fact) }
        }
        exclusions.sort { ($0.list, $0.listed?.description ?? "") < ($1.list, $1.listed?.description ?? "") }
        self.init(
            stored.household, exclusions: exclusions,
            members: stored.members.map { Register.MemberFacts($0.member, asOf: day) },
            needs: stored.needs.map { Register.NeedFacts($0.need, member: $0.member) })
    }
}
