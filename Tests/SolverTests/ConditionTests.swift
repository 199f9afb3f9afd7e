import Testing

@testable import Solver

/// Every stage leaves the network in a state that the next may start from.
@Suite struct ConditionTests {
    @Test func auctionSearchesAndLoweredPricesKeepTheOptimalityConditions() throws {
        for seed in Stress.seeds(300) {
            let instance = RandomInstances.small(seed: seed)
            let magnitude = try #require(Magnitude(instance))
            guard let input = instance.residualInput(magnitude), let again = instance.residualInput(magnitude) else {
                Issue.record("seed \(seed) is refused")
                return
            }
            let residual = Residual(input, isCancelled: { false })
            let tiers = residual.tiers()
            let raised = CoverageDuals.raisePrices(residual, tiers: tiers)
            residual.refreshLeastPrices()
            let ran = SlotAuction.run(residual, tiers: instance.pairLimit.isEmpty ? tiers : [])
            for household in 0..<residual.householdCount where residual.count[household] == 0 {
                residual.households[household].reserve = residual.bestOffer(household)
            }
            let afterAuction = residual.brokenCondition(unitsAdmitted: false, placesAdmitted: false)
            #expect(afterAuction == nil, "seed \(seed)")
            var whole = Residual(again, isCancelled: { false })
            let optimal = whole.optimise(.coverageDuals, onStage: { _ in })
            let afterSearches = whole.brokenCondition(unitsAdmitted: true, placesAdmitted: true)
            #expect(afterSearches == nil, "seed \(seed)")
            let lowered = whole.lowerPrices()
            let afterPrices = whole.brokenCondition(unitsAdmitted: true, placesAdmitted: true)
            #expect(afterPrices == nil, "seed \(seed)")
            #expect(raised && ran && optimal && lowered)
        }
    }
}
