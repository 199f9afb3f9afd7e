/// One part of a pair's score: weight × points.
public struct ScorePart: Codable, Sendable, Hashable {
    /// The part (code of the pack).
    public var part: String
    /// The part's name in the language of the request.
    public var name: String?
    /// The weight, of 1000 in sum.
    public var weight: Int
    /// The points, 0…1000.
    public var points: Int
    /// `document`, `decision` or `default`.
    public var basis: String
    /// Document and article, or body, day and minute.
    public var source: String?
    /// Why so many points, in the language of the request.
    public var text: String?

    /// Builds the value from its parts.
    public init(
        part: String, name: String? = nil, weight: Int, points: Int, basis: String, source: String? = nil,
        text: String? = nil
    ) {
        self.part = part
        self.name = name
        self.weight = weight
        self.points = points
        self.basis = basis
        self.source = source
        self.text = text
    }
}
