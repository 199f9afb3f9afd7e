/// One part of a pair's score: weight × value = points; the points of all parts add up to the score.
public struct ScorePart: Codable, Sendable, Hashable {
    /// The part (code of the pack).
    public var part: String
    /// The part's name in the language of the request.
    public var name: String
    /// The weight, in thousandths.
    public var weight: Int
    /// The value, 0…1000.
    public var value: Int
    /// Weight × value.
    public var points: Int
    /// Why this value, in the language of the request.
    public var why: String
    /// Document and article, decision, or the notice that it is a default nobody decided yet.
    public var basis: String
    /// True while the office has not adopted the weight.
    public var isDefault: Bool

    private enum CodingKeys: String, CodingKey {
        case part, name, weight, value, points, why, basis
        case isDefault = "is_default"
    }

    /// Builds the value from its parts.
    public init(
        part: String, name: String, weight: Int, value: Int, points: Int, why: String, basis: String, isDefault: Bool
    ) {
        self.part = part
        self.name = name
        self.weight = weight
        self.value = value
        self.points = points
        self.why = why
        self.basis = basis
        self.isDefault = isDefault
    }
}
