/// Proof of optimality by linear programming duality.
///
/// The problem: choose units x of the pairs, 0 ≤ x ≤ limit, at most `need` per household and `capacity` per helper, to
/// maximise Σ weight of served units + Σ score · x − Σ penalties of used places, coverage weight before score.
///
/// The idea: let every helper charge a price p ≥ 0 per place. Whatever is chosen, a household gains at most its best
/// choice π(h) at these prices and a helper at most ψ(k) = Σ over its places of max(0, p − penalty), so no result is
/// worth more than Σ π + Σ ψ. A result that reaches this sum is therefore optimal. It reaches it exactly if every
/// household was given a best choice and every helper uses the places with penalty < p, and none with penalty > p.
/// All comparisons are lexicographic, and the argument holds in any ordered group, so no weight has to be chosen.
/// (Bertsimas and Tsitsiklis, *Introduction to Linear Optimization*, 4.3; for best choices, Kelso and Crawford 1982.)
///
/// Complexity: one pass over the pairs; a household with need above 1 sorts its row.
extension Claim {
    /// Checks the claim: feasibility, every household's price and choice, the helpers' places, equal objectives, and
    /// that the prices are the smallest possible. O(pairs), but for sorting the rows of households with need above 1.
    public func verify() -> Verdict { verify(polling: {}) }

    /// As ``verify()``, calling `poll` now and then: what it throws ends the check.
    public func verify<Stop: Error>(polling poll: () throws(Stop) -> Void) throws(Stop) -> Verdict {
        try poll()
        let tally: Tally
        do throws(Violation) {
            try checkShape()
            tally = try tallyResult()
        } catch {
            return .violated(error)
        }
        let weights = UnitWeights(self)
        var primal = WideWorth()
        var dual = WideWorth()
        var ceilings = [Worth?](repeating: nil, count: need.count)
        for household in need.indices {
            if household & 0xFFF == 0 { try poll() }
            let choice = HouseholdChoice(claim: self, household: household, weights: weights, tally: tally)
            if choice.best != WideWorth(householdPrice[household]) {
                return .violated(Violation(.householdPrice, household))
            }
            if choice.given != choice.best { return .violated(Violation(.notBestChoice, household)) }
            ceilings[household] = choice.ceiling
            primal.add(choice.gross)
            dual.add(choice.best)
        }
        try poll()
        do throws(Violation) {
            for helper in capacity.indices {
                try checkPlaces(helper, used: Int(tally.load[helper]))
                primal.subtract(penaltySum(helper, places: Int(tally.load[helper])))
                dual.add(profit(helper))
            }
            if primal != dual { throw Violation(.objective) }
            guard let value = primal.worth else { throw Violation(.objective) }
            try checkSmallest(tally, weights: weights, ceilings: ceilings)
            return .verified(value)
        } catch {
            return .violated(error)
        }
    }

    private func checkPlaces(_ helper: Int, used: Int) throws(Violation) {
        let price = helperPrice[helper]
        if used > 0, price < Worth(coverage: 0, score: penalty(helper, place: used - 1)) {
            throw Violation(.dearPlace, helper)
        }
        if used < Int(capacity[helper]), price > Worth(coverage: 0, score: penalty(helper, place: used)) {
            throw Violation(.freePlace, helper)
        }
    }

    /// What a helper's first places cost together.
    private func penaltySum(_ helper: Int, places: Int) -> WideWorth {
        var sum = WideWorth()
        forEachPlace(helper, places: places) { penalty, times in
            sum.add(Worth(coverage: 0, score: penalty), times: times)
        }
        return sum
    }

    /// ψ: what a helper gains from its places at its price.
    private func profit(_ helper: Int) -> WideWorth {
        var sum = WideWorth()
        let price = helperPrice[helper]
        forEachPlace(helper, places: Int(capacity[helper])) { penalty, times in
            let gain = price - Worth(coverage: 0, score: penalty)
            if gain > .zero { sum.add(gain, times: times) }
        }
        return sum
    }

    /// Visits the penalties of a helper's first places with how often each occurs, so that a giant capacity costs
    /// no more than its list of penalties.
    private func forEachPlace(_ helper: Int, places: Int, _ visit: (_ penalty: Int64, _ times: Int64) -> Void) {
        let listed = penaltyOffsets.isEmpty ? 0 : Int(penaltyOffsets[helper + 1] - penaltyOffsets[helper])
        let single = min(places, max(0, listed - 1))
        for place in 0..<single { visit(penalty(helper, place: place), 1) }
        if places > single { visit(penalty(helper, place: single), Int64(places - single)) }
    }
}
