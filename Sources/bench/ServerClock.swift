import Foundation

/// CPU seconds of a PostgreSQL server of this machine with all of its processes, those that have ended included.
struct ServerClock: Sendable {
    private let postmaster: Int

    /// The server of the cluster in `folder` (`scripts/postgres.sh`); nil where none runs there.
    init?(cluster folder: String) {
        let file = "\(folder)/data/postmaster.pid"
        guard let text = try? String(contentsOfFile: file, encoding: .utf8),
            let line = text.split(separator: "\n").first,
            let number = Int(line)
        else { return nil }
        postmaster = number
    }

    /// Seconds since the server's start.
    var seconds: Double {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        var ticks = 0
        for process in processes where process.first?.isNumber ?? false {
            guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
                let end = stat.lastIndex(of: ")")
            else { continue }
            // From the third field on: state, parent, …; 14 to 17 are user and system, own and of children that ended.
            let fields = stat[end...].split(separator: " ").dropFirst().map { Int($0) ?? 0 }
            guard fields.count > 14 else { continue }
            if Int(process) == postmaster {
                ticks += fields[11] + fields[12] + fields[13] + fields[14]
            } else if fields[1] == postmaster {
                ticks += fields[11] + fields[12]
            }
        }
        return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
