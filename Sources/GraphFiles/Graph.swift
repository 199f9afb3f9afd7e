/// A matching problem as files hold it: ids and plain columns.
///
/// The columns have the names, types and meaning of the solver's instance, so that one is copied into the other
/// field by field; this module imports neither the solver nor the proof.
public struct Graph: Sendable, Equatable {
    /// Household ids, in the order of the households file.
    public var households = IDTable()
    /// Helper ids, in the order of the helpers file.
    public var helpers = IDTable()
    /// Priority of each household, 0 or more; a larger one is covered first.
    public var priority: [Int32] = []
    /// Units that each household wants, 1 or more.
    public var need: [Int32] = []
    /// Bounds of each household's row in `levels`; empty where the file has no levels.
    public var levelOffsets: [Int32] = []
    /// Priorities of further units.
    public var levels: [Int32] = []
    /// Units that each helper can take, 0 or more.
    public var capacity: [Int32] = []
    /// Bounds of each helper's row in `penalties`; empty where the file has no penalties.
    public var penaltyOffsets: [Int32] = []
    /// Points that each helper's places cost.
    public var penalties: [Int32] = []
    /// Bounds of each household's row of pairs.
    public var pairOffsets: [Int32] = [0]
    /// The helper of each pair; rows are in the order of the edges file.
    public var pairHelper: [Int32] = []
    /// The score of each pair, 0…1,000,000.
    public var pairScore: [Int32] = []
    /// Units that each pair may carry; empty where the file has no limits.
    public var pairLimit: [Int32] = []

    /// A graph without households, helpers and pairs, to be filled.
    public init() {}

    /// The positions of a household's pairs.
    public func pairs(of household: Int) -> Range<Int> {
        Int(pairOffsets[household])..<Int(pairOffsets[household + 1])
    }

    /// The position of a pair, or nil where there is none. Linear in the household's pairs.
    public func pair(household: Int, helper: Int) -> Int? {
        pairs(of: household).first { pairHelper[$0] == Int32(helper) }
    }
}
