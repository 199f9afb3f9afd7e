public import Records
public import Register

/// Somebody who is to be entered, or whose role, area or person is to change.
public struct PrincipalOrder: Sendable, Hashable {
    /// The uid of the socket's peer; nil = one is counted, for somebody who comes with a token.
    public var uid: UInt32?
    /// The role.
    public var role: Principal.Role
    /// The area; nil = everywhere that the caller may give.
    public var area: DivisionCode?
    /// The person's name; nil = as it was.
    public var name: String?
    /// The person's own identity number, as typed; nil = as it was.
    public var id: String?

    /// An order.
    public init(uid: UInt32?, role: Principal.Role, area: DivisionCode?, name: String? = nil, id: String? = nil) {
        self.uid = uid
        self.role = role
        self.area = area
        self.name = name
        self.id = id
    }
}

/// Somebody who may act, as administrators see them.
public struct PrincipalLine: Sendable, Hashable {
    /// What is kept.
    public var entry: PrincipalEntry
    /// Who may act for them, on which days.
    public var deputies: [Deputy]
}
