import Foundation
import Logging
import Matching
import Policy
import Records
import Register
import Storage
import Synchronization
import Vault
import Wording

extension Office {
    /// One computation of a run of kind `K`; nil where the register changed before it could be stored.
    func attempt<K: ResourceRun>(
        _ kind: K.Type, _ order: RunOrder, _ claim: JobClaim?, _ area: DivisionCode, _ day: CalendarDay, _ at: Instant,
        _ caller: Principal, _ progress: @escaping @Sendable (JobProgress) -> Void,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> RunReceipt? {
        progress(JobProgress(phase: "snapshot"))
        let clock = Mutex(PhaseClock())
        clock.withLock { $0.begin("snapshot") }
        let read = try await store.read { try self.resources(kind, order, area, day, $0) }
        let kept = try await SolvingQueue.run { try ResourceInputs(read) }
        let packHash = digest(of: read.pack)
        let seed = order.seed ?? Self.seed(kept.digest, packHash)
        let options = LeadOptions(
            threads: SolvingQueue.threads(of: order.threads), isCancelled: isCancelled,
            onStage: { stage in
                clock.withLock { $0.begin(stage.rawValue) }
                progress(JobProgress(phase: stage.rawValue))
            }, concurrently: SolvingQueue.concurrently)
        let (outcome, counts) = try await SolvingQueue.run {
            try kind.evaluate(read.snapshot, read.inputs, pack: read.pack, seed: seed, options)
        }
        clock.withLock { $0.begin("store") }
        let result = try StoredJSON.bytes(outcome)
        let finished = MatchRun(
            id: "", kind: order.kind, area: area, asOf: day, pack: read.pack.id, packDigest: packHash, seed: seed,
            snapshot: kept.digest, outcome: ContentDigest.sha256(result), actor: caller.actor, at: at, counts: counts)
        let notices = Self.notices(read.pack, area, day)
        func seconds() -> [String: Double] {
            clock.withLock { clock in
                clock.begin(nil)
                return clock.seconds
            }
        }
        guard !order.dryRun else {
            return RunReceipt(run: finished, cpuSeconds: seconds(), counties: [], notices: notices)
        }
        let parts =
            kept.parts + [
                RunPart(StoredRun.pack, Array(read.pack.text.utf8)), RunPart(StoredRun.result, result),
            ]
        let record = try await store.write { session -> MatchRun? in
            guard !isCancelled() else { throw MatchingError(.cancelled) }
            if try session.changeMark() != read.mark {
                let now = try self.resources(kind, order, area, day, session)
                guard digest(of: now.pack) == packHash, try ResourceInputs(now).digest == kept.digest else {
                    return nil
                }
            }
            try keep(read.pack, session, actor: caller.actor, at: at)
            var stored = finished
            stored.id = try session.nextRunID()
            try kind.store(outcome, of: stored, parts: parts, session)
            if let claim { try session.finish(claim, result: stored.id, at: at) }
            return stored
        }
        guard let record else { return nil }
        logger.info(
            "run stored",
            metadata: [
                "run": "\(record.id)", "kind": "\(record.kind.rawValue)", "pairs": "\(record.counts.pairs)",
                "uncovered": "\(record.counts.uncovered)",
            ])
        return RunReceipt(run: record, cpuSeconds: seconds(), counties: [], notices: notices)
    }

    private func resources<K: ResourceRun>(
        _ kind: K.Type, _ order: RunOrder, _ area: DivisionCode, _ day: CalendarDay, _ session: StoreSession
    ) throws -> ResourceReading<K.Inputs> {
        var fixed = order
        (fixed.area, fixed.asOf) = (area, day)
        let (pack, table) = try pack(of: fixed, session)
        let snapshot = try session.runSnapshot(
            of: area, kind: order.kind, on: day, decided: now().day, pack: pack, divisions: table)
        return ResourceReading(
            snapshot: snapshot, inputs: try kind.read(beside: snapshot, divisions: table, pack: pack, session),
            pack: pack,
            mark: try session.changeMark())
    }

    /// Computes a stored run of kind `K` again from its kept inputs and compares the bytes.
    func repeated<K: ResourceRun>(_ kind: K.Type, _ run: MatchRun, threads: Int) async throws -> RepeatReceipt {
        let (snapshot, inputs, pack, stored) = try await store.read { session in
            (
                try StoredRun.snapshot(of: run.id, session),
                try StoredJSON.value(
                    K.Inputs.self, try session.requiredPart(StoredRun.resources, of: run.id), StoredRun.resources),
                try StoredRun.pack(of: run.id, name: run.pack, session),
                try session.requiredPart(StoredRun.result, of: run.id)
            )
        }
        let options = LeadOptions(
            threads: SolvingQueue.threads(of: threads), concurrently: SolvingQueue.concurrently)
        let again = try await SolvingQueue.run {
            try StoredJSON.bytes(
                try kind.evaluate(snapshot, inputs, pack: pack, seed: run.seed, options).outcome)
        }
        return RepeatReceipt(
            run: run.id, isIdentical: again == stored, bytes: stored.count, stored: ContentDigest.sha256(stored),
            repeated: ContentDigest.sha256(again))
    }

    /// What a stored run of kind `K` read and what came out, within the caller's area.
    ///
    /// - Throws: ``CaseworkError`` `not_found`; `other_kind` where it is a run of another kind.
    func opened<K: ResourceRun>(
        _ kind: K.Type, _ id: String, by caller: Principal
    ) async throws -> (
        run: MatchRun, snapshot: RegisterSnapshot, inputs: K.Inputs, outcome: K.Outcome, pack: PolicyPack
    ) {
        try await presenting {
            try await store.read { session in
                let run = try self.record(id, session, caller)
                guard run.kind == kind.kind else { throw CaseworkError.otherKind(run, wanted: kind.kind) }
                return (
                    run, try StoredRun.snapshot(of: id, session),
                    try StoredJSON.value(
                        K.Inputs.self, try session.requiredPart(StoredRun.resources, of: id), StoredRun.resources),
                    try StoredJSON.value(
                        K.Outcome.self, try session.requiredPart(StoredRun.result, of: id), StoredRun.result),
                    try StoredRun.pack(of: id, name: run.pack, session)
                )
            }
        }
    }
}

/// What a run of another kind than `lead` reads.
private struct ResourceReading<Inputs: Codable & Sendable>: Sendable {
    var snapshot: RegisterSnapshot
    var inputs: Inputs
    var pack: PolicyPack
    /// Notices a later change.
    var mark: Int
}

/// The bytes of what such a run reads, and their digest.
private struct ResourceInputs: Sendable {
    let digest: String
    let parts: [RunPart]

    init<Inputs>(_ read: ResourceReading<Inputs>) throws {
        let snapshot = read.snapshot
        let made = try StoredRun.Made { try snapshot.encode(to: $0) }
        let inputs = try StoredJSON.bytes(read.inputs)
        digest = ContentDigest.sha256(Array("\(made.digest)\n\(ContentDigest.sha256(inputs))".utf8))
        parts = [
            RunPart(StoredRun.snapshot) { try made.write(to: $0) }, RunPart(StoredRun.resources, inputs),
        ]
    }
}

/// Values as JSON with sorted keys: the same value gives the same bytes.
enum StoredJSON {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    static func value<T: Decodable>(_ type: T.Type, _ bytes: [UInt8], _ part: String) throws -> T {
        guard let value = try? JSONDecoder().decode(type, from: Data(bytes)) else {
            throw StorageError(.corrupt, "part \(part) of a run")
        }
        return value
    }
}

extension CaseworkError {
    /// A question that runs of this kind do not answer.
    static func otherKind(_ run: MatchRun, wanted: MatchRun.Kind) -> CaseworkError {
        CaseworkError(
            "other_kind", ResourceWording.otherKind(run.id, run.kind.rawValue, wanted: wanted.rawValue),
            hint: ResourceWording.otherKindHint, field: "run")
    }
}
