/// One member of a household; the ID number is masked.
public struct MemberItem: Codable, Sendable, Hashable {
    /// The key by which changes by hand name the member.
    public var key: String?
    /// The name.
    public var name: String
    /// The ID number, masked; absent where unknown.
    public var idNumber: String?
    /// The relation to the head.
    public var relation: CodeName?
    /// The sex.
    public var sex: CodeName?
    /// The day of birth; absent where unknown.
    public var born: String?
    /// The class of health; never a free text about illness.
    public var health: CodeName?
    /// The ability to work.
    public var labour: CodeName?
    /// Whether the ledger says that this person has died.
    public var died: Bool

    private enum CodingKeys: String, CodingKey {
        case key, name, relation, sex, born, health, labour, died
        case idNumber = "id_number"
    }

    /// Builds the value from its parts.
    public init(
        key: String? = nil, name: String, idNumber: String? = nil, relation: CodeName? = nil, sex: CodeName? = nil,
        born: String? = nil,
        health: CodeName? = nil, labour: CodeName? = nil, died: Bool
    ) {
        self.key = key
        self.name = name
        self.idNumber = idNumber
        self.relation = relation
        self.sex = sex
        self.born = born
        self.health = health
        self.labour = labour
        self.died = died
    }
}
