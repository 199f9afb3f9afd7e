/// A fact that conditions may name: the one registry of names, types and how each is read.
public struct Fact: Sendable {
    /// Of whom a fact is.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// The household; may stand everywhere.
        case household
        /// A member, only where members are counted.
        case member
        /// A need, only where needs are counted.
        case need
        /// The helper, only in rules on pairs.
        case helper
        /// The pair, only in rules on pairs.
        case pair
    }

    /// The name, `SUBJECT.FIELD`.
    public let name: String
    /// Of whom.
    public let subject: Subject
    /// The type.
    public let type: FactType
    /// What people read on worklists.
    public let names: PackWords
    /// The value in a context, nil where it is not known.
    let read: @Sendable (FactContext) -> FactValue?

    init(
        _ name: String, _ type: FactType, zh: String, en: String,
        _ read: @escaping @Sendable (FactContext) -> FactValue?
    ) {
        self.name = name
        self.subject = Subject(rawValue: String(name.prefix { $0 != "." })) ?? .household
        self.type = type
        self.names = PackWords(zh: zh, en: en)
        self.read = read
    }

    /// Every fact, by subject, then in the order of the register's fields.
    public static let all: [Fact] = household + member + need + helper + pair

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The fact called `name`; nil where there is none.
    public static func named(_ name: String) -> Fact? { byName[name] }
}
