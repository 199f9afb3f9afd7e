internal import Crypto
internal import FoundationEssentials

extension Vault {
    /// A sealed box of `content` that opens only for the same row and column.
    ///
    /// - Parameters:
    ///   - row: the id of the row that holds the box.
    ///   - column: table and column, as `household.sealed`.
    /// - Throws: `VaultError` with code `seal_failed` if the cipher refuses, which needs a broken nonce source.
    public func seal(_ content: [UInt8], row: [UInt8], column: String) throws(VaultError) -> [UInt8] {
        do {
            let nonce = try AES.GCM.Nonce(data: nonces())
            let box = try AES.GCM.seal(
                content, using: sealingKey, nonce: nonce, authenticating: Self.binding(row: row, column: column))
            var bytes: [UInt8] = []
            bytes.reserveCapacity(Self.keyIDLength + Self.nonceLength + content.count + Self.tagLength)
            bytes += keyID
            // Nonce, ciphertext and tag; nil only for nonces of another length.
            guard let combined = box.combined else { throw VaultError(.sealFailed) }
            combined.withUnsafeBytes { bytes += $0 }
            return bytes
        } catch {
            throw VaultError(.sealFailed)
        }
    }

    /// The content of a box sealed for `row` and `column`.
    ///
    /// - Throws: `VaultError`: `wrong_key` if another key sealed it, `broken_box` if it was changed, cut, or moved here
    ///   from another row or column.
    public func open(_ box: [UInt8], row: [UInt8], column: String) throws(VaultError) -> [UInt8] {
        guard box.count >= Self.keyIDLength + Self.nonceLength + Self.tagLength else { throw VaultError(.brokenBox) }
        guard box.prefix(Self.keyIDLength).elementsEqual(keyID) else { throw VaultError(.wrongKey) }
        do {
            let sealed = try AES.GCM.SealedBox(combined: box[Self.keyIDLength...])
            let content = try AES.GCM.open(
                sealed, using: sealingKey, authenticating: Self.binding(row: row, column: column))
            return Array(content)
        } catch {
            throw VaultError(.brokenBox)
        }
    }

    /// What a box is bound to: the length of the column's name, the name, the row id.
    private static func binding(row: [UInt8], column: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(column.utf8.count + row.count + 1)
        bytes.append(UInt8(truncatingIfNeeded: column.utf8.count))
        bytes += column.utf8
        bytes += row
        return bytes
    }
}
