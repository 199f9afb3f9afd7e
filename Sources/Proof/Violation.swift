/// The first reason why a claim is not proven.
public struct Violation: Error, Sendable, Hashable {
    /// The kinds of fault; raw values are stable codes.
    public enum Kind: String, Sendable, CaseIterable {
        /// The columns do not fit together, or a value of the problem lies outside its range.
        case malformed = "proof_malformed"
        /// The result names a pair that does not exist.
        case noSuchPair = "proof_no_such_pair"
        /// The result names a pair twice.
        case repeatedPair = "proof_repeated_pair"
        /// A pair carries no unit, or more than its limit.
        case limit = "proof_limit"
        /// A household has more units than it needs.
        case need = "proof_need"
        /// A helper has more units than its capacity.
        case capacity = "proof_capacity"
        /// A helper's price is negative, or beyond the range that is checked.
        case helperPrice = "proof_helper_price"
        /// A household's price is not what its best choice brings at the helpers' prices.
        case householdPrice = "proof_household_price"
        /// What a household was given is worth less than its best choice.
        case notBestChoice = "proof_not_best_choice"
        /// A helper has a free place though its price is above what the place costs.
        case freePlace = "proof_free_place"
        /// A helper's place is used though its price is below what the place costs.
        case dearPlace = "proof_dear_place"
        /// The value of the result and the sum of the prices differ.
        case objective = "proof_objective"
        /// A helper's price could be lower and still prove the result: it is not the smallest.
        case notSmallest = "proof_not_smallest"
    }

    /// What is wrong.
    public var kind: Kind

    /// Index of the household, helper, pair (in the problem) or entry (in the result) that shows it; nil where it
    /// concerns the whole.
    public var index: Int?

    /// A violation.
    public init(_ kind: Kind, _ index: Int? = nil) {
        self.kind = kind
        self.index = index
    }
}
