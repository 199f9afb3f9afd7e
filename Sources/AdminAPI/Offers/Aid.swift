/// Help that a household got from elsewhere.
public struct AidRequest: Codable, Sendable, Hashable {
    /// The household's number.
    public var household: String
    /// Need code, and words that name the article.
    public var need: String
    /// The article, in words.
    public var item: String?
    /// From whom: `temporary_aid`, `medical_insurance`, `medical_aid`, `charity`, `other`.
    public var source: String
    /// How much: yuan or units; absent = unknown.
    public var amount: String?
    /// 元 for money, or another unit; absent = that of the household's needs of this kind.
    public var unit: String?
    /// The day; absent = today.
    public var on: String?
    /// More about it.
    public var because: String?

    /// Help from elsewhere.
    public init(household: String, need: String, source: String) {
        self.household = household
        self.need = need
        self.source = source
    }
}

/// An entry about help from elsewhere.
public struct AidItem: Codable, Sendable, Hashable {
    /// Its key: what a correction names.
    public var aid: String
    /// The household's number.
    public var household: String
    /// The need's kind.
    public var need: CodeName
    /// The article.
    public var item: CodeName?
    /// From whom.
    public var source: CodeName
    /// How much: yuan or units; absent = unknown.
    public var amount: String?
    /// 元 for money; absent = the unit of the household's needs of this kind.
    public var unit: String?
    /// The day.
    public var day: String
    /// Day on which it was taken back, because it was a mistake.
    public var voided: String?

    /// Builds the value from its parts.
    public init(
        aid: String, household: String, need: CodeName, item: CodeName?, source: CodeName, amount: String?,
        unit: String?, day: String, voided: String?
    ) {
        self.aid = aid
        self.household = household
        self.need = need
        self.item = item
        self.source = source
        self.amount = amount
        self.unit = unit
        self.day = day
        self.voided = voided
    }
}

/// Why an entry about help from elsewhere is taken back.
public struct AidVoiding: Codable, Sendable, Hashable {
    /// Why, in words.
    public var because: String?

    /// A reason.
    public init(because: String?) {
        self.because = because
    }
}
