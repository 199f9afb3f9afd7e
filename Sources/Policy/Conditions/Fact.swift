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
        /// The township, only in calculators.
        case town
    }

    /// The name, `SUBJECT.FIELD`.
    public let name: String
    /// Of whom.
    public let subject: Subject
    /// The type.
    public let type: FactType
    /// What people read on worklists.
    public let names: PackWords
    /// True where the register does not keep it: it is known only where somebody states it for a check.
    public let isOnlyStated: Bool
    /// The value of the register in a context, nil where it is not known; see ``value(in:)``.
    private let read: @Sendable (FactContext) -> FactValue?

    init(
        _ name: String, _ type: FactType, zh: String, en: String,
        _ read: @escaping @Sendable (FactContext) -> FactValue?
    ) {
        self.name = name
        self.subject = Subject(rawValue: String(name.prefix { $0 != "." })) ?? .household
        self.type = type
        self.names = PackWords(zh: zh, en: en)
        self.isOnlyStated = false
        self.read = read
    }

    /// A fact that the register does not keep.
    init(stated name: String, _ type: FactType, zh: String, en: String) {
        self.name = name
        self.subject = Subject(rawValue: String(name.prefix { $0 != "." })) ?? .household
        self.type = type
        self.names = PackWords(zh: zh, en: en)
        self.isOnlyStated = true
        self.read = { _ in nil }
    }

    /// True where somebody may enter it for good (`fact set`): no ledger states it, or its past is more than a ledger keeps.
    public var isKept: Bool {
        isOnlyStated ? subject != .town : name == "household.guaranteed_since" || name == "household.was_marginal"
    }

    /// The value in a context: what is stated for the check, else what the register knows; nil where neither is.
    func value(in context: FactContext) -> FactValue? {
        context.stated.isEmpty ? read(context) : context.stated[context.key(of: name)] ?? read(context)
    }

    /// Every fact, by subject, then in the order of the register's fields; those that are only stated behind them.
    public static let all: [Fact] =
        household + member + need + helper + pair + statedOfHousehold + statedOfMember + statedOfTown

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The fact called `name`; nil where there is none.
    public static func named(_ name: String) -> Fact? { byName[name] }
}
