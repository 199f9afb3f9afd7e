import Glibc
public import Solver

/// The generator of the benchmark's graphs: households and helpers in villages, townships and counties, with scores that
/// make helpers contested. About 45 % of a household's pairs are in its village, 40 % in its township, 14 % in its
/// county; 3 % of the households have six pairs at most.
///
/// One family, size and seed always give the same instance, whose optimum several independent solvers agree on.
public struct BenchGraphs {
    /// The families.
    public enum Family: String, CaseIterable, Sendable {
        /// One to one, nearly balanced: 1.10 helpers per household.
        case one
        /// Needs 1…3 and capacities 1…5: places for three quarters of the demand.
        case cap
        /// Very few places: coverage decides.
        case few
        /// As `cap`, with scores 0, 250, 500, 750 and 1000 alone: ties everywhere.
        case five
        /// As a run over charity offers: each row is a lot of a need, its level and tier in its priority; 500 offers at most
        /// with 1…50 lots, for one of six articles, one in four for the whole county and the others for a town.
        case offers

        var helpersPerHousehold: Double {
            switch self {
            case .one: 1.10
            case .cap, .five, .offers: 0.40
            case .few: 0.30
            }
        }
    }

    private var state: UInt64
    private let villages: Int
    private var firstHelper: [Int] = []
    private var quality: [Float] = []

    private let degrees: ClosedRange<Int>

    /// The instance of a family with so many households, each with so many pairs wanted.
    public static func make(
        _ family: Family, households: Int, seed: UInt64, degrees: ClosedRange<Int> = 20...60
    ) -> Instance {
        var generator = BenchGraphs(households: households, seed: seed, degrees: degrees)
        return family == .offers
            ? generator.offers(households: households) : generator.instance(family, households: households)
    }

    /// The scores of an instance with new ones, of the same range, for all pairs of every hundredth household or so.
    public static func changedScores(of instance: Instance, seed: UInt64) -> [Int32] {
        var generator = BenchGraphs(households: instance.householdCount, seed: seed, degrees: 1...1)
        let largest = Int(instance.pairScore.max() ?? 0)
        var scores = instance.pairScore
        for household in 0..<instance.householdCount where generator.below(100) == 0 {
            for pair in instance.pairs(of: household) { scores[pair] = Int32(generator.below(largest + 1)) }
        }
        return scores
    }

    private init(households: Int, seed: UInt64, degrees: ClosedRange<Int>) {
        self.degrees = degrees
        state = seed &* 0x2545_F491_4F6C_DD1D &+ 77
        villages = max(1, households / 130)
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    private mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    private mutating func skills(_ count: Int) -> UInt16 {
        var mask: UInt16 = 0
        for _ in 0..<count { mask |= 1 << UInt16(below(12)) }
        return mask
    }

    private mutating func near(_ place: (x: Float, y: Float)) -> (x: Float, y: Float) {
        let x = Float(Double(place.x) + unit() * 2 - 1)
        return (x, Float(Double(place.y) + unit() * 2 - 1))
    }

    private mutating func pick(_ from: Int, _ to: Int) -> Int? {
        let start = firstHelper[max(0, from)]
        let count = firstHelper[min(villages, to)] - start
        if count <= 0 { return nil }
        var helper = start + below(count)
        if unit() < 0.5 {
            let other = start + below(count)
            if quality[other] > quality[helper] { helper = other }
        }
        return helper
    }

    private mutating func instance(_ family: Family, households: Int) -> Instance {
        let helpers = Int(Double(households) * family.helpersPerHousehold)
        let columns = Int(Double(villages / 150 + 1).squareRoot().rounded(.up))
        let village = (0..<villages).map { index -> (x: Float, y: Float) in
            let township = index / 15
            let county = township / 10
            let x = Float(Double(county % columns * 60 + township % 10 % 4 * 14) + unit() * 12)
            return (x, Float(Double(county / columns * 60 + township % 10 / 4 * 14) + unit() * 12))
        }
        var home = (0..<helpers).map { helper -> Int in
            let base = helper * villages / helpers
            guard unit() < 0.3 else { return base }
            let township = base / 15
            return township * 15 + below(min(15, villages - township * 15))
        }
        home.sort()
        firstHelper = [Int](repeating: 0, count: villages + 1)
        for place in home { firstHelper[place + 1] += 1 }
        for index in 0..<villages { firstHelper[index + 1] += firstHelper[index] }

        var builder = InstanceBuilder()
        var helperPlace: [(x: Float, y: Float)] = []
        var helperSkills: [UInt16] = []
        for helper in 0..<helpers {
            helperPlace.append(near(village[home[helper]]))
            let draw = unit()
            quality.append(Float(1 - draw * draw))
            helperSkills.append(skills(1 + below(5)))
            builder.addHelper(capacity: capacity(family))
        }
        var place: [(x: Float, y: Float)] = []
        var wanted: [UInt16] = []
        for household in 0..<households {
            place.append(near(village[household * villages / households]))
            wanted.append(skills(1 + below(3)))
            let tier = below(100)
            let need = below(100)
            builder.addHousehold(
                priority: tier < 8 ? 3 : tier < 25 ? 2 : tier < 55 ? 1 : 0,
                need: family == .one || family == .few || need < 85 ? 1 : need < 97 ? 2 : 3)
        }
        for household in 0..<households {
            for helper in candidates(of: household * villages / households) {
                let x = Double(helperPlace[helper].x - place[household].x)
                let y = Double(helperPlace[helper].y - place[household].y)
                let fit =
                    Double((helperSkills[helper] & wanted[household]).nonzeroBitCount)
                    / Double(wanted[household].nonzeroBitCount)
                let proximity = exp(-(x * x + y * y).squareRoot() / 6)
                let score = 0.35 * proximity + 0.30 * fit + 0.20 * Double(quality[helper]) + 0.15 * unit()
                let points = min(1000, max(0, lround(1000 * score)))
                builder.addPair(
                    household: household, helper: helper,
                    score: Int32(family == .five ? (points + 125) / 250 * 250 : points))
            }
        }
        return builder.build()
    }

    /// Needs of 1…3 lots in twenty towns. Each lot is a row of its own, which is the same problem as a row with levels, and
    /// one that every flow solver can read.
    private mutating func offers(households: Int) -> Instance {
        let (towns, articles, tiers) = (20, 6, 5)
        var builder = InstanceBuilder()
        var ofTown = [[(offer: Int, score: Int)]](repeating: [], count: towns * articles)
        for offer in 0..<min(500, max(1, households / 40)) {
            builder.addHelper(capacity: Int32(1 + below(50)))
            let article = below(articles)
            let score = below(300)
            let own = below(4) == 0 ? Array(0..<towns) : [below(towns)]
            for town in own { ofTown[town * articles + article].append((offer, score + (own.count == 1 ? 300 : 0))) }
        }
        var row = 0
        for household in 0..<households {
            let fitting = ofTown[household * towns / households * articles + below(articles)]
            let (tier, urgency, lots) = (below(tiers), below(400), 1 + below(3))
            for lot in 0..<lots {
                builder.addHousehold(priority: Int32((2 - lot) * tiers + tier), need: 1)
                for (offer, score) in fitting {
                    builder.addPair(household: row, helper: offer, score: Int32((score + urgency) * 1000))
                }
                row += 1
            }
        }
        return builder.build()
    }

    private mutating func capacity(_ family: Family) -> Int32 {
        if family == .one { return 1 }
        let draw = below(100)
        return draw < 40 ? 1 : draw < 65 ? 2 : draw < 82 ? 3 : draw < 93 ? 4 : 5
    }

    private mutating func candidates(of village: Int) -> [Int] {
        let township = village / 15
        let county = village / 150
        let wanted = below(100) < 3 ? 1 + below(6) : degrees.lowerBound + below(degrees.count)
        var found: [Int] = []
        var tries = 0
        while tries < wanted * 3, found.count < wanted {
            tries += 1
            let draw = unit()
            let helper =
                draw < 0.45
                ? pick(village, village + 1)
                : draw < 0.85
                    ? pick(township * 15, (township + 1) * 15)
                    : draw < 0.99 ? pick(county * 150, (county + 1) * 150) : pick(0, villages)
            if let helper, !found.contains(helper) { found.append(helper) }
        }
        return found.sorted()
    }
}
