public import Wording

/// One part of the score with its weight and the ground on which the weight stands.
public struct ReportWeight: Sendable, Hashable {
    /// What the part is called.
    public var name: ReportTerm
    /// Its weight in thousandths; the weights of a pack sum to 1000.
    public var weight: Int
    /// Document and article, or body, day and minute; for a default, the notice that nobody decided it.
    public var basis: Phrase
    /// True while the office has not decided the weight.
    public var isDefault: Bool

    /// A weight.
    public init(name: ReportTerm, weight: Int, basis: Phrase, isDefault: Bool) {
        self.name = name
        self.weight = weight
        self.basis = basis
        self.isDefault = isDefault
    }
}
