import AdminAPI
import Casework
import Records
import Register
import Wording

extension JobItem {
    init(_ job: Job, _ language: Language) {
        self.init(
            job: job.id, kind: job.kind.rawValue, state: job.state.rawValue, actor: job.principal.actor,
            area: job.area?.description, result: job.result, created: job.created.description,
            ended: job.ended?.description, claims: job.fence)
    }

    init(_ view: JobView, _ language: Language) {
        self.init(view.job, language)
        phase = view.job.state.isEnd ? nil : view.progress?.phase
        problem = view.problem.map {
            Problem(
                code: $0.code, message: $0.message(language), hint: $0.hint?(language), field: $0.field, requestID: nil)
        }
        parts = view.parts.isEmpty ? nil : view.parts.map(\.id)
        let stored = view.parts.compactMap(\.result)
        if [.cancelled, .failed].contains(view.job.state), !stored.isEmpty { kept = stored }
    }
}

extension RunResult {
    /// The sum of a divided job's runs; at least one.
    init(parts receipts: [RunReceipt], _ language: Language) throws {
        guard let first = receipts.first else { throw ServerProblem.runNotStored }
        self.init(first, language)
        run = nil
        seed = 0
        at = receipts.map(\.run.at).max()?.description
        area = ""
        for receipt in receipts.dropFirst() {
            let other = RunResult(receipt, language)
            households.add(other.households)
            for (tier, count) in other.coverageByTier {
                coverageByTier[tier, default: .init(inScope: 0, covered: 0)].add(count)
            }
            coverageByCounty = (coverageByCounty ?? []) + (other.coverageByCounty ?? [])
            for notice in other.notices ?? [] where notices?.contains(notice) != true {
                notices = (notices ?? []) + [notice]
            }
            change = nil
            score += other.score
            pairs += other.pairs
            running += other.running
            for (phase, seconds) in other.cpuSeconds { cpuSeconds[phase, default: 0] += seconds }
        }
        snapshot = Office.digest(of: receipts.map(\.run.snapshot).joined(separator: "\n"))
        outcome = Office.digest(of: receipts.map(\.run.outcome).joined(separator: "\n"))
        parts = receipts.map { receipt in
            RunPart(
                area: receipt.run.area.description, name: receipt.areaName, run: receipt.run.id,
                households: HouseholdCounts(receipt.run.counts))
        }
    }
}

extension HouseholdCounts {
    fileprivate mutating func add(_ other: HouseholdCounts) {
        inScope += other.inScope
        covered += other.covered
        uncovered += other.uncovered
        notClear += other.notClear
        outside += other.outside
    }
}

extension TierCount {
    fileprivate mutating func add(_ other: TierCount) {
        inScope += other.inScope
        covered += other.covered
    }
}
