extension Vault {
    /// A keyed hash by which a sealed value is found again: the first 16 bytes of HMAC-SHA256.
    ///
    /// Equal values give equal hashes for one `purpose` and unrelated ones for another, so a column of last-four hashes
    /// cannot be joined with a column of ID number hashes. The caller normalises `value` first (upper-case X, no spaces).
    public func lookup(_ purpose: String, _ value: String) -> [UInt8] {
        Self.keyedHash(lookups, [purpose, value])
    }

    /// The same hash of a value of which there are few: it is remembered.
    public func lookup(common purpose: String, _ value: String) -> [UInt8] {
        recent.hash("\(purpose)\u{1F}\(value)") { lookup(purpose, value) }
    }

    /// The 16 bytes of a register record's id: the first 128 bits of a keyed hash of its kind and the natural key at
    /// first import (household number; ID number; credit code and name).
    ///
    /// The same ledgers and key give the same ids on any store; without the key an id says nothing about its record.
    public func recordID(kind: String, naturalKey: [String]) -> [UInt8] {
        Self.keyedHash(records, [kind] + naturalKey)
    }

    /// HMAC-SHA256 over the parts, each behind its length so that no two lists of parts read the same; 16 bytes of it.
    private static func keyedHash(_ hash: KeyedHash, _ parts: [String]) -> [UInt8] {
        var message: [UInt8] = []
        message.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count + 4 })
        for part in parts {
            let count = UInt32(truncatingIfNeeded: part.utf8.count)
            for shift in [24, 16, 8, 0] as [UInt32] { message.append(UInt8(truncatingIfNeeded: count >> shift)) }
            message += part.utf8
        }
        return hash.code(of: message, count: 16)
    }
}
