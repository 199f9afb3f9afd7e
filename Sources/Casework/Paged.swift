/// One page of a list: its items, how many there are in all, and where the next page begins.
public struct Paged<Item: Sendable>: Sendable {
    /// The items, in the list's order.
    public var items: [Item]
    /// How many items the whole list has.
    public var total: Int
    /// The cursor of the next page; nil at the end.
    public var next: String?

    /// A page.
    public init(items: [Item], total: Int, next: String?) {
        self.items = items
        self.total = total
        self.next = next
    }
}
