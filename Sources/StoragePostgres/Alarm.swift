import Glibc
import Storage

/// Wakes a thread that waits in `poll`, from any other thread.
final class Alarm: Sendable {
    /// Readable after a ring.
    let descriptor: Int32
    private let bell: Int32

    init() throws(StorageError) {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw StorageError(.inputOutput, String(cString: strerror(errno)), engineCode: "errno \(errno)")
        }
        (descriptor, bell) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    /// A full buffer is a ring too.
    func ring() {
        var byte: UInt8 = 1
        _ = send(bell, &byte, 1, Int32(MSG_NOSIGNAL))
    }

    /// Forgets the rings so far.
    func silence() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }

    /// Waits for a ring, at most so long.
    func wait(milliseconds: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, milliseconds)
        silence()
    }
}
