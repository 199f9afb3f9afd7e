/// A government programme as a list shows it.
public struct ProgrammeItem: Codable, Sendable, Hashable {
    /// Its id.
    public var programme: String
    /// Its name in the language of the request.
    public var name: String
    /// The pack that has it.
    public var pack: String
    /// The departments responsible; the first leads.
    public var departments: [String]
    /// `household` or `member`.
    public var beneficiary: String
    /// In what forms it is given (codes).
    public var forms: [CodeName]
    /// Which of the five 应 it fulfils.
    public var duty: CodeName?
    /// First day, where it limits itself.
    public var from: String?
    /// Last day.
    public var until: String?
    /// What is advised.
    public var advice: String
    /// Document and article.
    public var basis: String
    /// A remark, such as which reading it takes.
    public var note: String?
    /// Values of the pack without which it cannot be judged on the day.
    public var missing: [String]
    /// Values of the pack without which its amount cannot be computed on the day.
    public var missingForAmount: [String]

    private enum CodingKeys: String, CodingKey {
        case programme, name, pack, departments, beneficiary, forms, duty, from, until, advice, basis, note, missing
        case missingForAmount = "missing_for_amount"
    }

    /// Builds the value from its parts.
    public init(
        programme: String, name: String, pack: String, departments: [String], beneficiary: String, forms: [CodeName],
        duty: CodeName? = nil, from: String? = nil, until: String? = nil, advice: String, basis: String,
        note: String? = nil, missing: [String], missingForAmount: [String]
    ) {
        self.programme = programme
        self.name = name
        self.pack = pack
        self.departments = departments
        self.beneficiary = beneficiary
        self.forms = forms
        self.duty = duty
        self.from = from
        self.until = until
        self.advice = advice
        self.basis = basis
        self.note = note
        self.missing = missing
        self.missingForAmount = missingForAmount
    }
}
