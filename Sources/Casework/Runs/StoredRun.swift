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
    /// The bytes that `runs repeat` compares, as earlier versions kept them: they follow from the outcome.
    static let bytes = "outcome"
    /// The outcome, for lists and reports.
    static let outcome = "lead"
    /// What a run of another kind read beside the households, as JSON.
    static let resources = "resources"
    /// What came out of a run of another kind, as JSON: the bytes that `runs repeat` compares.
    static let result = "result"

    /// How many running leads it could let go, as JSON; absent where they stay.
    static let budget = "budget"

    /// Which running leads it lets go, as JSON: helpers by household; absent where they stay.
    static let moves = "moves"

    static func text(of moves: [String: RecordID]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array(try encoder.encode(moves.mapValues(\.description)))
    }

    private static func released(_ change: LeadChange?) -> [String: RecordID] {
        Dictionary((change?.moves ?? []).map { ($0.household, $0.from) }, uniquingKeysWith: { _, last in last })
    }

    /// The leads that an outcome lets go, as ``moves`` keeps them.
    static func moves(_ outcome: LeadOutcome) throws -> RunPart {
        RunPart(moves, try text(of: released(outcome.change)))
    }

    /// The households whose lead a run lets go, with that lead: what decisions about its proposals ask.
    ///
    /// Runs of earlier versions have it in their outcome alone, which is then read whole.
    static func moves(of run: String, _ session: StoreSession) throws -> [String: RecordID] {
        guard let text = try session.part(moves, of: run) else {
            return try budget(of: run, session) == .stay ? [:] : released(outcome(of: run, session).change)
        }
        guard let found = try? JSONDecoder().decode([String: String].self, from: Data(text)) else {
            throw StorageError(.corrupt, "part \(moves) of a run")
        }
        return try found.mapValues { key in
            guard let helper = RecordID(key) else { throw StorageError(.corrupt, "part \(moves) of a run") }
            return helper
        }
    }

    static func text(of budget: LeadBudget) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array(try encoder.encode(budget))
    }

    /// The budget that a run kept.
    static func budget(of run: String, _ session: StoreSession) throws -> LeadBudget {
        guard let text = try session.part(budget, of: run) else { return .stay }
        guard let found = try? JSONDecoder().decode(LeadBudget.self, from: Data(text)) else {
            throw StorageError(.corrupt, "part \(budget) of a run")
        }
        return found
    }

    /// SHA-256 of what `write` hands out, without keeping it, and how many bytes it is.
    static func digest(
        _ write: (@escaping ([UInt8]) throws -> Void) throws -> Void
    ) rethrows -> (digest: String, bytes: Int) {
        let sum = RunningDigest()
        try write { sum.add($0) }
        return (sum.digest.finish(), sum.count)
    }

    /// The digest of the bytes that `runs repeat` compares, of what a run kept, and how many they are.
    static func resultDigest(of run: String, _ session: StoreSession) throws -> (digest: String, bytes: Int) {
        let next = session.pieces(of: bytes, run: run)
        if let first = try next() {
            return try digest { add in
                try add(first)
                while let piece = try next() { try add(piece) }
            }
        }
        guard try form(of: run, session) == .sharedGroups else {
            return try digest(outcome(of: run, session).canonicalBytes(to:))
        }
        let kept = session.pieces(of: outcome, run: run)
        return try digest { add in while let piece = try kept() { try add(piece) } }
    }

    private final class RunningDigest {
        var digest = ContentDigest()
        var count = 0

        func add(_ piece: [UInt8]) {
            digest.add(bytes: piece)
            count += piece.count
        }
    }

    /// The bytes that `write` hands out, made once to be hashed and stored.
    struct Made: Sendable {
        /// Their SHA-256.
        let digest: String
        private let pieces: [[UInt8]]?
        private let write: @Sendable (@escaping ([UInt8]) throws -> Void) throws -> Void

        /// What is kept at most; more is made again when it is stored.
        private static let limit = 128 << 20

        /// - Parameter polling: called with every piece; what it throws ends the making.
        init(
            polling: @escaping @Sendable () throws -> Void = {},
            _ write: @escaping @Sendable (@escaping ([UInt8]) throws -> Void) throws -> Void
        ) throws {
            self.write = write
            let kept = Kept()
            digest = try StoredRun.digest { add in
                try write { piece in
                    try polling()
                    try add(piece)
                    kept.take(piece, limit: Self.limit)
                }
            }.digest
            pieces = kept.pieces
        }

        /// Hands the pieces out.
        func write(to emit: @escaping ([UInt8]) throws -> Void) throws {
            guard let pieces else { return try write(emit) }
            for piece in pieces { try emit(piece) }
        }

        private final class Kept {
            var pieces: [[UInt8]]? = []
            private var count = 0

            func take(_ piece: [UInt8], limit: Int) {
                count += piece.count
                if count > limit { pieces = nil } else { pieces?.append(piece) }
            }
        }
    }

    /// The snapshot that a run kept.
    static func snapshot(of run: String, _ session: StoreSession) throws -> RegisterSnapshot {
        try decode(snapshot, of: run, session) { try RegisterSnapshot(from: $0) }
    }

    /// The form of the outcome that a run kept.
    static func form(of run: String, _ session: StoreSession) throws -> LeadForm {
        guard let first = try session.pieces(of: outcome, run: run)() else {
            throw StorageError(.corrupt, "part \(outcome) of a run")
        }
        guard first.first != UInt8(ascii: "{") else { return .ownGroups }
        guard let form = LeadOutcome.form(of: first) else { throw StorageError(.corrupt, "part \(outcome) of a run") }
        return form
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
