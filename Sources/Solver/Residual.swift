/// The residual network of an assignment problem: what is assigned, the prices, and the room for searches.
///
/// Notation. Household h, helper k, s = score of a pair, p(k) = price of a place, u(h) = what a unit of household h
/// must bring at these prices to be worth an exchange (minus the dual value of the household's node). W(i) is the
/// weight of a household's i-th unit, g(j) the penalty of a helper's j-th place.
///
/// The state is optimal for the units and places that were admitted so far if
///
///     a pair that can carry more           s − p(k) ≤ u(h)
///     a pair that carries something        s − p(k) ≥ u(h)
///     the last unit of a household         W(last) + u(h) ≥ 0
///     the next unit, once admitted         W(next) + u(h) ≤ 0
///     a used place                         g(last) ≤ p(k)
///     a free place, once admitted          g(next) ≥ p(k)
///
/// Every stage keeps these. A forward search admits one more unit of a household, a reverse search one free place;
/// when all are admitted the assignment is optimal (successive shortest paths: Ahuja, Magnanti, Orlin, *Network
/// Flows*, 9.7). Start prices may be anything: places whose price is too high are simply not admitted yet.
///
/// Storage: the used places of a helper are the first `used[k]` of its slots, and each slot knows its holder.
struct Residual: ~Copyable {
    let input: ResidualInput
    let householdCount: Int32
    let helperCount: Int32

    /// Bounds of each helper's slots, one more entry than helpers.
    let slotStart: Column<Int32>
    /// The household in each slot; meaningless beyond the used ones.
    let slotHousehold: Column<Int32>
    /// The score of the pair that each slot carries.
    let slotScore: Column<Int64>
    /// The helper of each slot.
    let slotHelper: Column<Int32>
    /// Used slots of each helper.
    let used: Column<Int32>

    /// Bounds of each household's row in `held`.
    let heldStart: Column<Int32>
    /// Slots that a household holds, the first `count[h]` of its row.
    let held: Column<Int32>
    /// Units that each household holds.
    let count: Column<Int32>

    /// p, the price of a place at each helper.
    let price: Column<Int64>
    /// u, and the distance in a search, for each household.
    let households: Column<HouseholdNode>
    /// A lower bound of the prices in each household's row.
    let leastPrice: Column<Int64>

    // Scratch of one search, clean between searches.
    let helperDistance: Column<Int64>
    let helperParent: Column<Int32>
    let householdParent: Column<Int32>
    let helperSettled: Column<Bool>
    var touchedHelpers: [Int32] = []
    var touchedHouseholds: [Int32] = []
    var heap = SearchHeap()

    /// Polled by the stages; once true they return at the next occasion.
    var isCancelled: @Sendable () -> Bool
    /// Threads for work on all households.
    var workers: Workers
    /// The pairs by helper, in a network that stays for later changes; empty in any other.
    var index = HelperIndex()

    /// Farther than any distance.
    static let far = Int64(1) << 62

    /// The empty assignment at price 0.
    init(
        _ input: consuming ResidualInput, isCancelled: @escaping @Sendable () -> Bool, workers: Workers = .serial
    ) {
        let households = input.need.count
        let helpers = input.capacity.count
        slotStart = Self.sums(input.capacity)
        heldStart = Self.sums(input.need)
        let slots = Int(slotStart[helpers])
        slotHousehold = Column(repeating: -1, count: slots)
        slotScore = Column(repeating: 0, count: slots)
        slotHelper = Column(repeating: 0, count: slots)
        for helper in 0..<helpers {
            for slot in slotStart[helper]..<slotStart[helper + 1] { slotHelper[slot] = Int32(helper) }
        }
        used = Column(repeating: 0, count: helpers)
        held = Column(repeating: -1, count: Int(heldStart[households]))
        count = Column(repeating: 0, count: households)
        price = Column(repeating: 0, count: helpers)
        self.households = Column(repeating: HouseholdNode(reserve: 0, distance: Self.far), count: households)
        leastPrice = Column(repeating: 0, count: households)
        helperDistance = Column(repeating: Self.far, count: helpers)
        helperParent = Column(repeating: -1, count: helpers)
        householdParent = Column(repeating: -1, count: households)
        helperSettled = Column(repeating: false, count: helpers)
        householdCount = Int32(households)
        helperCount = Int32(helpers)
        self.input = input
        self.isCancelled = isCancelled
        self.workers = workers
    }

    private static func sums(_ lengths: borrowing Column<Int32>) -> Column<Int32> {
        let starts = Column<Int32>(repeating: 0, count: lengths.count + 1)
        for position in 0..<lengths.count { starts[position + 1] = starts[position] + lengths[position] }
        return starts
    }
}

/// What searches read of a household: side by side, because they read both at random positions.
struct HouseholdNode: BitwiseCopyable {
    /// u.
    var reserve: Int64
    /// Distance in the present search, `Residual.far` where it was not reached.
    var distance: Int64
}

extension Residual {
    /// The positions of a household's pairs.
    @inline(__always)
    func row(_ household: Int32) -> Range<Int32> {
        input.pairStart[household]..<input.pairStart[household + 1]
    }

    /// The slots of a helper that are used.
    @inline(__always)
    func usedSlots(_ helper: Int32) -> Range<Int32> {
        let start = slotStart[helper]
        return start..<start + used[helper]
    }

    /// W(i), with i from 0.
    @inline(__always)
    func weight(_ household: Int32, unit: Int32) -> Int64 {
        unit == 0 ? input.firstWeight[household] : furtherWeight(household, unit: unit)
    }

    private func furtherWeight(_ household: Int32, unit: Int32) -> Int64 {
        guard input.furtherStart.count > 0 else { return 0 }
        let position = input.furtherStart[household] + unit - 1
        return position < input.furtherStart[household + 1] ? input.furtherWeight[position] : 0
    }

    /// g(j), with j from 0.
    @inline(__always)
    func penalty(_ helper: Int32, place: Int32) -> Int64 {
        input.penaltyStart.count == 0 ? 0 : listedPenalty(helper, place: place)
    }

    private func listedPenalty(_ helper: Int32, place: Int32) -> Int64 {
        let start = input.penaltyStart[helper]
        let end = input.penaltyStart[helper + 1]
        return start == end ? 0 : input.penalty[min(start + place, end - 1)]
    }

    /// Whether the pair at this position carries all that it can.
    @inline(__always)
    func isSaturated(_ household: Int32, _ helper: Int32, at position: Int32) -> Bool {
        let start = heldStart[household]
        let end = start + count[household]
        if input.pairLimit.count == 0 {
            for index in start..<end where slotHelper[held[index]] == helper { return true }
            return false
        }
        let limit = input.pairLimit[position]
        if count[household] < limit { return false }
        var carried: Int32 = 0
        for index in start..<end where slotHelper[held[index]] == helper { carried += 1 }
        return carried >= limit
    }

    /// Whether a pair carries all that it can, where its position is not known.
    @inline(__always)
    func isSaturated(_ household: Int32, _ helper: Int32) -> Bool {
        isSaturated(household, helper, at: input.pairLimit.count == 0 ? 0 : position(household, helper))
    }

    /// The position of a pair that exists. Linear in the household's row.
    func position(_ household: Int32, _ helper: Int32) -> Int32 {
        for position in row(household) where input.pair[position].helper == helper { return position }
        preconditionFailure("a path follows a pair that does not exist")
    }

    /// The score of a pair that exists. Linear in the household's row.
    func score(_ household: Int32, _ helper: Int32) -> Int64 {
        input.pair[position(household, helper)].score
    }

    /// What a further unit of a household would bring at most: the largest s − p of its pairs with room.
    func bestOffer(_ household: Int32) -> Int64 {
        var best = -Self.far
        for position in row(household) {
            let pair = input.pair[position]
            let value = pair.score - price[pair.helper]
            if value > best, !isSaturated(household, pair.helper, at: position) { best = value }
        }
        return best
    }
}

// MARK: moving units

extension Residual {
    /// Gives a household the next free slot of a helper.
    func take(_ household: Int32, helper: Int32, score: Int64) {
        let slot = slotStart[helper] + used[helper]
        used[helper] += 1
        hold(household, slot: slot, score: score)
    }

    /// Writes a household into a slot that nobody holds any more.
    func hold(_ household: Int32, slot: Int32, score: Int64) {
        slotHousehold[slot] = household
        slotScore[slot] = score
        held[heldStart[household] + count[household]] = slot
        count[household] += 1
    }

    /// Removes a slot from its holder's row; the slot stays used and must be written again.
    func leave(slot: Int32) {
        let household = slotHousehold[slot]
        let index = heldIndex(household, slot: slot)
        count[household] -= 1
        held[index] = held[heldStart[household] + count[household]]
    }

    /// Frees a slot that nobody holds any more: the helper's last used slot takes its position.
    func free(slot: Int32) {
        let helper = slotHelper[slot]
        used[helper] -= 1
        let last = slotStart[helper] + used[helper]
        if last == slot { return }
        let household = slotHousehold[last]
        held[heldIndex(household, slot: last)] = slot
        slotHousehold[slot] = household
        slotScore[slot] = slotScore[last]
    }

    private func heldIndex(_ household: Int32, slot: Int32) -> Int32 {
        var index = heldStart[household]
        while held[index] != slot { index += 1 }
        return index
    }
}
