/// What somebody claims to be the optimum of a market of amounts: the market, the amounts and the prices.
///
/// The check is one pass of complementary slackness, to the smallest unit. With prices *π* of what one unit more brings:
///
/// - a slot that wants more is priced at what that is worth or above, and at what its last unit is worth or below;
/// - a pair that could carry more brings no gain: π(outlet) ≥ score + π(slot); one that carries something loses nothing:
///   π(outlet) ≤ score + π(slot);
/// - a gate with room: π(supplier) ≥ π(gate); one that carries something: π(supplier) ≤ π(gate);
/// - a supplier's price is 0 or above, and 0 where something is left.
///
/// Then no cycle of the residual network gains anything, which is optimality (Klein 1967); priorities count as numbers in a
/// cycle, because a simple one adds to one step and takes from one at most. The prices are the smallest where each is
/// reached along such ties from one that cannot fall: of a slot that wants more at exactly its price, or a supplier's 0.
///
/// This shares no line with the solver. Complexity: O(slots + suppliers + gates + pairs).
public struct DivisibleClaim: Sendable {
    /// Who wants what: at most `wants`; `first` of it at `priority`, which falls by `fall` with each further `step`.
    public struct Slot: Sendable {
        /// At most, 1 or more.
        public var wants: Int64
        /// How much of it has the first priority.
        public var first: Int64
        /// The amount with which the priority falls after that.
        public var step: Int64
        /// Priority of the first amount.
        public var priority: Int64
        /// How much it falls with each step.
        public var fall: Int64

        /// A slot that wants `wants`.
        public init(wants: Int64, first: Int64, step: Int64, priority: Int64, fall: Int64) {
            self.wants = wants
            self.first = first
            self.step = step
            self.priority = priority
            self.fall = fall
        }

        /// Priority of the unit with this number, counted from 0.
        func priority(ofUnit number: Int64) -> Int64 {
            let steps = number < first ? 0 : (number - first) / step + 1
            return priority - steps * fall
        }
    }

    /// A pair, and what it carries.
    public struct Pair: Sendable {
        /// Who gets it.
        public var slot: Int
        /// Who gives it.
        public var supplier: Int
        /// The gate that it leads through; nil = none.
        public var gate: Int?
        /// Points for each unit.
        public var score: Int64
        /// Most that it may carry.
        public var limit: Int64
        /// What it carries.
        public var amount: Int64

        /// A pair that carries `amount`.
        public init(slot: Int, supplier: Int, gate: Int?, score: Int64, limit: Int64, amount: Int64) {
            self.slot = slot
            self.supplier = supplier
            self.gate = gate
            self.score = score
            self.limit = limit
            self.amount = amount
        }
    }

    /// Who wants something.
    public var slots: [Slot] = []
    /// What each supplier has.
    public var capacities: [Int64] = []
    /// The supplier of each gate, and what may pass.
    public var gates: [(supplier: Int, limit: Int64)] = []
    /// Pairs, with what they carry.
    public var pairs: [Pair] = []
    /// Claimed price of one unit more at each slot.
    public var slotPrices: [Worth] = []
    /// At each supplier.
    public var supplierPrices: [Worth] = []
    /// At each gate.
    public var gatePrices: [Worth] = []

    /// An empty claim, to be filled.
    public init() {}

    /// The largest amount and priority that are checked.
    private static let largest: Int64 = 1 << 56

    /// The first reason why it is not proven; nil where it is. An index names a slot, supplier, gate or pair.
    public func violation() -> Violation? {
        do throws(Violation) {
            try checkShape()
            let sums = try sums()
            try checkPrices(sums)
            try checkSmallest(sums)
            return nil
        } catch {
            return error
        }
    }

    private func checkShape() throws(Violation) {
        guard slotPrices.count == slots.count, supplierPrices.count == capacities.count, gatePrices.count == gates.count
        else { throw Violation(.malformed) }
        for (index, slot) in slots.enumerated() {
            guard (1...Self.largest).contains(slot.wants), (1...Self.largest).contains(slot.first),
                (1...Self.largest).contains(slot.step), (1...Self.largest).contains(slot.priority),
                (0...Self.largest).contains(slot.fall),
                !slot.fall.multipliedReportingOverflow(by: slot.wants / slot.step + 2).overflow,
                slot.priority(ofUnit: slot.wants - 1) > 0
            else { throw Violation(.malformed, index) }
        }
        guard capacities.allSatisfy({ (0...Self.largest).contains($0) }),
            gates.allSatisfy({ capacities.indices.contains($0.supplier) && (0...Self.largest).contains($0.limit) })
        else { throw Violation(.malformed) }
        var seen: [Int: Int] = [:]
        for (index, pair) in pairs.enumerated() {
            guard slots.indices.contains(pair.slot), capacities.indices.contains(pair.supplier),
                (0...1_000_000).contains(pair.score), (0...Self.largest).contains(pair.limit),
                pair.gate.map({ gates.indices.contains($0) && gates[$0].supplier == pair.supplier }) ?? true,
                seen.updateValue(pair.slot, forKey: pair.slot * capacities.count + pair.supplier) == nil
            else { throw Violation(.malformed, index) }
        }
        for (index, price) in supplierPrices.enumerated() where !price.isModest { throw Violation(.helperPrice, index) }
        for (index, price) in slotPrices.enumerated() where !price.isModest { throw Violation(.householdPrice, index) }
        for (index, price) in gatePrices.enumerated() where !price.isModest { throw Violation(.helperPrice, index) }
    }

    struct Sums {
        var slots: [Int64]
        var suppliers: [Int64]
        var gates: [Int64]
    }

    /// Sums by slot, supplier and gate, each within what may be.
    private func sums() throws(Violation) -> Sums {
        var sums = Sums(
            slots: slots.map { _ in 0 }, suppliers: capacities.map { _ in 0 }, gates: gates.map { _ in 0 })
        for (index, pair) in pairs.enumerated() {
            guard (0...pair.limit).contains(pair.amount) else { throw Violation(.limit, index) }
            sums.slots[pair.slot] += pair.amount
            sums.suppliers[pair.supplier] += pair.amount
            // Each is bounded before the next is added, so that no sum leaves 64 bits.
            guard sums.slots[pair.slot] <= slots[pair.slot].wants else { throw Violation(.need, pair.slot) }
            guard sums.suppliers[pair.supplier] <= capacities[pair.supplier] else {
                throw Violation(.capacity, pair.supplier)
            }
            guard let gate = pair.gate else { continue }
            sums.gates[gate] += pair.amount
            guard sums.gates[gate] <= gates[gate].limit else { throw Violation(.capacity, pair.supplier) }
        }
        return sums
    }

    private func checkPrices(_ sums: Sums) throws(Violation) {
        for (index, slot) in slots.enumerated() {
            let price = slotPrices[index]
            let got = sums.slots[index]
            if got < slot.wants, price < Worth(coverage: slot.priority(ofUnit: got), score: 0) {
                throw Violation(.householdPrice, index)
            }
            if got > 0, price > Worth(coverage: slot.priority(ofUnit: got - 1), score: 0) {
                throw Violation(.notBestChoice, index)
            }
        }
        for (index, capacity) in capacities.enumerated() {
            let price = supplierPrices[index]
            if price < .zero { throw Violation(.helperPrice, index) }
            if sums.suppliers[index] < capacity, price > .zero { throw Violation(.freePlace, index) }
        }
        for (index, gate) in gates.enumerated() {
            let (here, there) = (gatePrices[index], supplierPrices[gate.supplier])
            if sums.gates[index] < gate.limit, there < here { throw Violation(.notBestChoice, gate.supplier) }
            if sums.gates[index] > 0, there > here { throw Violation(.dearPlace, gate.supplier) }
        }
        for (index, pair) in pairs.enumerated() {
            let worth = slotPrices[pair.slot] + Worth(coverage: 0, score: pair.score)
            let price = pair.gate.map { gatePrices[$0] } ?? supplierPrices[pair.supplier]
            if pair.amount < pair.limit, price < worth { throw Violation(.notBestChoice, index) }
            if pair.amount > 0, price > worth { throw Violation(.dearPlace, index) }
        }
    }
}
