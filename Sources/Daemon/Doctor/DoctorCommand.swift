import ArgumentParser
import Wording

/// `jieduid doctor [--json] [--strict]`.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "检查配置、密钥、数据库、备份与服务 · checks configuration, key, database, backups and service",
        discussion: "0: ok (or warnings); 1: warnings, with --strict; 6: something failed.")

    @Option(help: "数据库（缺省按配置） · database; default: the configured one")
    var database: String?

    @Flag(help: "有警告时以 1 退出 · exit 1 where there are warnings")
    var strict = false

    @Option(help: "备份超过此小时数则警告 · warn where the newest backup is older, in hours")
    var backupHours = 24

    @Option(help: "剩余磁盘空间少于此值（MiB）则警告 · warn where less disk space is left, in MiB")
    var minFree = 1024

    @OptionGroup var options: OfflineOptions

    func run() async throws {
        let session = OfflineSession(options)
        let flags = SettingFlags(config: options.config, database: database, socket: options.socket, logLevel: nil)
        let doctor = Doctor(
            flags: flags, environment: session.environment, backupHours: backupHours, minFree: Int64(minFree) << 20)
        let findings = await doctor.examine()
        try session.show(DoctorReport(findings, session.language)) { lines(findings, session.language) }
        if findings.contains(where: { $0.level == .fail }) { throw ExitCode(6) }
        if strict, findings.contains(where: { $0.level == .warn }) { throw ExitCode(1) }
    }

    /// Level, title, message; advice on a line of its own.
    private func lines(_ findings: [Finding], _ language: Language) -> [String] {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - TextWidth.of(text)))
        }
        let levels = findings.map { DoctorWording.level($0.level.rawValue)(language) }
        let titles = findings.map { DoctorWording.title($0.check)(language) }
        let widths = (levels.map(TextWidth.of).max() ?? 0, titles.map(TextWidth.of).max() ?? 0)
        return findings.indices.flatMap { index in
            let start = padded(levels[index], widths.0) + "  " + padded(titles[index], widths.1) + "  "
            return [start + findings[index].message(language)]
                + (findings[index].advice.map {
                    [String(repeating: " ", count: TextWidth.of(start)) + "→ " + $0(language)]
                } ?? [])
        }
    }
}
