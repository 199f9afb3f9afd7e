/// Follows the form of a backup while it travels, without any key: a head of 40 bytes, pieces behind their lengths, an
/// end of four zero bytes. Says whether all of it arrived.
public struct BackupFraming: Sendable {
    /// What every backup begins with.
    public static let magic = Array("jiedui-backup-1\n".utf8)
    private static let headLength = 40

    private var head: [UInt8] = []
    private var length: [UInt8] = []
    private var left = 0
    private var isEnded = false
    private var hasExcess = false
    /// Bytes so far.
    public private(set) var count: Int64 = 0

    /// Nothing has arrived yet.
    public init() {}

    /// Whether the backup arrived to its end, and nothing behind it.
    public var isComplete: Bool { isEnded && !hasExcess && head.starts(with: Self.magic) }

    /// The backup's id, 32 hexadecimal digits, once its head is there.
    public var id: String? {
        guard head.count == Self.headLength else { return nil }
        return head[24...].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Takes the next bytes, as many as come.
    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        count += Int64(bytes.count)
        var rest = bytes
        while !rest.isEmpty {
            if isEnded {
                hasExcess = true
                return
            } else if head.count < Self.headLength {
                let part = rest.prefix(Self.headLength - head.count)
                head += part
                rest = rest.dropFirst(part.count)
            } else if left > 0 {
                let part = min(left, rest.count)
                left -= part
                rest = rest.dropFirst(part)
            } else {
                length.append(rest.removeFirst())
                guard length.count == 4 else { continue }
                left = length.reduce(0) { $0 << 8 | Int($1) }
                length = []
                isEnded = left == 0
            }
        }
    }
}
