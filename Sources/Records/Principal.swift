public import Register

/// A person or process that may act: a role within an area, known by the uid of the socket's peer.
public struct Principal: Sendable, Hashable, Codable {
    /// What somebody may do.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        /// Civil-affairs staff: import, run, read.
        case staff
        /// Reviews pairings.
        case coordinator
        /// Registers offers.
        case charity
        /// Reads and repeats.
        case auditor
        /// Everything.
        case administrator
    }

    /// The uid.
    public var uid: UInt32
    /// The role.
    public var role: Role
    /// The area; nil = everywhere.
    public var area: DivisionCode?

    /// A principal.
    public init(uid: UInt32, role: Role, area: DivisionCode?) {
        self.uid = uid
        self.role = role
        self.area = area
    }

    /// Whether sensitive tags of households may be seen (S2 三(一); M13): by those who decide about a household.
    public var seesSensitiveTags: Bool { role == .administrator || role == .coordinator }

    /// The name in events and audit: `uid:1000`.
    public var actor: String { "uid:\(uid)" }
}
