import Policy
import Records
import Register
import Storage
import Wording

/// Does what was decided about one item, within one transaction.
final class WorkDesk {
    let decisions: DecisionDesk
    let item: WorkItem
    let because: String?
    /// How a decision about a pairing or proposal is taken back.
    private(set) var undo: String?

    init(decisions: DecisionDesk, item: WorkItem, because: String?) {
        self.decisions = decisions
        self.item = item
        self.because = because
    }

    var session: StoreSession { decisions.session }
    var origin: ChangeOrigin { decisions.origin }

    /// Lets the outcome happen; returns what followed.
    func act(_ outcome: WorkOutcome) throws -> [Phrase] {
        switch (item.kind, outcome) {
        case (.ledgerMissing, .exited): try exit()
        case (.ledgerMissing, .died): try end(.died)
        case (.ledgerMissing, .moved): try end(.moved)
        case (.ledgerMissing, .joined): try join()
        case (.headChanged, .headChanged): try carryOn()
        case (.headChanged, .dismissed): try storeApart()
        case (.handConflict, .ledger): try takeLedger()
        case (.handConflict, .dismissed): [WorkWording.handKept]
        case (.exitDue, .exited): try end(.householdLeft)
        case (.ruleBroken, .handled): try mend()
        case (.successorDue, .handled), (.personDue, .handled): try requireNamed()
        default: []
        }
    }

    /// Refuses an outcome by which something known changes, where nobody says because of what.
    func requireBecause(_ outcome: WorkOutcome) throws(CaseworkError) {
        let decides =
            switch (item.kind, outcome) {
            case (_, .exited), (_, .died), (_, .moved), (_, .joined), (_, .ledger), (.headChanged, .headChanged): true
            case (.ruleBroken, .handled): item.household != nil
            default: false
            }
        guard decides, PlainTextEnds.trimmed(because ?? "").isEmpty else { return }
        throw CaseworkError(
            "because_missing", HandWording.becauseMissing, hint: HandWording.becauseHint, field: "because")
    }

    /// What breaks a rule: a running pairing ends, an open proposal is refused. More households than places are a choice
    /// that a person has to make.
    private func mend() throws -> [Phrase] {
        guard let number = item.household, let helper = item.helper?.shortKey else { throw byCommand }
        // These are taken back like other decisions.
        decisions.writing = nil
        let line: DecisionLine
        if let id = item.pairing, let kept = try session.pairing(id)?.value.pairing,
            kept.state(on: decisions.day) == .active
        {
            var order = PairingOrder(household: number, helper: helper, role: kept.role, action: .end)
            (order.reason, order.because) = (.rule, because)
            line = try decisions.decide(order)
        } else {
            let open = try session.proposals(for: number).map(\.proposal).first {
                $0.helper == item.helper && ($0.state == .proposed || $0.state.isUnderWay)
            }
            // What it was about is gone.
            guard let open else { return [] }
            var order = DecisionOrder(
                run: open.run, household: number, helper: helper,
                action: open.state == .publicity ? .object : .refuse)
            (order.reason, order.because) = (.other, because)
            line = try decisions.decide(order)
        }
        undo = line.undo
        return [DecisionWording.done(line.action, number, helper)] + line.consequences
    }

    /// Closes what a unit was asked for only where it has been done.
    private func requireNamed() throws -> [Phrase] {
        guard try Office.isNamed(item, on: decisions.day, session) else { throw byCommand }
        return []
    }

    /// The item waits for a command that names somebody, and stays open until then.
    private var byCommand: CaseworkError {
        CaseworkError(
            "work_by_command", WorkWording.byCommand, hint: WorkWording.byCommandHint(WorkLine.command(item)),
            field: "item")
    }

    /// The day of the list, or today.
    private var day: CalendarDay {
        item.arguments.first.flatMap { CalendarDay(iso: $0) } ?? decisions.day
    }

    private func household() throws -> Kept<Household> {
        guard let number = item.household else { throw StorageError(.notFound, "household") }
        return try decisions.household(number)
    }

    /// Gradual exit (M40): help goes on for the months of the pack; one whose exit is over leaves now.
    private func exit() throws -> [Phrase] {
        let kept = try household()
        if kept.value.status == .exiting, kept.value.exitUntil.map({ $0 <= decisions.day }) ?? false {
            return try end(.householdLeft)
        }
        let months = (try? decisions.pack(kept.value.area))?.decisions.exitMonths.value ?? 12
        var value = kept.value
        value.status = .exiting
        value.exitUntil = day.adding(months: months)
        try change(kept, to: value)
        return [WorkWording.exiting(value.number, value.exitUntil?.description ?? "")]
    }

    /// The household leaves the register; its pairings end for the reason.
    private func end(_ reason: EndReason) throws -> [Phrase] {
        let kept = try household()
        let last = item.kind == .ledgerMissing ? day : decisions.day
        var value = kept.value
        value.status = .ended
        value.exitUntil = last
        try change(kept, to: value)
        var phrases = [WorkWording.ended(value.number, DecisionWording.reasonName(reason.rawValue))]
        var count = 0
        for pairing in try session.pairings(of: kept).map(\.pairing) where pairing.state(on: decisions.day) == .active {
            guard let detail = try session.pairing(pairing.id) else { continue }
            let begun = pairing.from?.earliest ?? last
            try decisions.end(detail, reason, on: max(begun, last), because: because)
            count += 1
        }
        if count > 0 { phrases.append(WorkWording.pairingsEnded(count)) }
        // Nothing else waits for anybody about a household that has left.
        for other in try session.openWorkItems(of: value.number) where other.id != item.id {
            try session.close(workItem: other.id, as: .gone, outcome: "household_left", origin)
        }
        return phrases
    }

    /// Changes the household as part of what is taken back as a whole. The ledger said so: no correction is noted.
    private func change(_ kept: Kept<Household>, to value: Household) throws {
        guard let writing = decisions.writing else {
            try session.replace(value, version: kept.version, origin)
            return
        }
        try writing.change(kept, to: value, notes: false)
    }

    private func join() throws -> [Phrase] {
        let phrases = try end(.merged)
        if let other = item.arguments.dropFirst(2).first, let number = item.household, try session.hasHousehold(other) {
            try session.addSuccession(from: number, to: other, kind: "merged", on: day, origin)
            if let from = try session.household(number)?.id, let into = try session.household(other)?.id {
                try decisions.writing?.succeed(from, by: into, kind: "merged", on: day)
            }
        }
        return phrases
    }

    /// The household goes on under the list's number and head, with its pairings.
    private func carryOn() throws -> [Phrase] {
        guard let held = item.held else { throw StorageError(.notFound, "held rows") }
        let kept = try household()
        let (record, people) = try session.held(held)
        guard try !session.hasHousehold(record.number) else {
            throw CaseworkError(
                "number_taken", WorkWording.numberTaken(record.number), hint: WorkWording.numberTakenHint, field: "item"
            )
        }
        try session.carryOn(
            kept.value.number, version: kept.version, as: record, people: people, on: day, origin)
        return [WorkWording.carriedOn(kept.value.number, record.number)]
    }

    /// The new number is another household: it comes onto the register, and the old one is missing after all.
    private func storeApart() throws -> [Phrase] {
        guard let held = item.held else { return [] }
        let (record, people) = try session.held(held)
        try session.upsert(households: [Stated(record)], origin)
        try session.upsert(members: people.map { Stated($0) }, origin)
        let kept = try household()
        let (id, _) = try session.open(
            WorkItem(
                .ledgerMissing, subject: "ledger_missing|\(kept.value.number)", area: kept.value.area,
                household: kept.value.number, cause: MissingEvidence.Code.noEvidence.rawValue,
                proposal: WorkOutcome.mistake.rawValue,
                arguments: [item.arguments.first ?? "", kept.value.area.prefix, ""], batch: item.batch,
                openedBy: decisions.caller.actor, openedAt: decisions.at), origin)
        return [WorkWording.storedApart(record.number, id)]
    }

    private func takeLedger() throws -> [Phrase] {
        let parts = item.subject.split(separator: "|")
        guard parts.count == 4, let record = HandRecord(rawValue: String(parts[1])), let id = RecordID(parts[2]),
            let held = item.held
        else { throw StorageError(.notFound, "held rows") }
        try session.takeFromLedger(record, id, field: String(parts[3]), held: held, origin)
        return [WorkWording.ledgerTaken]
    }
}
