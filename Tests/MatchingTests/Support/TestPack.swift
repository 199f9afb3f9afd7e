import Foundation
import Policy

/// Packs for tests: the embedded pack of Fujian 2020, and variants of its text.
enum TestPack {
    private static let read = Result { try PackLibrary.embedded().pack("fujian-2020") }

    static func fujian() throws -> PolicyPack { try read.get() }

    /// The pack with parts of its text replaced; every part must occur.
    static func fujian(_ changes: [(String, String)]) throws -> PolicyPack {
        var text = try fujian().text
        for (old, new) in changes {
            guard let range = text.range(of: old) else { throw Missing(text: old) }
            text.replaceSubrange(range, with: new)
        }
        return try PolicyPack(yaml: text, name: "test")
    }

    struct Missing: Error {
        var text: String
    }

    /// Puts a built-in rule into another mode.
    static func fujian(rule: String, mode: String) throws -> PolicyPack {
        let old = ["hard", "soft"].map { "{ id: \(rule), mode: \($0)," }
        let text = try fujian().text
        return try fujian([(old.first { text.contains($0) } ?? old[0], "{ id: \(rule), mode: \(mode),")])
    }
}
