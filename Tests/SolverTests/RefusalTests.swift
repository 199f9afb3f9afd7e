import Solver
import Testing

/// Malformed instances are refused by name; nothing is thrown and nothing traps.
@Suite struct RefusalTests {
    @Test func everyFaultIsNamed() {
        var builder = InstanceBuilder()
        builder.addHousehold(priority: 2, need: 3, levels: [1, 1])
        builder.addHelper(capacity: 2, penalties: [0, 5])
        builder.addPair(household: 0, helper: 0, score: 10, limit: 2)
        let instance = builder.build()
        #expect(instance.check() == nil)
        func expect(_ reason: Refusal.Reason, _ change: (inout Instance) -> Void) {
            var changed = instance
            change(&changed)
            guard case .refused(let refusal) = changed.solve() else {
                Issue.record("\(reason) is accepted")
                return
            }
            #expect(refusal.reason == reason)
        }
        expect(.shape) { $0.priority = [] }
        expect(.shape) { $0.pairOffsets = [0, 2] }
        expect(.shape) { $0.levelOffsets = [0] }
        expect(.shape) { $0.penaltyOffsets = [1, 2] }
        expect(.shape) { $0.pairScore = [] }
        expect(.priority) { $0.priority = [-1] }
        expect(.need) { $0.need = [0] }
        expect(.levels) { $0.levels = [1, 2] }
        expect(.levels) { $0.need = [2] }
        expect(.capacity) { $0.capacity = [-1] }
        expect(.penalties) { $0.penalties = [5, 0] }
        expect(.penalties) { $0.penalties = [0, 1_000_000_001] }
        expect(.helper) { $0.pairHelper = [1] }
        expect(.helper) { $0.pairHelper = [-1] }
        expect(.duplicatePair) {
            $0.pairOffsets = [0, 2]
            $0.pairHelper = [0, 0]
            $0.pairScore = [1, 1]
            $0.pairLimit = [1, 1]
        }
        expect(.score) { $0.pairScore = [1_000_001] }
        expect(.score) { $0.pairScore = [-1] }
        expect(.limit) { $0.pairLimit = [0] }
    }

    @Test func aLotteryOfAnotherInstanceIsRefused() {
        let instance = RandomInstances.small(seed: 3)
        let lottery = Lottery(seed: 1, households: ["a"], helpers: ["b"])
        #expect(instance.solve(SolveOptions(ties: .lottery(lottery))) == .refused(Refusal(.lottery)))
    }

    @Test func magnitudesBeyondTheBoundAreRefused() {
        var builder = InstanceBuilder()
        for priority in 0..<Int32(30_000) { builder.addHousehold(priority: priority) }
        for _ in 0..<30_000 { builder.addHelper(capacity: 1, penalties: [1_000_000_000]) }
        builder.addPair(household: 0, helper: 0, score: 1)
        #expect(builder.build().solve() == .refused(Refusal(.tooLarge)))
    }
}
