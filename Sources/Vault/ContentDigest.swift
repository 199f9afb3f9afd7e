internal import Crypto
internal import FoundationEssentials

/// SHA-256 of content, for packs, snapshots and stored bytes: unkeyed, so that anybody can compare.
///
/// Feed it the parts in one agreed order; `add(field:)` puts each part's length in front, so that parts cannot run
/// together, while `add(bytes:)` is the plain hash of a byte stream.
public struct ContentDigest {
    private var hasher = SHA256()

    /// An empty digest.
    public init() {}

    /// Adds `bytes` as they are.
    public mutating func add(bytes: [UInt8]) {
        hasher.update(data: bytes)
    }

    /// Adds one field behind its length (8 bytes, big-endian); `nil` differs from an empty field.
    public mutating func add(field: String?) {
        var length = UInt64(bitPattern: field.map { Int64($0.utf8.count) } ?? -1).bigEndian
        withUnsafeBytes(of: &length) { hasher.update(bufferPointer: $0) }
        guard var text = field else { return }
        text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public func finish() -> String {
        Hexadecimal.string(Array(hasher.finalize()))
    }

    /// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        Hexadecimal.string(Array(SHA256.hash(data: bytes)))
    }
}
