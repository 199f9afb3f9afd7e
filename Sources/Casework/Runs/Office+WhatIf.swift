import Ledgers
import Matching
import Policy
public import Records
import Register
import Storage
import Wording

extension Office {
    /// How many households a report names.
    private static let namedChanges = 1000

    /// What a run would have been if something were different. Nothing is stored.
    ///
    /// A ledger of helpers goes through the same reading, rules and identities as an import, in a transaction that is
    /// undone.
    /// - Throws: ``CaseworkError``: `not_found`, `nothing_supposed`, and `supposition_…` for what cannot be supposed;
    ///   `LedgerError` where the file is refused whole.
    public func whatIf(_ order: WhatIfOrder, run: String, by caller: Principal) async throws -> WhatIfReport {
        guard !order.isEmpty else {
            throw CaseworkError(
                "nothing_supposed", CaseworkWording.nothingSupposed, hint: CaseworkWording.nothingSupposedHint)
        }
        return try await presenting {
            let record = try await store.read { try self.record(run, $0, caller) }
            let solved = try await self.solved(record)
            var read = SupposedHelpers()
            if let file = order.helpers { read = try await helpers(of: file, for: record, solved.pack, caller) }
            let coming = read
            var supposition = LeadSupposition()
            supposition.helpers = coming.facts
            supposition.relatives = coming.relatives
            supposition.taken = coming.taken
            func records(_ key: String) -> RecordID? {
                coming.facts.first { $0.key == key }?.record
                    ?? solved.snapshot.position(ofHelperKey: key).map { solved.snapshot.helpers[$0].record }
            }
            for (key, capacity) in order.capacities {
                guard (0...1000).contains(capacity) else { throw CaseworkError.supposed(field: "capacities") }
                supposition.capacities[try Self.helper(key, records, "capacities")] = capacity
            }
            supposition.pins = try order.pins.map { try Self.pair($0, records, "pins") }
            supposition.prohibitions = try order.prohibitions.map { try Self.pair($0, records, "prohibitions") }
            if let pack = order.pack { supposition.pack = try await store.read { try findPack(pack, $0) } }
            let fixed = supposition
            let difference: LeadDifference
            do {
                difference = try await shelf.inTurn { try await SolvingQueue.run { try solved.suppose(fixed) } }
            } catch let fault as SuppositionFault {
                throw try await reading(record, OpenedRun(solved)) { CaseworkError(fault, $0.narrator) }
            }
            return try await reading(record, OpenedRun(solved)) { view in
                let named = difference.changes.prefix(Self.namedChanges)
                view.names.load(
                    named.lazy.flatMap { $0.before + $0.after }.filter { coming.names[$0] == nil })
                func names(_ records: [RecordID]) -> [HelperName] {
                    records.map { coming.names[$0] ?? view.names.helper($0) }
                }
                return WhatIfReport(
                    run: record.id, before: .init(difference.before), after: .init(difference.after),
                    changes: named.map { change in
                        WhatIfReport.Change(
                            household: change.household,
                            areaName: view.names.path(view.names.area(change.household, record.area)),
                            before: names(change.before), after: names(change.after))
                    }, changeCount: difference.changes.count, helpersRead: coming.read,
                    helpersRejected: coming.rejected)
            }
        }
    }

    /// The helpers of a ledger as a run over the register would read them, were they imported.
    ///
    /// Rows about helpers whom the caller may not see are refused: their facts would show in what comes out.
    private func helpers(
        of file: WhatIfOrder.HelperFile, for run: MatchRun, _ pack: PolicyPack, _ caller: Principal
    ) async throws -> SupposedHelpers {
        let origin = ChangeOrigin(actor: caller.actor, at: now())
        // Read first: nobody who writes waits for the reading of a large file.
        let (stated, rejected) = try await store.read { session in
            let lookup = StoreLookup(session, divisions: try divisions(session), [])
            var stated: [Stated<Helper>] = []
            let reading = try LedgerReader(kind: .helpers, lookup: lookup).read(
                LedgerFile(name: file.name, bytes: file.bytes), encoding: .auto
            ) { chunk in
                if let failure = lookup.failure { throw failure }
                for row in chunk.rows {
                    guard case .helper(let helper) = row.record else { continue }
                    stated.append(Stated(helper, row: row.row))
                }
            }
            return (stated, reading.rejected)
        }
        return try await store.rehearse { session in
            let table = try divisions(session)
            var found = SupposedHelpers()
            found.rejected = rejected
            let hidden = Set(
                try session.helpers(meant: stated.map(\.value)).filter { !mayReach($0.value, caller) }.map(\.id))
            var records: Set<RecordID> = []
            try session.upsert(helpers: stated, origin) { _, record in
                if hidden.contains(record) { found.rejected += 1 } else { records.insert(record) }
            }
            let snapshot = try session.runSnapshot(
                of: run.area, kind: run.kind, on: run.asOf, decided: now().day, pack: pack, divisions: table)
            for (place, helper) in snapshot.helpers.enumerated() where records.contains(helper.record) {
                found.facts.append(helper)
                found.taken[helper.record] = snapshot.placesTakenElsewhere[place]
            }
            for pair in snapshot.nearRelatives {
                let helper = snapshot.helpers[Int(pair.helper)].record
                guard records.contains(helper) else { continue }
                found.relatives.append(
                    .init(household: snapshot.households[Int(pair.household)].number, helper: helper))
            }
            let names = try HelperNames(session, records.sorted())
            for record in records { found.names[record] = names[record] }
            found.read = records.count
            return found
        }
    }

    private static func helper(
        _ key: String, _ known: (String) -> RecordID?, _ field: String
    ) throws -> RecordID {
        guard let record = known(key.uppercased()) else {
            throw CaseworkError.notFound(CaseworkWording.helper, field: field)
        }
        return record
    }

    private static func pair(
        _ pair: SupposedPair, _ known: (String) -> RecordID?, _ field: String
    ) throws -> LeadSupposition.NamedPair {
        LeadSupposition.NamedPair(household: pair.household, helper: try helper(pair.helper, known, field))
    }
}

/// Helpers of a ledger that is not imported.
private struct SupposedHelpers: Sendable {
    var facts: [HelperFacts] = []
    var relatives: [LeadSupposition.NamedPair] = []
    var taken: [RecordID: Int32] = [:]
    var read = 0
    var names: [RecordID: HelperName] = [:]
    var rejected = 0
}

extension CaseworkError {
    /// A number outside its range.
    fileprivate static func supposed(field: String) -> CaseworkError {
        CaseworkError("bad_parameter", CaseworkWording.badCapacity, field: field)
    }

    /// What cannot be supposed, in words; household numbers are no personal data.
    fileprivate init(_ fault: SuppositionFault, _ narrator: Narrator) {
        switch fault {
        case .unknownHousehold(let number):
            self.init("supposition_household", CaseworkWording.supposedHousehold(number), field: "household")
        case .unknownHelper: self = .notFound(CaseworkWording.helper, field: "helper")
        case .pinnedTwice(let number):
            self.init("supposition_pinned_twice", CaseworkWording.pinnedTwice(number), field: "pins")
        case .hasLead(let number):
            self.init("supposition_has_lead", CaseworkWording.pinHasLead(number), field: "pins")
        case .notPaired(let number, let isHeld):
            self.init(
                "supposition_not_paired", CaseworkWording.pinNotPaired(number, isHeld: isHeld), field: "pins")
        case .packReadsOtherwise:
            self.init(
                "supposition_pack", CaseworkWording.packReadsOtherwise, hint: CaseworkWording.packReadsOtherwiseHint,
                field: "pack")
        case .breaksRules(let number, let rules):
            self.init(
                "supposition_breaks_rules", CaseworkWording.pinBreaks(number, rules: rules.map(narrator.ruleName)),
                field: "pins")
        }
    }
}
