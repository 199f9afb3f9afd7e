import FoundationEssentials
import Wording
import Yams

/// The configuration file: one flat YAML mapping; an unknown key is refused with its line.
struct SettingsFile: Sendable {
    private static let known: Set<String> = [
        "database", "password_file", "socket", "group", "key", "packs", "language", "log_level", "drain_seconds",
        "jobs", "lease_seconds", "administrator",
    ]

    private let values: [String: (text: String, line: Int)]

    /// A file without any value.
    static let empty = SettingsFile(values: [:])

    private init(values: [String: (text: String, line: Int)]) {
        self.values = values
    }

    /// Reads `path`.
    ///
    /// - Throws: ``StartError`` with path and line.
    init(path: String) throws(StartError) {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadableFile(path) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badFile(path, line: 1) }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw .badFile(path, line: (error as? YamlError).flatMap(Self.line) ?? 1)
        }
        guard let root else {
            self = .empty
            return
        }
        guard let mapping = root.mapping else { throw .badFile(path, line: 1) }
        var values: [String: (text: String, line: Int)] = [:]
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            guard let name = key.string, Self.known.contains(name) else { throw .unknownKey(path, line: line) }
            guard let text = value.scalar?.string, values[name] == nil else { throw .badValue(path, line: line, name) }
            values[name] = (text, line)
        }
        self.values = values
    }

    /// The text of a key.
    subscript(name: String) -> String? { values[name]?.text }

    private static func line(_ error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
