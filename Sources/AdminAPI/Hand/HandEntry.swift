/// What a write by hand states; each route takes the keys that concern it and refuses the others.
public struct HandEntry: Codable, Sendable, Hashable {
    /// Values by field: any heading of the ledger, in Chinese or English, or its own word such as `allowance`.
    public var fields: [String: HandText]?
    /// Fields that are unknown from now on.
    public var clear: [String]?
    /// Because of what; kept sealed.
    public var because: String?
    /// The version that the caller saw; absent = whichever.
    public var version: Int64?
    /// The day from which it holds; absent = today.
    public var on: String?
    /// Which member: key, whole ID number, or a name that only one of the household has.
    public var member: String?
    /// Which need: key, or a kind of which the household has one.
    public var need: String?
    /// Why, a word or code.
    public var reason: String?
    /// The last day of a gradual exit.
    public var exitUntil: String?
    /// True for a gradual exit of as many months as the pack says.
    public var gradual: Bool?
    /// Who follows as head.
    public var newHead: String?
    /// The household into which this one goes.
    public var into: String?
    /// The number of the new household.
    public var new: String?
    /// Who forms the new household.
    public var members: [String]?
    /// The head of the new household.
    public var head: String?
    /// True where everything is tried and nothing is kept.
    public var dryRun: Bool?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case fields, clear, because, version, on, member, need, reason, gradual, into, new, members, head
        case exitUntil = "exit_until"
        case newHead = "new_head"
        case dryRun = "dry_run"
    }

    /// An entry that states nothing.
    public init() {}

    /// The keys that are stated.
    public var keys: [String] {
        let stated: [(CodingKeys, Bool)] = [
            (.fields, fields != nil), (.clear, clear != nil), (.because, because != nil), (.version, version != nil),
            (.on, on != nil), (.member, member != nil), (.need, need != nil), (.reason, reason != nil),
            (.gradual, gradual != nil), (.into, into != nil), (.new, new != nil), (.members, members != nil),
            (.head, head != nil), (.exitUntil, exitUntil != nil), (.newHead, newHead != nil),
            (.dryRun, dryRun != nil),
        ]
        return stated.filter(\.1).map(\.0.rawValue)
    }

    /// Every key that there is.
    public static var allKeys: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// A value as text; a number or truth value of JSON is taken as it is written.
public struct HandText: Codable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text.
    public var text: String

    /// A value.
    public init(_ text: String) { self.text = text }

    /// A value.
    public init(stringLiteral text: String) { self.text = text }

    /// Reads a text, whole number, number or truth value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if let truth = try? container.decode(Bool.self) {
            text = truth ? "true" : "false"
        } else if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else if container.decodeNil() {
            text = ""
        } else {
            text = String(try container.decode(Double.self))
        }
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
