/// The units of an assignment, collected as (household, helper) before they are counted per pair.
struct AssignedUnits {
    private(set) var household: [Int32] = []
    private(set) var helper: [Int32] = []

    /// Adds the units that a network holds.
    mutating func add(_ residual: borrowing Residual) {
        for helper in 0..<residual.helperCount {
            for slot in residual.usedSlots(helper) {
                household.append(residual.slotHousehold[slot])
                self.helper.append(helper)
            }
        }
    }

    /// Adds several units per pair.
    mutating func add(_ pairs: [(household: Int32, helper: Int32, units: Int32)]) {
        for pair in pairs {
            for _ in 0..<pair.units {
                household.append(pair.household)
                helper.append(pair.helper)
            }
        }
    }

    /// The pairs that carry units, ascending by position. O(units · row).
    func assignments(in instance: Instance) -> [Solution.Assignment] {
        var start = [Int32](repeating: 0, count: instance.householdCount + 1)
        for unit in household { start[Int(unit) + 1] += 1 }
        for row in 0..<instance.householdCount { start[row + 1] += start[row] }
        var next = start
        var helpers = [Int32](repeating: 0, count: household.count)
        for unit in household.indices {
            helpers[Int(next[Int(household[unit])])] = helper[unit]
            next[Int(household[unit])] += 1
        }
        var assignments: [Solution.Assignment] = []
        assignments.reserveCapacity(household.count)
        for row in 0..<instance.householdCount where start[row] < start[row + 1] {
            let units = Int(start[row])..<Int(start[row + 1])
            var left = units.count
            for position in instance.pairs(of: row) {
                var quantity: Int32 = 0
                for unit in units where helpers[unit] == instance.pairHelper[position] { quantity += 1 }
                if quantity == 0 { continue }
                assignments.append(Solution.Assignment(pair: Int32(position), quantity: quantity))
                left -= Int(quantity)
                if left == 0 { break }
            }
        }
        return assignments
    }
}
