import Register

/// Households with their members and needs, put together from rows that come in any order.
///
/// Rows find their household by its id in an open table (ids are keyed hashes, so their bits spread by themselves). In
/// memory are the facts themselves and forty bytes a row.
struct FactsOfHouseholds {
    /// What tells rows of a household apart.
    private struct RowKey {
        var household: Int32
        var id: RecordID
        /// The look-up hash of a person; nil where there is none.
        var hash: RecordID?
    }

    private var households: [HouseholdFacts] = []
    private var ids: [RecordID] = []
    /// The household of a slot, counted from 1; 0 where the slot is free.
    private var slots: [Int32] = []
    private var memberKeys: [RowKey] = []
    private var needKeys: [RowKey] = []
    private var members: [MemberFacts] = []
    private var needs: [NeedFacts] = []

    mutating func add(_ id: RecordID, _ facts: HouseholdFacts) {
        ids.append(id)
        households.append(facts)
    }

    /// All households are there; now come the other rows.
    mutating func closeHouseholds() {
        var count = 64
        while count < ids.count * 2 { count *= 2 }
        slots = [Int32](repeating: 0, count: count)
        for (place, id) in ids.enumerated() {
            var slot = Int(truncatingIfNeeded: id.low) & (count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Int32(place + 1)
        }
    }

    /// Where a household is; nil for one that is not among these.
    func place(of id: RecordID) -> Int32? {
        var slot = Int(truncatingIfNeeded: id.low) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = slots[slot] - 1
            if ids[Int(place)] == id { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func add(_ member: MemberFacts, to household: Int32, id: RecordID, hash: RecordID?) {
        if let last = memberKeys.last, last.household != household { handInMembers() }
        memberKeys.append(RowKey(household: household, id: id, hash: hash))
        members.append(member)
    }

    mutating func add(_ need: NeedFacts, to household: Int32, id: RecordID, member: RecordID?) {
        if let last = needKeys.last, last.household != household { handInNeeds() }
        needKeys.append(RowKey(household: household, id: id, hash: member))
        needs.append(need)
    }

    // Rows of a household mostly come together: they go in at once.

    private mutating func handInMembers() {
        guard let place = memberKeys.last.map({ Int($0.household) }) else { return }
        Self.handIn(&members, to: &households[place].members)
    }

    private mutating func handInNeeds() {
        guard let place = needKeys.last.map({ Int($0.household) }) else { return }
        Self.handIn(&needs, to: &households[place].needs)
    }

    /// Moves what was collected where nothing is yet, so that nothing is copied.
    private static func handIn<Facts>(_ collected: inout [Facts], to facts: inout [Facts]) {
        if facts.isEmpty {
            swap(&collected, &facts)
        } else {
            facts += collected
            collected.removeAll(keepingCapacity: true)
        }
    }

    /// All rows are there: puts members (the head first, then by birth and id) and needs (by code and id) in order,
    /// finds the members in need, and names what excludes somebody.
    mutating func close(excluded: [RecordID: [ExclusionFact]]) {
        handInMembers()
        handInNeeds()
        var memberOrder = Self.order(memberKeys, count: households.count)
        var needOrder = Self.order(needKeys, count: households.count)
        for place in households.indices {
            let people = memberOrder.range(place)
            if let sorted = Self.sorted(
                people.count,
                { left, right in
                    Self.isBefore(
                        households[place].members[left], memberKeys[memberOrder[people, left]].id,
                        households[place].members[right], memberKeys[memberOrder[people, right]].id)
                })
            {
                households[place].members = sorted.map { households[place].members[$0] }
                memberOrder.sort(people, sorted)
            }
            let own = needOrder.range(place)
            if let sorted = Self.sorted(
                own.count,
                { left, right in
                    let codes = (
                        households[place].needs[left].code.rawValue, households[place].needs[right].code.rawValue
                    )
                    return codes.0 == codes.1
                        ? needKeys[needOrder[own, left]].id < needKeys[needOrder[own, right]].id : codes.0 < codes.1
                })
            {
                households[place].needs = sorted.map { households[place].needs[$0] }
                needOrder.sort(own, sorted)
            }
            for number in 0..<own.count {
                guard let hash = needKeys[needOrder[own, number]].hash else { continue }
                households[place].needs[number].member = (0..<people.count).first {
                    memberKeys[memberOrder[people, $0]].hash == hash
                }
            }
            guard !excluded.isEmpty else { continue }
            var exclusions: [ExclusionFact] = []
            for number in 0..<people.count {
                for fact in excluded[memberKeys[memberOrder[people, number]].id] ?? [] where !exclusions.contains(fact)
                {
                    exclusions.append(fact)
                }
            }
            exclusions.sort { ($0.list, $0.listed?.description ?? "") < ($1.list, $1.listed?.description ?? "") }
            households[place].exclusions = exclusions
        }
    }

    /// Gives the households away: they are held once.
    mutating func takeHouseholds() -> [HouseholdFacts] {
        let taken = households
        households = []
        return taken
    }

    /// Hands out the household of every member with a look-up hash.
    func forEachPerson(_ body: (_ household: Int, _ hash: RecordID) -> Void) {
        for key in memberKeys {
            if let hash = key.hash { body(Int(key.household), hash) }
        }
    }

    private static func isBefore(_ left: MemberFacts, _ leftID: RecordID, _ right: MemberFacts, _ rightID: RecordID)
        -> Bool
    {
        let isHead = (left.relation == .head, right.relation == .head)
        guard isHead.0 == isHead.1 else { return isHead.0 }
        let latest = CalendarDay(daysSinceEpoch: .max)
        let births = (left.birth ?? latest, right.birth ?? latest)
        return births.0 == births.1 ? leftID < rightID : births.0 < births.1
    }

    /// The order of `count` things, a handful; nil where they are in order.
    private static func sorted(_ count: Int, _ isBefore: (Int, Int) -> Bool) -> [Int]? {
        guard count > 1, (1..<count).contains(where: { isBefore($0, $0 - 1) }) else { return nil }
        return (0..<count).sorted(by: isBefore)
    }

    /// The rows of each household, in the order in which they came.
    private struct Order {
        var offsets: [Int32]
        var rows: [Int32]

        func range(_ household: Int) -> Range<Int> { Int(offsets[household])..<Int(offsets[household + 1]) }

        subscript(range: Range<Int>, number: Int) -> Int { Int(rows[range.lowerBound + number]) }

        mutating func sort(_ range: Range<Int>, _ order: [Int]) {
            rows.replaceSubrange(range, with: order.map { rows[range.lowerBound + $0] })
        }
    }

    private static func order(_ keys: [RowKey], count: Int) -> Order {
        var offsets = [Int32](repeating: 0, count: count + 1)
        for key in keys { offsets[Int(key.household) + 1] += 1 }
        for place in 0..<count { offsets[place + 1] += offsets[place] }
        var next = offsets
        var rows = [Int32](repeating: 0, count: keys.count)
        for (number, key) in keys.enumerated() {
            rows[Int(next[Int(key.household)])] = Int32(number)
            next[Int(key.household)] += 1
        }
        return Order(offsets: offsets, rows: rows)
    }
}
