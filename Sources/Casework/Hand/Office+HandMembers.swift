import Ledgers
public import Records
import Register
import Storage
import Wording

extension Office {
    /// Enters a person of a household; somebody who left it comes back under the same record.
    public func addMember(_ number: String, _ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let kept = try desk.household(number)
            let row = try desk.row(.members, order, isNew: true)
            let member = try desk.value(.members) { $0.newMember(row, of: number) }
            guard member.household == number else {
                throw CaseworkError("field_fixed", HandWording.fieldFixed, field: "household")
            }
            let members = try desk.members(kept)
            try desk.refuseTwice(member, among: members)
            try desk.refuseSecondHead(member, among: members)
            let id = try desk.writing.add(member, to: kept.id)
            try desk.noteDuplicates(of: member, id, in: kept.value)
            return try desk.finish(
                HandNote("member_add", key: number, areas: [kept.value.area], because: order.because), record: id,
                version: ("member", id))
        }
    }

    /// Changes fields of a person of a household.
    ///
    /// - Parameter selector: short key, whole identity number, or a name that only one of the household has.
    public func editMember(
        _ number: String, _ selector: String, _ order: HandOrder, by caller: Principal
    ) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let kept = try desk.household(number)
            let members = try desk.members(kept)
            let one = try desk.member(selector, among: members)
            try desk.check(order, one.version)
            let row = try desk.row(.members, order, isNew: false)
            let person = try desk.value(.members) { $0.member(row, onto: one.value) }
            if person.relation != one.value.relation {
                guard one.value.relation != .head else {
                    throw CaseworkError("head_needed", HandWording.headNeeded, hint: HandWording.headNeededHint)
                }
                try desk.refuseSecondHead(person, among: members)
            }
            try desk.changePerson(one, to: person, of: kept, among: members)
            return try desk.finish(
                HandNote("member_edit", key: number, areas: [kept.value.area], because: because), record: one.id,
                version: ("member", one.id))
        }
    }

    /// Notes that a person died or left the household. Where it is the head, a new head must be named: household number and
    /// pairings go on (户主变更).
    ///
    /// - Parameter reason: `died`, or word or code of a ``LeaveReason``.
    public func endMember(
        _ number: String, _ selector: String, reason: String, newHead: String?, _ order: HandOrder,
        by caller: Principal
    ) async throws -> HandResult {
        let hasDied = HouseholdExit(word: reason) == .died
        let leave = LeaveReason(word: reason)
        guard hasDied || leave != nil else {
            throw CaseworkError.badReason(LeaveReason.allCases, and: [("died", HouseholdExit.died.term.zh)])
        }
        return try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let day = try desk.day(order)
            let kept = try desk.household(number)
            let members = try desk.members(kept)
            let one = try desk.member(selector, among: members)
            try desk.check(order, one.version)
            guard !hasDied || !one.value.died || one.value.relation == .head else {
                throw CaseworkError("member_died", HandWording.memberDied, field: "member")
            }
            let others = members.filter { $0.id != one.id && !$0.value.died }
            guard !others.isEmpty else {
                throw CaseworkError("last_member", HandWording.lastMember, hint: HandWording.lastMemberHint)
            }
            var person = one.value
            if hasDied { person.died = true } else { (person.left, person.leftFor) = (day, leave) }
            if one.value.relation == .head {
                guard let newHead else {
                    throw CaseworkError(
                        "head_needed", HandWording.headNeeded, hint: HandWording.headNeededHint, field: "new_head")
                }
                try desk.makeHead(newHead, among: others, of: kept)
                person.relation = nil
            } else if newHead != nil {
                throw CaseworkError("bad_parameter", HandWording.headStaysHead, field: "new_head")
            }
            try desk.writing.change(one, in: kept.id, to: person)
            var household = kept.value
            if one.value.relation == .head { household.headDied = false }
            if !one.value.died { household.size = household.size.map { max(1, $0 - 1) } }
            try desk.writing.change(kept, to: household)
            return try desk.finish(
                HandNote(
                    "member_end", key: number, areas: [kept.value.area],
                    reason: hasDied ? "died" : leave?.rawValue, because: because), record: one.id,
                version: ("member", one.id))
        }
    }

    // MARK: needs

    /// Enters a need of a household.
    public func addNeed(_ number: String, _ order: HandOrder, by caller: Principal) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let kept = try desk.household(number)
            let row = try desk.row(.needs, order, isNew: true)
            let need = try desk.value(.needs) { $0.newNeed(row, of: number) }
            guard need.household == number else {
                throw CaseworkError("field_fixed", HandWording.fieldFixed, field: "household")
            }
            guard let id = try desk.writing.add(need, to: kept.id) else {
                throw CaseworkError("need_exists", HandWording.needExists, hint: HandWording.needExistsHint)
            }
            return try desk.finish(
                HandNote("need_add", key: number, areas: [kept.value.area], because: order.because), record: id,
                version: ("need", id))
        }
    }

    /// Changes fields of a need.
    ///
    /// - Parameter selector: short key, or a kind of which the household has one open need.
    public func editNeed(
        _ number: String, _ selector: String, _ order: HandOrder, by caller: Principal
    ) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let kept = try desk.household(number)
            let one = try desk.need(selector, of: kept)
            try desk.check(order, one.version)
            let row = try desk.row(.needs, order, isNew: false)
            let need = try desk.value(.needs) { $0.need(row, onto: one.value) }
            try desk.writing.change(one, in: kept.id, to: need)
            return try desk.finish(
                HandNote("need_edit", key: number, areas: [kept.value.area], because: because), record: one.id,
                version: ("need", one.id))
        }
    }

    /// Closes a need: the day is its last one.
    public func closeNeed(
        _ number: String, _ selector: String, _ order: HandOrder, by caller: Principal
    ) async throws -> HandResult {
        try await byHand(caller, dryRun: order.dryRun) { desk in
            let because = try desk.because(order)
            let day = try desk.day(order)
            let kept = try desk.household(number)
            let one = try desk.need(selector, of: kept)
            try desk.check(order, one.version)
            var need = one.value
            guard need.from.map({ $0 <= day }) ?? true else {
                throw CaseworkError("bad_parameter", HandWording.dayBefore, field: "on")
            }
            need.until = day
            try desk.writing.change(one, in: kept.id, to: need)
            return try desk.finish(
                HandNote("need_close", key: number, areas: [kept.value.area], because: because), record: one.id,
                version: ("need", one.id))
        }
    }
}

extension HandDesk {
    /// Refuses a second head.
    func refuseSecondHead(_ member: Member, among members: [Kept<Member>]) throws {
        guard member.relation == .head, members.contains(where: { $0.value.relation == .head }) else { return }
        throw CaseworkError("head_exists", HandWording.headExists, hint: HandWording.headExistsHint, field: "relation")
    }

    /// Makes one of these people the head of the household.
    func makeHead(_ text: String, among others: [Kept<Member>], of household: Kept<Household>) throws {
        let heir = try member(text, among: others, field: "new_head")
        var head = heir.value
        head.relation = .head
        try writing.change(heir, in: household.id, to: head)
    }
}
