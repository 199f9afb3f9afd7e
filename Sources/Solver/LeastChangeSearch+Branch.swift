extension LeastChangeSearch {
    /// The best result within a budget; nil where it was cancelled or leaves the range.
    mutating func best(moves: Int, mostBranches: Int) -> LeastChange? {
        guard let root = bracket(moves: moves) else { return nil }
        var best = root.within
        var bound = root.bound
        if root.beyond != nil {
            branchesLeft = mostBranches
            let proven = improve(&best, root, Decisions(), moves: moves)
            if options.isCancelled() { return nil }
            bound = min(bound, max(proven, best.value))
        }
        var points = [point(root.within)]
        if let beyond = root.beyond { points.append(point(beyond)) }
        if let optimum = optimum().map(point), let last = points.last, optimum.moves > last.moves {
            points.append(optimum)
        }
        return LeastChange(
            assignments: best.pairs.map { Solution.Assignment(pair: Int32($0), quantity: 1) }, point: point(best),
            bound: price(max(bound, best.value)), breakpoints: points)
    }

    /// Improves a result within a subproblem and returns the bound that is proven for it.
    private mutating func improve(
        _ best: inout Found, _ bracket: Bracket, _ decisions: Decisions, moves: Int
    ) -> Int128 {
        guard let beyond = bracket.beyond, bracket.bound > best.value else { return bracket.bound }
        let room = existing.count - moves
        let mixed = found(Exchanges(instance, from: bracket.within.pairs, to: beyond.pairs, isExisting).apply(room))
        if mixed.kept >= room, mixed.value > best.value { best = mixed }
        guard bracket.bound > best.value else { return bracket.bound }
        let isDropped = Set(beyond.pairs)
        guard let candidate = bracket.within.pairs.first(where: { isExisting[$0] && !isDropped.contains($0) }) else {
            return bracket.bound
        }
        var proven = best.value
        for keeps in [false, true] {
            var next = decisions
            if keeps { next.given.append(candidate) } else { next.barred.insert(candidate) }
            let known = Known(
                within: keeps ? bracket.within : nil, beyond: keeps ? nil : beyond, bound: bracket.bound,
                enough: best.value)
            branchesLeft -= 1
            guard branchesLeft >= 0, !options.isCancelled(),
                let inner = self.bracket(moves: moves, remainder(after: next), known)
            else { return bracket.bound }
            let within = inner.within
            if within.kept >= room, within.value > best.value { best = within }
            proven = max(proven, improve(&best, inner, next, moves: moves))
        }
        return min(bracket.bound, max(proven, best.value))
    }
}
