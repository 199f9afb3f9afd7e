import Matching
import Policy
import Records
import Register
import Storage

/// A kind of run beside `lead`: what it reads beside the households, how it is computed, and what of it is stored.
///
/// Such runs share everything else: jobs, the register's snapshot, packs, seeds, the proof before anything is stored, the
/// kept inputs from which they are computed again byte for byte.
protocol ResourceRun: Sendable {
    /// What it reads beside the households.
    associatedtype Inputs: Codable & Sendable
    /// What comes out.
    associatedtype Outcome: Codable & Sendable

    /// Its kind.
    static var kind: MatchRun.Kind { get }

    /// What it reads beside `snapshot`, as this transaction sees it; sorted, nothing sealed.
    static func read(
        beside snapshot: RegisterSnapshot, divisions: DivisionTable, pack: PolicyPack, _ session: StoreSession
    ) throws -> Inputs

    /// Computes it; proven optimal, or an error.
    static func evaluate(
        _ snapshot: RegisterSnapshot, _ inputs: Inputs, pack: PolicyPack, seed: UInt64, _ options: LeadOptions
    ) throws -> (outcome: Outcome, counts: RunCounts)

    /// Keeps what it proposes, in the transaction that stores the run `run` with its parts.
    static func store(
        _ outcome: Outcome, of run: MatchRun, parts: [RunPart], _ session: StoreSession
    ) throws
}

/// The run over charity offers.
enum OffersRun: ResourceRun {
    static let kind = MatchRun.Kind.offers

    static func read(
        beside snapshot: RegisterSnapshot, divisions: DivisionTable, pack: PolicyPack, _ session: StoreSession
    ) throws -> OfferSnapshot {
        try session.offerSnapshot(beside: snapshot, divisions: divisions)
    }

    static func evaluate(
        _ snapshot: RegisterSnapshot, _ inputs: OfferSnapshot, pack: PolicyPack, seed: UInt64, _ options: LeadOptions
    ) throws -> (outcome: OfferOutcome, counts: RunCounts) {
        let run = try OfferRun.evaluate(
            snapshot: snapshot, resources: inputs, pack: pack, seed: seed, options: options)
        return (run.outcome, run.outcome.counts)
    }

    static func store(
        _ outcome: OfferOutcome, of run: MatchRun, parts: [RunPart], _ session: StoreSession
    ) throws {
        try session.add(run, parts: parts, proposals: [Proposal]())
        var allocations: [Allocation] = []
        for share in outcome.shares {
            allocations.append(
                Allocation(
                    id: try session.nextAllocationID(), run: run.id, offer: share.offerRecord,
                    household: share.household, need: share.record, amount: share.amount, tier: share.tier,
                    score: share.score, parts: share.parts))
        }
        try session.add(allocations, of: run)
    }
}

/// The run in which many help one.
enum ManyHelpOne: ResourceRun {
    static let kind = MatchRun.Kind.support

    /// What helpers take on of each service in each area.
    struct Inputs: Codable, Sendable {
        /// By the helper's record in text; those without quotas are left out.
        var quotas: [String: [ServiceQuota]]?
    }

    static func read(
        beside snapshot: RegisterSnapshot, divisions: DivisionTable, pack: PolicyPack, _ session: StoreSession
    ) throws -> Inputs {
        let quotas = try session.quotas(of: snapshot.helpers.map(\.record))
        guard !quotas.isEmpty else { return Inputs(quotas: nil) }
        return Inputs(quotas: Dictionary(uniqueKeysWithValues: quotas.map { ($0.key.description, $0.value) }))
    }

    static func evaluate(
        _ snapshot: RegisterSnapshot, _ inputs: Inputs, pack: PolicyPack, seed: UInt64, _ options: LeadOptions
    ) throws -> (outcome: SupportOutcome, counts: RunCounts) {
        var quotas: [RecordID: [ServiceQuota]] = [:]
        for (key, value) in inputs.quotas ?? [:] {
            guard let record = RecordID(key) else { throw StorageError(.corrupt, "quota") }
            quotas[record] = value
        }
        let run = try SupportRun.evaluate(snapshot: snapshot, quotas: quotas, pack: pack, seed: seed, options: options)
        return (run.outcome, run.outcome.counts)
    }

    static func store(
        _ outcome: SupportOutcome, of run: MatchRun, parts: [RunPart], _ session: StoreSession
    ) throws {
        try session.add(
            run, parts: parts,
            proposals: outcome.pairs.map {
                Proposal(
                    run: run.id, household: $0.household, helper: $0.helper, role: $0.role, tier: $0.tier,
                    score: $0.score, parts: $0.parts)
            })
    }
}

/// The run between villages or communities and the organisations that help them.
enum OrganisationsRun: ResourceRun {
    static let kind = MatchRun.Kind.community

    static func read(
        beside snapshot: RegisterSnapshot, divisions: DivisionTable, pack: PolicyPack, _ session: StoreSession
    ) throws -> CommunitySnapshot {
        CommunitySnapshot(
            communities: try session.communities(in: snapshot.area), helpers: snapshot.helpers.filter(\.isUnit),
            running: try session.runningTies(in: nil, on: snapshot.asOf)
                .map { .init(community: $0.community, helper: $0.helper) })
    }

    static func evaluate(
        _ snapshot: RegisterSnapshot, _ inputs: CommunitySnapshot, pack: PolicyPack, seed: UInt64,
        _ options: LeadOptions
    ) throws -> (outcome: CommunityOutcome, counts: RunCounts) {
        let run = try CommunityRun.evaluate(
            inputs, on: snapshot.asOf, divisions: snapshot.divisions, pack: pack, seed: seed, options: options)
        return (run.outcome, run.outcome.counts)
    }

    static func store(
        _ outcome: CommunityOutcome, of run: MatchRun, parts: [RunPart], _ session: StoreSession
    ) throws {
        try session.add(run, parts: parts, proposals: [Proposal]())
        try session.add(
            outcome.pairs.map {
                CommunityTie(
                    run: run.id, community: $0.community, helper: $0.helper, score: $0.score, parts: $0.parts)
            }, of: run)
    }
}
