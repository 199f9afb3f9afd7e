import Logging
import Matching
import Policy
public import Records
public import Register
import Storage
import Synchronization
import Vault
import Wording

extension Office {
    /// Runs a matching and stores it whole, with inputs, pack, seed and counts; a dry run stores nothing.
    ///
    /// - Parameters:
    ///   - progress: called as each phase begins.
    ///   - isCancelled: polled while it computes; true ends the run, nothing of it is stored.
    ///   - claim: the job for which it is computed; it ends with the run, in the same transaction.
    public func run(
        _ order: RunOrder, claim: JobClaim? = nil, by caller: Principal,
        progress: @escaping @Sendable (JobProgress) -> Void, isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> RunReceipt {
        try checkKind(order)
        let area = try reach(order.area, caller) ?? order.area
        let at = now()
        let day = order.asOf ?? at.day
        return try await presenting {
            for _ in 0..<Self.attempts {
                let receipt =
                    switch order.kind {
                    case .offers:
                        try await attempt(
                            OffersRun.self, order, claim, area, day, at, caller, progress, isCancelled)
                    case .support:
                        try await attempt(
                            ManyHelpOne.self, order, claim, area, day, at, caller, progress, isCancelled)
                    case .community:
                        try await attempt(
                            OrganisationsRun.self, order, claim, area, day, at, caller, progress, isCancelled)
                    default: try await attempt(order, claim, area, day, at, caller, progress, isCancelled)
                    }
                if let receipt { return receipt }
            }
            throw CaseworkError.registerChanged
        }
    }

    /// Refuses kinds of run that this version does not compute.
    func checkKind(_ order: RunOrder) throws {
        guard [.lead, .offers, .support, .community].contains(order.kind) else {
            throw CaseworkError(
                "kind_not_available", CaseworkWording.kindNotReady(order.kind.rawValue),
                hint: CaseworkWording.kindNotReadyHint, field: "kind")
        }
    }

    /// How often a run is computed anew when somebody changed the register meanwhile.
    private static let attempts = 3

    /// One computation of a run; nil where the register changed before it could be stored.
    private func attempt(
        _ order: RunOrder, _ claim: JobClaim?, _ area: DivisionCode, _ day: CalendarDay, _ at: Instant,
        _ caller: Principal, _ progress: @escaping @Sendable (JobProgress) -> Void,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> RunReceipt? {
        progress(JobProgress(phase: "snapshot"))
        var outer = PhaseClock()
        outer.begin("snapshot")
        let goOn = { @Sendable in if isCancelled() { throw MatchingError(.cancelled) } }
        let inputs = try await store.read { session in
            session.polling = goOn
            return try self.inputs(order, area, day, session)
        }
        await shelf.makeRoom(households: inputs.snapshot.households.count)
        let snapshot = try await SolvingQueue.run {
            try StoredRun.Made(polling: goOn) { try inputs.snapshot.encode(to: $0) }
        }
        let snapshotHash = snapshot.digest
        let packHash = digest(of: inputs.pack)
        let seed = order.seed ?? Self.seed(snapshotHash, packHash)
        outer.begin(nil)

        let budget = order.budget
        let computed = try await Self.compute(inputs, seed, budget, order.threads, progress, isCancelled)
        let outcome = computed.run.outcome
        if !order.dryRun { progress(JobProgress(phase: "store")) }
        outer.begin("store")
        let result = try await SolvingQueue.run {
            try StoredRun.Made(polling: goOn) { try outcome.encode(to: $0) }
        }
        let finished = MatchRun(
            id: "", kind: order.kind, area: area, asOf: day, pack: inputs.pack.id, packDigest: packHash, seed: seed,
            snapshot: snapshotHash, outcome: result.digest, actor: caller.actor, at: at, counts: outcome.counts)
        var seconds = computed.seconds.merging(outer.seconds) { $0 + $1 }
        let counties = AreaCoverage.counties(outcome, inputs.snapshot, inputs.table)
        let notices = Self.notices(inputs.pack, area, day)
        let change = try await store.read { try RunChange(outcome.change, $0) }
        guard !order.dryRun else {
            return RunReceipt(
                run: finished, cpuSeconds: seconds, counties: counties, notices: notices, change: change)
        }

        var parts = [
            RunPart(StoredRun.snapshot) { emit in
                try snapshot.write { piece in
                    try goOn()
                    try emit(piece)
                }
            },
            RunPart(StoredRun.pack, Array(inputs.pack.text.utf8)),
            RunPart(StoredRun.outcome) { emit in
                try result.write { piece in
                    try goOn()
                    try emit(piece)
                }
            },
        ]
        if budget != .stay {
            parts.append(RunPart(StoredRun.budget, try StoredRun.text(of: budget)))
            parts.append(try StoredRun.moves(outcome))
        }
        let kept = parts
        let record = try await store.write { session -> MatchRun? in
            guard !isCancelled() else { throw MatchingError(.cancelled) }
            // Somebody changed something: if it is nothing that this run reads, such as another area's run, it stands.
            if try session.changeMark() != inputs.mark {
                let now = try self.inputs(order, area, day, session)
                guard digest(of: now.pack) == packHash,
                    try StoredRun.digest(now.snapshot.encode).digest == snapshotHash
                else { return nil }
            }
            try keep(inputs.pack, session, actor: caller.actor, at: at)
            var stored = finished
            stored.id = try session.nextRunID()
            try session.add(stored, parts: kept, proposals: Self.proposals(outcome, of: stored.id))
            if let claim { try session.finish(claim, result: stored.id, at: at) }
            return stored
        }
        guard let record else { return nil }
        outer.begin(nil)
        seconds["store"] = outer.seconds["store"]
        await shelf.put(record.id, computed.run)
        logger.info(
            "run stored",
            metadata: [
                "run": "\(record.id)", "kind": "\(record.kind.rawValue)", "pairs": "\(record.counts.pairs)",
                "uncovered": "\(record.counts.uncovered)",
            ])
        return RunReceipt(run: record, cpuSeconds: seconds, counties: counties, notices: notices, change: change)
    }

    /// What a run reads, in one transaction, and the mark by which a later change is noticed.
    private func inputs(
        _ order: RunOrder, _ area: DivisionCode, _ day: CalendarDay, _ session: StoreSession
    ) throws -> Inputs {
        var fixed = order
        (fixed.area, fixed.asOf) = (area, day)
        let (pack, table) = try pack(of: fixed, session)
        if let level = pack.lead.runLevel, area.level < level {
            throw CaseworkError("area_divided", CaseworkWording.areaDivided, field: "area")
        }
        let snapshot = try session.runSnapshot(
            of: area, kind: order.kind, on: day, decided: now().day, pack: pack, divisions: table)
        return Inputs(snapshot: snapshot, pack: pack, table: table, mark: try session.changeMark())
    }

    /// The pack of an order whose day is fixed, and the divisions.
    ///
    /// - Throws: ``CaseworkError`` `area_unknown`, `no_pack`, `not_found`.
    func pack(of order: RunOrder, _ session: StoreSession) throws -> (PolicyPack, DivisionTable) {
        let table = try divisions(session)
        guard table[order.area] != nil else {
            throw CaseworkError(
                "area_unknown", CaseworkWording.unknownArea(order.area.prefix), hint: CaseworkWording.unknownAreaHint,
                field: "area")
        }
        let day = order.asOf ?? now().day
        let pack = try order.pack.map { try findPack($0, session) } ?? pack(for: order.area, on: day, session)
        return (pack, table)
    }

    /// What somebody should know about the pack that was used.
    static func notices(_ pack: PolicyPack, _ area: DivisionCode, _ day: CalendarDay) -> [Phrase] {
        guard !pack.area.contains(area) || !pack.holds(on: day) else { return [] }
        return [
            CaseworkWording.packOutside(
                pack.id, area: pack.area.prefix, from: pack.from.description, until: pack.until?.description)
        ]
    }

    private struct Inputs: Sendable {
        var snapshot: RegisterSnapshot
        var pack: PolicyPack
        var table: DivisionTable
        /// Notices a later change.
        var mark: Int
    }

    private static func compute(
        _ inputs: Inputs, _ seed: UInt64, _ budget: LeadBudget, _ threads: Int,
        _ progress: @escaping @Sendable (JobProgress) -> Void, _ isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> (run: LeadRun, seconds: [String: Double]) {
        try await SolvingQueue.run {
            let clock = Mutex(PhaseClock())
            let options = LeadOptions(
                threads: SolvingQueue.threads(of: threads), isCancelled: isCancelled,
                onStage: { stage in
                    clock.withLock { $0.begin(stage.rawValue) }
                    progress(JobProgress(phase: stage.rawValue))
                }, concurrently: SolvingQueue.concurrently)
            let run = try LeadRun.evaluate(
                snapshot: inputs.snapshot, pack: inputs.pack, seed: seed, budget: budget, options: options)
            return (
                run: run,
                seconds: clock.withLock { clock in
                    clock.begin(nil)
                    return clock.seconds
                }
            )
        }
    }

    /// The runs, the newest first; with `area` those whose area lies in it.
    public func runs(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<MatchRun> {
        let reach = try reach(area, caller)
        return try await presenting {
            try await store.read { session in
                let page = try session.runs(in: reach, after: cursor, limit: limit.clamped(to: 1...1000))
                return Paged(items: page.items, total: page.total, next: page.next)
            }
        }
    }

    /// One run, with its coverage by county.
    public func runRecord(_ id: String, by caller: Principal) async throws -> RunReceipt {
        try await presenting {
            let found = try await store.read { try self.record(id, $0, caller) }
            guard found.kind == .lead || found.kind == .hand else {
                let pack = try await store.read { try findPack(found.packDigest, $0) }
                return RunReceipt(
                    run: found, cpuSeconds: [:], counties: [], notices: Self.notices(pack, found.area, found.asOf))
            }
            let (run, opened) = try await open(id, caller)
            var table = DivisionTable(over: nationalDivisions)
            for division in opened.snapshot.divisions where table[division.code] == nil { table.insert(division) }
            let (pack, change) = try await store.read {
                (try findPack(run.packDigest, $0), try RunChange(opened.outcome.change, $0))
            }
            return RunReceipt(
                run: run, cpuSeconds: [:], counties: AreaCoverage.counties(opened.outcome, opened.snapshot, table),
                notices: Self.notices(pack, run.area, run.asOf), change: change)
        }
    }

    /// Computes a run again from its kept inputs and compares the bytes.
    public func repeatRun(_ id: String, threads: Int, by caller: Principal) async throws -> RepeatReceipt {
        try await presenting {
            let run = try await store.read { try self.record(id, $0, caller) }
            if run.kind == .offers { return try await repeated(OffersRun.self, run, threads: threads) }
            if run.kind == .community {
                return try await repeated(OrganisationsRun.self, run, threads: threads)
            }
            if run.kind == .support { return try await repeated(ManyHelpOne.self, run, threads: threads) }
            let stored = try await store.read { try StoredRun.resultDigest(of: id, $0) }
            let again = try await evaluate(run, threads: threads).outcome
            let repeated = try await SolvingQueue.run { try StoredRun.digest(again.canonicalBytes(to:)).digest }
            return RepeatReceipt(
                run: id, isIdentical: repeated == stored.digest, bytes: stored.bytes, stored: stored.digest,
                repeated: repeated)
        }
    }

    /// Households whose helper differs between two runs, by number.
    public func runDifference(
        _ first: String, _ second: String, by caller: Principal
    ) async throws -> [(household: String, before: HelperName?, after: HelperName?)] {
        try await presenting {
            let before = Self.leads(try await open(first, caller).run.outcome)
            let after = Self.leads(try await open(second, caller).run.outcome)
            let changed = Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }
            let ids = changed.flatMap { [before[$0], after[$0]].compactMap { $0 } }
            return try await store.read { session in
                let names = try HelperNames(session, ids)
                return changed.map { number in
                    (number, before[number].flatMap { names[$0] }, after[number].flatMap { names[$0] })
                }
            }
        }
    }

    /// The run's record, where it lies within the caller's area.
    func record(_ id: String, _ session: StoreSession, _ caller: Principal) throws -> MatchRun {
        guard let run = try session.run(id), mayReach(run.area, caller) else {
            throw CaseworkError.notFound(CaseworkWording.run, field: "run")
        }
        return run
    }

    /// The run as a solved problem: from the shelf, or computed again from its kept inputs.
    ///
    /// - Throws: ``CaseworkError`` `run_not_repeatable` where this version computes another outcome than the stored one.
    func solved(_ run: MatchRun) async throws -> LeadRun {
        guard run.kind != .hand else { throw CaseworkError.byHand }
        guard run.kind == .lead else { throw CaseworkError.otherKind(run, wanted: .lead) }
        return try await shelf.solved(run.id) {
            let again = try await self.evaluate(run, threads: 1)
            let digest = try await SolvingQueue.run { try StoredRun.digest(again.outcome.canonicalBytes(to:)).digest }
            guard digest == run.outcome else { throw CaseworkError.notRepeatable }
            return again
        }
    }

    private func evaluate(_ run: MatchRun, threads: Int) async throws -> LeadRun {
        let (snapshot, pack, form, budget) = try await store.read { session in
            (
                try StoredRun.snapshot(of: run.id, session),
                try StoredRun.pack(of: run.id, name: run.pack, session), try StoredRun.form(of: run.id, session),
                try StoredRun.budget(of: run.id, session)
            )
        }
        await shelf.makeRoom(households: snapshot.households.count)
        return try await SolvingQueue.run {
            try LeadRun.evaluate(
                snapshot: snapshot, pack: pack, seed: run.seed, budget: budget,
                options: LeadOptions(
                    form: form, threads: SolvingQueue.threads(of: threads), concurrently: SolvingQueue.concurrently))
        }
    }

    private static func leads(_ outcome: LeadOutcome) -> [String: RecordID] {
        var leads: [String: RecordID] = [:]
        for pair in outcome.proposals { leads[pair.household] = pair.helper }
        for lead in outcome.running { leads[lead.household] = lead.helper }
        return leads
    }

    /// The proposals as records, made one by one.
    private static func proposals(_ outcome: LeadOutcome, of run: String) -> some Sequence<Proposal> {
        outcome.proposals.lazy.map {
            Proposal(
                run: run, household: $0.household, helper: $0.helper, role: .lead, tier: $0.tier, score: $0.score,
                parts: $0.parts)
        }
    }

    /// The default seed: the first 64 bits of a digest over the snapshot's and the pack's.
    static func seed(_ snapshot: String, _ pack: String) -> UInt64 {
        UInt64(ContentDigest.sha256(Array("\(snapshot)\n\(pack)".utf8)).prefix(16), radix: 16) ?? 0
    }
}

extension CaseworkError {
    /// Somebody changed the register while the run computed.
    static let registerChanged = CaseworkError(
        "register_changed", CaseworkWording.registerChanged, hint: CaseworkWording.registerChangedHint)
    /// A proposal by hand has no snapshot and no proof.
    static let byHand = CaseworkError("proposed_by_hand", CaseworkWording.byHand, field: "run")
    /// The kept inputs give another outcome today.
    static let notRepeatable = CaseworkError(
        "run_not_repeatable", CaseworkWording.notRepeatable, hint: CaseworkWording.notRepeatableHint)
}
