/// Fills a ``DivisibleMarket`` by shortest augmenting paths.
///
/// The idea: the steps of all slots are brought in by falling priority. Each is filled along shortest paths of the residual
/// network (Dijkstra's method with potentials; Tomizawa 1971, Edmonds and Karp 1972), as much at a time as the path carries.
/// A path ends at a supplier that has something left, or at a slot that gives up of its own last step what is worth less.
/// Worth has three levels, compared in this order: priority, score, draw of the lottery.
///
/// Only outlets (suppliers and gates) are nodes of a search: a slot between two of them is an arc, and what it costs to move a
/// unit of it from the one to the other never changes, so ``Exchanges`` keep the cheapest slot for each two outlets.
///
/// Why priorities may be compared as numbers, though any amount of a higher one outweighs all lower ones: a simple cycle of
/// the residual network adds to one step and takes from one step at most, so only the order of the two counts.
///
/// Why a step that finds no path is done with: prices only rise as further steps come in.
///
/// Complexity: a path costs O(outlets) for each outlet that is nearer than its end, and O(pairs of the slot · log) for each slot
/// that it moves; every path exhausts a step, a pair, a gate, a supplier or what another slot holds.
struct DivisibleSearch {
    /// What a unit is worth.
    struct Gain: Comparable, BitwiseCopyable {
        var coverage: Int64
        var score: Int64
        var draw: Int64

        static let zero = Gain(coverage: 0, score: 0, draw: 0)

        static func < (left: Gain, right: Gain) -> Bool {
            if left.coverage != right.coverage { return left.coverage < right.coverage }
            return left.score != right.score ? left.score < right.score : left.draw < right.draw
        }

        static func + (left: Gain, right: Gain) -> Gain {
            Gain(
                coverage: left.coverage + right.coverage, score: left.score + right.score, draw: left.draw + right.draw)
        }

        static func - (left: Gain, right: Gain) -> Gain {
            Gain(
                coverage: left.coverage - right.coverage, score: left.score - right.score, draw: left.draw - right.draw)
        }
    }

    let market: DivisibleMarket
    let network: DivisibleNetwork
    private let isCancelled: @Sendable () -> Bool

    /// What each pair, gate and supplier carries, and what each slot is given.
    private(set) var flow: [Int64]
    private(set) var throughGate: [Int64]
    private(set) var used: [Int64]
    private(set) var given: [Int64]

    /// Worth of a unit of each pair.
    private let worth: [Gain]
    /// What one more unit costs at each outlet, at least: suppliers, then gates.
    private var price: [Gain]
    private var exchanges: DivisibleExchanges

    // One search; `reached` says in which search an outlet was seen, so nothing is cleared between them.
    private var search: Int64 = 0
    private var reached: [Int64]
    private var settled: [Int64]
    private var distance: [Gain]
    private var step: [Step]
    private var heap = GainHeap()
    private var done: [Int32] = []
    /// What the cheapest way to an end costs so far, and that end.
    private var bound = Gain.zero
    private var end: End?

    /// How an outlet was reached.
    private enum Step {
        /// From the slot that wants something, through this pair.
        case first(pair: Int)
        /// From another outlet: a slot takes through `take` what it gives back through `give`.
        case exchange(from: Int, give: Int, take: Int)
        /// From a gate to its supplier, or back.
        case gate(from: Int, number: Int)
    }

    private enum End {
        /// A supplier that has something left.
        case supplier(Int)
        /// A slot gives up what it has through this pair.
        case dropped(pair: Int, outlet: Int)
    }

    init(_ market: DivisibleMarket, _ lottery: Lottery, _ isCancelled: @escaping @Sendable () -> Bool) {
        self.market = market
        self.isCancelled = isCancelled
        let network = DivisibleNetwork(market)
        self.network = network
        let outlets = network.nodeCount - network.slotCount
        flow = [Int64](repeating: 0, count: market.pairs.count)
        throughGate = [Int64](repeating: 0, count: market.gates.count)
        used = [Int64](repeating: 0, count: market.capacities.count)
        given = [Int64](repeating: 0, count: market.slots.count)
        worth = market.pairs.map { pair in
            Gain(
                coverage: 0, score: Int64(pair.score),
                draw: lottery.draw(household: Int(pair.slot), helper: Int(pair.supplier)))
        }
        price = [Gain](repeating: .zero, count: outlets)
        exchanges = DivisibleExchanges(outlets: outlets)
        reached = [Int64](repeating: 0, count: outlets)
        settled = [Int64](repeating: 0, count: outlets)
        distance = [Gain](repeating: .zero, count: outlets)
        step = [Step](repeating: .first(pair: -1), count: outlets)
    }

    /// Fills all steps; false where it was cancelled.
    mutating func fill() -> Bool {
        var steps = GainHeap()
        for slot in market.slots.indices { push(slot, to: &steps) }
        var count = 0
        while let next = steps.pop() {
            count += 1
            if count % 64 == 0, isCancelled() { return false }
            let slot = Int(next.node)
            // A slot that could not fill a step gets no more: what follows is worth less.
            if insert(slot, market.slots[slot].rest(after: given[slot])) { push(slot, to: &steps) }
        }
        return true
    }

    private func push(_ slot: Int, to steps: inout GainHeap) {
        let wanted = market.slots[slot]
        guard given[slot] < wanted.wants else { return }
        steps.push(Gain(coverage: -wanted.priority(after: given[slot]), score: 0, draw: 0), Int32(slot))
    }

    /// Gives `slot` up to `amount` more, all of one priority; false where it did not get all of it.
    private mutating func insert(_ slot: Int, _ amount: Int64) -> Bool {
        let wanted = Gain(coverage: market.slots[slot].priority(after: given[slot]), score: 0, draw: 0)
        var left = amount
        while left > 0 {
            // Where others would pay more for what it has, it gets no more.
            for pair in network.pairs(ofSlot: slot) where flow[pair] > 0 {
                guard price[outlet(pair)] - worth[pair] < wanted else { return false }
            }
            guard let end = nearestEnd(slot, cheaperThan: wanted) else { return false }
            left -= augment(slot, to: end, most: left)
        }
        return true
    }

    private func outlet(_ pair: Int) -> Int { Int(network.outlet[pair]) - network.slotCount }

    // MARK: one path

    /// The end that costs `slot` least, and less than `wanted`; nil where there is none. Prices rise to what is found, or to
    /// `wanted`: then what comes later and is worth less sees at once that there is nothing for it.
    private mutating func nearestEnd(_ slot: Int, cheaperThan wanted: Gain) -> End? {
        search += 1
        heap.removeAll()
        done.removeAll(keepingCapacity: true)
        bound = wanted
        end = nil
        for pair in network.pairs(ofSlot: slot) where flow[pair] < market.pairs[pair].limit {
            relax(outlet(pair), price[outlet(pair)] - worth[pair], .first(pair: pair))
        }
        while let next = heap.pop() {
            guard next.key < bound else { break }
            let outlet = Int(next.node)
            guard settled[outlet] != search else { continue }
            settled[outlet] = search
            done.append(next.node)
            expand(outlet, next.key)
        }
        for outlet in done.lazy.map(Int.init) where distance[outlet] < bound {
            price[outlet] = price[outlet] + (bound - distance[outlet])
        }
        return end
    }

    private mutating func relax(_ outlet: Int, _ key: Gain, _ way: Step) {
        guard isNews(outlet, key) else { return }
        reached[outlet] = search
        distance[outlet] = key
        step[outlet] = way
        // A way that ends here bounds all others at once: nothing dearer is looked at.
        if outlet < used.count, used[outlet] < market.capacities[outlet] { (bound, end) = (key, .supplier(outlet)) }
        heap.push(key, Int32(outlet))
    }

    private func isNews(_ outlet: Int, _ key: Gain) -> Bool {
        key < bound && (reached[outlet] != search || (settled[outlet] != search && key < distance[outlet]))
    }

    private mutating func expand(_ outlet: Int, _ here: Gain) {
        prepare(outlet)
        while let drop = exchanges.cheapestDrop(at: outlet) {
            let pair = Int(drop.pair)
            guard isCurrent(drop) else {
                exchanges.removeCheapestDrop(at: outlet)
                continue
            }
            let key = here + (Gain(coverage: drop.priority, score: 0, draw: 0) + worth[pair] - price[outlet])
            if key < bound { (bound, end) = (key, .dropped(pair: pair, outlet: outlet)) }
            break
        }
        let lead = here - price[outlet]
        for place in 0..<exchanges.listCount(outlet) {
            while true {
                let list = exchanges.list(outlet, place)
                let other = Int(list.outlet)
                let key = lead + price[other] + Gain(coverage: 0, score: list.score, draw: list.draw)
                guard isNews(other, key), let exchange = exchanges.cheapest(list) else { break }
                let (give, take) = (Int(exchange.give), Int(exchange.take))
                if flow[give] > 0, flow[take] < market.pairs[take].limit {
                    relax(other, key, .exchange(from: outlet, give: give, take: take))
                    break
                }
                exchanges.removeCheapest(outlet, place)
            }
        }
        if outlet < used.count {
            for node in network.gates(of: outlet + network.slotCount) {
                let gate = Int(node) - network.slotCount
                guard throughGate[gate - used.count] > 0 else { continue }
                relax(gate, here + (price[gate] - price[outlet]), .gate(from: outlet, number: gate - used.count))
            }
        } else {
            let gate = outlet - used.count
            let supplier = Int(market.gates[gate].supplier)
            guard throughGate[gate] < market.gates[gate].limit else { return }
            relax(supplier, here + (price[supplier] - price[outlet]), .gate(from: outlet, number: gate))
        }
    }

    // MARK: what slots could move or give up

    private func isCurrent(_ drop: DivisibleExchanges.Drop) -> Bool {
        let slot = Int(market.pairs[Int(drop.pair)].slot)
        return flow[Int(drop.pair)] > 0 && drop.priority == market.slots[slot].priority(after: given[slot] - 1)
    }

    /// An outlet's lists are made when a search first passes through it.
    private mutating func prepare(_ outlet: Int) {
        guard exchanges.begin(outlet) else { return }
        for pair in network.pairs(at: outlet + network.slotCount).lazy.map(Int.init) where flow[pair] > 0 {
            offerExchanges(pair)
            offerDrop(pair)
        }
    }

    private mutating func offerExchanges(_ give: Int) {
        for take in network.pairs(ofSlot: Int(market.pairs[give].slot)) { offer(give, take) }
    }

    private mutating func offer(_ give: Int, _ take: Int) {
        guard give != take, flow[take] < market.pairs[take].limit else { return }
        let cost = worth[give] - worth[take]
        exchanges.insert(
            .init(score: cost.score, draw: cost.draw, give: Int32(give), take: Int32(take)), from: outlet(give),
            to: outlet(take))
    }

    private mutating func offerDrop(_ pair: Int) {
        let slot = Int(market.pairs[pair].slot)
        guard given[slot] > 0 else { return }
        exchanges.insert(
            .init(
                priority: market.slots[slot].priority(after: given[slot] - 1), score: worth[pair].score,
                draw: worth[pair].draw, pair: Int32(pair)), at: outlet(pair))
    }

    private mutating func setFlow(_ pair: Int, _ amount: Int64) {
        let before = flow[pair]
        flow[pair] = amount
        if before == 0, amount > 0, exchanges.isReady(outlet(pair)) {
            offerExchanges(pair)
            offerDrop(pair)
        }
        let limit = market.pairs[pair].limit
        guard before == limit, amount < limit else { return }
        for give in network.pairs(ofSlot: Int(market.pairs[pair].slot)) where flow[give] > 0 {
            if exchanges.isReady(outlet(give)) { offer(give, pair) }
        }
    }

    private mutating func setGiven(_ slot: Int, _ amount: Int64) {
        let wanted = market.slots[slot]
        let before = given[slot] > 0 ? wanted.priority(after: given[slot] - 1) : 0
        given[slot] = amount
        guard amount > 0, before != wanted.priority(after: amount - 1) else { return }
        for pair in network.pairs(ofSlot: slot) where flow[pair] > 0 && exchanges.isReady(outlet(pair)) {
            offerDrop(pair)
        }
    }

    // MARK: moving amounts

    /// Moves as much as the way to `end` carries, at most `most`; returns how much.
    private mutating func augment(_ slot: Int, to end: End, most: Int64) -> Int64 {
        var amount = most
        var last: Int
        switch end {
        case .supplier(let supplier):
            amount = min(amount, market.capacities[supplier] - used[supplier])
            last = supplier
        case .dropped(let pair, let outlet):
            let other = Int(market.pairs[pair].slot)
            amount = min(amount, flow[pair], market.slots[other].inLastStep(of: given[other]))
            last = outlet
        }
        let start = last
        way: while true {
            switch step[last] {
            case .first(let pair):
                amount = min(amount, market.pairs[pair].limit - flow[pair])
                break way
            case .exchange(let from, let give, let take):
                amount = min(amount, flow[give], market.pairs[take].limit - flow[take])
                last = from
            case .gate(let from, let gate):
                amount = min(
                    amount, from < used.count ? throughGate[gate] : market.gates[gate].limit - throughGate[gate])
                last = from
            }
        }
        carry(amount, to: end, start)
        setGiven(slot, given[slot] + amount)
        return amount
    }

    private mutating func carry(_ amount: Int64, to end: End, _ start: Int) {
        switch end {
        case .supplier(let supplier): used[supplier] += amount
        case .dropped(let pair, _):
            let other = Int(market.pairs[pair].slot)
            setFlow(pair, flow[pair] - amount)
            setGiven(other, given[other] - amount)
        }
        var last = start
        while true {
            switch step[last] {
            case .first(let pair):
                setFlow(pair, flow[pair] + amount)
                return
            case .exchange(let from, let give, let take):
                setFlow(give, flow[give] - amount)
                setFlow(take, flow[take] + amount)
                last = from
            case .gate(let from, let gate):
                throughGate[gate] += from < used.count ? -amount : amount
                last = from
            }
        }
    }
}
