import Matching
import Policy
import Records
import Register
import Storage
import Wording

extension DecisionDesk {
    /// A helper leaves: each running pairing passes to the successor, or else inside the unit, under the rules of today;
    /// where nobody can take over it ends, and the unit has some days to name a successor (M81, M135).
    ///
    /// - Parameter last: the helper's last day.
    func leave(
        _ key: String, on last: CalendarDay, successor: String?, because: String?
    ) throws -> [DecisionLine] {
        let leaving = try helper(key)
        try requireWhole(leaving)
        let next = last.adding(days: 1)
        let named = try successor.map { try helper($0, field: "successor") }
        if named?.id == leaving.id {
            throw CaseworkError("bad_parameter", DecisionWording.sameHelper, field: "successor")
        }
        // One change, which is taken back as a whole.
        let writing = HandWriting(session, origin)
        self.writing = writing
        defer { self.writing = nil }
        let colleagues = try leaving.value.unit.map { try session.colleagues(unit: $0) } ?? []
        var lines: [DecisionLine] = []
        for pairing in try session.pairings(ofHelper: leaving.id) where pairing.state(on: day) == .active {
            let home = try household(pairing.household)
            guard let kept = try session.pairing(pairing.id) else { continue }
            var order = PairingOrder(
                household: pairing.household, helper: key, role: pairing.role, action: .handOver)
            order.because = because
            order.reason = .handedOver
            var line = DecisionLine(household: pairing.household, role: pairing.role, action: "leave")
            line.helper = name(leaving)
            line.before = pairing.state(on: day).rawValue
            // Somebody else decides about the pairings of one's own relatives; they run until then.
            guard try isConcerned(home, leaving) != true else {
                line.refusal = CaseworkError(
                    "reviewer_concerned", DecisionWording.concerned, hint: DecisionWording.concernedHint)
                line.after = line.before
                lines.append(line)
                continue
            }
            // The successor first, then the best of those who can, by score, then by key.
            let check = try check(home.value, colleagues.map(\.id))
            let ranked = colleagues.filter { $0.id != leaving.id && $0.id != named?.id }.map { colleague in
                (colleague, check.points(household: pairing.household, helper: colleague.id)?.reduce(0, +) ?? 0)
            }.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
            var isTaken = false
            for colleague in (named.map { [$0] } ?? []) + ranked.map(\.0) {
                do {
                    try handOver(kept, home, to: colleague, next, order, &line)
                    isTaken = true
                    // In publicity: until it is over nobody helps.
                    if line.after == line.before { try endForNow(kept, last, because, &line) }
                    break
                } catch let refusal as CaseworkError {
                    if colleague.id == named?.id { line.consequences.append(refusal.message) }
                }
            }
            if !isTaken { try leaveToUnit(kept, home, leaving, last, because, &line) }
            lines.append(line)
        }
        var value = leaving.value
        value.until = min(value.until ?? last, last)
        try writing.change(leaving, to: value)
        let change = try writing.finish(
            HandNote(HandNote.helperLeave, key: leaving.id.shortKey, areas: leaving.value.areas, because: because))
        if lines.isEmpty {
            var line = DecisionLine(household: "", action: "leave")
            line.helper = name(leaving)
            line.consequences = [DecisionWording.leftWithout((value.until ?? last).description)]
            lines = [line]
        }
        for place in lines.indices where lines[place].refusal == nil {
            lines[place].undo = change.map { "jiedui undo \($0.id)" }
        }
        return lines
    }

    /// The pairing ends although its successor is not there yet.
    private func endForNow(
        _ kept: Kept<PairingDetail>, _ last: CalendarDay, _ because: String?, _ line: inout DecisionLine
    ) throws {
        let end = kept.value.pairing.from.map { max($0.earliest, last) } ?? last
        line.id = try self.end(kept, .helperLeft, on: end, because: because)
        line.after = PairingState.ended.rawValue
    }

    /// Nobody takes over: the pairing ends and the unit has to name somebody.
    private func leaveToUnit(
        _ kept: Kept<PairingDetail>, _ home: Kept<Household>, _ leaving: Kept<Helper>, _ last: CalendarDay,
        _ because: String?, _ line: inout DecisionLine
    ) throws {
        let from = kept.value.pairing.from
        let end = from.map { max($0.earliest, last) } ?? last
        line.id = try self.end(kept, .helperLeft, on: end, because: because)
        line.after = PairingState.ended.rawValue
        let due = last.adding(days: try pack(home.value.area).decisions.successorDays.value)
        let item = try session.open(
            WorkItem(
                .successorDue, subject: "successor_due|\(home.value.number)|\(kept.value.pairing.role.rawValue)",
                area: home.value.area, household: home.value.number, helper: leaving.id,
                pairing: kept.value.pairing.id, cause: EndReason.helperLeft.rawValue,
                arguments: [leaving.id.shortKey, leaving.value.unit ?? ""], due: due, openedBy: caller.actor,
                openedAt: at), origin)
        line.consequences.append(DecisionWording.unitNames(item.id, due.description))
        line.consequences.append(DecisionWording.nowUncovered(home.value.number))
    }

    /// Every running pairing of one helper goes to another; those against which a rule stands stay and are named.
    func handOverAll(_ key: String, to successorKey: String, on: CalendarDay, because: String?) throws -> [DecisionLine]
    {
        let (old, successor) = (try helper(key), try helper(successorKey, field: "successor"))
        var lines: [DecisionLine] = []
        for pairing in try session.pairings(ofHelper: old.id) where pairing.state(on: day) == .active {
            // Households of other areas are other people's to decide about.
            guard let area = try session.household(pairing.household)?.value.area, office.mayReach(area, caller) else {
                continue
            }
            guard let kept = try session.pairing(pairing.id) else { continue }
            var line = DecisionLine(household: pairing.household, role: pairing.role, action: "hand_over")
            line.helper = name(old)
            line.before = pairing.state(on: day).rawValue
            var order = PairingOrder(household: pairing.household, helper: key, role: pairing.role, action: .handOver)
            order.because = because
            do {
                try handOver(kept, try household(pairing.household), to: successor, on, order, &line)
                line.undo = "jiedui pairing undo \(pairing.household) \(old.id.shortKey)"
            } catch let refusal as CaseworkError {
                line.refusal = refusal
                line.after = line.before
            }
            lines.append(line)
        }
        return lines
    }

    /// A helper takes nobody new for some days; what a deputy could not do is named.
    func pause(
        _ key: String, from: CalendarDay, until: CalendarDay?, deputy: String?, because: String?
    ) throws -> [Phrase] {
        if let until, until < from { throw CaseworkError("bad_parameter", DecisionWording.untilPast, field: "until") }
        let paused = try helper(key)
        try requireWhole(paused)
        let standIn = try deputy.map { try helper($0, field: "deputy") }
        if standIn?.id == paused.id {
            throw CaseworkError("bad_parameter", DecisionWording.sameHelper, field: "deputy")
        }
        try session.pause(
            HelperPause(
                id: session.pauseID(paused.id, from: from, origin: "hand"), helper: paused.id, from: from, until: until,
                deputy: standIn?.id, reason: RefusalReason.helperUnavailable.rawValue, origin: "hand", words: because),
            origin)
        var notes = [
            until.map { DecisionWording.paused($0.description) } ?? DecisionWording.pausedOpen
        ]
        guard let standIn else { return notes }
        for pairing in try session.pairings(ofHelper: paused.id) where pairing.runs(on: from) {
            let home = try household(pairing.household)
            let rules = try broken(home.value, standIn)
            if !rules.isEmpty {
                notes.append(
                    DecisionWording.notAllowed(pairing.household, standIn.id.shortKey, rules.map(RunWording.ruleName)))
            }
        }
        return notes
    }

    /// The helper takes households again from `day` on.
    func resume(_ key: String, on day: CalendarDay) throws -> [Phrase] {
        let helper = try helper(key)
        try requireWhole(helper)
        let open = try session.pauses(of: helper.id).filter { $0.until.map { $0 >= day } ?? true }
        guard !open.isEmpty else { throw CaseworkError("not_paused", DecisionWording.notPaused, field: "helper") }
        for pause in open { try session.endPause(pause, on: day.adding(days: -1), origin) }
        return [DecisionWording.resumed(day.description)]
    }
}
