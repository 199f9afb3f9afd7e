public import Records
public import Register

extension StoreSession {
    /// The state of a household as its rows say it.
    public func presentState(of household: Kept<Household>) throws -> HouseholdState {
        var state = HouseholdState()
        state.status = household.value.status
        state.exitUntil = household.value.exitUntil
        for pairing in try pairings(of: household).map(\.pairing) { state.pairings[pairing.id] = pairing }
        for kept in try proposals(for: household.value.number) {
            let proposal = kept.proposal
            state.proposals[.init(run: proposal.run, helper: proposal.helper, role: proposal.role)] = proposal.state
        }
        for decline in try declines(of: household.value.number) {
            state.declines[decline.from] = .some(decline.askedOn)
        }
        return state
    }

    /// The state of a household at `moment` (nil = now), built from events alone.
    ///
    /// What a run proposed is read from the run's own rows, which never change but for their state.
    public func stateFromEvents(of household: Kept<Household>, at moment: Instant? = nil) throws -> HouseholdState {
        let number = household.value.number
        let last = moment ?? Instant(microseconds: .max)
        let steps = try steps(of: household).filter { $0.at <= last }
        var state = HouseholdState()
        for step in steps { state.apply(step.step, number: number) }
        return state
    }

    /// Everything that happened to a household's state, oldest first.
    public func steps(of household: Kept<Household>) throws -> [(at: Instant, step: HouseholdState.Step)] {
        let number = household.value.number
        let (areaFirst, areaEnd) = (Int64(household.value.area.value), Int64(household.value.area.value) + 1)
        struct Entry {
            var at: Instant
            var change: String
            var number: Int64
            var step: HouseholdState.Step
        }
        let own = try sql.all(
            """
            SELECT c.happened_at, c.id, e.number, e.record, e.content
            FROM change_event e JOIN change_set c ON c.id = e.change_id
            WHERE e.record_key = $1 AND e.record IN ('household', 'pairing', 'proposal', 'household_decline')
            """, [.text(number)]
        ) { reader -> Entry? in
            let (at, change, place, record) = (
                try reader.instant(), try reader.text(), try reader.int(), try reader.text()
            )
            let content = try reader.optionalText().map(EventContent.init(parsing:))
            let step: HouseholdState.Step? =
                switch record {
                case "household": .household(content)
                case "pairing": content.map(HouseholdState.Step.pairing)
                case "proposal": content.map(HouseholdState.Step.moved)
                default: content.map(HouseholdState.Step.declined)
                }
            return step.map { Entry(at: at, change: change, number: place, step: $0) }
        }.compactMap { $0 }
        let proposed = try sql.all(
            """
            SELECT c.happened_at, c.id, e.number, p.run, p.helper_id, p.role
            FROM proposal p JOIN change_event e ON e.record = 'run' AND e.record_key = p.run AND e.kind = 'added'
            JOIN change_set c ON c.id = e.change_id WHERE p.household_id = $1
            """, [.id(household.id)]
        ) { reader in
            Entry(
                at: try reader.instant(), change: try reader.text(), number: try reader.int(),
                step: .proposed(
                    .init(run: try reader.text(), helper: try reader.recordID(), role: try reader.code())))
        }
        let superseded = try sql.all(
            """
            SELECT c.happened_at, c.id, e.number, e.record_key, e.content
            FROM change_event e JOIN change_set c ON c.id = e.change_id
            WHERE e.record = 'run' AND e.kind = 'changed' AND e.content IS NOT NULL
            AND e.record_key IN (SELECT p.run FROM proposal p WHERE p.household_id = $1)
            """, [.id(household.id)]
        ) { reader -> Entry? in
            let (at, change, place, run) = (
                try reader.instant(), try reader.text(), try reader.int(), try reader.text()
            )
            let content = EventContent(parsing: try reader.text())
            guard let area = content["area"].flatMap({ DivisionCode($0) }) else { return nil }
            let (first, end) = Self.range(area)
            let isWhole = try self.run(run)?.area == area
            guard isWhole || (areaFirst < end && areaEnd > first) else { return nil }
            return Entry(at: at, change: change, number: place, step: .superseded(run: run))
        }.compactMap { $0 }
        var all = own + proposed + superseded
        // Counted changes are counted as they are committed; their times are taken before they wait for their turn. So a
        // counted change is no earlier than those counted before it.
        var latest = Instant(microseconds: .min)
        var effective: [String: Instant] = [:]
        for change in Set(all.map(\.change)).filter({ $0.first == "C" }).sorted(by: { ($0.count, $0) < ($1.count, $1) })
        {
            latest = max(latest, all.first { $0.change == change }?.at ?? latest)
            effective[change] = latest
        }
        for place in all.indices { all[place].at = effective[all[place].change] ?? all[place].at }
        return
            all.sorted {
                ($0.at, $0.change.count, $0.change, $0.number) < ($1.at, $1.change.count, $1.change, $1.number)
            }
            .map { ($0.at, $0.step) }
    }
}
