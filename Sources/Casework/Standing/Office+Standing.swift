import Logging
import Matching
import Policy
public import Records
public import Register
import Storage

/// What a standing check found.
public struct StandingReceipt: Sendable {
    /// Running pairings and open proposals that were looked at.
    public var looked = 0
    /// Items that it opened.
    public var opened = 0
    /// Items that it closed, because what they said is no longer so.
    public var gone = 0
    /// Items of the check that are open now.
    public var open = 0
}

/// The standing check: what was decided is looked at again under the rules of today. Nothing ends by itself.
extension Office {
    /// How many days before its end a gradual exit is put on the worklist (M40).
    static let exitNotice = 30

    /// Tests running pairings and open proposals of an area (nil = everywhere) against the hard rules in force, and brings
    /// the worklist up to date: late filings of near relatives, prohibitions, lists that exclude a household, helpers who
    /// left their dates or took more than they can, gradual exits that end.
    ///
    /// Linear in the counties in which anything runs or is open; each county is one snapshot.
    public func checkStanding(_ area: DivisionCode? = nil, by caller: Principal) async throws -> StandingReceipt {
        let reach = try reach(area, caller)
        let at = now()
        return try await presenting {
            var receipt = StandingReceipt()
            let counties = try await store.read { try $0.countiesAtWork(in: reach, on: at.day) }
            var found: [WorkItem] = []
            var checked: Set<DivisionCode> = []
            for county in counties {
                let narrowed = reach.flatMap { county.contains($0) ? $0 : nil } ?? county
                guard let (items, looked) = try await findings(narrowed, at) else { continue }
                checked.insert(county)
                found += items
                receipt.looked += looked
            }
            found += try await exits(reach, at)
            let (items, kept) = (found, receipt)
            let unchecked = Set(counties).subtracting(checked)
            return try await store.write { session in
                try settle(
                    items, reach, unchecked, ChangeOrigin(actor: Self.standingActor, at: at), kept, session)
            }
        }
    }

    /// Who acts where the program looks again.
    static let standingActor = "check"

    /// What is found in one county; nil where no pack is in force there, or its rules cannot be put to a whole county.
    private func findings(_ area: DivisionCode, _ at: Instant) async throws -> (items: [WorkItem], looked: Int)? {
        let day = at.day
        let read = try await store.read { session -> Look? in
            let table = try divisions(session)
            let pack: PolicyPack
            do { pack = try self.pack(for: area, on: day, session) } catch is PackError { return nil }
            return Look(
                pack: pack,
                snapshot: try session.runSnapshot(of: area, kind: .lead, on: day, pack: pack, divisions: table),
                pairings: try session.pairingsAtWork(in: area, on: day),
                proposals: try session.proposalsWithoutEnd(in: area)
            )
        }
        guard let read else { return nil }
        return try await SolvingQueue.run {
            guard let check = try? PairCheck(snapshot: read.snapshot, pack: read.pack) else { return nil }
            var items: [WorkItem] = []
            var areas: [String: DivisionCode] = [:]
            for household in read.snapshot.households { areas[household.number] = household.area }
            func add(_ number: String, _ helper: RecordID, _ role: PairingRole, _ pairing: RecordID?, _ rules: [String])
            {
                guard let first = rules.first else { return }
                let key = helper.shortKey
                items.append(
                    WorkItem(
                        .ruleBroken, subject: "rule_broken|\(number)|\(key)|\(role.rawValue)",
                        area: areas[number] ?? area, household: number, helper: helper, pairing: pairing, cause: first,
                        proposal: pairing == nil ? "refuse" : "end", arguments: [key] + rules,
                        openedBy: Self.standingActor, openedAt: at))
            }
            for pairing in read.pairings where pairing.counts(on: day) {
                var rules = check.broken(household: pairing.household, helper: pairing.helper, isRunning: true)
                // A pause keeps new households away, not those that the helper has.
                rules.removeAll { $0 == PairCheck.helperPaused }
                if pairing.role != .lead { rules.removeAll { !Self.rulesOfAnyRole.contains($0) } }
                if pairing.role == .lead, let outside = check.outside(pairing.household) { rules.append(outside) }
                add(pairing.household, pairing.helper, pairing.role, pairing.id, rules)
            }
            for proposal in read.proposals {
                var rules = check.broken(household: proposal.household, helper: proposal.helper)
                if proposal.role != .lead { rules.removeAll { !Self.rulesOfAnyRole.contains($0) } }
                rules += check.hindrances(proposal.household)
                add(proposal.household, proposal.helper, proposal.role, nil, rules)
            }
            for helper in read.snapshot.helpers where check.isOverCapacity(helper.record) {
                let key = helper.key
                items.append(
                    WorkItem(
                        .ruleBroken, subject: "over_capacity|\(key)", area: helper.base ?? area, helper: helper.record,
                        cause: "over_capacity", arguments: [key, "\(helper.capacity ?? 0)"],
                        openedBy: Self.standingActor, openedAt: at))
            }
            return (items, looked: read.pairings.count + read.proposals.count)
        }
    }

    private struct Look: Sendable {
        var pack: PolicyPack
        var snapshot: RegisterSnapshot
        var pairings: [Pairing]
        var proposals: [Proposal]
    }

    /// Hard rules that stand against a pair whatever the role.
    static let rulesOfAnyRole: Set<String> = [
        BuiltInPairRule.nearRelative.rawValue, BuiltInPairRule.forbidden.rawValue,
        BuiltInPairRule.vettedForMinors.rawValue,
    ]

    private func exits(_ area: DivisionCode?, _ at: Instant) async throws -> [WorkItem] {
        try await store.read { session in
            try session.exitsEnding(by: at.day.adding(days: Self.exitNotice), in: area).map { exit in
                WorkItem(
                    .exitDue, subject: "exit_due|\(exit.household)", area: exit.area, household: exit.household,
                    cause: exit.until < at.day ? "exit_over" : "exit_ending", proposal: "exited",
                    arguments: [exit.until.description], due: exit.until, openedBy: Self.standingActor, openedAt: at)
            }
        }
    }

    /// Opens what is new and closes what is no longer so.
    private func settle(
        _ items: [WorkItem], _ area: DivisionCode?, _ unchecked: Set<DivisionCode>, _ origin: ChangeOrigin,
        _ looked: StandingReceipt,
        _ session: StoreSession
    ) throws -> StandingReceipt {
        var receipt = looked
        var subjects: Set<String> = []
        for item in items where subjects.insert(item.subject).inserted {
            receipt.opened += try session.open(item, origin).isNew ? 1 : 0
        }
        for kind in [WorkItem.Kind.ruleBroken, .exitDue] {
            for item in try session.openWorkItems(kind, in: area) where !subjects.contains(item.subject) {
                // A helper's own base may lie outside the area that was looked at.
                guard item.household != nil || area == nil, !unchecked.contains(item.area.containing(.county)) else {
                    continue
                }
                try session.close(workItem: item.id, as: .gone, outcome: "no_longer_so", origin)
                receipt.gone += 1
            }
        }
        receipt.gone += try closeNamed(area, origin, session)
        receipt.gone += try settleMissing(in: area, origin, session)
        receipt.open = subjects.count
        if receipt.opened + receipt.gone > 0 {
            logger.info(
                "standing check", metadata: ["opened": "\(receipt.opened)", "gone": "\(receipt.gone)"])
        }
        return receipt
    }

    /// Closes what a unit was asked for and has done: a successor leads, a person is named, or nobody leads any more.
    private func closeNamed(_ area: DivisionCode?, _ origin: ChangeOrigin, _ session: StoreSession) throws -> Int {
        var gone = 0
        for kind in [WorkItem.Kind.successorDue, .personDue] {
            for item in try session.openWorkItems(kind, in: area) {
                guard try Self.isNamed(item, on: origin.at.day, session) else { continue }
                try session.close(workItem: item.id, as: .gone, outcome: "no_longer_so", origin)
                gone += 1
            }
        }
        return gone
    }

    /// Whether a unit has done what it was asked for: a successor leads, a person is named, or nobody leads any more.
    static func isNamed(_ item: WorkItem, on day: CalendarDay, _ session: StoreSession) throws -> Bool {
        guard let number = item.household, try session.household(number) != nil else { return false }
        let running = try session.runningPairings(ofHousehold: number, on: day).map(\.value.pairing)
        guard item.kind == .personDue else {
            let role = item.subject.split(separator: "|").last.flatMap { PairingRole(rawValue: String($0)) }
            return running.contains { $0.role == role ?? .lead }
        }
        let unit = try item.helper.flatMap { try session.helper($0) }?.value
        let isNamed = unit.map { !$0.name.isEmpty && $0.name != $0.unit } ?? true
        return isNamed || !running.contains { $0.helper == item.helper }
    }

    /// A word that changes with the day, with the packs in force, and with every change of the store: while it stays, a
    /// standing check would find what it found.
    public func standingMark() async throws -> String {
        let mark = try await store.probe { try $0.changeMark() }
        return "\(now().day) \(packRevision) \(mark)"
    }
}
