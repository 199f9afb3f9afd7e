import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Backups and restores through the real command line, with the daemon at work.
    @Suite struct BackupTests {
        @Test func aBackupMadeWhileTheDaemonWorksIsRestoredWhole() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()
                let before = try await office.households()
                let kept = try await office.ask(
                    BackupKept.self, "backup", folder["day.backup"], "--key-to", folder["kept.key"])
                #expect(kept.rows > 1000 && kept.tables >= 27)
                for name in ["day.backup", "kept.key"] {
                    #expect(try Self.mode(folder[name]) == 0o600, "\(name)")
                }
                #expect(try folder.bytes(of: "day.backup").count == kept.bytes)
                let status = try await office.daemon.jiedui("metrics")
                #expect(status.output.contains("jiedui_last_backup_timestamp_seconds "))

                // Nothing is ever overwritten, and nothing half is left.
                let again = try await office.daemon.jiedui("backup", folder["day.backup"])
                #expect(again.end == .exit(2) && again.messages.contains("would_overwrite"))
                await office.daemon.kill()
                #expect(!FileManager.default.fileExists(atPath: folder["day.backup.partial"]))

                try await withTemporaryFolder { other in
                    let restored = try await Self.jiedui(
                        other, "restore", folder["day.backup"], "--to", "sqlite://\(other["jiedui.db"])", "--key",
                        folder["kept.key"], "--json")
                    #expect(restored.isDone, "\(restored.messages)")
                    try FileManager.default.copyItem(atPath: folder["kept.key"], toPath: other["jiedui.key"])
                    let second = try await DemoOffice(in: other)
                    #expect(try await second.households() == before)
                    await second.daemon.kill()
                }
            }
        }

        @Test func aDamagedBackupIsRefusedAndNothingIsMade() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo(until: "divisions")
                _ = try await office.ask(
                    BackupKept.self, "backup", folder["whole"], "--key-to", folder["kept.key"])
                await office.daemon.kill()
                let whole = try folder.bytes(of: "whole")

                func refused(_ bytes: [UInt8], _ code: String, exit: Int32 = 2, key: String = "kept.key") async throws {
                    let path = try folder.write(bytes, to: "spoiled")
                    let outcome = try await Self.jiedui(
                        folder, "restore", path, "--to", "sqlite://\(folder["new.db"])", "--key", folder[key])
                    #expect(outcome.end == .exit(exit) && outcome.messages.contains("[\(code)]"), "\(outcome)")
                    #expect(!FileManager.default.fileExists(atPath: folder["new.db"]))
                }
                for tenth in 0..<10 {
                    let part = Array(whole.prefix(whole.count * tenth / 10))
                    try await refused(part, "backup_truncated")
                }
                var flipped = whole
                flipped[whole.count / 2] ^= 4
                try await refused(flipped, "backup_altered")
                try folder.write("jiedui-key-1 " + String(repeating: "ab", count: 32) + "\n", to: "other.key")
                chmod(folder["other.key"], 0o600)
                try await refused(whole, "wrong_key", exit: 6, key: "other.key")
                try await refused(whole, "key_missing", key: "none.key")

                let full = try await Self.jiedui(
                    folder, "restore", folder["whole"], "--to", "sqlite://\(folder["jiedui.db"])", "--key",
                    folder["kept.key"])
                #expect(full.end == .exit(5) && full.messages.contains("[target_not_empty]"), "\(full)")
                let check = try await Self.jiedui(
                    folder, "restore", folder["whole"], "--key", folder["kept.key"], "--check")
                #expect(check.isDone, "\(check.messages)")
            }
        }

        /// Runs `jiedui` without a daemon's socket.
        static func jiedui(_ folder: TemporaryFolder, _ arguments: String...) async throws -> CommandOutcome {
            try await RunningCommand(
                Products.path(of: "jiedui"), arguments, environment: Products.environment(home: folder), in: folder
            ).finished()
        }

        private static func mode(_ path: String) throws -> mode_t {
            var status = stat()
            guard stat(path, &status) == 0 else { throw SupportError("no \(path)") }
            return status.st_mode & 0o777
        }
    }
}
