/// One page of a list: its items, how many the whole list has, and where the next page begins.
public struct Page<Item: Codable & Sendable>: Codable, Sendable {
    /// The items of this page, in the list's order.
    public var items: [Item]
    /// How many items the whole list has, not only this page.
    public var total: Int
    /// The cursor of the next page, to be passed back unread; `null` on the last page.
    public var next: String?

    private enum CodingKeys: String, CodingKey {
        case items, total, next
    }

    /// A page from its parts.
    public init(items: [Item], total: Int, next: String? = nil) {
        self.items = items
        self.total = total
        self.next = next
    }

    /// Writes the page; `next` is written as `null` on the last page, never left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try container.encode(total, forKey: .total)
        try container.encode(next, forKey: .next)
    }
}

extension Page: Equatable where Item: Equatable {}
