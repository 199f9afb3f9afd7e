import Register
import Solver

extension LeadRun {
    /// What another helper would mean for a household of the snapshot.
    func alternative(household: Int, helper: Int) -> LeadAlternative {
        let judgement = problem.rules.judge(household: household, helper: helper)
        return LeadAlternative(
            helper: problem.snapshot.helpers[helper].record,
            failed: problem.rules.names(of: judgement, household: household, helper: helper),
            score: score(household: household, helper: helper), loss: loss(household: household, helper: helper))
    }

    /// What forcing a pair costs: solved again with the pair forced; nil where the graph does not have it.
    private func loss(household: Int, helper: Int) -> LeadAlternative.Loss? {
        guard let row = problem.graph.row(of: household), let node = problem.graph.number(of: helper),
            let forced = forcedPairs?.forced(household: row, helper: node)
        else { return nil }
        var covered: [Int: Int] = [:]
        var moves: [LeadAlternative.Move] = []
        for move in forced.moves {
            let home = Int(problem.graph.households[move.household])
            moves.append(
                LeadAlternative.Move(
                    household: problem.snapshot.households[home].number, from: record(move.from), to: record(move.to)))
            guard let tier = problem.scope.tier(of: home), leads.running[home].isEmpty else { continue }
            let before = leads.proposed[home].count
            if move.to == nil, before == 1 { covered[tier, default: 0] += 1 }
            if move.from == nil, before == 0 { covered[tier, default: 0] -= 1 }
        }
        return LeadAlternative.Loss(
            coveredByTier: covered.filter { $0.value != 0 }, score: forced.loss.score, moves: moves)
    }

    private func record(_ node: Int?) -> RecordID? {
        node.map { problem.snapshot.helpers[Int(problem.graph.helpers[$0])].record }
    }
}

extension LeadProblem {
    /// The position of the household with this number. Logarithmic.
    func household(_ number: String) -> Int? {
        Self.position(of: number, count: snapshot.households.count) { snapshot.households[$0].number }
    }

    /// The position of the helper with this record. Logarithmic.
    func helper(_ record: RecordID) -> Int? {
        Self.position(of: record, count: snapshot.helpers.count) { snapshot.helpers[$0].record }
    }

    private static func position<Key: Comparable>(of key: Key, count: Int, _ at: (Int) -> Key) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if at(middle) < key { low = middle + 1 } else { high = middle }
        }
        return low < count && at(low) == key ? low : nil
    }
}
