import BenchGraphs
import Solver

/// What a part of the pairs with the rest priced out costs, beside all pairs at once, by the length of the rows.
enum WideRows {
    /// Prints CPU seconds for growing rows, with prices and lottery; both results must be the same.
    static func compare(households: Int) throws(BenchFault) {
        print("pairs a household, all pairs CPU s, part of them CPU s, ratio")
        for family in [BenchGraphs.Family.one, .cap, .few] {
            for row in [40, 80, 120, 200, 400] {
                let instance = BenchGraphs.make(family, households: households, seed: 1, degrees: row...row)
                var seconds: [Double] = []
                var results: [SolveOutcome] = []
                for kept in [nil, 16] as [Int?] {
                    let options = SolveOptions(ties: .lottery(EngineRun.lottery(instance)), bestPairsFirst: kept)
                    var least = Double.infinity
                    for _ in 0..<3 {
                        let begun = OwnProcess.cpuSeconds()
                        let outcome = instance.solve(options)
                        least = min(least, OwnProcess.cpuSeconds() - begun)
                        if results.count < seconds.count + 1 { results.append(outcome) }
                    }
                    seconds.append(least)
                }
                guard results[0] == results[1] else { throw BenchFault("the two results differ") }
                print(
                    family.rawValue, instance.pairCount / max(1, households), Bench.seconds(seconds[0]),
                    Bench.seconds(seconds[1]), Bench.ratio(seconds[0] / seconds[1]))
            }
        }
    }
}
