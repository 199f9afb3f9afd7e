/// What a change made of a record, as an event keeps it: coded facts by name, sorted; never a name, number or sentence.
///
/// A household's state is built again from these alone. As text: `name=value` joined by `;`; neither `=`, `;` nor a line
/// end occurs in a value, because values are codes, ids and days. A value that became unknown is the empty text.
public struct EventContent: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The values by name.
    public private(set) var values: [String: String]

    /// Content with these values; nil = unknown now.
    public init(_ values: [String: String?]) {
        self.values = values.mapValues { $0 ?? "" }
    }

    /// Reads ``description``; parts without `=` are left out.
    public init(parsing text: String) {
        values = [:]
        for part in text.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            values[String(part[..<equals])] = String(part[part.index(after: equals)...])
        }
    }

    /// The value of `name`; nil where it is not there or unknown.
    public subscript(name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The text that is kept.
    public var description: String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
    }
}
