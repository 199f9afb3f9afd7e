/// One member of a household; the ID number is masked.
public struct MemberItem: Codable, Sendable, Hashable {
    /// The name.
    public var name: String?
    /// The ID number, masked; absent where unknown.
    public var idNumber: String?
    /// The relation to the head (code).
    public var relation: String?
    /// `male` or `female`; absent where unknown.
    public var sex: String?
    /// The day of birth; absent where unknown.
    public var born: String?
    /// The class of health (code); never a free text about illness.
    public var health: String?
    /// The ability to work (code).
    public var labour: String?

    private enum CodingKeys: String, CodingKey {
        case name, relation, sex, born, health, labour
        case idNumber = "id_number"
    }

    /// Builds the value from its parts.
    public init(
        name: String? = nil, idNumber: String? = nil, relation: String? = nil, sex: String? = nil,
        born: String? = nil, health: String? = nil, labour: String? = nil
    ) {
        self.name = name
        self.idNumber = idNumber
        self.relation = relation
        self.sex = sex
        self.born = born
        self.health = health
        self.labour = labour
    }
}
