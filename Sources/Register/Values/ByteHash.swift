/// A quick hash of bytes for tables in memory.
///
/// Not a keyed hash: texts that collide under any seed can be made. For tables in which a collision merely costs time.
public enum ByteHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of some bytes; a nanosecond for each eight of them.
    public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = seedOfProcess) -> UInt64 {
        var hash = (UInt64(bytes.count) ^ seed) &* factor
        var place = 0
        while place + 8 <= bytes.count {
            hash = (unsafe hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* factor
            hash ^= hash >> 32
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[place])
            place += 1
        }
        hash = (hash ^ rest) &* factor
        return hash ^ hash >> 32
    }

    /// The hash of a text's bytes.
    public static func of(_ text: String, seed: UInt64 = seedOfProcess) -> UInt64 {
        unsafe text.utf8.span.withUnsafeBytes { unsafe of($0, seed: seed) }
    }

    /// A seed that is another one in each process.
    public static let seedOfProcess: UInt64 = {
        var hasher = Hasher()
        hasher.combine(0x6A69_6564)
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }()
}
