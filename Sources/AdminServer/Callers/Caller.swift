public import Records

/// Who is calling: identity and what follows from it. One value, made once per request.
public struct Caller: Sendable, Hashable {
    /// The user id that the kernel reports, or the one that was counted for the holder of a token.
    public var uid: UInt32
    /// On whose behalf use cases act; `nil` where the office knows no such user.
    public var principal: Principal?

    /// A caller from its parts.
    public init(uid: UInt32, principal: Principal?) {
        self.uid = uid
        self.principal = principal
    }

    /// Whether the caller's role may do `action` at all.
    public func may(_ action: Action) -> Bool {
        Rights.allows(principal?.role, everywhere: principal?.area == nil, action)
    }
}
