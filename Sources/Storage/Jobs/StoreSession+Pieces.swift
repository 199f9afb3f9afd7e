import Vault

/// What a job reads, or hands back beside its result.
public enum JobPart: String, Sendable {
    /// The uploaded file; goes with the end of the job.
    case input
    /// The rejected rows as a workbook; kept for a day.
    case rejects
}

extension StoreSession {
    /// Greatest length of one piece: 1 MiB.
    public static let jobPieceLength = 1 << 20

    /// Keeps one piece, numbered from 0, of a part of a job, sealed.
    public func addPiece(_ bytes: [UInt8], _ number: Int, of part: JobPart, job: String) throws {
        let box = try vault.seal(bytes, row: Self.place(job, part, number), column: "job_piece.sealed")
        try sql.execute(
            "INSERT INTO job_piece (job, part, piece, sealed) VALUES ($1, $2, $3, $4)",
            [.text(job), .code(part), .int(number), .blob(box)])
    }

    /// Keeps a whole part of a job in pieces.
    public func addPart(_ bytes: [UInt8], _ part: JobPart, job: String) throws {
        for (number, start) in stride(from: 0, to: max(bytes.count, 1), by: Self.jobPieceLength).enumerated() {
            let piece = Array(bytes[start..<min(start + Self.jobPieceLength, bytes.count)])
            try addPiece(piece, number, of: part, job: job)
        }
    }

    /// A part of a job, whole; `nil` where there is none (any more).
    public func part(_ part: JobPart, job: String) throws -> [UInt8]? {
        var whole: [UInt8]?
        let vault = vault
        try sql.query(
            "SELECT piece, sealed FROM job_piece WHERE job = $1 AND part = $2 ORDER BY piece",
            [.text(job), .code(part)]
        ) { row in
            do {
                let place = Self.place(job, part, Int(try row.int(0)))
                let piece = try vault.open(try row.blob(1), row: place, column: "job_piece.sealed")
                // In place: a new array for each piece would copy the whole every time.
                if whole == nil { whole = piece } else { whole?.append(contentsOf: piece) }
            } catch let error as VaultError {
                throw StorageError(.sealBroken, "job_piece: \(error.code.rawValue)")
            }
        }
        return whole
    }

    private static func place(_ job: String, _ part: JobPart, _ number: Int) -> [UInt8] {
        Array("\(job).\(part.rawValue).\(number)".utf8)
    }
}
