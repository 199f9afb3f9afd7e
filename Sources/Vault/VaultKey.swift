/// The secret of one store: 32 random bytes from which every other key is derived.
///
/// Whoever has it can open every sealed column; whoever loses it can open none. Its description hides it.
public struct VaultKey: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// Length of a key in bytes.
    public static let length = 32

    let bytes: [UInt8]

    /// A key from exactly 32 bytes, or `nil`.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// A fresh key from `generator`; use the system's generator for anything but tests.
    public init(using generator: inout some RandomNumberGenerator) {
        bytes = (0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Never the key itself.
    public var description: String { "VaultKey(…)" }

    /// Never the key itself.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
