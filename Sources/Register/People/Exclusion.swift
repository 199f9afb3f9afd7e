/// A person on an exclusion list: covered elsewhere, shown with list, date and reason, never dropped (S4 四(二); M7).
public struct Exclusion: Sendable, Hashable {
    /// The person's number.
    public var person: ResidentID
    /// The person's name; sealed.
    public var name: String?
    /// The list, such as 农村建档立卡贫困户名册.
    public var list: String
    /// Date of the list.
    public var listed: CalendarDay?
    /// The reason in words.
    public var reason: String?
    /// Last day on which it holds; nil = until withdrawn.
    public var until: CalendarDay?

    /// An entry of an exclusion list.
    public init(person: ResidentID, list: String) {
        self.person = person
        self.list = list
    }
}
