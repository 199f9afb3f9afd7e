import Policy
import Register
import Solver

/// Shares out the offers, market by market: offers with a first group before all others, one market for each such group; of
/// each, things before money. Every market is solved exactly; what a need got is taken off before the next.
///
/// *Things* are counted in whole units; one of them is one lot. *Money* is divisible: the k-th hundred yuan (`offers.lot_yuan`)
/// that a need receives, counted from the first fen that it ever received, is its k-th level. A market of money is solved in parts
/// of the largest size of which every amount that can bind is a multiple (what needs want, the bounds of their levels, funds,
/// caps, shares of bills), so its optimum is the one in fen. Where that would be more than ``mostParts`` parts, parts are
/// larger; what is left below a part is added afterwards in the order of urgency.
struct OfferMarket {
    /// Most parts of one market.
    static let mostParts: Int64 = 500_000
    /// Most parts of one market in parts below a lot.
    static let mostFineParts: Int64 = 3_000

    /// What a need gets of an offer.
    struct Draw: Sendable {
        var want: Int
        var offer: Int
        /// Fen for funds, thousandths of the offer's unit else.
        var amount: Int64
        var score: Int32
    }

    let problem: OfferProblem
    let seed: UInt64
    let options: LeadOptions
    let lotFen: Int64
    private(set) var demands: [OfferDemand]
    /// What is given, in the order of the markets.
    private(set) var draws: [Draw] = []
    /// What one more lot of each offer would bring.
    private(set) var prices: [(coverage: Int64, score: Int64)]
    /// The markets as they were solved, where they are kept.
    private(set) var graphs: [MarketGraph]?

    init(_ problem: OfferProblem, seed: UInt64, _ options: LeadOptions, keepsGraphs: Bool = false) {
        self.problem = problem
        self.seed = seed
        self.options = options
        lotFen = Int64(problem.pack.offers.lotYuan.value) * 100
        graphs = keepsGraphs ? [] : nil
        demands = problem.wants.map(\.demand)
        prices = problem.resources.offers.map { _ in (0, 0) }
    }

    /// Solves all markets, one after another.
    mutating func solve() throws(MatchingError) {
        for offers in stages {
            for isMoney in [false, true] {
                let own = offers.filter { (problem.resources.offers[$0].kind == .funds) == isMoney }
                if !own.isEmpty { try solve(Set(own), isMoney: isMoney) }
            }
        }
        draws.sort { ($0.want, $0.offer) < ($1.want, $1.offer) }
    }

    /// The offers of each market: those with the same first groups together, in the order of their first numbers, the rest
    /// last.
    private var stages: [[Int]] {
        var stages: [(first: Recognitions, offers: [Int])] = []
        var rest: [Int] = []
        for (index, offer) in problem.resources.offers.enumerated() {
            if offer.first.isEmpty {
                rest.append(index)
            } else if let known = stages.firstIndex(where: { $0.first == offer.first }) {
                stages[known].offers.append(index)
            } else {
                stages.append((offer.first, [index]))
            }
        }
        return stages.map(\.offers) + [rest]
    }

    /// A need in one market.
    private struct Entry {
        var want: Int
        /// What it can get at most of these offers.
        var reach: Int64
        var fits: [OfferDemand.Fit]
        /// What it received before.
        var before: Int64
    }

    private func entries(_ offers: Set<Int>, isMoney: Bool) -> [Entry] {
        problem.wants.indices.compactMap { want in
            let demand = demands[want]
            let left = isMoney ? demand.money : (demand.things + 999) / 1000 * 1000
            let fits = demand.fits.filter { offers.contains($0.offer) && $0.limit > 0 }.map { fit in
                var fit = fit
                fit.limit = min(fit.limit, left, max(0, problem.resources.offers[fit.offer].free ?? 0))
                return fit
            }
            let reach = min(left, fits.reduce(0) { $0.addingReportingOverflow($1.limit).partialValue })
            guard reach > 0 else { return nil }
            return Entry(
                want: want, reach: reach, fits: fits, before: isMoney ? demand.moneyBefore : demand.thingsBefore)
        }
    }

    private mutating func solve(_ offers: Set<Int>, isMoney: Bool) throws(MatchingError) {
        let entries = entries(offers, isMoney: isMoney)
        guard !entries.isEmpty else { return }
        let capLeft = capsLeft(entries)
        let exact = isMoney ? exactPart(entries, capLeft) : 1000
        let part = isMoney ? Self.part(entries, exact, lotFen) : 1000
        let market = market(entries, part: part, lot: isMoney ? lotFen : 1000, capLeft)
        let solved = try market.solved(seed: seed, options)
        if let kept = graphs { graphs = kept + [MarketGraph(solved, name: "\(kept.count + 1)")] }
        let result = solved.result
        var given: [Draw] = []
        for assignment in result.assignments {
            let entry = entries[Int(assignment.slot)]
            let fit = entry.fits.first { $0.offer == Int(assignment.supplier) }
            given.append(
                Draw(
                    want: entry.want, offer: Int(assignment.supplier), amount: Int64(assignment.quantity) * part,
                    score: fit?.score ?? 0))
        }
        for offer in offers {
            prices[offer] = (result.prices[offer].coverage, result.prices[offer].score)
        }
        if part != exact { complete(&given, entries, capLeft) }
        for draw in given {
            if isMoney {
                demands[draw.want].money -= draw.amount
                demands[draw.want].moneyBefore += draw.amount
                demands[draw.want].things = 0
            } else {
                demands[draw.want].things = max(0, demands[draw.want].things - draw.amount)
                demands[draw.want].thingsBefore += draw.amount
                demands[draw.want].money = 0
            }
        }
        draws += given
    }

    // MARK: parts

    /// What each household may still have of each offer with a cap.
    private func capsLeft(_ entries: [Entry]) -> [RegisterSnapshot.Pair: Int64] {
        var left: [RegisterSnapshot.Pair: Int64] = [:]
        for entry in entries {
            let household = problem.wants[entry.want].household
            for fit in entry.fits {
                guard let cap = problem.resources.offers[fit.offer].householdCap else { continue }
                left[.init(household: Int32(household), helper: Int32(fit.offer))] =
                    cap - problem.judge.share(household: household, offer: fit.offer)
            }
        }
        return left
    }

    /// The largest part of which every amount that can bind is a multiple, in fen.
    private func exactPart(_ entries: [Entry], _ capLeft: [RegisterSnapshot.Pair: Int64]) -> Int64 {
        var part: Int64 = 0
        var asked: [Int: Int64] = [:]
        var askedByHousehold: [RegisterSnapshot.Pair: Int64] = [:]
        for entry in entries {
            part = Self.divisor(part, entry.reach)
            let into = entry.before % lotFen
            if into + entry.reach > lotFen { part = Self.divisor(Self.divisor(part, lotFen), into) }
            let household = Int32(problem.wants[entry.want].household)
            for fit in entry.fits {
                if fit.limit < entry.reach { part = Self.divisor(part, fit.limit) }
                let most = min(fit.limit, entry.reach)
                asked[fit.offer, default: 0] += most
                askedByHousehold[.init(household: household, helper: Int32(fit.offer)), default: 0] += most
            }
        }
        for (offer, most) in asked {
            let free = problem.resources.offers[offer].free ?? 0
            if most > free { part = Self.divisor(part, free) }
        }
        for (pair, most) in askedByHousehold {
            if let left = capLeft[pair], most > left { part = Self.divisor(part, left) }
        }
        return max(1, part)
    }

    /// The part in which the market is solved: the exact one, or the smallest round multiple of it that keeps the number of
    /// parts within bounds.
    private static func part(_ entries: [Entry], _ exact: Int64, _ lotFen: Int64) -> Int64 {
        var scale: Int64 = 1
        var step = 0
        while true {
            let parts = entries.reduce(0) { $0 + $1.reach / (exact * scale) }
            guard parts > (exact * scale < lotFen ? mostFineParts : mostParts) else { break }
            scale = step % 3 == 1 ? scale / 2 * 5 : scale * 2
            step += 1
        }
        return exact * scale
    }

    private static func divisor(_ one: Int64, _ other: Int64) -> Int64 {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    // MARK: the market

    /// Level first, then who comes first inside these offers, then the tier.
    private struct Urgency: Hashable, Comparable {
        var level: Int64
        var group: Int
        var tier: Int

        static func < (one: Urgency, other: Urgency) -> Bool {
            (one.level, one.group, one.tier) < (other.level, other.group, other.tier)
        }
    }

    private func urgency(_ entry: Entry, after given: Int64, lot: Int64) -> Urgency {
        Urgency(
            level: (entry.before + given) / lot, group: entry.fits.contains(where: \.isFirst) ? 0 : 1,
            tier: problem.wants[entry.want].tier)
    }

    private func market(
        _ entries: [Entry], part: Int64, lot: Int64, _ capLeft: [RegisterSnapshot.Pair: Int64]
    ) -> SlotMarket {
        var market = SlotMarket()
        for offer in problem.resources.offers {
            market.suppliers.append(
                .init(capacity: Int32(clamping: max(0, offer.free ?? 0) / part), key: offer.number))
        }
        let urgencies = entries.map { entry in
            (0..<max(1, entry.reach / part)).map { urgency(entry, after: $0 * part, lot: lot) }
        }
        let ordered = Set(urgencies.joined()).sorted(by: >)
        let rank = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, Int32($0) + 1) })
        for (slot, entry) in entries.enumerated() {
            let want = problem.wants[entry.want]
            let facts = problem.snapshot.households[want.household]
            let record = problem.resources.needs[want.household][want.need].record
            market.slots.append(
                .init(
                    household: Int32(want.household), priorities: urgencies[slot].map { rank[$0] ?? 0 },
                    key: "\(facts.number)\u{1F}\(record)"))
            for fit in entry.fits where min(fit.limit, entry.reach) >= part {
                market.pairs.append(
                    .init(
                        slot: Int32(slot), supplier: Int32(fit.offer), score: fit.score,
                        limit: Int32(clamping: min(fit.limit, entry.reach) / part)))
            }
        }
        market.groupLimit = { household, offer in
            capLeft[.init(household: household, helper: offer)].map { Int32(clamping: max(0, $0) / part) }
        }
        return market
    }

    /// Adds what is left below a part: the most urgent need first, of the offer that scores highest.
    private func complete(
        _ given: inout [Draw], _ entries: [Entry], _ capLeft: [RegisterSnapshot.Pair: Int64]
    ) {
        var capLeft = capLeft
        var byPair: [RegisterSnapshot.Pair: Int] = [:]
        var got: [Int: Int64] = [:]
        var free = problem.resources.offers.map { max(0, $0.free ?? 0) }
        func cap(_ want: Int, _ offer: Int) -> RegisterSnapshot.Pair {
            .init(household: Int32(problem.wants[want].household), helper: Int32(offer))
        }
        for (index, draw) in given.enumerated() {
            byPair[.init(household: Int32(draw.want), helper: Int32(draw.offer))] = index
            got[draw.want, default: 0] += draw.amount
            free[draw.offer] -= draw.amount
            capLeft[cap(draw.want, draw.offer)]? -= draw.amount
        }
        let order = entries.indices.sorted { one, two in
            let (a, b) = (
                urgency(entries[one], after: got[entries[one].want] ?? 0, lot: lotFen),
                urgency(entries[two], after: got[entries[two].want] ?? 0, lot: lotFen)
            )
            return a == b ? one < two : a < b
        }
        for entry in order.map({ entries[$0] }) {
            for fit in entry.fits.sorted(by: { ($1.score, $0.offer) < ($0.score, $1.offer) }) {
                let pair = RegisterSnapshot.Pair(household: Int32(entry.want), helper: Int32(fit.offer))
                let had = byPair[pair].map { given[$0].amount } ?? 0
                let amount = min(
                    entry.reach - (got[entry.want] ?? 0), fit.limit - had, free[fit.offer],
                    capLeft[cap(entry.want, fit.offer)] ?? .max)
                guard amount > 0 else { continue }
                if let known = byPair[pair] {
                    given[known].amount += amount
                } else {
                    byPair[pair] = given.count
                    given.append(Draw(want: entry.want, offer: fit.offer, amount: amount, score: fit.score))
                }
                got[entry.want, default: 0] += amount
                free[fit.offer] -= amount
                capLeft[cap(entry.want, fit.offer)]? -= amount
            }
        }
    }
}
