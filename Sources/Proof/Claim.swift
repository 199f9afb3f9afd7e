/// A matching problem, a result and prices: what somebody claims to be the optimum.
///
/// Plain columns, so that a claim can be made from memory, from files or from a foreign program. This module shares
/// no code with the solver; `verify()` takes nothing on trust.
public struct Claim: Sendable, Equatable {
    /// Priority of each household, 0 or more; a larger one is covered first.
    public var priority: [Int32] = []
    /// Units that each household wants, 1 or more.
    public var need: [Int32] = []
    /// Bounds of each household's row in `levels`; empty where none has any.
    public var levelOffsets: [Int32] = []
    /// Priorities of each household's further units, never rising.
    public var levels: [Int32] = []
    /// Units that each helper can take, 0 or more.
    public var capacity: [Int32] = []
    /// Bounds of each helper's row in `penalties`; empty where none has any.
    public var penaltyOffsets: [Int32] = []
    /// Points that each helper's places cost, never falling; the last one repeats.
    public var penalties: [Int32] = []
    /// Bounds of each household's row of pairs; one more entry than households.
    public var pairOffsets: [Int32] = [0]
    /// The helper of each pair.
    public var pairHelper: [Int32] = []
    /// The score of one unit of each pair, 0…1,000,000.
    public var pairScore: [Int32] = []
    /// Units that each pair may carry; empty where every pair carries one.
    public var pairLimit: [Int32] = []

    /// Positions of the pairs that are formed.
    public var resultPair: [Int32] = []
    /// Units that each of them carries.
    public var resultQuantity: [Int32] = []

    /// Claimed price of a place at each helper.
    public var helperPrice: [Worth] = []
    /// Claimed price of each household.
    public var householdPrice: [Worth] = []

    /// An empty claim, to be filled.
    public init() {}

    func pairs(of household: Int) -> Range<Int> {
        Int(pairOffsets[household])..<Int(pairOffsets[household + 1])
    }

    func limit(_ pair: Int) -> Int32 { pairLimit.isEmpty ? 1 : pairLimit[pair] }

    /// Points of a helper's place; `place` counts from 0.
    func penalty(_ helper: Int, place: Int) -> Int64 {
        guard !penaltyOffsets.isEmpty else { return 0 }
        let row = Int(penaltyOffsets[helper])..<Int(penaltyOffsets[helper + 1])
        return row.isEmpty ? 0 : Int64(penalties[min(row.lowerBound + place, row.upperBound - 1)])
    }
}
