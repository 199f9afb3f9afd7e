/// Solving on a part of the pairs, and pricing out the rest: the optimum of all pairs without sorting and searching all.
///
/// Idea. Few households get a helper from far down their row. So the problem is solved on each household's best pairs
/// alone. Its prices prove the result for the whole graph as soon as no pair that was left out would be chosen at them:
/// a pair is left out rightly if score − price is below what an exchange of the household may start from (the least of
/// its units, or what its next unit weighs). Pairs that are not are added, equal ones too, and the problem is solved again
/// from the result at hand, until none is left.
///
/// Then everything is as on the whole graph. The optimal prices of the whole graph are among those of the part, so the
/// smallest ones of the part, which the whole graph allows, are its smallest. A pair that some optimum uses is tight at
/// them, and all tight pairs are in the part, so the lottery has the same to choose from. Every optimum of the
/// part that these prices prove is one of the whole.
///
/// Source: column generation by prices (Dantzig and Wolfe 1960; for assignment, the sparse start of Jonker and Volgenant
/// 1987). Complexity: one pass over all pairs per round, and a solve of the part; rounds are few.
struct PrunedGraph {
    /// The part as an instance of its own.
    private(set) var part: Instance
    /// Where each pair of the part is in the whole; ascending.
    private(set) var positions: [Int32]

    /// The `kept` best pairs of each household, and those as good as the last of them.
    init(_ whole: Instance, keeping kept: Int) {
        part = whole
        positions = []
        var scores: [Int32] = []
        take(from: whole) { row, keep in
            guard row.count > kept else { return row.forEach(keep) }
            scores.removeAll(keepingCapacity: true)
            scores.append(contentsOf: whole.pairScore[row])
            scores.sort(by: >)
            let least = scores[max(0, kept - 1)]
            for position in row where whole.pairScore[position] >= least { keep(position) }
        }
    }

    /// Adds pairs, given by ascending positions in the whole.
    mutating func add(_ more: [Int32], from whole: Instance) {
        let before = positions
        var (old, new) = (0, 0)
        take(from: whole) { row, keep in
            while true {
                let left = old < before.count ? Int(before[old]) : Int.max
                let right = new < more.count ? Int(more[new]) : Int.max
                guard min(left, right) < row.upperBound else { return }
                keep(min(left, right))
                if left < right { old += 1 } else { new += 1 }
            }
        }
    }

    /// Builds the columns of pairs: `choose` hands over the positions of each row that are taken, ascending.
    private mutating func take(from whole: Instance, _ choose: (Range<Int>, (Int) -> Void) -> Void) {
        var (offsets, helpers, scores, limits) = ([Int32(0)], [Int32](), [Int32](), [Int32]())
        var taken: [Int32] = []
        offsets.reserveCapacity(whole.householdCount + 1)
        for household in 0..<whole.householdCount {
            choose(whole.pairs(of: household)) { position in
                taken.append(Int32(position))
                helpers.append(whole.pairHelper[position])
                scores.append(whole.pairScore[position])
                if !whole.pairLimit.isEmpty { limits.append(whole.pairLimit[position]) }
            }
            offsets.append(Int32(taken.count))
        }
        (part.pairOffsets, part.pairHelper, part.pairScore, part.pairLimit) = (offsets, helpers, scores, limits)
        positions = taken
    }

    /// Pairs of the whole that a household would choose at the prices of a solution of the part as soon as what it was
    /// given; ascending, none of the part. O(pairs); nil where it was cancelled.
    func wanted(_ solution: Solution, in whole: Instance, _ magnitude: Magnitude, _ options: SolveOptions) -> [Int32]? {
        let price = Column(solution.helperPrices.map { magnitude.base * $0.coverage + $0.score })
        var found: [Int32] = []
        var (next, assigned) = (0, 0)
        for household in 0..<whole.householdCount {
            if household & 0xFFF == 0, options.isCancelled() { return nil }
            let served = solution.served[household]
            var ceiling = Residual.far
            if served < whole.need[household] {
                let priority = whole.unitPriority(household: household, unit: Int(served))
                ceiling = -(priority.map { magnitude.base * magnitude.weight($0) } ?? 0)
            }
            let end = part.pairOffsets[household + 1]
            while assigned < solution.assignments.count, solution.assignments[assigned].pair < end {
                let pair = Int(solution.assignments[assigned].pair)
                ceiling = min(ceiling, Int64(part.pairScore[pair]) - price[part.pairHelper[pair]])
                assigned += 1
            }
            for position in whole.pairs(of: household) {
                if next < positions.count, Int(positions[next]) == position {
                    next += 1
                } else if Int64(whole.pairScore[position]) - price[whole.pairHelper[position]] >= ceiling {
                    found.append(Int32(position))
                }
            }
        }
        return found
    }

    /// A solution of the part in the numbering of the whole.
    func inWhole(_ solution: Solution) -> Solution {
        var solution = solution
        for index in solution.assignments.indices {
            solution.assignments[index].pair = positions[Int(solution.assignments[index].pair)]
        }
        return solution
    }

    /// A solution in the numbering of the whole as a starting point for the part, which has all of its pairs.
    func startingPoint(_ solution: Solution) -> StartingPoint {
        var start = StartingPoint(solution)
        var place = 0
        for index in start.assignments.indices {
            while positions[place] < start.assignments[index].pair { place += 1 }
            start.assignments[index].pair = Int32(place)
        }
        return start
    }
}

extension Instance {
    /// The optimum by a part of the pairs that begins with each household's `kept` best; the result, and every byte of it,
    /// is that of `solve(_:from:)`.
    func solvePruned(_ options: SolveOptions, keeping kept: Int) -> SolveOutcome {
        options.onStage(.preparation)
        if let refusal = check(options.isCancelled) { return .refused(refusal) }
        if options.isCancelled() { return .cancelled }
        if case .lottery(let lottery) = options.ties, !lottery.fits(self) { return .refused(Refusal(.lottery)) }
        guard let magnitude = Magnitude(self) else { return .refused(Refusal(.tooLarge)) }
        var graph = PrunedGraph(self, keeping: kept)
        // Prices are lowered in every round to price pairs out by them; for whoever looks on it is all one search.
        let trial = SolveOptions(
            threads: options.threads, isCancelled: options.isCancelled, concurrently: options.concurrently)
        options.onStage(.searches)
        var start: StartingPoint?
        while true {
            var network: Residual?
            guard case .solved(let found) = graph.part.solve(trial, from: start, into: &network),
                let residual = network.take()
            else { return options.isCancelled() ? .cancelled : .refused(Refusal(.tooLarge)) }
            guard let more = graph.wanted(found, in: self, magnitude, options) else { return .cancelled }
            guard more.isEmpty else {
                let solution = graph.inWhole(found)
                graph.add(more, from: self)
                start = graph.startingPoint(solution)
                continue
            }
            switch residual.draw(options) {
            case .cancelled: return .cancelled
            case .tooLarge: return .refused(Refusal(.tooLarge))
            case .units(let units):
                options.onStage(.result)
                let solution = Solution(graph.part, magnitude: magnitude, residual: residual, units: units)
                return options.isCancelled() ? .cancelled : .solved(graph.inWhole(solution))
            }
        }
    }
}
