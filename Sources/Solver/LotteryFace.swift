/// The lottery between all assignments of equal coverage and score.
///
/// Idea. Let p, u be optimal prices and reserves of the instance. By complementary slackness an assignment is optimal
/// if and only if it uses
///
///     pairs with s − p(k) > u(h) fully, those with s − p(k) < u(h) not at all, and the tight ones freely;
///     units with W + u(h) > 0 all, those with W + u(h) < 0 not at all, the others freely;
///     places with g < p(k) all, those with g > p(k) not at all, the others freely.
///
/// So the winner is the optimum of a second assignment problem on the tight pairs, with the numbers drawn as scores,
/// where units and places of the first kind must be used. "Must" is a weight of 2⁶⁰, on units and, as a negative
/// penalty, on places. An assignment that uses all of them exists, the one at hand; and an optimum of the second
/// problem that uses all of them is the best that does, however large the weight is. Whether it does is checked
/// (`usesWhatMust`), so nothing rests on a bound: draws of 40 bits could outweigh 2⁶⁰ only along a path of 2²⁰ ties.
///
/// Complexity: as the main problem, on the tight pairs.
struct LotteryFace: ~Copyable {
    /// What a unit or place that must be used is worth.
    static let must = Int64(1) << 60

    /// The second problem.
    let input: ResidualInput

    /// Pairs that every optimum uses fully: household, helper, units.
    let fixed: [(household: Int32, helper: Int32, units: Int32)]

    /// The optimal face of a solved network; cancelled, only a part of it.
    init(_ solved: borrowing Residual, lottery: borrowing Lottery) {
        let households = Int(solved.householdCount)
        var fixed: [(household: Int32, helper: Int32, units: Int32)] = []
        var fixedLoad = [Int32](repeating: 0, count: Int(solved.helperCount))
        var starts: [Int32] = [0]
        var packed: [PackedPair] = []
        var limits: [Int32] = []
        let need = Column<Int32>(repeating: 0, count: households)
        let firstWeight = Column<Int64>(repeating: 0, count: households)
        var furtherStart: [Int32] = [0]
        var further: [Int64] = []
        let limited = solved.input.pairLimit.count > 0
        for household in 0..<solved.householdCount {
            if household & 0xFFF == 0, solved.isCancelled() { break }
            let reserve = solved.households[household].reserve
            var fixedUnits: Int32 = 0
            var row: [(pair: PackedPair, limit: Int32)] = []
            for position in solved.row(household) where solved.input.need[household] > 0 {
                let pair = solved.input.pair[position]
                let value = pair.score - solved.price[pair.helper]
                if value < reserve { continue }
                let limit = limited ? solved.input.pairLimit[position] : 1
                if value > reserve {
                    fixed.append((household, pair.helper, limit))
                    fixedUnits += limit
                    fixedLoad[Int(pair.helper)] += limit
                } else {
                    let draw = lottery.draw(household: Int(household), helper: Int(pair.helper))
                    row.append((PackedPair(score: draw, helper: pair.helper), limit))
                }
            }
            row.sort { $0.pair > $1.pair }
            packed.append(contentsOf: row.map(\.pair))
            if limited { limits.append(contentsOf: row.map(\.limit)) }
            starts.append(Int32(packed.count))
            let units = Self.units(solved, household)
            // Limits may be far beyond what anybody can take: their sum needs more than 32 bits.
            let carried = row.reduce(Int64(0)) { $0 + Int64($1.limit) }
            let must = max(0, units.must - fixedUnits)
            need[household] = Int32(min(Int64(units.may - fixedUnits), carried))
            firstWeight[household] = must > 0 ? Self.must : 0
            for _ in 1..<max(1, must) { further.append(Self.must) }
            furtherStart.append(Int32(further.count))
        }
        let places = Self.places(solved, fixedLoad: fixedLoad)
        input = ResidualInput(
            pairStart: Column(starts), pair: Column(packed), pairLimit: Column(limits), need: need,
            firstWeight: firstWeight, furtherStart: Column(further.isEmpty ? [] : furtherStart),
            furtherWeight: Column(further), capacity: Column(places.capacity), penaltyStart: Column(places.start),
            penalty: Column(places.penalty))
        self.fixed = fixed
    }

    /// Gives up the face for its problem.
    consuming func takeInput() -> ResidualInput { input }

    /// How many units of a household every optimum uses, and how many an optimum may use.
    private static func units(_ solved: borrowing Residual, _ household: Int32) -> (must: Int32, may: Int32) {
        var must: Int32 = 0
        var may: Int32 = 0
        while may < solved.input.need[household] {
            let worth = solved.weight(household, unit: may) + solved.households[household].reserve
            if worth < 0 { break }
            may += 1
            if worth > 0 { must = may }
        }
        return (must, may)
    }

    /// The places of the second problem: those that must be used first, at a negative penalty.
    private static func places(
        _ solved: borrowing Residual, fixedLoad: [Int32]
    ) -> (capacity: [Int32], start: [Int32], penalty: [Int64]) {
        var capacity: [Int32] = []
        var start: [Int32] = [0]
        var penalty: [Int64] = []
        for helper in 0..<solved.helperCount {
            var must: Int32 = 0
            var may: Int32 = 0
            while may < solved.input.capacity[helper] {
                let gain = solved.price[helper] - solved.penalty(helper, place: may)
                if gain < 0 { break }
                may += 1
                if gain > 0 { must = may }
            }
            let taken = fixedLoad[Int(helper)]
            must = max(0, must - taken)
            capacity.append(may - taken)
            for _ in 0..<must { penalty.append(-Self.must) }
            if may - taken > must { penalty.append(0) }
            start.append(Int32(penalty.count))
        }
        return (capacity, start, penalty)
    }
}

extension Residual {
    /// Whether a solved lottery problem uses every unit and place that must be used.
    func usesWhatMust() -> Bool {
        for household in 0..<householdCount where count[household] < input.need[household] {
            if weight(household, unit: count[household]) > 0 { return false }
        }
        for helper in 0..<helperCount where used[helper] < input.capacity[helper] {
            if penalty(helper, place: used[helper]) < 0 { return false }
        }
        return true
    }
}
