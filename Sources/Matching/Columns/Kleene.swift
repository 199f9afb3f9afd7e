import Policy

/// A truth value in one byte, for columns: false, true or unknown.
enum Kleene: UInt8, Sendable {
    case no = 0
    case yes = 1
    case unknown = 2

    /// Known truth.
    init(_ known: Bool) { self = known ? .yes : .no }

    /// Yes where one is yes; no where all are no; else unknown.
    static func any(_ values: some Sequence<Kleene>) -> Kleene {
        var result = Kleene.no
        for value in values {
            if value == .yes { return .yes }
            if value == .unknown { result = .unknown }
        }
        return result
    }

    /// Yes where both are yes; no where one is no; else unknown.
    static func both(_ left: Kleene, _ right: Kleene) -> Kleene {
        if left == .no || right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    /// Negation: unknown stays unknown.
    static prefix func ! (value: Kleene) -> Kleene {
        switch value {
        case .no: .yes
        case .yes: .no
        case .unknown: .unknown
        }
    }
}
