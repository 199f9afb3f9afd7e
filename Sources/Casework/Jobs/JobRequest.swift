import Ledgers
import Records
import Register
import Wording

/// What a job was asked for, as the store keeps it: JSON with sorted keys, without any personal datum.
enum JobRequest: Codable, Hashable {
    /// A run over one area.
    case run(RunOrder)
    /// A file, whose bytes are the job's input.
    case importing(ImportRequest)

    /// The text that the store keeps.
    var text: String {
        get throws { try JobText.encode(self) }
    }

    /// The request of a stored job.
    init(of job: Job) throws {
        self = try JobText.decode(JobRequest.self, from: job.request)
    }

    /// A request for a run.
    init(_ order: RunOrder) { self = .run(order) }

    /// A request for an import.
    init(_ order: ImportOrder) { self = .importing(ImportRequest(order)) }
}

/// An import order without the file's bytes.
struct ImportRequest: Codable, Hashable {
    var kind: LedgerKind
    var file: String
    var encoding: String
    var batch: String?
    var wantsRejects: Bool
    var language: Language
    var snapshot: SnapshotScope?
    var receivedFrom: String?

    init(_ order: ImportOrder) {
        kind = order.kind
        file = order.file
        encoding = order.encoding
        batch = order.batch
        wantsRejects = order.wantsRejects
        language = order.language
        snapshot = order.snapshot
        receivedFrom = order.receivedFrom
    }

    /// The order, with the bytes that were uploaded.
    func order(_ bytes: [UInt8]) -> ImportOrder {
        ImportOrder(
            kind: kind, file: file, bytes: bytes, encoding: encoding, batch: batch, wantsRejects: wantsRejects,
            language: language, snapshot: snapshot, receivedFrom: receivedFrom)
    }
}

/// Why a job failed, as the store keeps it, in both languages.
struct StoredProblem: Codable, Hashable {
    var code: String
    var message: Phrase
    var hint: Phrase?
    var field: String?

    init(_ error: any PresentableError) {
        code = error.code
        message = error.message
        hint = error.hint
        field = (error as? CaseworkError)?.field
    }

    /// The error that it was.
    var error: CaseworkError { CaseworkError(code, message, hint: hint, field: field) }
}
