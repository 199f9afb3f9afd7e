import Ledgers
import Policy
public import Records
public import Register
import Storage
import Wording

extension Office {
    /// Ends a household, at once or gradually (M40).
    ///
    /// - Parameters:
    ///   - reason: word or code of a ``HouseholdExit``.
    ///   - exitUntil: the last day of a gradual exit: the household goes on with its pairings; nil = it ends now, and so do
    ///     its pairings. Open proposals stay and are named.
    ///   - gradual: true = a gradual exit of as many months as the pack of the household's area says.
    public func endHousehold(
        _ number: String, reason: String, exitUntil: CalendarDay?, gradual: Bool = false, _ order: HandOrder,
        by caller: Principal
    ) async throws -> HandResult {
        guard let exit = HouseholdExit(word: reason) else { throw CaseworkError.badReason(HouseholdExit.allCases) }
        return try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let day = try desk.day(order)
            let kept = try desk.household(number)
            try desk.check(order, kept.version)
            guard kept.value.status != .ended else { throw CaseworkError.householdEnded("household") }
            var household = kept.value
            var ended: [HandPairing] = []
            let months = try gradual ? desk.exitMonths(of: kept.value, on: day) : nil
            if let exitUntil = exitUntil ?? months.map({ day.adding(months: $0) }) {
                guard exit == .leftRegister, exitUntil > day else {
                    throw CaseworkError(
                        "bad_parameter", HandWording.exitUntil, hint: HandWording.exitUntilHint, field: "exit_until")
                }
                (household.status, household.exitUntil) = (.exiting, exitUntil)
            } else {
                household.status = .ended
                if exit == .died { try desk.noteLastDeath(kept) }
                ended = try desk.endPairings(of: kept, on: day, exit.endReason)
            }
            try desk.writing.change(kept, to: household)
            var result = try desk.finish(
                HandNote(
                    "household_end", key: number, areas: [kept.value.area], reason: exit.rawValue, because: because),
                version: ("household", kept.id))
            result.ended = ended
            result.openProposals = try desk.openProposals(of: number)
            return result
        }
    }

    /// Makes a household part of another one: its people and needs go there, it ends, and so do its pairings.
    public func mergeHousehold(
        _ number: String, into other: String, _ order: HandOrder, by caller: Principal
    ) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let day = try desk.day(order)
            let kept = try desk.household(number)
            let target = try desk.household(other, field: "into")
            try desk.check(order, kept.version)
            guard kept.id != target.id else {
                throw CaseworkError("bad_parameter", HandWording.sameHousehold, field: "into")
            }
            for (household, field) in [(kept, "household"), (target, "into")] where household.value.status == .ended {
                throw CaseworkError.householdEnded(field)
            }
            let people = try desk.members(kept)
            try desk.pass(people, from: kept, to: target.id, number: other, on: day, .merged)
            var (old, new) = (kept.value, target.value)
            old.status = .ended
            new.size = new.size.map { $0 + people.count { !$0.value.died } }
            let ended = try desk.endPairings(of: kept, on: day, .merged)
            try desk.writing.change(kept, to: old)
            try desk.writing.change(target, to: new)
            try desk.writing.succeed(kept.id, by: target.id, kind: "merged", on: day)
            var result = try desk.finish(
                HandNote(
                    "household_merge", key: number, areas: [kept.value.area, target.value.area], because: because),
                version: ("household", kept.id))
            result.ended = ended
            result.openProposals = try desk.openProposals(of: number)
            return result
        }
    }

    /// Divides a household: some of its people become a household of their own; pairings stay with the old one.
    ///
    /// - Parameters:
    ///   - new: the number of the new household.
    ///   - members: whom it takes, by short key, identity number or name.
    ///   - head: its head; nil = the first of them.
    ///   - order: further fields of the new household; what it leaves out is as in the old one.
    public func splitHousehold(
        _ number: String, new: String, members named: [String], head: String?, _ order: HandOrder,
        by caller: Principal
    ) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let day = try desk.day(order)
            let kept = try desk.household(number)
            try desk.check(order, kept.version)
            guard kept.value.status != .ended else { throw CaseworkError.householdEnded("household") }
            let everybody = try desk.members(kept)
            var people: [Kept<Member>] = []
            for text in named {
                let one = try desk.member(text, among: everybody, field: "members")
                if !people.contains(where: { $0.id == one.id }) { people.append(one) }
            }
            guard let first = people.first else {
                throw CaseworkError("bad_parameter", HandWording.splitNobody, field: "members")
            }
            let lead = try head.map { try desk.member($0, among: people, field: "head") } ?? first
            guard !people.contains(where: { $0.value.relation == .head }), people.count < everybody.count else {
                throw CaseworkError(
                    "head_stays", HandWording.headStays, hint: HandWording.headStaysHint, field: "members")
            }
            let fresh = try desk.splitOff(kept, as: new, size: people.count { !$0.value.died }, order)
            guard desk.office.mayReach(fresh.area, caller) else {
                throw CaseworkError.outsideArea(caller.area ?? fresh.area)
            }
            let id = try desk.writing.add(fresh)
            try desk.pass(people, from: kept, to: id, number: fresh.number, on: day, .split, head: lead.id)
            var old = kept.value
            old.size = old.size.map { max(1, $0 - people.count { !$0.value.died }) }
            try desk.writing.change(kept, to: old)
            try desk.writing.succeed(kept.id, by: id, kind: "split", on: day)
            var result = try desk.finish(
                HandNote(
                    "household_split", key: number, areas: [kept.value.area, fresh.area], because: because),
                version: ("household", kept.id))
            result.record = fresh.number
            return result
        }
    }
}

extension CaseworkError {
    /// The household is not on the register any more.
    static func householdEnded(_ field: String) -> CaseworkError {
        CaseworkError(
            "household_ended", HandWording.householdEnded, hint: HandWording.householdEndedHint, field: field)
    }
}

extension HouseholdExit {
    /// Why its pairings end with it.
    var endReason: EndReason {
        switch self {
        case .leftRegister, .other: .householdLeft
        case .died: .died
        case .movedAway: .moved
        case .error: .error
        }
    }
}

extension HandDesk {
    /// Months of gradual exit, as the pack of the household's area says (M40).
    func exitMonths(of household: Household, on day: CalendarDay) throws -> Int {
        try office.pack(for: household.area, on: day, session).decisions.exitMonths.value
    }

    /// Where a household ends because its last person died, that person is noted as dead; somebody else may not live.
    func noteLastDeath(_ household: Kept<Household>) throws {
        let living = try members(household).filter { !$0.value.died }
        guard living.count <= 1 else {
            throw CaseworkError(
                "members_left", HandWording.membersLeft, hint: HandWording.membersLeftHint, field: "reason")
        }
        guard let last = living.first else { return }
        var person = last.value
        person.died = true
        try writing.change(last, in: household.id, to: person)
    }

    /// Takes people with their needs from one household to another: their old records stay, with the day on which they left.
    func pass(
        _ people: [Kept<Member>], from old: Kept<Household>, to new: RecordID, number: String, on day: CalendarDay,
        _ reason: LeaveReason, head: RecordID? = nil
    ) throws {
        let needs = try session.needs(of: [old])[old.id] ?? []
        for person in people {
            var gone = person.value
            (gone.left, gone.leftFor) = (day, reason)
            if gone.relation == .head, reason != .merged { gone.relation = nil }
            try writing.change(person, in: old.id, to: gone)
            var come = person.value
            // Relations are to the head of the old household.
            (come.household, come.relation) = (number, person.id == head ? .head : nil)
            (come.left, come.leftFor) = (nil, nil)
            _ = try writing.add(come, to: new)
        }
        let numbers = Set(people.compactMap(\.value.id?.number))
        for need in needs where need.value.until.map({ $0 >= day }) ?? true {
            // A need of the household as a whole stays with the household, if that goes on.
            let isTheirs = need.value.member.map { numbers.contains($0.number) } ?? (reason == .merged)
            guard isTheirs else { continue }
            var (closed, moved) = (need.value, need.value)
            closed.until = max(day, need.value.from ?? day)
            moved.household = number
            try writing.change(need, in: old.id, to: closed)
            _ = try writing.add(moved, to: new)
        }
    }

    /// The household that a part of another one becomes: as the old one, but for what the order states.
    func splitOff(
        _ old: Kept<Household>, as number: String, size: Int, _ order: HandOrder
    ) throws -> Household {
        var order = order
        let place = try order.takeArea().map { try area($0) }
        var row = try row(.households, HandOrder(fields: ["household": number]), isNew: true)
        let stated = try value(.households) { $0.householdNumber(row) }
        guard try !session.hasHousehold(stated) else {
            throw CaseworkError(
                "household_exists", HandWording.householdExists, hint: HandWording.householdExistsHint, field: "new")
        }
        var fresh = Household(number: stated, area: place ?? old.value.area)
        let known = old.value
        if place == nil { fresh.villageWords = known.villageWords }
        (fresh.hukou, fresh.residency, fresh.categories) = (known.hukou, known.residency, known.categories)
        (fresh.mainCause, fresh.otherCauses, fresh.size) = (known.mainCause, known.otherCauses, size)
        fresh.address = place == nil ? known.address : nil
        guard !order.fields.isEmpty || !order.clear.isEmpty else { return fresh }
        row = try self.row(.households, order, isNew: false)
        return try value(.households) { $0.household(row, onto: HouseholdAndHead(household: fresh, head: nil)) }
            .household
    }
}
