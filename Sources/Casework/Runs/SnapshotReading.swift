import Policy
import Records
import Register
import Storage

extension StoreSession {
    /// What a run of `kind` in `area` on `day` under `pack` reads, sorted by key, so that equal registers give equal
    /// bytes.
    ///
    /// Households from elsewhere are in it where the pack has them helped where their emergency happened (M5). Where
    /// `decided` is later than `day`, the prohibitions, pauses and declines of that day count, too.
    func runSnapshot(
        of area: DivisionCode, kind: MatchRun.Kind, on day: CalendarDay, decided: CalendarDay? = nil, pack: PolicyPack,
        divisions table: DivisionTable
    ) throws -> RegisterSnapshot {
        let snapshot = try snapshot(of: area, kind: kind, on: day, decided: decided) { household in
            area.contains(household.area) || area.contains(pack.place(of: household, on: day))
        }
        return Self.finished(snapshot, pack, table)
    }

    /// What the rules read about one household that is helped in `area` and about some helpers: what a decision asks. Time
    /// grows with what these have, not with the register.
    func pairSnapshot(
        of area: DivisionCode, household: String, helpers: [RecordID], on day: CalendarDay, pack: PolicyPack,
        divisions table: DivisionTable
    ) throws -> RegisterSnapshot {
        let snapshot = try snapshot(of: area, household: household, helpers: helpers, kind: .lead, on: day) {
            household in
            area.contains(household.area) || area.contains(pack.place(of: household, on: day))
        }
        return Self.finished(snapshot, pack, table)
    }

    private static func finished(
        _ snapshot: RegisterSnapshot, _ pack: PolicyPack, _ table: DivisionTable
    ) -> RegisterSnapshot {
        var snapshot = snapshot
        if let level = pack.lead.runLevel {
            // Helpers of other areas cannot be paired here: what they have elsewhere must not change this area's run.
            let own = snapshot.area.containing(level)
            for (index, helper) in snapshot.helpers.enumerated() where helper.division(at: level) != own {
                snapshot.placesTakenElsewhere[index] = 0
            }
        }
        snapshot.divisions = named(snapshot, table)
        return snapshot
    }

    /// The divisions that occur in a snapshot, with those above them.
    private static func named(_ snapshot: RegisterSnapshot, _ table: DivisionTable) -> [Division] {
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
