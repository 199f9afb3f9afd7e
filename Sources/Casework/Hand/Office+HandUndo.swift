public import Records
import Register
import Storage
import Wording

extension Office {
    /// Takes a change by hand back as a whole: every record is as it was before it, as a new change.
    ///
    /// - Throws: ``CaseworkError``: `not_found`, `already_undone`, `not_undoable` for a change that took another one back,
    ///   `changed_since` where somebody touched one of its records meanwhile.
    public func undoByHand(_ id: String, because: String?, by caller: Principal) async throws -> HandResult {
        try await byHand(caller) { desk in
            guard let change = try desk.session.handChange(id), desk.office.mayReach(change, caller) else {
                throw CaseworkError.notFound(HandWording.change, field: "change")
            }
            if let by = change.undoneBy {
                throw CaseworkError("already_undone", HandWording.alreadyUndone(by), field: "change")
            }
            guard change.undoes == nil else {
                throw CaseworkError("not_undoable", HandWording.notUndoable, hint: HandWording.notUndoableHint)
            }
            let touched = try desk.session.changedSince(id)
            guard touched.isEmpty else {
                throw CaseworkError(
                    "changed_since", HandWording.changedSince(touched), hint: HandWording.changedSinceHint,
                    field: "change")
            }
            let decides = [HandNote.helperLeave, HandNote.householdWork].contains(change.command)
            if decides { try desk.requireWholeUndo(change) }
            try desk.closeItems(of: change)
            let result = try desk.finish(
                HandNote(
                    "undo", key: change.key, areas: change.areas, reason: change.command, because: because,
                    undoes: id))
            if let undoing = result.change {
                try desk.session.takeBack(change, by: undoing, desk.origin)
                if decides { try desk.takeBackDecisions(of: change) }
            }
            return result
        }
    }

    /// The newest changes by hand, of one household or helper or of all, as far as the caller may see them.
    public func handChanges(of key: String?, limit: Int, by caller: Principal) async throws -> [HandChangeLine] {
        try await presenting {
            try await store.read { session in
                let limit = limit.clamped(to: 1...1000)
                let changes =
                    try key.map { try session.handChanges(of: $0, limit: limit) }
                    ?? session.handChanges(limit: limit)
                return try changes.filter { mayReach($0, caller) }.map { change in
                    let touches = try session.touches(of: change.id)
                    return HandChangeLine(
                        change: change,
                        fields: touches.flatMap { touch in touch.noted.map { "\(touch.table).\($0)" } }.sorted())
                }
            }
        }
    }

    /// Whether a change by hand lies in the caller's area: all of it, or for helpers a part of it.
    func mayReach(_ change: HandChange, _ caller: Principal) -> Bool {
        guard caller.area != nil else { return true }
        if change.areas.isEmpty { return true }
        let isAboutHouseholds = ["household", "member", "need"].contains {
            (change.command + change.about).contains($0)
        }
        return isAboutHouseholds
            ? change.areas.allSatisfy { mayReach($0, caller) } : change.areas.contains { meets($0, caller) }
    }
}

extension HandChange {
    /// What an undoing took back.
    fileprivate var about: String { undoes == nil ? "" : reason ?? "" }
}

extension HandDesk {
    /// Closes the items that a change opened: what they are about is no longer so.
    func closeItems(of change: HandChange) throws {
        for kind in [WorkItem.Kind.possibleDuplicate, .successorDue, .personDue] {
            for item in try session.openWorkItems(kind, in: nil)
            where item.openedAt == change.at && item.openedBy == change.actor {
                try session.close(workItem: item.id, as: .gone, outcome: "undone", origin)
            }
        }
    }

    /// Refuses to take back what decided about pairings on another day, or where a household has another lead since.
    func requireWholeUndo(_ change: HandChange) throws {
        guard change.at.day == today else {
            throw CaseworkError(
                "undo_too_late", DecisionWording.undoTooLate(change.at.day.description),
                hint: DecisionWording.undoTooLateHint)
        }
        let pairings = try pairings(of: change)
        let own = Set(pairings.map(\.pairing.id))
        for kept in pairings where kept.pairing.role == .lead {
            let running = try session.runningPairings(ofHousehold: kept.pairing.household, on: today)
            guard !running.contains(where: { $0.value.pairing.role == .lead && !own.contains($0.value.pairing.id) })
            else {
                throw CaseworkError(
                    "later_decision", DecisionWording.laterDecision, hint: DecisionWording.laterDecisionHint)
            }
        }
    }

    /// The decisions that came with a change are taken back with it: about its pairings, and proposals of successors whose
    /// publicity has begun. What it closed on the worklist is open again.
    func takeBackDecisions(of change: HandChange) throws {
        func undo(_ decision: Decision, before: String, after: String) throws {
            try session.add(
                Decision(
                    id: try session.nextDecisionID(), run: decision.run, household: decision.household,
                    helper: decision.helper, role: decision.role, pairing: decision.pairing, action: "undo",
                    before: before, after: after, actor: caller.actor, standsFor: caller.standsFor, at: at,
                    undoes: decision.id))
        }
        let pairings = try pairings(of: change)
        var households: Set<String> = change.command == HandNote.householdWork ? [change.key] : []
        for detail in pairings {
            households.insert(detail.pairing.household)
            for decision in try session.decisions(aboutPairing: detail.pairing.id)
            where decision.at == change.at && decision.actor == change.actor && decision.undoneBy == nil {
                try undo(decision, before: decision.after, after: detail.pairing.state(on: today).rawValue)
            }
        }
        for household in households.sorted() {
            for decision in try session.decisions(about: household)
            where decision.pairing == nil && decision.at == change.at && decision.actor == change.actor
                && decision.undoneBy == nil
            {
                guard let run = decision.run,
                    let open = try session.proposal(
                        run: run, household: household, helper: decision.helper, role: decision.role),
                    open.proposal.state.isUnderWay
                else { continue }
                try session.move(open.proposal, version: open.version, to: .superseded, origin)
                try undo(decision, before: decision.after, after: ProposalState.superseded.rawValue)
            }
            if change.command == HandNote.householdWork {
                try session.reopenWorkItems(of: household, closedBy: change.actor, at: change.at, origin)
            }
        }
    }

    private func pairings(of change: HandChange) throws -> [PairingDetail] {
        try session.touches(of: change.id).filter { $0.table == "pairing" }
            .compactMap { try session.pairing($0.id)?.value }
    }
}
