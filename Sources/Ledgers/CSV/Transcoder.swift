import Glibc

/// Turns the bytes of a text file into UTF-8 (or back), piece by piece, through the C library's `iconv`.
///
/// Strict: bytes that no text of the encoding has stop the conversion with their position. A character that is cut at the
/// end of the file is reported apart, because a file cut in its signature line can still be read.
struct Transcoder: ~Copyable {
    /// How a conversion went.
    enum Outcome: Equatable {
        case complete
        /// The last character is cut; everything before `position` was converted.
        case cut(position: Int)
        /// Bytes at `position` (from 0) belong to no character.
        case bad(position: Int)
    }

    private let descriptor: iconv_t
    private static let chunk = 256 << 10

    /// A converter between encodings by the names that `iconv` has for them; `nil` when the C library lacks its tables.
    init?(from name: String, to target: String = "UTF-8") {
        guard let opened = iconv_open(target, name), opened != iconv_t(bitPattern: -1) else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Converts `bytes` and hands each piece of UTF-8 to `emit`; stops at the first bad byte.
    ///
    /// O(n) time, two chunks of 256 KiB beside the input.
    func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, emit: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws -> Outcome {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return .complete }
        let output = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Self.chunk * 3)
        defer { output.deallocate() }
        var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
            .bindMemory(to: CChar.self, capacity: bytes.count)
        var left = bytes.count
        iconv(descriptor, nil, nil, nil, nil)
        while left > 0 {
            var take = min(left, Self.chunk)
            let withheld = left - take
            var target = output.baseAddress
            var room = output.count
            let result = iconv(descriptor, &source, &take, &target, &room)
            let code = errno
            left = withheld + take
            let made = output.count - room
            if made > 0 {
                try output.withMemoryRebound(to: UInt8.self) { try emit(.init(rebasing: $0[..<made])) }
            }
            guard result == Int.max || result == -1 else { continue }
            if code == E2BIG { continue }
            if code == EINVAL {
                if withheld > 0 { continue }
                return .cut(position: bytes.count - left)
            }
            return .bad(position: bytes.count - left)
        }
        return .complete
    }
}
