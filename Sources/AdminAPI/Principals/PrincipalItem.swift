/// Somebody who may act.
public struct PrincipalItem: Codable, Sendable, Hashable {
    /// The uid of the socket's peer; from 4000000000 on counted by the office, for holders of a token.
    public var uid: UInt32
    /// `staff`, `coordinator`, `charity`, `auditor` or `administrator`.
    public var role: String
    /// The area; absent = everywhere.
    public var area: String?
    /// The person's name.
    public var name: String?
    /// The person's identity number, masked.
    public var idMasked: String?
    /// Since when they have no rights; absent while they have.
    public var disabledAt: String?
    /// Whether they may come with a token.
    public var hasToken: Bool
    /// Who may act for them.
    public var deputies: [DeputyItem]

    enum CodingKeys: String, CodingKey {
        case uid, role, area, name, deputies
        case idMasked = "id_masked"
        case disabledAt = "disabled_at"
        case hasToken = "has_token"
    }

    /// Builds the value from its parts.
    public init(
        uid: UInt32, role: String, area: String? = nil, name: String? = nil, idMasked: String? = nil,
        disabledAt: String? = nil, hasToken: Bool, deputies: [DeputyItem]
    ) {
        self.uid = uid
        self.role = role
        self.area = area
        self.name = name
        self.idMasked = idMasked
        self.disabledAt = disabledAt
        self.hasToken = hasToken
        self.deputies = deputies
    }
}

/// Somebody who may act for another, and on which days; as a request and in answers.
public struct DeputyItem: Codable, Sendable, Hashable {
    /// The uid of the deputy.
    public var deputy: UInt32
    /// The first day.
    public var from: String
    /// The last day, included.
    public var until: String

    /// Builds the value from its parts.
    public init(deputy: UInt32, from: String, until: String) {
        self.deputy = deputy
        self.from = from
        self.until = until
    }
}

/// Somebody who is to be entered or changed.
public struct PrincipalRequest: Codable, Sendable, Hashable {
    /// The uid; absent = the office counts one, for a holder of a token.
    public var uid: UInt32?
    /// The role.
    public var role: String
    /// The area; absent = everywhere that the caller may give.
    public var area: String?
    /// The person's name; absent = as it was.
    public var name: String?
    /// The person's identity number; absent = as it was.
    public var id: String?

    /// Builds the value from its parts.
    public init(uid: UInt32? = nil, role: String, area: String? = nil, name: String? = nil, id: String? = nil) {
        self.uid = uid
        self.role = role
        self.area = area
        self.name = name
        self.id = id
    }
}

/// A new token: the only answer that ever holds it.
public struct PrincipalToken: Codable, Sendable, Hashable {
    /// Whose it is.
    public var uid: UInt32
    /// `jd_` and 64 hexadecimal digits.
    public var token: String

    /// Builds the value from its parts.
    public init(uid: UInt32, token: String) {
        self.uid = uid
        self.token = token
    }
}
