import Policy

/// Which households a run fills, how many leads each still wants, and how urgent each of them is.
///
/// The k-th lead of everybody comes before anybody's (k + 1)-th (帮困不漏户), within it the more urgent tier. With
/// n = `minLeads`, T tiers and k from 0, the k-th lead of a household of tier t has priority (n − 1 − k) · T + T + 1 − t;
/// for one lead per household that is lowest tier + 1 − tier. Leads beyond `minLeads`, up to `maxLeads`, have no
/// priority: they count for the score alone, and only households that never had a lead are given them.
struct LeadDemand: Sendable {
    /// Positions in the snapshot, ascending.
    private(set) var households: [Int32] = []
    /// Priority of the first lead that is still wanted.
    private(set) var priority: [Int32] = []
    /// How many leads are wanted.
    private(set) var need: [Int32] = []
    /// Rows of `levels`; empty where nobody has any.
    private(set) var levelOffsets: [Int32] = [0]
    /// Priorities of further leads.
    private(set) var levels: [Int32] = []

    /// The demand of the households in scope, less the leads that run already.
    init(_ lead: LeadPolicy, scope: Scope, rules: PairRules, count: Int) {
        let least = lead.minLeads.value
        let greatest = max(least, lead.maxLeads.value)
        for household in 0..<count {
            guard let tier = scope.tier(of: household) else { continue }
            let running = rules.blocked.helpers(leading: household).count
            guard running < least else { continue }
            households.append(Int32(household))
            let isNew = running == 0 && rules.blocked.helpers(setAsideFor: household).isEmpty
            need.append(Int32((isNew ? greatest : least) - running))
            func priority(_ place: Int) -> Int32 {
                Int32((least - 1 - place) * scope.tierCount + scope.tierCount + 1 - tier)
            }
            self.priority.append(priority(running))
            for place in (running + 1)..<max(least, running + 1) { levels.append(priority(place)) }
            levelOffsets.append(Int32(levels.count))
        }
        if levels.isEmpty { levelOffsets = [] }
    }
}
