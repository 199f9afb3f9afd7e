/// Why a copy of the store was refused; `detail` is a table, a number or a path, never a value of a row.
public struct TransferError: Error, Sendable, Hashable {
    /// What went wrong; raw values are stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file is no backup of this program.
        case notABackup = "not_a_backup"
        /// A newer program wrote the backup.
        case newerSchema = "newer_schema"
        /// The file ends before the backup does.
        case truncated = "truncated"
        /// A piece was changed, moved or does not belong to this backup.
        case altered = "altered"
        /// The backup was sealed with another key.
        case wrongKey = "wrong_key"
        /// The target has tables already.
        case notEmpty = "not_empty"
        /// Rows in the target do not count or hash as those of the source.
        case differs = "differs"
        /// The file cannot be read.
        case unreadable = "unreadable"
        /// The store was moved before, and its data is elsewhere.
        case moved = "moved"
    }

    /// What went wrong.
    public var code: Code
    /// Where.
    public var detail: String

    /// An error of one kind.
    public init(_ code: Code, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }
}
