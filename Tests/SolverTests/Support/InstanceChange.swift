import Solver

/// An instance after some changes, and where its households and helpers are now.
struct InstanceChange {
    var instance: Instance
    /// The new index of each former household and helper; nil for those that are gone.
    var households: [Int?]
    var helpers: [Int?]
    /// Key texts for the lottery: those that stay keep theirs.
    var keys: (households: [String], helpers: [String])

    /// Changes some of an instance: households and helpers come and go, needs, priorities, levels, capacities and
    /// penalties change, pairs get another score, are prohibited, pinned (all other pairs of the household go) or new.
    init(_ before: Instance, keys: (households: [String], helpers: [String]), percent: Int32, _ dice: inout Dice) {
        var builder = InstanceBuilder()
        households = []
        helpers = []
        self.keys = ([], [])
        for index in 0..<before.householdCount {
            if dice.chance(percent / 2) {
                households.append(nil)
                continue
            }
            var need = before.need[index]
            var priority = before.priority[index]
            var levels: [Int32] = []
            if !before.levelOffsets.isEmpty {
                levels = Array(before.levels[Int(before.levelOffsets[index])..<Int(before.levelOffsets[index + 1])])
            }
            if dice.chance(percent) { need = max(Int32(levels.count) + 1, need + dice.roll(-1...1)) }
            if dice.chance(percent) { priority = max(levels.first ?? 0, priority + dice.roll(-1...2)) }
            households.append(builder.addHousehold(priority: priority, need: need, levels: levels))
            self.keys.households.append(keys.households[index])
        }
        for index in 0..<before.helperCount {
            if dice.chance(percent / 2) {
                helpers.append(nil)
                continue
            }
            var penalties: [Int32] = []
            if !before.penaltyOffsets.isEmpty {
                let row = Int(before.penaltyOffsets[index])..<Int(before.penaltyOffsets[index + 1])
                penalties = Array(before.penalties[row])
                if dice.chance(percent) { penalties = penalties.map { $0 + 1 } }
            }
            var capacity = before.capacity[index]
            if dice.chance(percent) { capacity = max(0, capacity + dice.roll(-2...2)) }
            helpers.append(builder.addHelper(capacity: capacity, penalties: penalties))
            self.keys.helpers.append(keys.helpers[index])
        }
        let largest = max(1, before.pairScore.max() ?? 1)
        for index in 0..<before.householdCount {
            guard let household = households[index] else { continue }
            let pinned = dice.chance(percent / 4) ? before.pairs(of: index).randomElement(using: &dice) : nil
            for pair in before.pairs(of: index) where pinned == nil || pinned == pair {
                guard let helper = helpers[Int(before.pairHelper[pair])], !dice.chance(percent / 4) else { continue }
                let score = dice.chance(percent) ? dice.roll(0...largest) : before.pairScore[pair]
                builder.addPair(household: household, helper: helper, score: score, limit: before.limit(ofPair: pair))
            }
        }
        for _ in 0..<dice.roll(0...2) where dice.chance(50) {
            let helper = builder.addHelper(capacity: dice.roll(0...3))
            self.keys.helpers.append("新\(keys.helpers.count)-\(helper)")
            for household in self.keys.households.indices where dice.chance(30) {
                builder.addPair(household: household, helper: helper, score: dice.roll(0...largest))
            }
        }
        for _ in 0..<dice.roll(0...2) where dice.chance(50) {
            let household = builder.addHousehold(priority: dice.roll(0...4), need: dice.roll(1...2))
            self.keys.households.append("新\(keys.households.count)-\(household)")
            for helper in self.keys.helpers.indices where dice.chance(30) {
                builder.addPair(household: household, helper: helper, score: dice.roll(0...largest))
            }
        }
        instance = builder.build()
    }
}
