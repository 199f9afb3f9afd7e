import Policy
import Records
import Register
import Storage
import Wording

/// A proposal that is being decided, with everything that its step looks at.
struct OpenCase {
    var household: Kept<Household>
    var helper: Kept<Helper>
    var proposal: Proposal
    var version: Int64
    var pack: PolicyPack
}

extension DecisionDesk {
    /// Decides one proposal; nothing is written where it throws.
    func decide(_ order: DecisionOrder) throws -> DecisionLine {
        let open = try find(order)
        // Somebody was faster: said first, because it is why the step may not be possible any more.
        if let version = order.version, version != open.version {
            throw CaseworkError(
                "stale_version", DecisionWording.stale(open.proposal.state.rawValue),
                hint: DecisionWording.staleHint, field: "version")
        }
        guard let step = open.proposal.state.transition(order.action) else {
            throw CaseworkError(
                "not_possible",
                DecisionWording.notPossible(order.action.rawValue, open.proposal.state.rawValue),
                hint: DecisionWording.notPossibleHint, field: "action")
        }
        guard step.roles.contains(caller.role) else {
            throw CaseworkError(
                "not_permitted", DecisionWording.roleMayNot(order.action.rawValue), field: "action")
        }
        switch order.action {
        case .approve, .second, .confirm: return try approve(order, open)
        case .refuse, .object: return try refuse(order, open)
        case .undo: return try undo(order, open)
        case .supersede: throw CaseworkError("not_permitted", DecisionWording.roleMayNot("supersede"), field: "action")
        }
    }

    /// The proposal that an order means.
    func find(_ order: DecisionOrder) throws -> OpenCase {
        let household = try household(order.household)
        var proposals = try session.proposals(for: order.household)
        if let run = order.run { proposals.removeAll { $0.proposal.run != run } }
        if let key = order.helper {
            let wanted = try helper(key).id
            proposals.removeAll { $0.proposal.helper != wanted }
        }
        // Of several the newest run's; of that the first that this step can move.
        let newest = proposals.first?.proposal.run
        let candidates = proposals.filter { $0.proposal.run == newest }
        guard
            let found = candidates.first(where: { $0.proposal.state.transition(order.action) != nil })
                ?? candidates.first
        else { throw CaseworkError.notFound(CaseworkWording.proposal, field: "household") }
        return OpenCase(
            household: household, helper: try helper(found.proposal.helper), proposal: found.proposal,
            version: found.version, pack: try pack(household.value.area))
    }

    // MARK: approve

    private func approve(_ order: DecisionOrder, _ open: OpenCase) throws -> DecisionLine {
        let (household, helper) = (open.household.value, open.helper)
        let earlier = try session.decisions(about: open.proposal).filter { $0.undoneBy == nil }
        let concerned = try isConcerned(open.household, helper)
        let relative = try isRelative(open.household, helper)
        if order.action == .second {
            guard concerned != true else {
                throw CaseworkError(
                    "reviewer_concerned", DecisionWording.concerned, hint: DecisionWording.concernedHint)
            }
            guard !earlier.contains(where: { $0.action == "approve" && isOwn($0) }) else {
                throw CaseworkError(
                    "same_person", DecisionWording.samePerson, hint: DecisionWording.concernedHint)
            }
        }
        if order.action == .confirm {
            let begun = earlier.last { $0.after == ProposalState.publicity.rawValue }?.at.day ?? day
            let last = begun.adding(days: open.pack.decisions.publicityDays.value)
            guard day > last else {
                throw CaseworkError(
                    "publicity_running", DecisionWording.publicityUntil(last.description),
                    hint: DecisionWording.publicityHint)
            }
        }
        if order.action == .confirm { try requireUnconcerned(open.household, helper) }
        let from = order.from ?? day
        guard abs(from.daysSinceEpoch - day.daysSinceEpoch) <= 366 else {
            throw CaseworkError("bad_parameter", DecisionWording.tooFar, field: "from")
        }
        let going = try requireLeadPlace(open, on: max(from, day))
        try requireAllowed(household, helper, role: open.proposal.role)
        // In publicity or waiting for the second person it holds its place already.
        if open.proposal.state == .proposed {
            try requirePlace(
                helper, leaving: try goingAway(from: helper.id, open.proposal.run).intersection(together),
                apartFrom: household.number)
        }

        let after: ProposalState
        if order.action == .approve && (relative || concerned == true) {
            after = .seconding
        } else if order.action != .confirm && open.pack.decisions.publicity.value == .required {
            after = .publicity
        } else {
            after = .approved
        }
        var line = try keep(order, open, after: after, reason: nil)
        if concerned == nil { line.consequences.append(DecisionWording.reviewerUnknown) }
        switch after {
        case .seconding: line.consequences.append(DecisionWording.needsSecond)
        case .publicity:
            let last = day.adding(days: open.pack.decisions.publicityDays.value)
            line.consequences.append(DecisionWording.inPublicity(last.description))
        default:
            for old in going { try end(old, .replaced, on: from, because: nil) }
            try beginPairing(open, from: from, decision: line.id)
            line.consequences += going.map { DecisionWording.replaces($0.value.pairing.helper.shortKey) }
            line.consequences.append(DecisionWording.paired(from.description))
            if !helper.value.isUnit { break }
            if let item = try personDue(open.household.value, helper, open.pack) { line.consequences.append(item) }
        }
        return line
    }

    /// The running leads that the new one replaces: those that the run lets go. Any other one stands in the way where the
    /// pack has no room for one more.
    private func requireLeadPlace(_ open: OpenCase, on day: CalendarDay) throws -> [Kept<PairingDetail>] {
        guard open.proposal.role == .lead else { return [] }
        let running = try session.runningPairings(ofHousehold: open.proposal.household, on: day)
            .filter { $0.value.pairing.role == .lead }
        guard !running.contains(where: { $0.value.pairing.helper == open.proposal.helper }) else {
            throw CaseworkError("paired_already", DecisionWording.pairedAlready, field: "helper")
        }
        let underWay = try session.proposals(for: open.proposal.household).filter {
            $0.proposal.role == .lead && $0.proposal.state.isUnderWay
                && ($0.proposal.run, $0.proposal.helper) != (open.proposal.run, open.proposal.helper)
        }
        guard running.count + underWay.count < open.pack.lead.maxLeads.value || underWay.isEmpty else {
            throw CaseworkError(
                "under_way", DecisionWording.underWay, hint: DecisionWording.underWayHint, field: "household")
        }
        let going = try released(by: open.proposal.run)[open.proposal.household]
        let leaving = running.filter { $0.value.pairing.helper == going }
        guard running.count - leaving.count < open.pack.lead.maxLeads.value else {
            throw CaseworkError(
                "has_lead", DecisionWording.hasLead(running[0].value.pairing.helper.shortKey),
                hint: DecisionWording.hasLeadHint, field: "household")
        }
        return leaving
    }

    /// Whether an order could be done now if the moves of `together` were, places apart from nothing else: it throws what
    /// stands in the way, and writes nothing.
    func tryOut(_ order: DecisionOrder) throws {
        let open = try find(order)
        _ = try requireLeadPlace(open, on: max(order.from ?? day, day))
        try requireAllowed(open.household.value, open.helper, role: open.proposal.role)
        try requirePlace(
            open.helper, leaving: try goingAway(from: open.helper.id, open.proposal.run).intersection(together),
            apartFrom: open.proposal.household)
    }

    /// Households that the same run takes away from a helper and that still have it.
    private func goingAway(from helper: RecordID, _ run: String) throws -> Set<String> {
        Set(try released(by: run).filter { $0.value == helper }.keys)
    }

    private func beginPairing(_ open: OpenCase, from: CalendarDay, decision: String?) throws {
        let proposal = open.proposal
        let origin = "run:\(proposal.run)"
        let id = try session.pairingID(
            household: proposal.household, helper: proposal.helper, role: proposal.role, from: PartialDay(from),
            origin: decision ?? origin)
        var pairing = Pairing(
            id: id, household: proposal.household, helper: proposal.helper, role: proposal.role,
            from: PartialDay(from), until: nil, origin: origin)
        if try session.run(proposal.run)?.kind == .hand {
            // What was proposed in the place of an error says so.
            let others = try session.pairings(of: open.household).map(\.pairing)
            let corrected = Set(others.compactMap(\.corrects))
            pairing.corrects =
                others.last {
                    $0.endReason == EndReason.error.rawValue && $0.role == proposal.role && !corrected.contains($0.id)
                }?.id
        }
        try session.begin(PairingDetail(pairing: pairing), self.origin)
    }

    /// Where a unit leads without a named person, somebody has to name one (M81).
    func personDue(_ household: Household, _ helper: Kept<Helper>, _ pack: PolicyPack) throws -> Phrase? {
        let value = helper.value
        guard value.isUnit, value.name.isEmpty || value.name == value.unit else { return nil }
        let due = day.adding(days: pack.decisions.successorDays.value)
        try session.open(
            WorkItem(
                .personDue, subject: "person_due|\(household.number)|\(helper.id.shortKey)", area: household.area,
                household: household.number, helper: helper.id, cause: "unit_without_person",
                arguments: [helper.id.shortKey], due: due, openedBy: caller.actor, openedAt: at), origin)
        return DecisionWording.personDue(due.description)
    }

    // MARK: refuse

    private func refuse(_ order: DecisionOrder, _ open: OpenCase) throws -> DecisionLine {
        try requireUnconcerned(open.household, open.helper)
        let reason = order.action == .object ? .objection : order.reason
        guard let reason else {
            throw CaseworkError(
                "reason_missing", DecisionWording.reasonMissing, hint: DecisionWording.reasonHint, field: "reason")
        }
        guard reason != .other || !(order.because ?? "").isEmpty else {
            throw CaseworkError("reason_missing", DecisionWording.wordsMissing, field: "because")
        }
        if let until = order.until, until < day {
            throw CaseworkError("bad_parameter", DecisionWording.untilPast, field: "until")
        }
        var line = try keep(order, open, after: .refused, reason: reason.rawValue)
        let (household, helper) = (open.proposal.household, open.proposal.helper)
        let origin = line.id ?? "hand"
        let policy = open.pack.decisions
        switch reason {
        case .unsuitable, .objection:
            let until = order.until ?? day.adding(days: policy.prohibitionDays.value)
            try session.forbid(
                Prohibition(
                    id: session.prohibitionID(household, helper, from: day, origin: origin), household: household,
                    helper: helper, from: day, until: until, reason: reason.rawValue, origin: origin,
                    words: order.because), self.origin)
            forbid(household, helper)
            line.consequences.append(DecisionWording.forbidden(until.description))
        case .helperUnavailable:
            let until = order.until ?? day.adding(days: policy.pauseDays.value)
            try session.pause(
                HelperPause(
                    id: session.pauseID(helper, from: day, origin: origin), helper: helper, from: day, until: until,
                    reason: reason.rawValue, origin: origin, words: order.because), self.origin)
            pause(helper)
            line.consequences.append(DecisionWording.paused(until.description))
        case .dataWrong:
            let item = try session.open(
                WorkItem(
                    .dataWrong, subject: "data_wrong|\(household)|\(origin)", area: open.household.value.area,
                    household: household, helper: helper, cause: reason.rawValue, arguments: [origin],
                    openedBy: caller.actor, openedAt: at, words: order.because), self.origin)
            line.consequences.append(DecisionWording.onWorklist(item.id))
        case .householdDeclines:
            try session.decline(
                HouseholdDecline(
                    id: session.declineID(household, from: day, origin: origin), household: household, from: day,
                    origin: origin, words: order.because), self.origin)
            leaveAlone(household)
            line.consequences.append(DecisionWording.notAgain)
        case .other: break
        }
        return line
    }

    // MARK: undo

    /// Takes the last decision about a proposal back, with everything that followed from it.
    private func undo(_ order: DecisionOrder, _ open: OpenCase) throws -> DecisionLine {
        guard
            let last = try session.decisions(about: open.proposal).last(where: {
                $0.undoneBy == nil && $0.undoes == nil
            })
        else { throw CaseworkError.notFound(DecisionWording.decision, field: "household") }
        try requireUndoable(last)
        // What this proposal began, ended or not: an approval on which something was built stays.
        let began = try session.pairings(of: open.household).map(\.pairing).filter {
            $0.helper == open.proposal.helper && $0.role == open.proposal.role && !$0.isVoid
                && $0.origin == "run:\(open.proposal.run)"
        }
        if last.after == ProposalState.approved.rawValue {
            for pairing in began {
                let steps = try session.decisions(aboutPairing: pairing.id)
                guard pairing.state(on: day) == .active,
                    steps.allSatisfy({ $0.undoneBy != nil || $0.undoes != nil })
                else {
                    throw CaseworkError(
                        "later_decision", DecisionWording.laterDecision, hint: DecisionWording.laterDecisionHint)
                }
            }
            for kept in try replaced(by: last) {
                try requirePlace(try helper(kept.value.pairing.helper))
            }
        }
        // Another proposal for the same has taken the place meanwhile.
        let isOvertaken = try session.proposals(for: open.proposal.household).contains {
            $0.proposal.role == open.proposal.role
                && ($0.proposal.state == .proposed || $0.proposal.state.isUnderWay)
                && ($0.proposal.run, $0.proposal.helper) != (open.proposal.run, open.proposal.helper)
        }
        let back = ProposalState(rawValue: last.before) ?? .proposed
        var line = try keep(order, open, after: isOvertaken ? .superseded : back, reason: nil, undoes: last.id)
        if last.after == ProposalState.approved.rawValue {
            for pairing in began { try void(pairing, .undone) }
            try revive(endedBy: last)
        }
        try withdrawConsequences(of: last.id)
        forget()
        line.consequences.append(DecisionWording.undone(last.id))
        return line
    }

    // MARK: keeping

    /// Moves the proposal and keeps the decision.
    private func keep(
        _ order: DecisionOrder, _ open: OpenCase, after: ProposalState, reason: String?, undoes: String? = nil
    ) throws -> DecisionLine {
        let id = try session.nextDecisionID()
        try session.move(open.proposal, version: open.version, to: after, origin)
        try session.add(
            Decision(
                id: id, run: open.proposal.run, household: open.proposal.household, helper: open.proposal.helper,
                role: open.proposal.role, action: order.action.rawValue, before: open.proposal.state.rawValue,
                after: after.rawValue, reason: reason, words: order.because, actor: caller.actor,
                standsFor: caller.standsFor, at: at,
                undoes: undoes, token: order.token))
        var line = DecisionLine(
            household: open.proposal.household, role: open.proposal.role, action: order.action.rawValue)
        line.id = id
        line.run = open.proposal.run
        line.helper = name(open.helper)
        line.before = open.proposal.state.rawValue
        line.after = after.rawValue
        line.version = open.version + 1
        if order.action != .undo {
            line.undo = "jiedui proposal undo \(open.proposal.household) --run \(open.proposal.run)"
        }
        return line
    }
}
