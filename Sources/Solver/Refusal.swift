/// Why an instance cannot be solved: a stable code and the position of the first fault.
public struct Refusal: Error, Sendable, Equatable {
    /// What is wrong.
    public enum Reason: String, Sendable, CaseIterable {
        /// Columns of one side have different lengths, or offsets do not rise from 0 to the end.
        case shape = "instance_shape"
        /// A priority or level is negative.
        case priority = "instance_priority"
        /// A need is below 1.
        case need = "instance_need"
        /// Levels rise, lie above the household's priority or are more than the further units.
        case levels = "instance_levels"
        /// A capacity is negative.
        case capacity = "instance_capacity"
        /// Penalties fall, or lie outside 0…1,000,000,000.
        case penalties = "instance_penalties"
        /// A pair names a helper that does not exist.
        case helper = "instance_helper"
        /// A household's row names a helper twice.
        case duplicatePair = "instance_duplicate_pair"
        /// A score lies outside 0…1,000,000.
        case score = "instance_score"
        /// A limit is below 1.
        case limit = "instance_limit"
        /// The instance is beyond the proven bounds of 64-bit arithmetic (see `Magnitude`).
        case tooLarge = "instance_too_large"
        /// The lottery's tickets do not belong to this instance.
        case lottery = "instance_lottery"
    }

    /// What is wrong.
    public var reason: Reason

    /// Index of the household, helper or pair where it was found first; nil where it concerns the whole.
    public var index: Int?

    /// A refusal.
    public init(_ reason: Reason, index: Int? = nil) {
        self.reason = reason
        self.index = index
    }
}
