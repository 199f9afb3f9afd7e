import Policy
import Records
import Register
import Storage
import Wording

extension DecisionDesk {
    /// Does one step with a pairing; nothing is written where it throws.
    func decide(_ order: PairingOrder) throws -> DecisionLine {
        let household = try household(order.household)
        let kept = try find(order, household)
        let pairing = kept.value.pairing
        if let version = order.version, version != kept.version {
            throw CaseworkError(
                "stale_version", DecisionWording.stale(pairing.state(on: day).rawValue),
                hint: DecisionWording.staleHint,
                field: "version")
        }
        guard let step = pairing.state(on: day).transition(order.action) else {
            throw CaseworkError(
                "not_possible", DecisionWording.notPossible(order.action.rawValue, pairing.state(on: day).rawValue),
                hint: DecisionWording.notPossibleHint, field: "action")
        }
        guard step.roles.contains(caller.role) else {
            throw CaseworkError("not_permitted", DecisionWording.roleMayNot(order.action.rawValue), field: "action")
        }
        if step.needsReason, order.reason == nil, (order.because ?? "").isEmpty {
            throw CaseworkError(
                "reason_missing", DecisionWording.reasonMissing, hint: DecisionWording.endReasonHint, field: "reason")
        }
        let on = order.on ?? day
        if let from = pairing.from, from.latest > on, [.end, .handOver, .decline].contains(order.action) {
            throw CaseworkError(
                "before_begin", DecisionWording.beforeBegin(from.description), field: "on")
        }
        let who = try helper(pairing.helper)
        if [.end, .decline, .accept, .correct].contains(order.action) { try requireUnconcerned(household, who) }
        var line = DecisionLine(household: order.household, role: order.role, action: order.action.rawValue)
        line.helper = name(who)
        line.before = pairing.state(on: day).rawValue
        line.undo = order.action == .correct ? nil : "jiedui pairing undo \(order.household) \(who.id.shortKey)"
        switch order.action {
        case .accept, .decline: try answer(order, kept, on, &line)
        case .end:
            let reason = order.reason ?? .termOver
            guard !reason.isVoid else {
                throw CaseworkError("bad_parameter", DecisionWording.useCorrect, field: "reason")
            }
            line.id = try end(kept, reason, on: on, because: order.because)
            line.after = PairingState.ended.rawValue
            if order.role == .lead, on <= day {
                line.consequences.append(DecisionWording.nowUncovered(order.household))
            }
        case .handOver:
            guard let key = order.successor else {
                throw CaseworkError("successor_missing", DecisionWording.successorMissing, field: "successor")
            }
            try handOver(kept, household, to: try helper(key, field: "successor"), on, order, &line)
        case .correct: try correct(order, kept, household, &line)
        case .undo: try undo(order, kept, &line)
        }
        line.version = try session.pairing(pairing.id)?.version
        return line
    }

    /// The pairing that an order means: the running one, or for a correction or an undo the latest.
    private func find(_ order: PairingOrder, _ household: Kept<Household>) throws -> Kept<PairingDetail> {
        var pairings = try session.pairings(of: household).map(\.pairing).filter { $0.role == order.role }
        if let key = order.helper {
            let id = try helper(key).id
            pairings.removeAll { $0.helper != id }
        }
        let active = pairings.filter { $0.state(on: day) == .active }
        guard order.helper != nil || active.count <= 1 else {
            throw CaseworkError("pairing_not_unique", DecisionWording.severalPairings, field: "helper")
        }
        let wantsEnded = order.action == .correct || order.action == .undo
        guard
            let found = active.last ?? (wantsEnded ? pairings.last { $0.state(on: day) == .ended } : nil)
                ?? pairings.last,
            let kept = try session.pairing(found.id)
        else { throw CaseworkError.notFound(CaseworkWording.pairing, field: "household") }
        return kept
    }

    /// The helper accepts or declines.
    private func answer(
        _ order: PairingOrder, _ kept: Kept<PairingDetail>, _ on: CalendarDay, _ line: inout DecisionLine
    ) throws {
        var detail = kept.value
        if order.action == .accept, detail.pairing.answer == "accepted" {
            throw CaseworkError(
                "accepted_already", DecisionWording.acceptedAlready(detail.pairing.answeredOn?.description ?? ""))
        }
        detail.pairing.answeredOn = on
        guard order.action == .decline else {
            detail.pairing.answer = "accepted"
            try session.replace(detail, version: kept.version, origin)
            line.id = try keep(kept, order.action, after: .active, nil, order.because)
            line.after = PairingState.active.rawValue
            return
        }
        detail.pairing.answer = "declined"
        detail.pairing.until = PartialDay(on)
        detail.pairing.endReason = EndReason.helperDeclined.rawValue
        try session.replace(detail, version: kept.version, origin)
        let id = try keep(kept, order.action, after: .ended, .helperDeclined, order.because)
        line.id = id
        line.after = PairingState.ended.rawValue
        let household = try household(order.household)
        let until = day.adding(days: try pack(household.value.area).decisions.prohibitionDays.value)
        try session.forbid(
            Prohibition(
                id: session.prohibitionID(order.household, detail.pairing.helper, from: day, origin: id),
                household: order.household, helper: detail.pairing.helper, from: day, until: until,
                reason: EndReason.helperDeclined.rawValue, origin: id, words: order.because), origin)
        line.consequences = [
            DecisionWording.forbidden(until.description), DecisionWording.nowUncovered(order.household),
        ]
    }

    /// Ends a pairing on `on`, its last day, with its decision; returns the decision's id.
    @discardableResult
    func end(
        _ kept: Kept<PairingDetail>, _ reason: EndReason, on: CalendarDay, because: String?
    ) throws -> String {
        var detail = kept.value
        // What is replaced ends on the eve of what follows, unless it began on that day.
        let eve = on.adding(days: -1)
        let isFollowed = reason == .replaced || reason == .handedOver
        let first = detail.pairing.from?.earliest
        var last = isFollowed && (detail.pairing.from.map { $0.latest <= eve } ?? true) ? eve : on
        if let first, first > last { last = first }
        detail.pairing.until = PartialDay(last)
        detail.pairing.endReason = reason.rawValue
        try put(detail, at: kept)
        return try keep(kept, reason == .handedOver ? .handOver : .end, after: .ended, reason, because)
    }

    /// Another helper takes over, under the rules of today.
    func handOver(
        _ kept: Kept<PairingDetail>, _ household: Kept<Household>, to successor: Kept<Helper>, _ on: CalendarDay,
        _ order: PairingOrder, _ line: inout DecisionLine
    ) throws {
        let pairing = kept.value.pairing
        guard successor.id != pairing.helper else {
            throw CaseworkError("bad_parameter", DecisionWording.sameHelper, field: "successor")
        }
        if let from = pairing.from, from.latest > on {
            throw CaseworkError("before_begin", DecisionWording.beforeBegin(from.description), field: "on")
        }
        try requireAllowed(household.value, successor, role: pairing.role)
        try requirePlace(successor)
        try requireUnconcerned(household, successor)
        try requireUnrelated(household, successor)
        let concerned = try isConcerned(household, successor)
        let running = try session.runningPairings(ofHousehold: pairing.household, on: on)
        guard
            !running.contains(where: {
                $0.value.pairing.helper == successor.id && $0.value.pairing.role == pairing.role
            })
        else { throw CaseworkError("paired_already", DecisionWording.pairedAlready, field: "successor") }
        if try needsPublicity(household.value, pairing.role) {
            let approved = try announce(
                household, successor, releasing: [pairing.household: pairing.helper], because: order.because)
            (line.id, line.run, line.undo) = (approved.id, approved.run, approved.undo)
            line.after = line.before
            line.consequences.append(DecisionWording.announced(successor.id.shortKey))
            line.consequences += approved.consequences
            return
        }
        line.id = try end(kept, .handedOver, on: on, because: order.because)
        line.after = PairingState.ended.rawValue
        let id = try session.pairingID(
            household: pairing.household, helper: successor.id, role: pairing.role, from: PartialDay(on),
            origin: line.id ?? "")
        try begin(
            PairingDetail(
                pairing: {
                    var next = Pairing(
                        id: id, household: pairing.household, helper: successor.id, role: pairing.role,
                        from: PartialDay(on), until: nil, origin: "decision:\(line.id ?? "")")
                    next.before = pairing.id
                    return next
                }(), measures: kept.value.measures, plan: kept.value.plan))
        line.consequences.append(DecisionWording.takesOver(successor.id.shortKey, on.description))
        if concerned == nil { line.consequences.append(DecisionWording.reviewerUnknown) }
        if let item = try personDue(household.value, successor, try pack(household.value.area)) {
            line.consequences.append(item)
        }
    }

    /// The pairing was an error: it never held, and what is right may stand in its place.
    private func correct(
        _ order: PairingOrder, _ kept: Kept<PairingDetail>, _ household: Kept<Household>,
        _ line: inout DecisionLine
    ) throws {
        guard !(order.because ?? "").isEmpty else {
            throw CaseworkError("reason_missing", DecisionWording.wordsMissing, field: "because")
        }
        let pairing = kept.value.pairing
        var right: Kept<Helper>?
        if let key = order.successor {
            let helper = try helper(key, field: "successor")
            guard helper.id != pairing.helper else {
                throw CaseworkError("bad_parameter", DecisionWording.sameHelper, field: "successor")
            }
            try requireProposable(household, helper, role: pairing.role)
            right = helper
        }
        try void(pairing, .error)
        line.id = try keep(kept, .correct, after: .void, .error, order.because)
        line.after = PairingState.void.rawValue
        guard let right else {
            line.consequences.append(DecisionWording.nowUncovered(order.household))
            return
        }
        // What is right is a decision of its own: it is proposed, and a person approves it.
        let proposal = try propose(household, right, role: pairing.role)
        line.consequences.append(DecisionWording.proposedByHand(proposal.run, right.id.shortKey))
    }

    /// Takes the last step with a pairing back.
    private func undo(_ order: PairingOrder, _ kept: Kept<PairingDetail>, _ line: inout DecisionLine) throws {
        let pairing = kept.value.pairing
        guard
            let last = try session.decisions(aboutPairing: pairing.id)
                .last(where: { $0.undoneBy == nil && $0.undoes == nil })
        else { throw CaseworkError.notFound(DecisionWording.decision, field: "household") }
        try requireUndoable(last)
        var detail = kept.value
        switch PairingState.Action(rawValue: last.action) {
        case .accept:
            (detail.pairing.answer, detail.pairing.answeredOn) = (nil, nil)
        case .end where last.reason == EndReason.replaced.rawValue:
            throw CaseworkError("undo_swap", DecisionWording.undoSwap, hint: DecisionWording.undoSwapHint)
        case .decline, .end, .handOver:
            guard try household(order.household).value.status != .ended else {
                throw CaseworkError("household_ended", DecisionWording.householdEnded, field: "household")
            }
            try requirePlace(try helper(pairing.helper))
            let followers = try session.pairings(of: try household(order.household)).map(\.pairing)
                .filter { $0.before == pairing.id && $0.state(on: day) == .active }
            for follower in followers {
                guard
                    try session.decisions(aboutPairing: follower.id)
                        .allSatisfy({ $0.undoneBy != nil || $0.undoes != nil })
                else {
                    throw CaseworkError(
                        "later_decision", DecisionWording.laterDecision, hint: DecisionWording.laterDecisionHint)
                }
            }
            if followers.isEmpty, pairing.role == .lead {
                let others = try session.runningPairings(ofHousehold: pairing.household, on: day)
                guard !others.contains(where: { $0.value.pairing.role == .lead }) else {
                    throw CaseworkError(
                        "later_decision", DecisionWording.laterDecision, hint: DecisionWording.laterDecisionHint)
                }
            }
            for follower in followers { try void(follower, .undone) }
            (detail.pairing.until, detail.pairing.endReason) = (nil, nil)
            if last.action == PairingState.Action.decline.rawValue {
                (detail.pairing.answer, detail.pairing.answeredOn) = (nil, nil)
            }
            try withdrawConsequences(of: last.id)
            forget()
        default:
            throw CaseworkError(
                "not_possible", DecisionWording.notPossible("undo", pairing.state(on: day).rawValue),
                hint: DecisionWording.notPossibleHint)
        }
        try session.replace(detail, version: kept.version, origin)
        line.id = try keep(kept, .undo, after: .active, nil, order.because, undoes: last.id)
        line.after = PairingState.active.rawValue
        line.undo = nil
        line.consequences.append(DecisionWording.undone(last.id))
        if try stays(pairing.helper, last) { line.consequences.append(DecisionWording.staysAfterAll) }
    }

    /// A pairing that a leave ended runs on: its helper's last day is as it was before, where nobody changed it since.
    private func stays(_ helper: RecordID, _ step: Decision) throws -> Bool {
        let leave = try session.handChanges(of: helper.shortKey, limit: 50).first {
            $0.command == HandNote.helperLeave && $0.at == step.at && $0.actor == step.actor && $0.undoneBy == nil
        }
        return try leave.map { try session.takeBack(record: helper, of: $0, origin) } ?? false
    }

    /// Keeps the decision about a pairing.
    private func keep(
        _ kept: Kept<PairingDetail>, _ action: PairingState.Action, after: PairingState, _ reason: EndReason?,
        _ because: String?, undoes: String? = nil
    ) throws -> String {
        let pairing = kept.value.pairing
        let id = try session.nextDecisionID()
        try session.add(
            Decision(
                id: id, run: nil, household: pairing.household, helper: pairing.helper, role: pairing.role,
                pairing: pairing.id, action: action.rawValue, before: pairing.state(on: day).rawValue,
                after: after.rawValue,
                reason: reason?.rawValue, words: because, actor: caller.actor,
                standsFor: caller.standsFor, at: at, undoes: undoes))
        return id
    }
}
