import FoundationEssentials
import Glibc
import NIOCore

/// What a request carries.
enum RequestBody {
    /// Nothing.
    case none
    /// Bytes in memory.
    case bytes(Data)
    /// A file, read as it is sent.
    case file(FileSource)

    /// The number of bytes.
    var length: Int {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.size
        }
    }
}

/// A file that is read once from its beginning, 64 KiB at a time.
///
/// Unchecked, because `left` changes without a lock: one task reads it, one chunk after the other, never two at once.
final class FileSource: @unchecked Sendable {
    /// The size when it was opened.
    let size: Int
    private let descriptor: Int32
    private let path: String
    private var left: Int

    /// - Throws: ``ClientError/unreadableFile(path:reason:)`` where it cannot be opened or is a folder.
    init(path: String) throws(ClientError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .unreadableFile(path: path, reason: String(cString: strerror(EINVAL)))
        }
        self.descriptor = descriptor
        self.path = path
        size = Int(status.st_size)
        left = size
    }

    deinit {
        close(descriptor)
    }

    /// All of it, where it is no longer than `limit` bytes.
    ///
    /// - Throws: ``ClientError/unreadableFile(path:reason:)``.
    func whole(upTo limit: Int) throws(ClientError) -> [UInt8] {
        guard size <= limit else { throw .unreadableFile(path: path, reason: String(cString: strerror(EFBIG))) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while let chunk = try next() { bytes.append(contentsOf: chunk.readableBytesView) }
        return bytes
    }

    /// The next chunk; `nil` at the end.
    ///
    /// - Throws: ``ClientError/unreadableFile(path:reason:)`` also where the file became shorter meanwhile.
    func next() throws(ClientError) -> ByteBuffer? {
        guard left > 0 else { return nil }
        var chunk = ByteBuffer()
        let wanted = min(left, 1 << 16)
        let count = chunk.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { room in
            max(0, read(descriptor, room.baseAddress, wanted))
        }
        guard count > 0 else { throw .unreadableFile(path: path, reason: String(cString: strerror(EIO))) }
        left -= count
        return chunk
    }
}
