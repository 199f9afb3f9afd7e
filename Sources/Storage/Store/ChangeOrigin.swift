public import Records

/// Who changes something, when, and from which file or run: what every event of one transaction shares.
public struct ChangeOrigin: Sendable, Hashable {
    /// Who, such as `uid:0`.
    public var actor: String
    /// When.
    public var at: Instant
    /// The import batch, such as `B000012`.
    public var batch: String?
    /// Number of the file in the batch, from 1.
    public var fileNumber: Int?
    /// The file's name without its folder.
    public var file: String?

    /// A change by a person or process, without a file.
    public init(actor: String, at: Instant) {
        self.actor = actor
        self.at = at
    }

    /// A change by file number `fileNumber` of `batch`.
    public init(actor: String, at: Instant, batch: String, fileNumber: Int, file: String) {
        self.actor = actor
        self.at = at
        self.batch = batch
        self.fileNumber = fileNumber
        self.file = file
    }
}
