import Policy
import Register

/// Shares out the offers, market by market: offers with a first group before all others, one market for each such group; of
/// each, things before money. Every market is solved exactly and proven; what a need got is taken off before the next.
///
/// *Things* are counted in whole units; one of them is one lot. *Money* is divisible, to the fen: the k-th hundred yuan
/// (`offers.lot_yuan`) that a need receives, counted from the first fen that it ever received, is its k-th level.
struct OfferMarket {
    /// Most levels of one market of money that are filled; where there would be more, each is twice as wide.
    static let mostLevels: Int64 = 1_000_000
    /// The highest level of a market of money, for the same.
    static let highestLevel: Int64 = 1 << 32

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
    private(set) var marketCount = 0

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
    struct Entry {
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
        let given = isMoney ? try shareMoney(entries, offers) : try shareThings(entries, offers)
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

    /// What each household may still have of each offer with a cap.
    func capsLeft(_ entries: [Entry]) -> [RegisterSnapshot.Pair: Int64] {
        var left: [RegisterSnapshot.Pair: Int64] = [:]
        for entry in entries {
            let household = problem.wants[entry.want].household
            for fit in entry.fits {
                guard let cap = problem.resources.offers[fit.offer].householdCap else { continue }
                left[.init(household: Int32(household), helper: Int32(fit.offer))] =
                    max(0, cap - problem.judge.share(household: household, offer: fit.offer))
            }
        }
        return left
    }

    /// The lottery's key of a need.
    func key(_ entry: Entry) -> String {
        let want = problem.wants[entry.want]
        let record = problem.resources.needs[want.household][want.need].record
        return "\(problem.snapshot.households[want.household].number)\u{1F}\(record)"
    }

    /// Keeps a market's graph, where graphs are kept; nil = it has none, but its number.
    mutating func keep(_ solved: SolvedMarket?) {
        guard graphs != nil else { return }
        marketCount += 1
        if let solved { graphs?.append(MarketGraph(solved, name: "\(marketCount)")) }
    }

    mutating func setPrice(_ offer: Int, _ coverage: Int64, _ score: Int64) { prices[offer] = (coverage, score) }
}
