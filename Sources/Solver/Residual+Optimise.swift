extension Residual {
    /// Runs the stages from the present prices to the optimum. False where it was cancelled.
    ///
    /// Units with a weight come first, most valuable first, then free places that have a price, then units that count
    /// for their score alone: every stage leaves few cases to the next. Coverage duals only help where weights are
    /// scarce goods, so the lottery goes without.
    mutating func optimise(_ start: SolveStart, onStage: (SolveStage) -> Void) -> Bool {
        let tiers = tiers()
        if start == .coverageDuals {
            onStage(.coverage)
            guard CoverageDuals.raisePrices(self, tiers: tiers) else { return false }
        }
        refreshLeastPrices()
        if input.pairLimit.count == 0, start != .resumed {
            onStage(.auction)
            guard SlotAuction.run(self, tiers: tiers) else { return false }
        }
        onStage(.searches)
        if start != .resumed { offerReserves() }
        if isCancelled() { return false }
        guard admitWeightedUnits(tiers: tiers) else { return false }
        onStage(.reverseSearches)
        guard admitPlaces() else { return false }
        onStage(.furtherUnits)
        return admitFurtherUnits()
    }

    /// Finds the optimum again after changes: all but the units of the `changed` households and the places that they left
    /// keep the invariants and are admitted. False where it was cancelled.
    mutating func repair(_ changed: [Int32], onStage: (SolveStage) -> Void) -> Bool {
        onStage(.searches)
        // Prices have fallen since the bounds were made; a search that reads a whole row makes a better one.
        leastPrice.fill(0)
        let order = changed.sorted {
            let (left, right) = (input.firstWeight[$0], input.firstWeight[$1])
            return left != right ? left > right : $0 < $1
        }
        guard admit(order, where: { $0 > 0 }) else { return false }
        onStage(.reverseSearches)
        guard admitPlaces() else { return false }
        onStage(.furtherUnits)
        return admit(order, where: { _ in true })
    }

    /// Admits the units of some households as far as their weights are wanted.
    private mutating func admit(_ households: [Int32], where isWanted: (Int64) -> Bool) -> Bool {
        for household in households {
            if isCancelled() { return false }
            while count[household] < input.need[household], isWanted(weight(household, unit: count[household])) {
                let before = count[household]
                admitUnit(of: household)
                if count[household] == before { break }
            }
        }
        return true
    }

    /// Admits all units with a positive weight, by unit and within a unit by falling weight.
    private mutating func admitWeightedUnits(tiers: [HouseholdTier]) -> Bool {
        for tier in tiers where tier.weight > 0 {
            for household in tier.households where count[household] == 0 {
                if isCancelled() { return false }
                admitUnit(of: household)
            }
        }
        var unit: Int32 = 1
        var waiting = input.furtherStart.count == 0 ? [] : (0..<householdCount).filter { isWeighted($0, unit: 1) }
        while !waiting.isEmpty {
            waiting.sort {
                let left = weight($0, unit: unit)
                let right = weight($1, unit: unit)
                return left != right ? left > right : $0 < $1
            }
            for household in waiting where count[household] == unit {
                if isCancelled() { return false }
                admitUnit(of: household)
            }
            unit += 1
            waiting = waiting.filter { isWeighted($0, unit: unit) }
        }
        return true
    }

    /// Admits all remaining units, round by round.
    private mutating func admitFurtherUnits() -> Bool {
        var waiting = (0..<householdCount).filter { count[$0] < input.need[$0] }
        while !waiting.isEmpty {
            var again: [Int32] = []
            for household in waiting {
                if isCancelled() { return false }
                let before = count[household]
                admitUnit(of: household)
                if count[household] > before, count[household] < input.need[household] { again.append(household) }
            }
            waiting = again
        }
        return true
    }

    private func isWeighted(_ household: Int32, unit: Int32) -> Bool {
        unit < input.need[household] && weight(household, unit: unit) > 0
    }
}
