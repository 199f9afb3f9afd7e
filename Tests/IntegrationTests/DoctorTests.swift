import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The doctor finds what is wrong, says what to do, and changes nothing.
    @Suite struct DoctorTests {
        private struct Report: Codable {
            struct Line: Codable {
                var check: String
                var level: String
                var message: String
                var advice: String?
            }
            var checks: [Line]
            var warn: Int
            var fail: Int

            func level(_ check: String) -> String? {
                let levels = checks.filter { $0.check == check }.map(\.level)
                return ["fail", "warn", "ok"].first { levels.contains($0) }
            }
        }

        private static func doctor(
            _ folder: TemporaryFolder, _ arguments: [String] = [], language: String = "en_US.UTF-8"
        ) async throws -> CommandOutcome {
            try await RunningCommand(
                Products.path(of: "jiedui"),
                ["doctor", "--database", "sqlite://\(folder["jiedui.db"])", "--socket", folder["admin.sock"]]
                    + arguments,
                environment: Products.environment(home: folder, language: language), in: folder
            ).finished()
        }

        /// Runs it with `--json`; everything that is not well has its advice.
        private static func report(
            _ folder: TemporaryFolder, _ arguments: String..., exit: Int32 = 0
        ) async throws -> Report {
            let outcome = try await doctor(folder, ["--json"] + arguments)
            #expect(outcome.end == .exit(exit), "\(outcome)")
            let report = try WireJSON.decode(Report.self, from: Data(outcome.output.utf8))
            for line in report.checks {
                #expect(!line.message.isEmpty && (line.level == "ok" || line.advice?.isEmpty == false), "\(line)")
            }
            return report
        }

        @Test func everyPlantedFaultIsFound() async throws {
            try await withTemporaryFolder { folder in
                let none = try await Self.report(folder)
                #expect(none.fail == 0 && none.level("service") == "warn")
                #expect(!FileManager.default.fileExists(atPath: folder["jiedui.db"]), "the doctor makes nothing")

                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "divisions")
                let up = try await Self.report(folder)
                #expect(up.fail == 0 && up.level("service") == "ok" && up.level("own_key") == "ok")
                #expect(up.level("integrity") == "ok" && up.level("schema") == "ok")
                #expect(up.level("backup") == "warn")
                _ = try await Self.report(folder, "--strict", exit: 1)
                _ = try await office.ask(BackupKept.self, "backup", folder["b"])
                #expect(try await Self.report(folder).level("backup") == "ok")
                #expect(try await Self.report(folder, "--backup-hours", "0").level("backup") == "warn")
                #expect(try await Self.report(folder, "--min-free", "999999999").level("disk") == "warn")
                chmod(folder["admin.sock"], 0o666)
                #expect(try await Self.report(folder, exit: 6).level("socket") == "fail")
                await office.daemon.stop()

                chmod(folder["jiedui.db"], 0o644)
                #expect(try await Self.report(folder).level("database_file") == "warn")
                chmod(folder.path, 0o777)
                #expect(try await Self.report(folder, exit: 6).level("folder") == "fail")
                chmod(folder.path, 0o700)

                chmod(folder["jiedui.key"], 0o644)
                #expect(try await Self.report(folder, exit: 6).level("key") == "fail")
                chmod(folder["jiedui.key"], 0o600)
                let key = try folder.bytes(of: "jiedui.key")
                try FileManager.default.removeItem(atPath: folder["jiedui.key"])
                #expect(try await Self.report(folder, exit: 6).level("key") == "fail")
                try folder.write("jiedui-key-1 " + String(repeating: "ab", count: 32) + "\n", to: "jiedui.key")
                chmod(folder["jiedui.key"], 0o600)
                #expect(try await Self.report(folder, exit: 6).level("own_key") == "fail")
                try folder.write(key, to: "jiedui.key")
                chmod(folder["jiedui.key"], 0o600)

                try folder.write("databas: x\n", to: "bad.yaml")
                #expect(
                    try await Self.report(folder, "--config", folder["bad.yaml"], exit: 6).level("configuration")
                        == "fail")

                var bytes = try folder.bytes(of: "jiedui.db")
                for place in stride(from: 8192, to: min(bytes.count, 400_000), by: 4096) { bytes[place] ^= 0xff }
                try folder.write(bytes, to: "jiedui.db")
                chmod(folder["jiedui.db"], 0o600)
                let damaged = try await Self.report(folder, exit: 6)
                #expect(damaged.level("integrity") == "fail" || damaged.level("database") == "fail")
                try folder.write("no database at all", to: "jiedui.db")
                #expect(try await Self.report(folder, exit: 6).level("database") == "fail")
            }
        }

        /// A file as anybody can see it: size, mode, owner and the moment of its last change.
        private static func files(_ folder: TemporaryFolder) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasPrefix("jiedui.") }.map { name in
                    var status = stat()
                    guard lstat(folder[name], &status) == 0 else { throw SupportError("lstat \(name)") }
                    return "\(name) \(status.st_size) \(status.st_mode) \(status.st_uid) \(status.st_mtim.tv_sec) "
                        + "\(status.st_mtim.tv_nsec) \(status.st_ino)"
                }
        }

        @Test func itChangesNothing() async throws {
            try await withTemporaryFolder { folder in
                try folder.write("", to: "jiedui.db")
                #expect(chmod(folder["jiedui.db"], 0o644) == 0)
                let blank = try Self.files(folder)
                let found = try await Self.report(folder, exit: 6)
                #expect(found.level("database") == "ok" && found.level("database_file") == "warn")
                #expect(try Self.files(folder) == blank)

                try FileManager.default.removeItem(atPath: folder["jiedui.db"])
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "divisions")
                // A daemon that died leaves its log: it is looked at, and left for the next start.
                await office.daemon.kill()
                #expect(chmod(folder["jiedui.db"], 0o644) == 0)
                let crashed = try Self.files(folder).filter { !$0.hasPrefix("jiedui.db-shm") }
                #expect(crashed.contains { $0.hasPrefix("jiedui.db-wal") })
                #expect(try await Self.report(folder).level("integrity") == "ok")
                #expect(try Self.files(folder).filter { !$0.hasPrefix("jiedui.db-shm") } == crashed)

                let second = try await DemoOffice(in: folder)
                await second.daemon.stop()
                let stopped = try Self.files(folder)
                #expect(!stopped.contains { $0.hasPrefix("jiedui.db-wal") })
                #expect(try await Self.report(folder).level("integrity") == "ok")
                #expect(try Self.files(folder) == stopped)
            }
        }

        /// An import may hold the file's write lock for hours; here it stands still with it.
        @Test func itSaysTheTruthWhileAnImportRuns() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "divisions")
                let importing = try office.daemon.start(
                    ["import", "households", "\(DemoOffice.ledgers)/困难家庭台账.xlsx"])
                var index = stat()
                #expect(stat(folder["jiedui.db-shm"], &index) == 0)
                // The lock of whoever writes is byte 120 of the log's index (SQLite's documentation, "WAL-mode File Format").
                func isWriting() throws -> Bool {
                    try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n").contains {
                        $0.contains(" WRITE \(office.daemon.process.pid) ") && $0.hasSuffix(":\(index.st_ino) 120 120")
                    }
                }
                let limit = ContinuousClock.now + .seconds(60)
                while ContinuousClock.now < limit {
                    guard try isWriting() else { continue }
                    office.daemon.process.signal(SIGSTOP)
                    if try isWriting() { break }
                    office.daemon.process.signal(SIGCONT)
                }
                #expect(try isWriting(), "the import was never seen at work")
                let report = try await Self.report(folder)
                office.daemon.process.signal(SIGCONT)
                #expect(report.fail == 0 && report.level("database") == "ok" && report.level("integrity") == "ok")
                #expect(await importing.finished().isDone)
                await office.daemon.kill()
            }
        }

        @Test func itsLinesLineUpInBothLanguages() async throws {
            try await withTemporaryFolder { folder in
                for language in ["zh_CN.UTF-8", "en_US.UTF-8"] {
                    let outcome = try await Self.doctor(folder, language: language)
                    let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
                    // The message begins behind the second run of two spaces or more, in the same column of a terminal.
                    let columns = lines.map { line -> Int in
                        var (column, gaps, spaces) = (0, 0, 0)
                        for scalar in line.unicodeScalars {
                            if scalar == " " {
                                spaces += 1
                            } else {
                                if spaces >= 2 { gaps += 1 }
                                spaces = 0
                                if gaps == 2 { return column }
                            }
                            column += scalar.value >= 0x2e80 ? 2 : 1
                        }
                        return -1
                    }
                    #expect(Set(columns).count == 1 && columns.count >= 6, "\(language): \(columns)")
                }
            }
        }
    }
}
