internal import Crypto
internal import FoundationEssentials

/// HMAC-SHA256 (RFC 2104) under one key of at most 64 bytes, with the key already worked into both of its hashes.
///
/// Imports make several for each row: beginning once and feeding plain bytes takes half the time of the library's own
/// type, which is generic over the kind of hash and of data.
struct KeyedHash: Sendable {
    private let inner: SHA256
    private let outer: SHA256
    private static let blockLength = 64

    init(key: SymmetricKey) {
        var block = key.withUnsafeBytes { Array($0) }
        block += [UInt8](repeating: 0, count: Self.blockLength - block.count)
        var (inner, outer) = (SHA256(), SHA256())
        inner.update(data: block.map { $0 ^ 0x36 })
        outer.update(data: block.map { $0 ^ 0x5C })
        (self.inner, self.outer) = (inner, outer)
    }

    /// The first `count` bytes of the code of `message`, 32 at most.
    func code(of message: [UInt8], count: Int) -> [UInt8] {
        var (inner, outer) = (inner, outer)
        message.withUnsafeBytes { inner.update(bufferPointer: $0) }
        inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
        return outer.finalize().withUnsafeBytes { Array($0.prefix(count)) }
    }
}
