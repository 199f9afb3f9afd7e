/// Why a key file or a sealed box was refused.
///
/// Holds a path or an error number, never a key or the content of a box.
public struct VaultError: Error, Sendable, Hashable {
    /// What went wrong; raw values are stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no key file at the path.
        case keyMissing = "key_missing"
        /// A key file is already there and was not replaced.
        case keyExists = "key_exists"
        /// The path is a link, a folder, a device: not a regular file.
        case keyNotRegular = "key_not_regular"
        /// Group or others may read or write the key file, or it belongs to somebody else.
        case keyExposed = "key_exposed"
        /// The file's size or content is not that of a key file.
        case keyMalformed = "key_malformed"
        /// The system refused to read or write the key file; `errorNumber` says why.
        case keyUnreadable = "key_unreadable"
        /// The cipher refused to seal.
        case sealFailed = "seal_failed"
        /// The box was sealed with another key.
        case wrongKey = "wrong_key"
        /// The box was changed, cut, or belongs to another row or column.
        case brokenBox = "broken_box"
    }

    /// What went wrong.
    public var code: Code
    /// The key file, for the codes that begin with `key`.
    public var path: String?
    /// The system's error number, where it named one.
    public var errorNumber: Int32?

    /// An error of one kind.
    public init(_ code: Code, path: String? = nil, errorNumber: Int32? = nil) {
        self.code = code
        self.path = path
        self.errorNumber = errorNumber
    }
}
