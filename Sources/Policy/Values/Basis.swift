public import Register

/// On what ground a value of a pack stands: every value has one.
public enum Basis: Sendable, Hashable, Codable {
    /// An article of a document that the pack lists; `document` is the key in the pack's `documents`.
    case document(document: String, article: String)
    /// A decision of the office: who decided, on which day, recorded in which minute (会议纪要).
    case decision(body: String, day: CalendarDay, minute: String)
    /// The product's own value (产品缺省值): no document states it and the office has not adopted it.
    case `default`
}
