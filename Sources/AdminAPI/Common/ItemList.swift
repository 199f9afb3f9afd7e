/// A list that is short enough to come whole.
public struct ItemList<Item: Codable & Sendable>: Codable, Sendable {
    /// The items, in the list's order.
    public var items: [Item]

    /// A list of `items`.
    public init(items: [Item]) {
        self.items = items
    }
}
