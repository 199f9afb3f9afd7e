/// One page of a list, the number of all items, and where the next page begins.
public struct Page<Item: Sendable>: Sendable {
    /// The items of this page.
    public var items: [Item]
    /// Number of items on all pages.
    public var total: Int
    /// Give this to get the next page; `nil` on the last.
    public var next: String?

    /// A page.
    public init(items: [Item], total: Int, next: String?) {
        self.items = items
        self.total = total
        self.next = next
    }

    /// The same page with each item changed.
    public func map<Other: Sendable>(_ change: (Item) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(items: try items.map(change), total: total, next: next)
    }
}
