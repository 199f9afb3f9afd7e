public import Policy
public import Records
public import Register
import Solver

/// What a `community` run reads beside the helpers.
public struct CommunitySnapshot: Sendable, Hashable, Codable {
    /// A tie that runs already.
    public struct Tie: Sendable, Hashable, Codable {
        /// The community.
        public var community: DivisionCode
        /// The organisation or unit.
        public var helper: RecordID

        /// A tie.
        public init(community: DivisionCode, helper: RecordID) {
            self.community = community
            self.helper = helper
        }
    }

    /// The communities, sorted by code.
    public var communities: [Community]
    /// The organisations and units that may help, sorted by record.
    public var helpers: [HelperFacts]
    /// Ties that run or are promised for later, sorted; also those outside the area, which take places.
    public var running: [Tie]
    /// Ties that are proposed outside the area and not decided: they reserve places.
    public var reserved: [Tie]
    /// Ties that are over: somebody who helped the community before.
    public var former: [Tie]

    /// Nothing to match.
    public init(
        communities: [Community] = [], helpers: [HelperFacts] = [], running: [Tie] = [], reserved: [Tie] = [],
        former: [Tie] = []
    ) {
        self.communities = communities
        self.helpers = helpers
        self.running = running
        self.reserved = reserved
        self.former = former
    }

    private enum CodingKeys: String, CodingKey {
        case communities, helpers, running, reserved, former
    }

    /// Reads what a run kept; runs of the first version kept no reserved and no former ties.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        communities = try fields.decode([Community].self, forKey: .communities)
        helpers = try fields.decode([HelperFacts].self, forKey: .helpers)
        running = try fields.decode([Tie].self, forKey: .running)
        reserved = try fields.decodeIfPresent([Tie].self, forKey: .reserved) ?? []
        former = try fields.decodeIfPresent([Tie].self, forKey: .former) ?? []
    }
}

/// What came out of a `community` run.
public struct CommunityOutcome: Sendable, Hashable, Codable {
    /// A proposed tie.
    public struct Pair: Sendable, Hashable, Codable {
        /// The community.
        public var community: DivisionCode
        /// The organisation or unit.
        public var helper: RecordID
        /// Σ weight · part.
        public var score: Int32
        /// Weight · part in the order of `CommunityPolicy.Part`.
        public var parts: [Int32]
    }

    /// A community without an organisation.
    public struct Uncovered: Sendable, Hashable, Codable {
        /// The community.
        public var community: DivisionCode
        /// Whether it is of the mandatory ones.
        public var isMandatory: Bool
        /// Organisations that may help it.
        public var eligible: Int
        /// Organisations that each rule removed.
        public var removed: [String: Int]
    }

    /// Ties proposed, by community and helper.
    public var pairs: [Pair]
    /// Communities without any, by code.
    public var uncovered: [Uncovered]
    /// Smallest optimal price of one more place, by helper of the snapshot: coverage and score.
    public var prices: [[Int64]]
    /// Counts: households are communities here; tier 1 are the mandatory ones.
    public var counts: RunCounts
}

/// A finished `community` run: organisation ↔ village, unit ↔ community (阳光1+1, 部门包社区).
///
/// Mandatory communities are covered before all others, then the urgent ones, then fit. Candidates by the area index.
public struct CommunityRun: Sendable {
    /// What came out.
    public let outcome: CommunityOutcome
    let problem: CommunityProblem
    let solved: SolvedMarket

    /// Runs it; proven optimal, or an error. O(eligible pairs).
    public static func evaluate(
        _ snapshot: CommunitySnapshot, on day: CalendarDay, divisions: [Division], pack: PolicyPack, seed: UInt64,
        options: LeadOptions = LeadOptions()
    ) throws(MatchingError) -> CommunityRun {
        options.onStage(.candidates)
        let problem = try CommunityProblem(snapshot, on: day, divisions: divisions, pack: pack, options)
        let solved = try problem.market.solved(seed: seed, options)
        options.onStage(.explain)
        return CommunityRun(outcome: problem.outcome(of: solved.result), problem: problem, solved: solved)
    }
}

/// A `community` run before it is solved.
struct CommunityProblem: Sendable {
    let snapshot: CommunitySnapshot
    private(set) var market = SlotMarket()
    private let pack: PolicyPack
    private(set) var eligible: [Int] = []
    private(set) var removed: [[String: Int]] = []
    let running: Set<CommunitySnapshot.Tie>
    private let former: Set<CommunitySnapshot.Tie>
    /// The community of each slot.
    private(set) var communityOfSlot: [Int] = []
    private var covered: [Bool]

    private let index: AreaIndex
    private let usable: [Bool]

    /// Tag of communities in old revolutionary areas (老区/苏区, M44).
    static let oldArea = "old_area"

    init(
        _ snapshot: CommunitySnapshot, on day: CalendarDay, divisions: [Division], pack: PolicyPack,
        _ options: LeadOptions
    ) throws(MatchingError) {
        self.snapshot = snapshot
        self.pack = pack
        running = Set(snapshot.running)
        former = Set(snapshot.former)
        var helped: [DivisionCode: Int] = [:]
        for tie in snapshot.running { helped[tie.community, default: 0] += 1 }
        covered = snapshot.communities.map { helped[$0.code] != nil }
        var taken: [RecordID: Int] = [:]
        for tie in snapshot.running + snapshot.reserved { taken[tie.helper, default: 0] += 1 }
        for helper in snapshot.helpers {
            let places = max(0, pack.community.places.value - (taken[helper.record] ?? 0))
            market.suppliers.append(.init(capacity: Int32(clamping: places), key: helper.key))
        }
        let index = AreaIndex(helpers: snapshot.helpers, tree: AreaTree(divisions: divisions))
        let usable = snapshot.helpers.map { $0.isUnit && $0.isAvailable(on: day) }
        (self.index, self.usable) = (index, usable)
        for (number, community) in snapshot.communities.enumerated() {
            try options.goOn()
            let serving = index.serving(community.code)
            var rules: [String: Int] = [:]
            let outside = snapshot.helpers.count - serving.count
            if outside > 0 { rules[BuiltInPairRule.serviceArea.rawValue] = outside }
            let has = helped[community.code] ?? 0
            let wanted = max(0, community.wanted - has)
            let slot = Int32(market.slots.count)
            var count = 0
            for helper in serving {
                let facts = snapshot.helpers[Int(helper)]
                guard usable[Int(helper)] else {
                    let rule =
                        facts.isUnit ? BuiltInPairRule.dates.rawValue : "person"
                    rules[rule, default: 0] += 1
                    continue
                }
                guard market.suppliers[Int(helper)].capacity > 0 else {
                    rules[BuiltInPairRule.noPlace.rawValue, default: 0] += 1
                    continue
                }
                guard !running.contains(.init(community: community.code, helper: facts.record)) else { continue }
                count += 1
                if wanted > 0 {
                    market.pairs.append(
                        .init(
                            slot: slot, supplier: helper, score: parts(community, facts).reduce(0, +), limit: 1))
                }
            }
            eligible.append(count)
            removed.append(rules)
            guard wanted > 0 else { continue }
            let urgency = Int32(community.priority.map { max(1, min(9, $0)) } ?? 10)
            let first = (community.isMandatory ? Int32(200) : 100) + 10 - urgency
            let priorities = has > 0 ? [Int32]() : [first]
            market.slots.append(
                .init(
                    household: Int32(number),
                    priorities: priorities + [Int32](repeating: 10 - urgency, count: wanted - priorities.count),
                    key: community.code.description))
            communityOfSlot.append(number)
        }
    }

    func parts(_ community: Community, _ helper: HelperFacts) -> [Int32] {
        CommunityPolicy.Part.allCases.map { part in
            let points: Int
            switch part {
            case .needFit:
                if community.needs.isEmpty || helper.capabilities.isEmpty {
                    points = 300
                } else {
                    let met = community.needs.filter { helper.capabilities.contains($0) }.count
                    points = 1000 * met / community.needs.count
                }
            case .nearness: points = pack.lead.score.nearness.points(base: helper.base, area: community.code).value
            case .favoured:
                let isFavoured = pack.offers.favouredAreas.value.contains {
                    DivisionCode($0)?.contains(community.code) ?? false
                }
                points = isFavoured || community.tags.contains(Self.oldArea) ? 1000 : 0
            case .continuity:
                points = former.contains(.init(community: community.code, helper: helper.record)) ? 1000 : 0
            }
            return Int32(pack.community.weight(of: part) * points)
        }
    }

    /// Rules that keep an organisation from a community; empty for a candidate.
    func findings(_ community: Int, _ helper: Int) -> [String] {
        let (place, facts) = (snapshot.communities[community], snapshot.helpers[helper])
        guard index.serving(place.code).contains(Int32(helper)) else { return [BuiltInPairRule.serviceArea.rawValue] }
        guard usable[helper] else { return [facts.isUnit ? BuiltInPairRule.dates.rawValue : "person"] }
        guard market.suppliers[helper].capacity > 0 else { return [BuiltInPairRule.noPlace.rawValue] }
        return running.contains(.init(community: place.code, helper: facts.record)) ? ["tied_already"] : []
    }

    /// At most three organisations that one rule alone removed, of those that serve the place.
    func nearest(_ community: Int) -> [HelpLine.Near] {
        let found = index.serving(snapshot.communities[community].code).lazy.compactMap { helper -> HelpLine.Near? in
            let rules = findings(community, Int(helper))
            guard rules.count == 1, let rule = rules.first else { return nil }
            return .init(helper: snapshot.helpers[Int(helper)].record, rule: rule)
        }
        return Array(found.prefix(3))
    }

    func outcome(of result: SlotMarket.Result) -> CommunityOutcome {
        var covered = covered
        var pairs: [CommunityOutcome.Pair] = []
        for assignment in result.assignments {
            let number = communityOfSlot[Int(assignment.slot)]
            let community = snapshot.communities[number]
            let helper = snapshot.helpers[Int(assignment.supplier)]
            let parts = parts(community, helper)
            covered[number] = true
            pairs.append(
                .init(
                    community: community.code, helper: helper.record, score: parts.reduce(0, +), parts: parts))
        }
        var tiers: [Int: RunCounts.Tier] = [:]
        var uncovered: [CommunityOutcome.Uncovered] = []
        let codes = Set(snapshot.communities.map(\.code))
        for (number, community) in snapshot.communities.enumerated() {
            let tier = community.isMandatory ? 1 : 2
            tiers[tier, default: .init(inScope: 0, covered: 0)].inScope += 1
            if covered[number] {
                tiers[tier, default: .init(inScope: 0, covered: 0)].covered += 1
            } else {
                uncovered.append(
                    .init(
                        community: community.code, isMandatory: community.isMandatory, eligible: eligible[number],
                        removed: removed[number]))
            }
        }
        return CommunityOutcome(
            pairs: pairs, uncovered: uncovered, prices: result.prices.map { [$0.coverage, $0.score] },
            counts: RunCounts(
                inScope: snapshot.communities.count, covered: covered.count { $0 }, uncovered: uncovered.count,
                notClear: 0, outside: 0, tiers: tiers, score: result.score, pairs: pairs.count,
                running: snapshot.running.count { codes.contains($0.community) }))
    }
}
