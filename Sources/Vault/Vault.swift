internal import Crypto
internal import FoundationEssentials

/// Seals what must not be read at rest, and makes it findable again without opening it.
///
/// Three subkeys are derived from the one `VaultKey` (HKDF-SHA256, RFC 5869), so that a leak of one use says nothing of
/// the others: AES-256-GCM for sealing, HMAC-SHA256 for lookup, HMAC-SHA256 for record ids.
///
/// A sealed box is `key id (4) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`: 32 bytes more than its content. Nonces are random
/// by default, so two boxes of one text differ and boxes are never compared; random nonces are safe up to about 2³²
/// boxes per key. Values of this type are immutable and safe to share between threads.
public struct Vault: Sendable {
    /// First four bytes of every box sealed with this key: a derived value, not part of the key.
    public let keyID: [UInt8]

    let sealingKey: SymmetricKey
    let lookups: KeyedHash
    let records: KeyedHash
    let nonces: @Sendable () -> [UInt8]
    let recent = LookupCache()

    /// A vault over `key`.
    ///
    /// - Parameter nonces: source of nonces of exactly 12 bytes, each never used before with this key; `nil` takes them
    ///   from the system's generator. Only tests that want the same boxes twice pass one.
    public init(key: VaultKey, nonces: (@Sendable () -> [UInt8])? = nil) {
        let secret = SymmetricKey(data: key.bytes)
        func subkey(_ use: String, bytes: Int) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: secret, info: Array("jiedui/v1/\(use)".utf8), outputByteCount: bytes)
        }
        sealingKey = subkey("seal", bytes: 32)
        lookups = KeyedHash(key: subkey("lookup", bytes: 32))
        records = KeyedHash(key: subkey("record-id", bytes: 32))
        keyID = subkey("key-id", bytes: Self.keyIDLength).withUnsafeBytes { Array($0) }
        if let nonces {
            self.nonces = nonces
        } else {
            let source = NonceSource()
            self.nonces = { source.next() }
        }
    }

    static let keyIDLength = 4
    static let nonceLength = 12
    static let tagLength = 16
}
