/// One recognition of a household or a person, with its dates: a recorded fact (M1, M2).
public struct CategorySpell: Sendable, Hashable, Codable {
    /// The kind of recognition.
    public var category: Category
    /// The words of the ledger, such as 脱贫不稳定户.
    public var words: String
    /// First day; nil where it was not stated.
    public var from: PartialDay?
    /// Last day; nil where it goes on.
    public var until: PartialDay?
    /// The recognising unit, for recognitions by other departments (M2).
    public var recognisedBy: String?
    /// The document of the recognition (M2).
    public var document: String?

    /// A recognition with its dates.
    public init(
        category: Category, words: String, from: PartialDay? = nil, until: PartialDay? = nil,
        recognisedBy: String? = nil, document: String? = nil
    ) {
        self.category = category
        self.words = words
        self.from = from
        self.until = until
        self.recognisedBy = recognisedBy
        self.document = document
    }

    /// True where the recognition holds on `day`; an unknown beginning counts as begun.
    public func holds(on day: CalendarDay) -> Bool {
        (from.map { $0.earliest <= day } ?? true) && (until.map { $0.latest >= day } ?? true)
    }
}
