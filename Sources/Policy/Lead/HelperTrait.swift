public import Register

/// Something about a helper that a matrix of the pack gives points for: the column of a cell.
public enum HelperTrait: Sendable, Hashable, Comparable {
    /// What every helper has: a floor for the row. Written `any`.
    case any
    /// A capability, written as the code of the need that it meets, such as `SVC-CARE`.
    case capability(NeedCode)
    /// A further strength, written as its code, such as `family_doctor`.
    case strength(Strength)
    /// A kind of helper, written `kind:CODE`, such as `kind:medical`.
    case kind(HelperKind)

    /// Reads the text of a pack; nil where no list has the code.
    public init?(_ text: String) {
        if text == "any" {
            self = .any
        } else if text.hasPrefix("kind:") {
            guard let kind = HelperKind(rawValue: String(text.dropFirst(5))) else { return nil }
            self = .kind(kind)
        } else if let code = NeedCode(rawValue: text) {
            self = .capability(code)
        } else if let strength = Strength(rawValue: text) {
            self = .strength(strength)
        } else {
            return nil
        }
    }

    /// The text of a pack.
    public var code: String {
        switch self {
        case .any: "any"
        case .capability(let need): need.rawValue
        case .strength(let strength): strength.rawValue
        case .kind(let kind): "kind:\(kind.rawValue)"
        }
    }

    /// True where `helper` has it.
    public func holds(for helper: HelperFacts) -> Bool {
        switch self {
        case .any: true
        case .capability(let need): helper.capabilities.contains(need)
        case .strength(let strength): helper.strengths.contains(strength)
        case .kind(let kind): helper.kind == kind || (helper.isUnit && helper.unitKind == kind)
        }
    }

    /// Orders by text.
    public static func < (left: HelperTrait, right: HelperTrait) -> Bool { left.code < right.code }
}
