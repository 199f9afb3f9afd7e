/// What the hard rules say about one pair: the rules that it fails, and those that cannot be told for want of a fact.
struct PairJudgement: Sendable, Equatable {
    /// Bit per hard rule that the pair fails.
    var failed: UInt64 = 0
    /// Bit per hard rule that cannot be told.
    var unknown: UInt64 = 0

    /// True where the pair is a candidate.
    var passes: Bool { failed | unknown == 0 }

    /// How many rules keep the pair from being a candidate.
    var count: Int { (failed | unknown).nonzeroBitCount }

    /// Adds what a rule says.
    mutating func add(_ rule: Int, holds: Kleene) {
        switch holds {
        case .yes: break
        case .no: failed |= 1 << UInt64(rule)
        case .unknown: unknown |= 1 << UInt64(rule)
        }
    }

    /// Both judgements together.
    static func | (left: PairJudgement, right: PairJudgement) -> PairJudgement {
        PairJudgement(failed: left.failed | right.failed, unknown: left.unknown | right.unknown)
    }
}
