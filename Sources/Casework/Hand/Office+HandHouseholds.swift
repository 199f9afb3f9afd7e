import Ledgers
public import Records
import Register
import Storage
import Wording

extension Office {
    /// Enters a household with its head.
    ///
    /// - Parameter order: the fields of a row of the household ledger; `area` may stand for county, town and village.
    /// - Throws: ``CaseworkError``: the import's own codes for what is wrong with a value, `household_exists`,
    ///   `not_permitted` for a place outside the caller's area.
    public func addHousehold(_ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            var order = order
            let place = try order.takeArea().map { try desk.area($0) }
            if let place, order.fields.isEmpty { throw CaseworkError.outsideOrEmpty(place) }
            let row = try desk.row(.households, order, isNew: true)
            let read = try desk.value(.households) { $0.newHousehold(row, place: place) }
            let household = read.household
            guard desk.office.mayReach(household.area, caller) else {
                throw CaseworkError.outsideArea(caller.area ?? household.area)
            }
            guard try !desk.session.hasHousehold(household.number) else {
                throw CaseworkError(
                    "household_exists", HandWording.householdExists, hint: HandWording.householdExistsHint,
                    field: "household")
            }
            let id = try desk.writing.add(household)
            if let head = read.head {
                let member = try desk.writing.add(head, to: id)
                try desk.noteDuplicates(of: head, member, in: household)
            }
            return try desk.finish(
                HandNote(
                    "household_add", key: household.number, areas: [household.area], because: order.because),
                version: ("household", id))
        }
    }

    /// Changes fields of a household and of its head.
    ///
    /// - Throws: ``CaseworkError``: the import's codes, `because_missing`, `stale_version`, `not_found`, `field_fixed` for
    ///   what has a command of its own.
    public func editHousehold(_ number: String, _ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let kept = try desk.household(number)
            try desk.check(order, kept.version)
            let row = try desk.row(.households, order, isNew: false)
            let members = try desk.members(kept)
            let head = members.first { $0.value.relation == .head }
            let read = try desk.value(.households) {
                $0.household(row, onto: HouseholdAndHead(household: kept.value, head: head?.value))
            }
            try desk.writing.change(kept, to: read.household)
            if let head, let person = read.head {
                try desk.changePerson(head, to: person, of: kept, among: members)
            } else if !row.stated.isDisjoint(with: [.name, .id]) {
                throw CaseworkError("head_missing", HandWording.headMissing, hint: HandWording.headMissingHint)
            }
            return try desk.finish(
                HandNote("household_edit", key: number, areas: [kept.value.area], because: because),
                version: ("household", kept.id))
        }
    }

    /// Moves a household to another place; pairings go on, and helpers who do not serve there are named.
    public func moveHousehold(_ number: String, _ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            _ = try desk.day(order)
            let kept = try desk.household(number)
            try desk.check(order, kept.version)
            var order = order
            var household = kept.value
            let code = try order.takeArea().map { try desk.area($0) }
            let row = try desk.row(.households, order, isNew: true)
            guard row.stated.isSubset(of: [.county, .town, .village, .address, .phone]) else {
                throw CaseworkError.hand(
                    .fixed(row.stated.subtracting([.county, .town, .village, .address, .phone]).first ?? .household),
                    .households)
            }
            if let code {
                (household.area, household.villageWords) = (code, nil)
            } else {
                let head = try desk.members(kept).first?.value.id
                let place = try desk.value(.households) { $0.place(row, of: "", from: kept.value.area, head: head) }
                (household.area, household.villageWords) = (place.area, place.villageWords)
            }
            if !row.stated.isDisjoint(with: [.address, .phone]) {
                let read = try desk.value(.households) {
                    $0.household(row, onto: HouseholdAndHead(household: household, head: nil))
                }
                (household.address, household.phones) = (read.household.address, read.household.phones)
            } else if household.area != kept.value.area {
                household.address = nil
            }
            guard desk.office.mayReach(household.area, caller) else {
                throw CaseworkError.outsideArea(caller.area ?? household.area)
            }
            try desk.writing.change(kept, to: household)
            var result = try desk.finish(
                HandNote(
                    "household_move", key: number, areas: [kept.value.area, household.area], because: because),
                version: ("household", kept.id))
            result.outside = try desk.helpersOutside(household)
            result.openProposals = try desk.openProposals(of: number)
            return result
        }
    }
}

extension HandOrder {
    /// Takes out the code that stands for county, town and village.
    mutating func takeArea() -> String? {
        let name = fields.keys.sorted().first { ["area", "区划", "区划代码"].contains($0.lowercased()) }
        return name.flatMap { fields.removeValue(forKey: $0) }
    }
}

extension CaseworkError {
    /// A household needs more than a place.
    static func outsideOrEmpty(_ place: DivisionCode) -> CaseworkError { .hand([], .households) }
}

extension HandDesk {
    /// Writes a changed person, once the household has nobody else of that number.
    func changePerson(
        _ kept: Kept<Member>, to person: Member, of household: Kept<Household>, among members: [Kept<Member>]
    ) throws {
        let isOther = person.id != kept.value.id || person.name != kept.value.name || person.birth != kept.value.birth
        if isOther { try refuseTwice(person, among: members, apartFrom: kept.id) }
        try writing.change(kept, in: household.id, to: person)
        if isOther { try noteDuplicates(of: person, kept.id, in: household.value) }
    }

    /// The helpers of running pairings whose service areas do not hold the household's place.
    func helpersOutside(_ household: Household) throws -> [HelperName] {
        let running = try session.runningPairings(ofHousehold: household.number, on: today).map(\.value.pairing.helper)
        let names = try HelperNames(session, running)
        return try session.helpers(Array(Set(running)).sorted()).filter { helper in
            let areas =
                helper.value.serviceAreas.isEmpty
                ? [helper.value.base].compactMap { $0 } : helper.value.serviceAreas
            return !areas.contains { $0.contains(household.area) }
        }.compactMap { names[$0.id] }
    }

    /// The proposals of a household that nobody has decided.
    func openProposals(of number: String) throws -> [HandProposal] {
        let open = try session.proposals(for: number).map(\.proposal)
            .filter { [.proposed, .seconding, .publicity].contains($0.state) }
        let names = try HelperNames(session, open.map(\.helper))
        return open.map {
            HandProposal(
                run: $0.run, household: number, helper: names[$0.helper], role: $0.role, state: $0.state.rawValue)
        }
    }

    /// Ends every pairing of a household that has not ended, with one reason.
    func endPairings(
        of household: Kept<Household>, on day: CalendarDay, _ reason: EndReason
    ) throws -> [HandPairing] {
        var ended: [HandPairing] = []
        let active = try session.pairings(of: household).map(\.pairing).filter { $0.state(on: day) == .active }
        let names = try HelperNames(session, active.map(\.helper))
        for pairing in active {
            guard let kept = try session.pairing(pairing.id) else { continue }
            var detail = kept.value
            // One that was to begin later ends on the day on which it would have begun.
            detail.pairing.until = PartialDay(max(day, pairing.from?.earliest ?? day))
            detail.pairing.endReason = reason.rawValue
            try writing.change(kept, in: household.id, to: detail)
            ended.append(
                HandPairing(
                    household: household.value.number, helper: names[pairing.helper], role: pairing.role,
                    reason: reason.rawValue))
        }
        return ended
    }
}
