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

    /// Units per pair position of an instance, 0 where none. O(units · row).
    func quantities(in instance: Instance) -> [Int32] {
        var quantity = [Int32](repeating: 0, count: instance.pairCount)
        for unit in household.indices {
            for position in instance.pairs(of: Int(household[unit])) where instance.pairHelper[position] == helper[unit]
            {
                quantity[position] += 1
                break
            }
        }
        return quantity
    }
}
