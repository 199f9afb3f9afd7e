import Records
import Register
import Storage
import Wording

extension DecisionDesk {
    /// Refuses to take back what another person decided, or what was decided on another day.
    func requireUndoable(_ decision: Decision) throws {
        guard decision.at.day == day else {
            throw CaseworkError(
                "undo_too_late", DecisionWording.undoTooLate(decision.at.day.description),
                hint: DecisionWording.undoTooLateHint)
        }
        guard decision.actor == caller.actor || caller.role == .administrator else {
            throw CaseworkError("not_permitted", DecisionWording.undoOthers)
        }
    }

    /// Takes back what followed from a refusal: prohibition, pause, decline, item on the worklist.
    func withdrawConsequences(of decision: String) throws {
        for prohibition in try session.prohibitions(from: decision) where prohibition.liftedOn == nil {
            try session.lift(prohibition, on: prohibition.from, origin)
        }
        for pause in try session.pauses(from: decision) {
            try session.endPause(pause, on: pause.from.adding(days: -1), origin)
        }
        for decline in try session.declines(from: decision) where decline.askedOn == nil {
            try session.ask(decline, on: decline.from, origin)
        }
        for item in try session.openWorkItems(.dataWrong, in: nil) where item.arguments == [decision] {
            try session.close(workItem: item.id, as: .gone, outcome: "undone", origin)
        }
    }

    /// Ends a pairing as one that never held.
    func void(_ pairing: Pairing, _ reason: EndReason) throws {
        guard var kept = try session.pairing(pairing.id) else { return }
        kept.value.pairing.endReason = reason.rawValue
        kept.value.pairing.until = PartialDay(day)
        try session.replace(kept.value, version: kept.version, origin)
    }

    /// The pairings that ended because `decision` put another one in their place, with the step that ended each.
    private func steps(endedBy decision: Decision) throws -> [Decision] {
        try session.decisions(about: decision.household).filter { step in
            step.action == PairingState.Action.end.rawValue && step.undoes == nil && step.undoneBy == nil
                && step.at == decision.at && step.reason == EndReason.replaced.rawValue && step.pairing != nil
        }
    }

    /// The pairings that `decision` replaced.
    func replaced(by decision: Decision) throws -> [Kept<PairingDetail>] {
        try steps(endedBy: decision).compactMap { try $0.pairing.flatMap { try session.pairing($0) } }
    }

    /// Lets the pairings run on that ended by `decision`.
    func revive(endedBy decision: Decision) throws {
        for step in try steps(endedBy: decision) {
            guard let id = step.pairing, var kept = try session.pairing(id) else { continue }
            kept.value.pairing.endReason = nil
            kept.value.pairing.until = nil
            try session.replace(kept.value, version: kept.version, origin)
            try session.add(
                Decision(
                    id: try session.nextDecisionID(), run: step.run, household: step.household, helper: step.helper,
                    role: step.role, pairing: id, action: PairingState.Action.undo.rawValue,
                    before: PairingState.ended.rawValue, after: PairingState.active.rawValue, actor: caller.actor,
                    standsFor: caller.standsFor, at: at, undoes: step.id))
        }
    }
}
