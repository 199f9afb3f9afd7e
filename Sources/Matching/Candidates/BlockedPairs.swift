import Policy
import Register

/// The pairs that the register names one by one: near relatives, forbidden pairs and pairings that run already.
///
/// Rows by household; a lookup costs the length of the household's row, which is a handful.
struct BlockedPairs: Sendable {
    private let nearRelatives: Rows
    private let forbidden: Rows
    private let running: Rows
    private let leading: Rows
    private let setAside: Rows
    private let nearRelativeRule: Int?
    private let forbiddenRule: Int?

    /// The named pairs of a snapshot.
    init(_ snapshot: RegisterSnapshot, hard: HardRules) {
        let count = snapshot.households.count
        nearRelatives = Rows(snapshot.nearRelatives.map { ($0.household, $0.helper) }, count: count)
        forbidden = Rows(snapshot.forbidden.map { ($0.household, $0.helper) }, count: count)
        running = Rows(snapshot.running.map { ($0.household, $0.helper) }, count: count)
        let leads = snapshot.running.filter { $0.role == .lead }
        leading = Rows(leads.filter { !$0.isSetAside }.map { ($0.household, $0.helper) }, count: count)
        setAside = Rows(leads.filter(\.isSetAside).map { ($0.household, $0.helper) }, count: count)
        nearRelativeRule = hard.number(of: .nearRelative)
        forbiddenRule = hard.number(of: .forbidden)
    }

    /// What the rules on near relatives and forbidden pairs say.
    func judge(household: Int, helper: Int) -> PairJudgement {
        var judgement = PairJudgement()
        if let nearRelativeRule, nearRelatives[household].contains(Int32(helper)) {
            judgement.add(nearRelativeRule, holds: .no)
        }
        if let forbiddenRule, forbidden[household].contains(Int32(helper)) {
            judgement.add(forbiddenRule, holds: .no)
        }
        return judgement
    }

    /// True where near relatives or forbidden pairs are named for a household.
    func names(_ household: Int) -> Bool { !nearRelatives[household].isEmpty || !forbidden[household].isEmpty }

    /// Helpers that these rules keep from a household, each at most once per rule.
    func helpers(blockedFor household: Int) -> [Int32] {
        (nearRelativeRule == nil ? [] : Array(nearRelatives[household]))
            + (forbiddenRule == nil ? [] : Array(forbidden[household]))
    }

    /// Helpers with a running pairing of any role with a household, ascending.
    func helpers(runningFor household: Int) -> ArraySlice<Int32> { running[household] }

    /// Helpers who lead a household already, ascending.
    func helpers(leading household: Int) -> ArraySlice<Int32> { leading[household] }

    /// Helpers who lead a household and are let go by this run, ascending.
    func helpers(setAsideFor household: Int) -> ArraySlice<Int32> { setAside[household] }

    /// What conditions may ask about a pair.
    func facts(household: Int, helper: Int) -> PairFacts {
        PairFacts(
            isNearRelative: nearRelatives[household].contains(Int32(helper)),
            isForbidden: forbidden[household].contains(Int32(helper)),
            isRunning: running[household].contains(Int32(helper)))
    }
}

/// Lists of helpers by household, from pairs sorted by household.
private struct Rows: Sendable {
    private var offsets: [Int32]
    private var helpers: [Int32] = []

    init(_ pairs: [(household: Int32, helper: Int32)], count: Int) {
        offsets = [Int32](repeating: 0, count: count + 1)
        var last: (household: Int32, helper: Int32)?
        for pair in pairs where last.map({ $0 != pair }) ?? true {
            offsets[Int(pair.household) + 1] += 1
            helpers.append(pair.helper)
            last = pair
        }
        for household in 0..<count { offsets[household + 1] += offsets[household] }
    }

    subscript(household: Int) -> ArraySlice<Int32> {
        helpers[Int(offsets[household])..<Int(offsets[household + 1])]
    }
}
