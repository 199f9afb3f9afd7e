import AdminAPI
import Glibc
import Records
import Wording

/// Checks of the machine: clock, folders, disk, installed programs.
enum Surroundings {
    /// Years outside of this are a dead battery, not a date.
    private static let years = 2025..<2100

    static func clock(_ now: Instant) -> Finding {
        // RFC 3339 begins with the year.
        return years.contains(Int(now.description.prefix(4)) ?? 0)
            ? .ok(.clock, DoctorWording.clockIs(now.description))
            : .fail(.clock, DoctorWording.clockIs(now.description), DoctorWording.clockAdvice)
    }

    static func folder(_ path: String) -> Finding {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return .warn(.folder, DoctorWording.noFolder(path), DoctorWording.noFolderAdvice)
        }
        guard status.st_mode & 0o022 == 0 else {
            return .fail(.folder, DoctorWording.folderOpen(path), DoctorWording.folderAdvice(path))
        }
        guard access(path, W_OK) == 0 else {
            return .warn(.folder, DoctorWording.folderNotOurs(path), DoctorWording.runAsService)
        }
        return .ok(.folder, DoctorWording.folderFine(path))
    }

    static func disk(_ path: String, minFree: Int64) -> Finding {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else {
            return .warn(.disk, DoctorWording.noFolder(path), DoctorWording.noFolderAdvice)
        }
        let free = Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
        let message = DoctorWording.diskFree(free >> 20)
        if free < 64 << 20 { return .fail(.disk, message, DoctorWording.diskAdvice) }
        return free < minFree ? .warn(.disk, message, DoctorWording.diskAdvice) : .ok(.disk, message)
    }

    /// One program in one version: a second `jieduid` in the search path, or one that was replaced while it runs.
    static func programs(_ environment: [String: String]) -> [Finding] {
        let own = link("/proc/self/exe")
        var found: Set<String> = own.isEmpty ? [] : [own]
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            guard access("\(folder)/jieduid", X_OK) == 0, let real = realpath("\(folder)/jieduid", nil) else {
                continue
            }
            found.insert(String(cString: real))
            free(real)
        }
        let replaced = processes().filter { link("/proc/\($0)/exe").hasSuffix("/jieduid (deleted)") }
        if let pid = replaced.first {
            return [.warn(.programs, DoctorWording.oldProgram(Int(pid)), DoctorWording.restart)]
        }
        return [
            found.count > 1
                ? .warn(.programs, DoctorWording.severalPrograms(found.sorted()), DoctorWording.severalAdvice)
                : .ok(.programs, DoctorWording.oneProgram(ProductVersion.text))
        ]
    }

    private static func processes() -> [Int32] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var numbers: [Int32] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let number = Int32(name) { numbers.append(number) }
        }
        return numbers.sorted()
    }

    private static func link(_ path: String) -> String {
        var buffer = [CChar](repeating: 0, count: 4097)
        let count = readlink(path, &buffer, 4096)
        return String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
