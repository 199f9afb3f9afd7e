/// A market of something that is divided at will, such as money: slots want amounts, suppliers have amounts, and every
/// number is counted in the smallest unit (fen) however large it is.
///
/// It is the problem of ``Instance`` with amounts instead of units: coverage first (more of a higher priority before any of a
/// lower one), then Σ score · amount, then the lottery, Σ draw · amount. What one slot wants is not one row of units but a
/// few numbers: its priority falls in steps of an amount, so a slot that wants a million costs as much memory as one that
/// wants one. Several slots may share a limit at a supplier: their pairs lead through a gate.
public struct DivisibleMarket: Sendable {
    /// Who wants something.
    public struct Slot: Sendable, Hashable {
        /// What it wants at most, 1 or more.
        public var wants: Int64
        /// How much of that has the first priority, 1 or more.
        public var first: Int64
        /// After that, the amount with which the priority falls, 1 or more.
        public var step: Int64
        /// Priority of the first amount; above 0, a larger one is covered first.
        public var priority: Int64
        /// How much the priority falls with each step, 0 or more; it stays above 0 over all that is wanted.
        public var fall: Int64

        /// A slot that wants `wants`.
        public init(wants: Int64, first: Int64, step: Int64, priority: Int64, fall: Int64) {
            self.wants = wants
            self.first = first
            self.step = step
            self.priority = priority
            self.fall = fall
        }

        /// Number of the step in which the amount that follows `given` lies.
        func stepNumber(after given: Int64) -> Int64 { given < first ? 0 : 1 + (given - first) / step }

        /// Priority of what follows `given`.
        public func priority(after given: Int64) -> Int64 { priority - fall * stepNumber(after: given) }

        /// What of the step after `given` is still wanted.
        func rest(after given: Int64) -> Int64 {
            let into = given < first ? first - given : step - (given - first) % step
            return min(into, wants - given)
        }

        /// What of the last step that `given` reaches is given; `given` is 1 or more.
        func inLastStep(of given: Int64) -> Int64 { given <= first ? given : (given - first - 1) % step + 1 }
    }

    /// A limit for some of a supplier's pairs together.
    public struct Gate: Sendable, Hashable {
        /// Whose limit it is.
        public var supplier: Int32
        /// Most of all its pairs together, 0 or more.
        public var limit: Int64

        /// A limit at `supplier`.
        public init(supplier: Int32, limit: Int64) {
            self.supplier = supplier
            self.limit = limit
        }
    }

    /// A slot and a supplier that may give to it.
    public struct Pair: Sendable, Hashable {
        /// Who may get it.
        public var slot: Int32
        /// Who may give it.
        public var supplier: Int32
        /// Points for each unit, 0...1_000_000.
        public var score: Int32
        /// Most of it, 0 or more.
        public var limit: Int64
        /// The gate that it leads through, one of the supplier's; nil = none.
        public var gate: Int32?

        /// A pair of `slot` and `supplier`.
        public init(slot: Int32, supplier: Int32, score: Int32, limit: Int64, gate: Int32? = nil) {
            self.slot = slot
            self.supplier = supplier
            self.score = score
            self.limit = limit
            self.gate = gate
        }
    }

    /// The optimum, with prices that prove it.
    public struct Solution: Sendable {
        /// What each pair carries.
        public var amounts: [Int64]
        /// What one unit more would bring at each slot, the smallest price that proves the result; so of the others.
        public var slotPrices: [Price]
        /// At each supplier.
        public var supplierPrices: [Price]
        /// At each gate.
        public var gatePrices: [Price]
    }

    /// Who wants something.
    public var slots: [Slot] = []
    /// What each supplier has, 0 or more.
    public var capacities: [Int64] = []
    /// Limits that pairs share.
    public var gates: [Gate] = []
    /// In rows by slot, ascending.
    public var pairs: [Pair] = []

    /// An empty market, to be filled.
    public init() {}

    /// The optimum; nil where `isCancelled` became true. Deterministic, and the same for any order of rows but for ties of
    /// the lottery.
    ///
    /// Complexity: steps that are filled × (the part of the market that a shortest path looks at).
    public func solve(_ lottery: Lottery, isCancelled: @escaping @Sendable () -> Bool = { false }) -> Solution? {
        var search = DivisibleSearch(self, lottery, isCancelled)
        guard search.fill(), let prices = DivisiblePrices(search).smallest(isCancelled) else { return nil }
        return Solution(
            amounts: search.flow, slotPrices: Array(prices[..<slots.count]),
            supplierPrices: Array(prices[slots.count..<(slots.count + capacities.count)]),
            gatePrices: Array(prices[(slots.count + capacities.count)...]))
    }
}
