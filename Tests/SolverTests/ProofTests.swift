import Proof
import Solver
import Testing

/// Proof accepts what is optimal and refuses everything else.
@Suite struct ProofTests {
    @Test func aPriceChangedByOneIsRefused() throws {
        for seed in Stress.seeds(40) {
            let instance = RandomInstances.small(seed: seed)
            let solution = try #require(instance.solve().solution, "seed \(seed)")
            let claim = Claim(instance, solution)
            for index in claim.helperPrice.indices {
                for (coverage, score) in [(0, 1), (0, -1), (1, 0), (-1, 0)] as [(Int64, Int64)] {
                    var changed = claim
                    changed.helperPrice[index].coverage += coverage
                    changed.helperPrice[index].score += score
                    #expect(!changed.verify().isVerified, "seed \(seed) helper \(index)")
                }
            }
            for index in claim.householdPrice.indices {
                for (coverage, score) in [(0, 1), (0, -1), (1, 0), (-1, 0)] as [(Int64, Int64)] {
                    var changed = claim
                    changed.householdPrice[index].coverage += coverage
                    changed.householdPrice[index].score += score
                    #expect(changed.verify() == .violated(.householdPrice, index), "seed \(seed)")
                }
            }
        }
    }

    @Test func aResultThatIsWorthLessIsRefused() throws {
        for seed in Stress.seeds(40) {
            let instance = RandomInstances.small(seed: seed)
            let solution = try #require(instance.solve().solution, "seed \(seed)")
            let claim = Claim(instance, solution)
            var dice = Dice(seed: seed)
            for entry in claim.resultPair.indices {
                var removed = claim
                removed.resultPair.remove(at: entry)
                removed.resultQuantity.remove(at: entry)
                check(removed, instance, solution, "seed \(seed) without \(entry)")
                var moved = claim
                moved.resultPair[entry] = dice.roll(0...Int32(instance.pairCount - 1))
                check(moved, instance, solution, "seed \(seed) moved \(entry)")
            }
        }
    }

    /// A changed result may only pass if it is feasible and worth as much.
    private func check(_ claim: Claim, _ instance: Instance, _ solution: Solution, _ comment: Comment) {
        let verdict = claim.verify()
        guard case .verified(let worth) = verdict else { return }
        var changed = [Int32](repeating: 0, count: instance.pairCount)
        for (pair, quantity) in zip(claim.resultPair, claim.resultQuantity) { changed[Int(pair)] += quantity }
        #expect(instance.valueInTests(changed, solution) == solution.value, comment)
        #expect(worth == Worth(coverage: solution.value.coverage, score: solution.value.score), comment)
    }

    @Test func everyKindOfFaultIsNamed() {
        let claim = Self.example
        #expect(claim.verify() == .verified(Worth(coverage: 3, score: 14)))
        func expect(_ kind: Violation.Kind, _ change: (inout Claim) -> Void) {
            var changed = claim
            change(&changed)
            guard case .violated(let violation) = changed.verify() else {
                Issue.record("\(kind) passes")
                return
            }
            #expect(violation.kind == kind)
        }
        expect(.malformed) { $0.need.removeLast() }
        expect(.malformed) { $0.pairOffsets = [0, 2, 3] }
        expect(.malformed) { $0.pairHelper[0] = 5 }
        expect(.malformed) { $0.pairHelper[1] = $0.pairHelper[0] }
        expect(.malformed) { $0.pairScore[0] = 1_000_001 }
        expect(.malformed) {
            $0.penalties = [3, 1]; $0.penaltyOffsets = [0, 2, 2]
        }
        expect(.noSuchPair) { $0.resultPair[0] = 4 }
        expect(.noSuchPair) { $0.resultPair[0] = -1 }
        expect(.repeatedPair) { $0.resultPair[1] = $0.resultPair[0] }
        expect(.limit) { $0.resultQuantity[0] = 2 }
        expect(.limit) { $0.resultQuantity[0] = 0 }
        expect(.need) {
            $0.resultPair.append(1); $0.resultQuantity.append(1)
        }
        expect(.capacity) { $0.resultPair[0] = 1 }
        expect(.helperPrice) { $0.helperPrice[1].score = -1 }
        expect(.helperPrice) { $0.helperPrice[1].score = .max }
        expect(.householdPrice) { $0.householdPrice[1].score += 1 }
        expect(.notBestChoice) {
            $0.resultPair.removeFirst(); $0.resultQuantity.removeFirst()
        }
        expect(.freePlace) { $0.capacity[1] = 2 }
        expect(.dearPlace) {
            $0.penaltyOffsets = [0, 0, 1]; $0.penalties = [9]
        }
        expect(.notSmallest) {
            $0.capacity.append(0); $0.helperPrice.append(Worth(coverage: 0, score: 1))
        }
    }

    @Test func hugePricesAreRefusedWithoutATrap() {
        for extreme in [Int64.max, .min, .max - 1, 1 << 60] {
            var claim = Self.example
            claim.helperPrice[0].score = extreme
            #expect(!claim.verify().isVerified)
            claim = Self.example
            claim.householdPrice[1].coverage = extreme
            #expect(!claim.verify().isVerified)
        }
    }

    /// Two households of priority 2 and 1, two helpers with a place each; the second helper is wanted by both.
    private static var example: Claim {
        var claim = Claim()
        claim.priority = [2, 1]
        claim.need = [1, 1]
        claim.capacity = [1, 1]
        claim.pairOffsets = [0, 2, 4]
        claim.pairHelper = [0, 1, 0, 1]
        claim.pairScore = [8, 9, 2, 6]
        claim.resultPair = [0, 3]
        claim.resultQuantity = [1, 1]
        claim.helperPrice = [Worth(coverage: 0, score: 0), Worth(coverage: 0, score: 1)]
        claim.householdPrice = [Worth(coverage: 2, score: 8), Worth(coverage: 1, score: 5)]
        return claim
    }
}

extension Verdict {
    static func violated(_ kind: Violation.Kind, _ index: Int) -> Verdict {
        .violated(Violation(kind, index))
    }
}

extension Instance {
    /// The value of an assignment, by the definition.
    func valueInTests(_ quantities: [Int32], _ solution: Solution) -> Price {
        let weight = Dictionary(uniqueKeysWithValues: solution.coverage.map { ($0.priority, $0.weight) })
        var value = Price.zero
        var load = [Int](repeating: 0, count: helperCount)
        for household in 0..<householdCount {
            var unit = 0
            for pair in pairs(of: household) {
                for _ in 0..<quantities[pair] {
                    value.score += Int64(
                        pairScore[pair] - penalty(helper: Int(pairHelper[pair]), place: load[Int(pairHelper[pair])]))
                    value.coverage += unitPriority(household: household, unit: unit).flatMap { weight[$0] } ?? 0
                    load[Int(pairHelper[pair])] += 1
                    unit += 1
                }
            }
        }
        return value
    }
}
