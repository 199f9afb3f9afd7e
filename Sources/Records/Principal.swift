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
    /// The keyed hash of the acting person's own identity number, as members and near relatives have it; nil = unknown.
    public var personHash: [UInt8]?
    /// For whom a deputy acts, such as `uid:1001`; role and area are then that person's.
    public var standsFor: String?
    /// The keyed hash of the identity number of the person for whom a deputy acts.
    public var standsForHash: [UInt8]?

    /// A principal.
    public init(uid: UInt32, role: Role, area: DivisionCode?, personHash: [UInt8]? = nil) {
        self.uid = uid
        self.role = role
        self.area = area
        self.personHash = personHash
    }

    /// This person, acting for `other`: with role and area of the other, under their own name.
    public func acting(for other: Principal) -> Principal {
        var deputy = Principal(uid: uid, role: other.role, area: other.area, personHash: personHash)
        deputy.standsFor = other.actor
        deputy.standsForHash = other.personHash
        return deputy
    }

    /// The first uid that is counted for somebody who comes with a token; no socket's peer has one from here on.
    public static let firstCounted: UInt32 = 4_000_000_000

    /// Whether the uid was counted by the office and is nobody's on this machine.
    public static func isCounted(_ uid: UInt32) -> Bool { uid >= firstCounted }

    /// The hashes of everybody who acts: the person's own, and that of the one for whom they act.
    public var personHashes: [[UInt8]] { [personHash, standsForHash].compactMap { $0 } }

    /// Whether sensitive tags of households may be seen (S2 三(一); M13): by those who decide about a household.
    public var seesSensitiveTags: Bool { role == .administrator || role == .coordinator }

    /// The name in events and audit, the acting person's own also where they act for another: `uid:1000`.
    public var actor: String { Self.actor(uid) }

    /// The name of a uid in events and audit.
    public static func actor(_ uid: UInt32) -> String { "uid:\(uid)" }
}
