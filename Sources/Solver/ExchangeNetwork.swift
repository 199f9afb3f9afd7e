/// Who could move where in a solved instance, and what it costs: the residual network of the optimum on two levels.
///
/// Nodes are households, helpers and the outside (free places and units that nobody gives). An arc puts one more unit on
/// a pair, takes one from it, or opens or closes a place or a unit. Its cost is what coverage and score lose and, where
/// they lose the same, what the draw of the lottery loses. Reduced by the potentials no arc costs less than nothing:
/// on the first level these are the optimal prices and reserves, on the second those of the lottery's own problem
/// (``LotteryFace``). An arc that the second problem does not know costs something on the first level already, so that
/// its second level may be anything.
///
/// Complexity: O(pairs) and the lottery between equal optima, once.
struct ExchangeNetwork: Sendable {
    /// What a change costs: value, and drawn numbers. Potentials of the lottery may be as large as what must be used.
    struct Cost: Comparable, Sendable {
        var value: Int64
        var draw: Int128

        static let zero = Cost(value: 0, draw: 0)
        static let far = Cost(value: .max / 4, draw: 0)

        static func < (left: Cost, right: Cost) -> Bool {
            left.value != right.value ? left.value < right.value : left.draw < right.draw
        }
        static func + (left: Cost, right: Cost) -> Cost {
            Cost(value: left.value + right.value, draw: left.draw + right.draw)
        }
    }

    let magnitude: Magnitude
    /// The lottery that decides between equal values; nil where any of them will do.
    let lottery: Lottery?
    let price: [Int64]
    let reserve: [Int64]
    private let drawPrice: [Int64]
    private let drawReserve: [Int64]

    /// The network of a solution; nil where it was cancelled.
    init?(_ instance: Instance, _ solution: Solution, _ options: SolveOptions) {
        let workers = Workers(options)
        guard let magnitude = Magnitude(instance), let input = instance.residualInput(magnitude, workers: workers)
        else { return nil }
        let residual = Residual(input, isCancelled: options.isCancelled, workers: workers)
        // At optimal prices every household keeps what it has: nothing is left to be searched.
        guard Resumption.run(residual, from: StartingPoint(solution), of: instance, magnitude: magnitude) else {
            return nil
        }
        self.magnitude = magnitude
        price = residual.price.array()
        reserve = (0..<instance.householdCount).map { residual.households[$0].reserve }
        guard case .lottery(let lottery) = options.ties else {
            self.lottery = nil
            drawPrice = [Int64](repeating: 0, count: instance.helperCount)
            drawReserve = [Int64](repeating: 0, count: instance.householdCount)
            return
        }
        self.lottery = lottery
        let face = LotteryFace(residual, lottery: lottery)
        if options.isCancelled() { return nil }
        var second = Residual(face.takeInput(), isCancelled: options.isCancelled)
        guard second.optimise(.presentPrices, onStage: { _ in }) else { return nil }
        drawPrice = (0..<second.helperCount).map { Self.drawPrice($0, second) }
        drawReserve = (0..<second.householdCount).map { Self.drawReserve($0, residual, second) }
    }

    /// Where a helper's places are all outside the lottery nothing holds its price up: it is 0 at least, so that closing
    /// a place costs no less than nothing.
    private static func drawPrice(_ helper: Int32, _ second: borrowing Residual) -> Int64 {
        second.used[helper] == 0 ? max(0, second.price[helper]) : second.price[helper]
    }

    /// Likewise a reserve: 0 at least where every unit is outside the lottery, 0 at most where a further unit would be
    /// worth nothing and no pair could carry it.
    private static func drawReserve(
        _ household: Int32, _ solved: borrowing Residual, _ second: borrowing Residual
    ) -> Int64 {
        var value = second.households[household].reserve
        if second.count[household] == 0 { value = max(0, value) }
        let held = solved.count[household]
        if second.count[household] == second.input.need[household], held < solved.input.need[household],
            solved.weight(household, unit: held) + solved.households[household].reserve == 0
        {
            value = min(0, value)
        }
        return value
    }
}

extension ExchangeNetwork {
    /// What one more unit on a pair costs.
    func putting(_ household: Int, _ helper: Int, score: Int32) -> Cost {
        let draw = lottery.map { Int128($0.draw(household: household, helper: helper)) } ?? 0
        return Cost(
            value: reserve[household] - Int64(score) + price[helper],
            draw: Int128(drawReserve[household]) - draw + Int128(drawPrice[helper]))
    }

    /// What one unit less on a pair costs.
    func taking(_ household: Int, _ helper: Int, score: Int32) -> Cost {
        let cost = putting(household, helper, score: score)
        return Cost(value: -cost.value, draw: -cost.draw)
    }

    /// What a further place at a helper costs that has this penalty.
    func opening(_ helper: Int, penalty: Int32) -> Cost {
        Cost(value: Int64(penalty) - price[helper], draw: -Int128(drawPrice[helper]))
    }

    /// What is lost when a helper's last used place, of this penalty, is given up.
    func closing(_ helper: Int, penalty: Int32) -> Cost {
        Cost(value: price[helper] - Int64(penalty), draw: Int128(drawPrice[helper]))
    }

    /// What a household's last unit, of this priority, costs when it is dropped.
    func dropping(_ household: Int, priority: Int32?) -> Cost {
        Cost(value: weight(priority) + reserve[household], draw: Int128(drawReserve[household]))
    }

    /// What a household's next unit, of this priority, costs.
    func adding(_ household: Int, priority: Int32?) -> Cost {
        Cost(value: -weight(priority) - reserve[household], draw: -Int128(drawReserve[household]))
    }

    private func weight(_ priority: Int32?) -> Int64 { priority.map { magnitude.base * magnitude.weight($0) } ?? 0 }
}
