import Synchronization

/// Keyed hashes of the few values that every other row has again: the last four characters of identity numbers.
final class LookupCache: Sendable {
    private let hashes = Mutex<[String: [UInt8]]>([:])
    /// Three digits and a digit or X give 11,000 values: all of them fit.
    private static let limit = 12_000

    func hash(_ value: String, _ compute: () -> [UInt8]) -> [UInt8] {
        if let known = hashes.withLock({ $0[value] }) { return known }
        let hash = compute()
        hashes.withLock { known in
            if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
            known[value] = hash
        }
        return hash
    }
}
