public import Register

/// A policy document that a pack cites.
public struct PolicyDocument: Sendable, Hashable, Codable {
    /// The key by which the pack's values cite it.
    public let key: String
    /// Its title.
    public let title: String
    /// Its number, such as 榕政办〔2020〕46号.
    public let number: String
    /// Its date; nil where the text at hand does not state it.
    public let date: CalendarDay?
    /// The issuing body.
    public let issuer: String

    /// A document.
    public init(key: String, title: String, number: String, date: CalendarDay?, issuer: String) {
        self.key = key
        self.title = title
        self.number = number
        self.date = date
        self.issuer = issuer
    }
}
