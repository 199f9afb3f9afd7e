public import Records
public import Register

/// A policy pack as the store keeps it: by the digest of its content, so that a run can name exactly what it used.
public struct StoredPack: Sendable, Hashable {
    /// SHA-256 of the content, hexadecimal.
    public var digest: String
    /// The pack's id, such as `fujian-2020`.
    public var id: String
    /// The text as it was loaded.
    public var content: String
    /// The area it is bound to.
    public var area: DivisionCode
    /// First day in force.
    public var from: CalendarDay
    /// Last day in force; `nil` = open.
    public var until: CalendarDay?
    /// Who stored it.
    public var actor: String
    /// When.
    public var at: Instant

    /// A pack.
    public init(
        digest: String, id: String, content: String, area: DivisionCode, from: CalendarDay, until: CalendarDay?,
        actor: String, at: Instant
    ) {
        self.digest = digest
        self.id = id
        self.content = content
        self.area = area
        self.from = from
        self.until = until
        self.actor = actor
        self.at = at
    }
}

/// The decision of an office to use a pack's default values (`pack adopt`).
public struct PackAdoption: Sendable, Hashable {
    /// The pack's digest.
    public var digest: String
    /// The deciding body.
    public var body: String
    /// Day of the decision.
    public var decided: CalendarDay
    /// Number of the minute, where there is one.
    public var minute: String?
    /// Who entered it.
    public var actor: String
    /// When.
    public var at: Instant

    /// An adoption.
    public init(digest: String, body: String, decided: CalendarDay, minute: String?, actor: String, at: Instant) {
        self.digest = digest
        self.body = body
        self.decided = decided
        self.minute = minute
        self.actor = actor
        self.at = at
    }
}
