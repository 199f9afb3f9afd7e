import Foundation
import Matching
import Policy
import Register
import Storage
import Vault

/// What a run keeps: its inputs, so that it can be repeated, and its outcome.
///
/// Snapshot and outcome are kept in the compact forms of `RegisterSnapshot.encode` and `LeadOutcome.encode`; parts that
/// begin with `{` are JSON of earlier versions and are still read.
enum StoredRun {
    /// The snapshot.
    static let snapshot = "snapshot"
    /// The pack's text.
    static let pack = "pack"
    /// The bytes that `runs repeat` compares.
    static let bytes = "outcome"
    /// The outcome, for lists and reports.
    static let outcome = "lead"

    /// SHA-256 of what `write` hands out, without keeping it, and how many bytes it is.
    static func digest(
        _ write: (@escaping ([UInt8]) throws -> Void) throws -> Void
    ) rethrows -> (digest: String, bytes: Int) {
        let sum = RunningDigest()
        try write { sum.add($0) }
        return (sum.digest.finish(), sum.count)
    }

    private final class RunningDigest {
        var digest = ContentDigest()
        var count = 0

        func add(_ piece: [UInt8]) {
            digest.add(bytes: piece)
            count += piece.count
        }
    }

    /// The snapshot that a run kept.
    static func snapshot(of run: String, _ session: StoreSession) throws -> RegisterSnapshot {
        try decode(snapshot, of: run, session) { try RegisterSnapshot(from: $0) }
    }

    /// The outcome that a run kept.
    static func outcome(of run: String, _ session: StoreSession) throws -> LeadOutcome {
        try decode(outcome, of: run, session) { try LeadOutcome(from: $0) }
    }

    /// The pack that a run kept.
    static func pack(of run: String, name: String, _ session: StoreSession) throws -> PolicyPack {
        let text = String(decoding: try session.requiredPart(pack, of: run), as: UTF8.self)
        return try PolicyPack(yaml: text, name: name)
    }

    private static func decode<T: Decodable>(
        _ part: String, of run: String, _ session: StoreSession, _ read: (ByteReader) throws -> T
    ) throws -> T {
        let next = session.pieces(of: part, run: run)
        guard let first = try next() else { throw StorageError(.corrupt, "part \(part) of a run") }
        do {
            guard first.first == UInt8(ascii: "{") else {
                var begun: [UInt8]? = first
                return try read(
                    ByteReader {
                        guard let piece = begun else { return try next() }
                        begun = nil
                        return piece
                    })
            }
            return try JSONDecoder().decode(T.self, from: Data(try session.requiredPart(part, of: run)))
        } catch let fault as CodingFault {
            throw StorageError(.corrupt, "part \(part) of a run: \(fault.code.rawValue)")
        }
    }
}

extension StoreSession {
    /// A part of a run that every run has.
    func requiredPart(_ name: String, of run: String) throws -> [UInt8] {
        guard let content = try part(name, of: run) else { throw StorageError(.corrupt, "part \(name) of a run") }
        return content
    }
}
