import Foundation
import Matching
import Policy
import Register
import Storage

/// What a run keeps: its inputs, so that it can be repeated, and its outcome.
enum StoredRun {
    /// The snapshot as JSON with sorted keys.
    static let snapshot = "snapshot"
    /// The pack's text.
    static let pack = "pack"
    /// The bytes that `runs repeat` compares.
    static let bytes = "outcome"
    /// The outcome as JSON, for lists and reports.
    static let outcome = "lead"

    /// A value as JSON that depends on its content alone.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// A value from its JSON.
    static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws -> T {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}

extension StoreSession {
    /// A part of a run that every run has.
    func requiredPart(_ name: String, of run: String) throws -> [UInt8] {
        guard let content = try part(name, of: run) else { throw StorageError(.corrupt, "part \(name) of a run") }
        return content
    }
}
