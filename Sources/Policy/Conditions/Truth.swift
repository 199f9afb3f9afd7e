/// A truth value in three-valued logic (Kleene): true, false, or unknown for want of facts.
public enum Truth: Sendable, Hashable {
    /// It holds.
    case `true`
    /// It does not hold.
    case `false`
    /// It cannot be told; `missing` names the facts that would tell, sorted, each once.
    case unknown(missing: [String])

    /// A truth value that is known.
    public init(_ known: Bool) { self = known ? .true : .false }

    /// Unknown for want of `facts`.
    public static func unknown(_ facts: some Sequence<String>) -> Truth {
        .unknown(missing: Set(facts).sorted())
    }

    /// Negation: unknown stays unknown.
    public static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .true: .false
        case .false: .true
        case .unknown: value
        }
    }

    /// True where all are true; false where one is false, whatever is unknown; else unknown.
    public static func all(_ values: some Sequence<Truth>) -> Truth {
        var missing: [String] = []
        var isUnknown = false
        for value in values {
            switch value {
            case .true: continue
            case .false: return .false
            case .unknown(let facts):
                isUnknown = true
                missing += facts
            }
        }
        return isUnknown ? .unknown(missing) : .true
    }

    /// True where one is true, whatever is unknown; false where all are false; else unknown.
    public static func any(_ values: some Sequence<Truth>) -> Truth { !all(values.map { !$0 }) }
}
