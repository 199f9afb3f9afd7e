import Register
import Solver

/// A market in which several slots belong to one household and a supplier may serve a household only up to a limit,
/// whichever of its slots it serves: charity offers with a cap per household, helpers who take one slot of a household. The
/// same holds for any other disjoint groups of a supplier's slots: a contractor's places per service and area.
///
/// Such a limit is no part of a bipartite problem, but it is a flow: the slots of household *g* that supplier *s* may serve
/// send their units through a gate of capacity *c*, and from there to *s*. A gate is made of a helper *R* of capacity *c* and a
/// household *L* that wants *c* units before everybody else and may take them from *R* or from *s*. Slots take from *R*; *L*
/// is always served (from *R* alone where no slot takes anything), so where slots take *k* units of *R*, *L* takes *k* of *s*:
/// exactly what they use. Edges of *L* score nothing, so every optimum of the instance is one of the market with the same
/// coverage and score. A gate is made only where it can bind: two slots or more, or a pair's own limit, exceed *c*. The sets
/// of slots that can be served together are those that a flow reaches (a gammoid), so coverage by priority is what
/// `docs/matching.md` says of the plain problem. In the lottery *R* draws as *s* and *L* draws nothing: a slot's number with a
/// supplier is the same with a gate and without.
///
/// A bundle is made of the same parts: its slots are always served, by a supplier or by a place *R* of their own; the bundle
/// takes units from these places, so it gets exactly as many as slots are filled by suppliers, and its priorities count them.
/// Where a bundle has more slots than it wishes, its places score as much as any pair at most, whoever takes them: all stay taken, so
/// suppliers fill no more slots than the bundle takes places.
/// Neither the bundle nor these places draw in the lottery.
struct SlotMarket: Sendable {
    /// What is to be filled.
    struct Slot: Sendable {
        /// Whose it is: a number of a household.
        var household: Int32
        /// Priority of the first unit and of the further ones, never rising; as many as units are wanted, 1 or more. Of a
        /// slot in a bundle it does not count.
        var priorities: [Int32]
        /// The lottery's key.
        var key: String
        /// The bundle with which it is counted; nil = alone.
        var bundle: Int32?
    }

    /// Slots of one unit each that are counted together: whichever of them is filled first has the first priority.
    struct Bundle: Sendable {
        /// Priority of the first slot that is filled and of the further ones, never rising; as many as are wished at most.
        var priorities: [Int32]
        /// The lottery's key.
        var key: String
    }

    /// Who fills it.
    struct Supplier: Sendable {
        /// Units that it has, 0 or more.
        var capacity: Int32
        /// Points that its first, second, ... unit costs.
        var penalties: [Int32] = []
        /// The lottery's key.
        var key: String
    }

    /// A slot and a supplier that may fill it.
    struct Pair: Sendable {
        var slot: Int32
        var supplier: Int32
        /// Score of one unit, 0...1_000_000.
        var score: Int32
        /// Units of it at most, 1 or more.
        var limit: Int32
    }

    /// A pair that is formed.
    struct Assignment: Sendable, Hashable {
        var slot: Int32
        var supplier: Int32
        var quantity: Int32
    }

    /// The optimum.
    struct Result: Sendable {
        /// By slot and supplier.
        var assignments: [Assignment]
        /// Units that each slot got.
        var served: [Int32]
        /// Units that each supplier gave.
        var given: [Int32]
        /// Smallest optimal price of one more unit at each supplier.
        var prices: [Price]
        /// Σ of scores less penalties.
        var score: Int64
    }

    var slots: [Slot] = []
    var bundles: [Bundle] = []
    var suppliers: [Supplier] = []
    /// In rows by slot, ascending; within a row by supplier.
    var pairs: [Pair] = []
    /// The group whose slots share a limit at a supplier: the slot's household, where nothing else is said.
    var group: (@Sendable (_ slot: Int32, _ supplier: Int32) -> Int32)?
    /// Units that one group may have of a supplier; nil = no limit.
    var groupLimit: @Sendable (_ group: Int32, _ supplier: Int32) -> Int32? = { _, _ in nil }

    /// Solves it and has the independent checker accept the result.
    ///
    /// - Throws: ``MatchingError`` as a `lead` run.
    func solve(seed: UInt64, _ options: LeadOptions) throws(MatchingError) -> Result {
        try solved(seed: seed, options).result
    }

    /// The same, kept with its instance, so that it can be asked and written down.
    ///
    /// - Throws: ``MatchingError`` as a `lead` run.
    func solved(seed: UInt64, _ options: LeadOptions) throws(MatchingError) -> SolvedMarket {
        options.onStage(.solve)
        let built = build()
        let ties = SolveOptions.Ties.lottery(
            Lottery(
                seed: seed, households: built.slotKeys, helpers: built.supplierKeys, quietFrom: slots.count,
                quietHelpers: suppliers.count..<(suppliers.count + slots.count { $0.bundle != nil })))
        let solveOptions = SolveOptions(
            ties: ties, threads: options.threads, isCancelled: options.isCancelled,
            onStage: { stage in
                switch stage {
                case .lottery: options.onStage(.lottery)
                case .prices: options.onStage(.prices)
                default: break
                }
            }, concurrently: options.concurrently)
        let solution: Solution
        switch built.instance.solve(solveOptions) {
        case .cancelled: throw MatchingError(.cancelled)
        case .refused(let refusal): throw MatchingError(.refused, refusal.reason.rawValue)
        case .solved(let found): solution = found
        }
        options.onStage(.verify)
        try ProofCheck.check(built.instance, solution, options)
        return SolvedMarket(
            market: self, result: result(built, solution), built: built, solution: solution,
            options: SolveOptions(ties: ties, threads: options.threads, concurrently: options.concurrently))
    }

    /// The instance with its gates.
    struct Built: Sendable {
        var instance: Instance
        var slotKeys: [String]
        var supplierKeys: [String]
        /// Of each helper of the instance behind the suppliers: the supplier whose gate it is; -1 for the place of a bundle.
        var gates: [Int32]
    }

    func build() -> Built {
        var builder = InstanceBuilder()
        let highest = [slots.lazy.flatMap(\.priorities).max(), bundles.lazy.flatMap(\.priorities).max()]
        let top = (highest.compactMap { $0 }.max() ?? 0) + 1
        for slot in slots {
            let priorities = slot.bundle == nil ? slot.priorities : [top]
            builder.addHousehold(
                priority: priorities[0], need: Int32(priorities.count), levels: Array(priorities.dropFirst()))
        }
        for supplier in suppliers { builder.addHelper(capacity: supplier.capacity, penalties: supplier.penalties) }
        var slotKeys = slots.map(\.key)
        var supplierKeys = suppliers.map(\.key)
        var gates: [Int32] = []
        for bundle in bundles {
            slotKeys.append(bundle.key)
            builder.addHousehold(
                priority: bundle.priorities[0], need: Int32(bundle.priorities.count),
                levels: Array(bundle.priorities.dropFirst()))
        }
        let crowded = crowdedBundles()
        for (number, slot) in slots.enumerated() {
            guard let bundle = slot.bundle else { continue }
            let worth = crowded.contains(bundle) ? Self.placeWorth : 0
            // The place that the slot leaves to its bundle when somebody fills it.
            let place = builder.addHelper(capacity: 1)
            gates.append(-1)
            supplierKeys.append(slot.key)
            builder.addPair(household: slots.count + Int(bundle), helper: place, score: worth, limit: 1)
            builder.addPair(household: number, helper: place, score: worth, limit: 1)
        }
        let gateOf = bindingGates()
        var gateNumber: [Gate: Int] = [:]
        for pair in pairs {
            let gate = gate(of: pair)
            if gateOf[gate] == 0 { continue }
            let isCrowded = slots[Int(pair.slot)].bundle.map(crowded.contains) ?? false
            // A thousandth of a point less than a place, so that a perfect pair is no reason to leave one free.
            let score = isCrowded ? min(pair.score, Self.placeWorth - 1) : pair.score
            guard let limit = gateOf[gate] else {
                builder.addPair(
                    household: Int(pair.slot), helper: Int(pair.supplier), score: score, limit: pair.limit)
                continue
            }
            let number: Int
            if let known = gateNumber[gate] {
                number = known
            } else {
                number = builder.addHelper(capacity: limit)
                gateNumber[gate] = number
                gates.append(pair.supplier)
                supplierKeys.append(suppliers[Int(pair.supplier)].key)
                slotKeys.append("\u{1F}\(gate.group)")
                let mirror = builder.addHousehold(
                    priority: top, need: limit, levels: [Int32](repeating: top, count: Int(limit) - 1))
                builder.addPair(household: mirror, helper: number, score: 0, limit: limit)
                builder.addPair(household: mirror, helper: Int(pair.supplier), score: 0, limit: limit)
            }
            builder.addPair(household: Int(pair.slot), helper: number, score: score, limit: min(pair.limit, limit))
        }
        return Built(instance: builder.build(), slotKeys: slotKeys, supplierKeys: supplierKeys, gates: gates)
    }

    /// What a place of a bundle with more slots than wishes scores: as much as any pair at most.
    private static let placeWorth: Int32 = 1_000_000

    /// Bundles with more slots than they wish.
    private func crowdedBundles() -> Set<Int32> {
        var count: [Int32: Int] = [:]
        for slot in slots { if let bundle = slot.bundle { count[bundle, default: 0] += 1 } }
        return Set(count.filter { $0.value > bundles[Int($0.key)].priorities.count }.keys)
    }

    private struct Gate: Hashable {
        var group: Int32
        var supplier: Int32
    }

    private func gate(of pair: Pair) -> Gate {
        Gate(group: group?(pair.slot, pair.supplier) ?? slots[Int(pair.slot)].household, supplier: pair.supplier)
    }

    /// Limits of one group at one supplier that its slots could exceed.
    private func bindingGates() -> [Gate: Int32] {
        var wished: [Gate: (units: Int64, slots: Int)] = [:]
        for pair in pairs {
            let slot = slots[Int(pair.slot)]
            let gate = gate(of: pair)
            let units = Int64(min(pair.limit, Int32(slot.priorities.count)))
            let before = wished[gate] ?? (0, 0)
            wished[gate] = (before.units + units, before.slots + 1)
        }
        var binding: [Gate: Int32] = [:]
        for (gate, wish) in wished where wish.slots > 1 {
            guard let limit = groupLimit(gate.group, gate.supplier), wish.units > Int64(limit) else { continue }
            binding[gate] = max(0, limit)
        }
        return binding
    }

    private func result(_ built: Built, _ solution: Solution) -> Result {
        var assignments: [Assignment] = []
        var served = [Int32](repeating: 0, count: slots.count)
        var given = [Int32](repeating: 0, count: suppliers.count)
        let instance = built.instance
        var score = solution.score
        for assignment in solution.assignments {
            let slot = instance.household(ofPair: Int(assignment.pair))
            let helper = Int(instance.pairHelper[Int(assignment.pair)])
            let supplier = helper < suppliers.count ? helper : Int(built.gates[helper - suppliers.count])
            // Places count in the instance alone.
            if supplier < 0 { score -= Int64(instance.pairScore[Int(assignment.pair)]) }
            guard slot < slots.count, supplier >= 0 else { continue }
            assignments.append(
                Assignment(slot: Int32(slot), supplier: Int32(supplier), quantity: assignment.quantity))
            served[slot] += assignment.quantity
            given[supplier] += assignment.quantity
        }
        assignments.sort { ($0.slot, $0.supplier) < ($1.slot, $1.supplier) }
        return Result(
            assignments: assignments, served: served, given: given,
            prices: Array(solution.helperPrices.prefix(suppliers.count)), score: score)
    }
}
