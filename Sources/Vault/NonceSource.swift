import Glibc
import Synchronization

/// Random nonces from the system's generator, drawn some at a time: a call of the system for each box costs as much as
/// sealing it.
final class NonceSource: Sendable {
    /// As many nonces as `getentropy` fills at once, which is 256 bytes.
    private static let drawn = 21
    private let unused = Mutex<[UInt8]>([])

    /// Twelve bytes that were never handed out before.
    func next() -> [UInt8] {
        unused.withLock { unused in
            if unused.isEmpty { unused = Self.draw(Self.drawn * Vault.nonceLength) }
            let nonce = Array(unused.suffix(Vault.nonceLength))
            unused.removeLast(Vault.nonceLength)
            return nonce
        }
    }

    private static func draw(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            // Fails for more than 256 bytes and on kernels without the call, which Swift's own generator needs too.
            precondition(getentropy(buffer.baseAddress, count) == 0, "no random numbers")
            length = count
        }
    }
}
