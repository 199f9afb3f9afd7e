import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// What root leaves to the service's user, and what one user must not take from another. Needs root, to be others.
    @Suite(.enabled(if: geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    struct OwnershipTests {
        /// A user id that nobody has here.
        private static let uid: UInt32 = 40_000 + UInt32(getpid()) % 20_000

        private static func owner(_ path: String) -> UInt32? {
            var status = stat()
            return lstat(path, &status) == 0 ? status.st_uid : nil
        }

        /// Starts a product as that user, at home in `folder`, without a folder of the session's.
        private static func start(
            _ product: String, _ arguments: [String], in folder: TemporaryFolder, home: String
        ) throws -> RunningCommand {
            var environment = Products.environment(home: folder)
            environment["XDG_RUNTIME_DIR"] = nil
            environment["XDG_STATE_HOME"] = nil
            environment["HOME"] = home
            return try RunningCommand(
                "/usr/bin/setpriv",
                ["--reuid=\(uid)", "--regid=\(uid)", "--clear-groups", try Products.path(of: product)] + arguments,
                environment: environment, in: folder)
        }

        /// A folder in which that user is at home, whoever owns the one above.
        private static func withHome(_ body: (TemporaryFolder, TemporaryFolder) async throws -> Void) async throws {
            try await withTemporaryFolder { base in
                #expect(chmod(base.path, 0o711) == 0)
                let home = try base.subfolder("home")
                #expect(chown(home.path, uid, uid) == 0)
                try await body(base, home)
            }
        }

        @Test func whatRootRestoresTheServicesUserCanGoOnWith() async throws {
            try await Self.withHome { base, home in
                let office = try await DemoOffice(in: base)
                try await office.bringDemo(until: "divisions")
                _ = try await office.ask(BackupKept.self, "backup", base["b"])
                await office.daemon.stop()
                let database = "sqlite://\(home["state/new.db"])"
                let restored = try await RunningCommand(
                    Products.path(of: "jieduid"),
                    ["restore", base["b"], "--key", base["jiedui.key"], "--to", database],
                    environment: Products.environment(home: base), in: base
                ).finished()
                #expect(restored.isDone, "\(restored)")
                for name in ["", "/new.db", "/new.db.lock"] {
                    #expect(Self.owner(home["state\(name)"]) == Self.uid, "\(name)")
                }
                // As docs/operations.md says: the key beside it, and the daemon starts.
                try home.write(try base.bytes(of: "jiedui.key"), to: "state/jiedui.key")
                #expect(chmod(home["state/jiedui.key"], 0o600) == 0)
                #expect(chown(home["state/jiedui.key"], Self.uid, Self.uid) == 0)
                let daemon = try Self.start(
                    "jieduid", ["--database", database, "--socket", home["s"]], in: base, home: home.path)
                let status = try await Self.answer(["--socket", home["s"], "status"], in: base, home: home.path)
                #expect(status.isDone, "\(status) \(daemon.process.messages)")
                daemon.process.signal(SIGTERM)
                #expect(await daemon.finished().end == .exit(0))
            }
        }

        @Test func aSocketsFolderThatSomebodyElseMadeIsUsedByNeitherSide() async throws {
            let folder = "/tmp/jiedui-\(Self.uid)"
            try #require(!FileManager.default.fileExists(atPath: "/run/jiedui"))
            try? FileManager.default.removeItem(atPath: folder)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try await Self.withHome { base, home in
                // Somebody was here first.
                #expect(mkdir(folder, 0o777) == 0 && chmod(folder, 0o777) == 0)
                let trying = try Self.start("jieduid", [], in: base, home: home.path)
                // Where it does not end by itself it has been taken in.
                let patience = Task {
                    try await Task.sleep(for: .seconds(60))
                    trying.process.signal(SIGKILL)
                }
                let refused = await trying.finished()
                patience.cancel()
                #expect(refused.end == .exit(1) && refused.messages.contains("[unsafe_folder]"), "\(refused)")
                #expect(refused.messages.contains(folder) && refused.messages.contains("ls -ld"), "\(refused)")
                let client = try await Self.start("jiedui", ["status"], in: base, home: home.path).finished()
                #expect(client.end == .exit(4) && client.messages.contains("[unsafe_folder]"), "\(client)")
                let doctor = try await Self.start("jieduid", ["doctor"], in: base, home: home.path).finished()
                #expect(doctor.end == .exit(6) && doctor.output.contains(folder), "\(doctor)")

                // Of one's own it is made, used, and looked at each time.
                try FileManager.default.removeItem(atPath: folder)
                let daemon = try Self.start("jieduid", [], in: base, home: home.path)
                let status = try await Self.answer(["status"], in: base, home: home.path)
                #expect(status.isDone, "\(status) \(daemon.process.messages)")
                #expect(chmod(folder, 0o770) == 0)
                let open = try await Self.start("jiedui", ["status"], in: base, home: home.path).finished()
                #expect(open.end == .exit(4) && open.messages.contains("[unsafe_folder]"), "\(open)")
                daemon.process.signal(SIGTERM)
                #expect(await daemon.finished().end == .exit(0))
            }
        }

        /// What `jiedui` says as soon as a daemon that was just started answers; the last refusal where none does.
        private static func answer(
            _ arguments: [String], in folder: TemporaryFolder, home: String
        ) async throws -> CommandOutcome {
            var outcome = try await start("jiedui", arguments, in: folder, home: home).finished()
            for _ in 0..<300 where outcome.end == .exit(3) {
                try await Task.sleep(for: .milliseconds(100))
                outcome = try await start("jiedui", arguments, in: folder, home: home).finished()
            }
            return outcome
        }
    }
}
