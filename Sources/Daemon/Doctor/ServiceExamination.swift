import AdminAPI
import FoundationEssentials
import Glibc
import Storage
import Wording

/// Checks of the running daemon: its socket, and whether it answers as this version does.
struct ServiceExamination: Sendable {
    let settings: Settings

    func run() -> [Finding] {
        if let folder = settings.ownFolder, let fault = OwnFolder.fault(of: folder, uid: geteuid()) {
            return [
                .fail(
                    .socket, ServerWording.unsafeFolder(folder, fault.rawValue), ServerWording.unsafeFolderHint(folder))
            ]
        }
        var status = stat()
        guard lstat(settings.socket, &status) == 0 else {
            return [.warn(.service, DoctorWording.notRunning(settings.socket), DoctorWording.start)]
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            return [.fail(.socket, DoctorWording.noSocket(settings.socket), DoctorWording.socketAdvice)]
        }
        return [mode(status), answer()]
    }

    private func mode(_ status: stat) -> Finding {
        let mode = status.st_mode & 0o777
        let text = String(mode, radix: 8)
        guard mode & 0o007 == 0 else {
            return .fail(.socket, DoctorWording.socketOpen(settings.socket, text), DoctorWording.restart)
        }
        if let group = getgrnam(settings.group), group.pointee.gr_gid != status.st_gid {
            return .warn(
                .socket, DoctorWording.socketGroup(settings.socket, settings.group), DoctorWording.socketGroupAdvice)
        }
        return .ok(.socket, DoctorWording.socketFine(settings.socket, text))
    }

    private func answer() -> Finding {
        guard let status = Self.ask(settings.socket) else {
            return .warn(.service, DoctorWording.notRunning(settings.socket), DoctorWording.start)
        }
        let engine = settings.database.engine.rawValue
        if let kind = status.store?.kind, kind != engine {
            return .fail(.service, DoctorWording.otherStore(kind, engine), DoctorWording.restart)
        }
        guard status.version == ProductVersion.text else {
            return .warn(
                .service, DoctorWording.otherVersion(status.version, ProductVersion.text), DoctorWording.restart)
        }
        return .ok(.service, DoctorWording.running(status.version, Int(status.pid)))
    }

    /// `GET /v1/status`, in at most five seconds of silence; `nil` where nobody answers it.
    private static func ask(_ path: String) -> ServiceStatus? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard connected == 0 else { return nil }
        let request = "GET /v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        guard request.withCString({ send(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL)) }) > 0 else {
            return nil
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while answer.count < 1 << 20 {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        let text = String(decoding: answer, as: UTF8.self)
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}") else { return nil }
        return try? WireJSON.decode(ServiceStatus.self, from: Data(text[start...end].utf8))
    }
}
