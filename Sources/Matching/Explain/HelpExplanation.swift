public import Register
import Solver

/// What a run over needs or communities says about one of them: why this helper, or why none.
public struct HelpLine: Sendable, Hashable {
    /// Where it stands.
    public enum State: String, Sendable, Hashable {
        /// The run proposes somebody.
        case proposed
        /// Somebody helps already.
        case met
        /// Nobody is found.
        case unmet
        /// It waits until a fact is clear.
        case held
        /// It is no object of the run.
        case outside
    }

    /// A helper of it.
    public struct Choice: Sendable, Hashable {
        /// The helper.
        public var helper: RecordID
        /// Whether it helps already; then there is no score.
        public var isRunning: Bool
        /// Whether it is the lead, by a capability of its own.
        public var isLead: Bool
        /// Σ weight · part, and weight · part in the order of the pack.
        public var score: Int32
        /// The parts.
        public var parts: [Int32]
        /// Its place among the candidates by own score, from 1; equal scores share a place.
        public var rank: Int?
    }

    /// What another helper would mean.
    public struct Alternative: Sendable, Hashable {
        /// The helper.
        public var helper: RecordID
        /// Rules that forbid it; empty where it is a candidate.
        public var failed: [String]
        /// Its own score; nil where it is no candidate.
        public var score: Int32?
        /// What forcing it costs the whole; nil where it is no candidate.
        public var loss: Loss?
    }

    /// What forcing a pair costs, against the optimum.
    public struct Loss: Sendable, Hashable {
        /// Needs or communities fewer that would have somebody, by tier; negative where more. Only tiers that change.
        public var coveredByTier: [Int: Int]
        /// What the total score would lose; negative where it is higher.
        public var score: Int64
        /// Who would move.
        public var moves: [Move]
    }

    /// A need or a community whose helper changes.
    public struct Move: Sendable, Hashable {
        /// The household's number, or the community's code.
        public var subject: String
        /// The need.
        public var code: NeedCode?
        /// The helper that it loses.
        public var from: RecordID?
        /// The helper that it gains.
        public var to: RecordID?
    }

    /// A helper who fails one rule alone.
    public struct Near: Sendable, Hashable {
        /// The helper.
        public var helper: RecordID
        /// The rule.
        public var rule: String
    }

    /// The household's number, or the community's code.
    public var subject: String
    /// Index of the need; nil for a community.
    public var need: Int?
    /// What is needed.
    public var code: NeedCode?
    /// The household's tier; 1 for a mandatory community, 2 for another. Nil outside the run.
    public var tier: Int?
    /// Where it stands.
    public var state: State
    /// The rule by which it waits or is outside.
    public var rule: String?
    /// Who helps or is proposed.
    public var choices: [Choice] = []
    /// Helpers who pass every rule.
    public var candidates = 0
    /// Helpers that each rule removed.
    public var removed: [String: Int] = [:]
    /// At most three who fail one rule alone.
    public var nearest: [Near] = []
    /// The next best choice; where there is no helper, the one whose help would cost the others least.
    public var runnerUp: Alternative?
    /// The helper that was asked about.
    public var versus: Alternative?
}

/// What a run over needs or communities says about a helper: whom it gets and why, or why nobody.
public struct HelperReasons: Sendable, Hashable {
    /// The helper.
    public var helper: RecordID
    /// Places that the run could give; nil = nobody said how many.
    public var places: Int?
    /// What it gets.
    public var given: [HelpLine]
    /// Needs or communities that it could meet.
    public var eligible: Int
    /// Needs or communities that each rule removed.
    public var removed: [String: Int]
    /// One that it could meet and does not get, whose change would cost the whole least.
    public var nearest: HelpLine?
}

/// What the two kinds of run share.
struct HelpAnswers {
    let solved: SolvedMarket
    /// The helper of each supplier.
    let helpers: [RecordID]
    /// What a slot is: its subject, its need, its tier.
    let slot: (Int) -> (subject: String, code: NeedCode?, tier: Int)

    func choices(_ slot: Int, _ parts: (Int) -> [Int32]) -> [HelpLine.Choice] {
        let candidates = solved.candidates(of: slot)
        return solved.suppliers(of: slot).map { supplier in
            let parts = parts(supplier)
            let score = parts.reduce(0, +)
            return HelpLine.Choice(
                helper: helpers[supplier], isRunning: false, isLead: false, score: score, parts: parts,
                rank: 1 + candidates.count { $0.score > score })
        }
    }

    func runnerUp(_ slot: Int) -> HelpLine.Alternative? {
        solved.runnerUp(of: slot).map { alternative(slot, $0, failed: []) }
    }

    func alternative(_ slot: Int, _ supplier: Int, failed: [String]) -> HelpLine.Alternative {
        HelpLine.Alternative(
            helper: helpers[supplier], failed: failed,
            score: solved.candidates(of: slot).first { $0.supplier == supplier }?.score,
            loss: solved.forced(slot: slot, supplier: supplier).map(loss))
    }

    private func loss(_ forced: SolvedMarket.Forced) -> HelpLine.Loss {
        var change: [Int: Int] = [:]
        var byTier: [Int: Int] = [:]
        for move in forced.moves {
            change[move.slot, default: 0] += (move.to == nil ? 0 : 1) - (move.from == nil ? 0 : 1)
        }
        for (slot, units) in change {
            let before = Int(solved.result.served[slot])
            let lost = (before > 0 ? 1 : 0) - (before + units > 0 ? 1 : 0)
            if lost != 0 { byTier[self.slot(slot).tier, default: 0] += lost }
        }
        return HelpLine.Loss(
            coveredByTier: byTier.filter { $0.value != 0 }, score: forced.loss.score,
            moves: forced.moves.map { move in
                let own = slot(move.slot)
                return HelpLine.Move(
                    subject: own.subject, code: own.code, from: move.from.map { helpers[$0] },
                    to: move.to.map { helpers[$0] })
            })
    }

    /// Of these slots, the one that the supplier could be given at the least cost; the best `limit` by own score are tried.
    func cheapest(_ slots: [Int], for supplier: Int, limit: Int = 32) -> Int? {
        let scored = slots.compactMap { slot in
            solved.candidates(of: slot).first { $0.supplier == supplier }.map { (slot: slot, score: $0.score) }
        }.sorted { ($1.score, $0.slot) < ($0.score, $1.slot) }
        return scored.prefix(limit).compactMap { entry in
            solved.forced(slot: entry.slot, supplier: supplier).map { (loss: $0.loss, slot: entry.slot) }
        }.min { $0 < $1 }?.slot
    }
}
