import Foundation
import TestSupport
import Testing

extension Integration {
    /// The files of `systemd/`, read by systemd's own tools.
    @Suite struct SystemdUnitTests {
        private static let files = "\(projectRoot)/systemd"

        @Test func verifyFindsNothingToSayAboutServiceAndSocket() async throws {
            try await withTemporaryFolder { folder in
                let units = try Self.units(in: folder)
                let outcome = try await Self.run(folder, "systemd-analyze", ["verify", "--man=no"] + units)
                #expect(outcome.isDone)
                #expect(outcome.output + outcome.messages == "")
            }
        }

        @Test func verifyFindsNothingToSayAboutTheDropIn() async throws {
            try await withTemporaryFolder { folder in
                let units = try Self.units(in: folder, dropIn: true)
                let outcome = try await Self.run(folder, "systemd-analyze", ["verify", "--man=no"] + units)
                #expect(outcome.isDone)
                #expect(outcome.output + outcome.messages == "")
            }
        }

        @Test(arguments: [(dropIn: false, limit: 1.0), (dropIn: true, limit: 1.5)])
        func theServiceIsExposedNoMoreThanPromised(_ unit: (dropIn: Bool, limit: Double)) async throws {
            try await withTemporaryFolder { folder in
                let units = try Self.units(in: folder, dropIn: unit.dropIn)
                let name = unit.dropIn ? "jieduid.service with postgresql-tcp.conf" : "jieduid.service"
                // The threshold is in tenths; what lies above it ends with 1.
                let outcome = try await Self.run(
                    folder, "systemd-analyze",
                    ["security", "--offline=yes", "--no-pager", "--threshold=\(Int(unit.limit * 10))", units[0]])
                #expect(outcome.isDone)
                let line = outcome.output.split(separator: "\n").last { $0.contains("Overall exposure level") }
                let figure = try #require(
                    line?.split(separator: " ").compactMap { Double($0) }.first, "\(outcome.output.suffix(200))")
                print("systemd-analyze security: \(name) has an exposure of \(figure), at most \(unit.limit)")
                #expect(figure <= unit.limit)
                // Clients' identities are worth more than the last two tenths.
                #expect(!(try Self.text("jieduid.service")).contains("\nPrivateUsers="))
            }
        }

        @Test func theSocketIsForTheGroupAlone() throws {
            let socket = try Self.text("jieduid.socket").split(separator: "\n")
            for line in ["ListenStream=/run/jiedui/admin.sock", "SocketMode=0660", "SocketGroup=jiedui"] {
                #expect(socket.contains { $0 == line })
            }
        }

        @Test func theTimeToStopIsLongerThanTheDaemonTakesAtMost() throws {
            let line = try #require(
                try Self.text("jieduid.service").split(separator: "\n").first { $0.hasPrefix("TimeoutStopSec=") })
            // 60 s for draining by default and 20 s to break off.
            #expect(try #require(Int(line.dropFirst("TimeoutStopSec=".count))) > 80)
        }

        @Test func sysusersMakesUserAndGroup() async throws {
            try await withTemporaryFolder { folder in
                let outcome = try await Self.run(
                    folder, "systemd-sysusers", ["--dry-run", "--root=\(folder.path)", "\(Self.files)/jiedui.sysusers"])
                #expect(outcome.isDone, "\(outcome.messages)")
                for made in ["group 'jiedui'", "user 'jiedui'"] { #expect(outcome.messages.contains(made)) }
            }
        }

        @Test(.enabled(if: geteuid() == 0, "systemd-tmpfiles gives folders to another user"))
        func tmpfilesMakesTheFoldersWithTheirModes() async throws {
            try await withTemporaryFolder { folder in
                let root = folder["root"]
                try FileManager.default.createDirectory(atPath: "\(root)/etc", withIntermediateDirectories: true)
                for (tool, arguments) in [
                    ("systemd-sysusers", ["\(Self.files)/jiedui.sysusers"]),
                    ("systemd-tmpfiles", ["--create", "\(Self.files)/jiedui.tmpfiles"]),
                ] {
                    let outcome = try await Self.run(folder, tool, ["--root=\(root)"] + arguments)
                    #expect(outcome.isDone, "\(tool): \(outcome.messages)")
                }
                let modes = [
                    "etc/jiedui": 0o755, "etc/jiedui/packs": 0o755, "var/lib/jiedui": 0o700, "run/jiedui": 0o755,
                ]
                for (path, mode) in modes.sorted(by: { $0.key < $1.key }) {
                    let found = try FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
                    #expect(found[.posixPermissions] as? Int == mode, "\(path)")
                }
            }
        }

        /// Copies of service and socket; the service names the binary that was built.
        private static func units(in folder: TemporaryFolder, dropIn: Bool = false) throws -> [String] {
            var service: [Substring] = []
            for line in try text("jieduid.service").split(separator: "\n", omittingEmptySubsequences: false) {
                let isStart = line.hasPrefix("ExecStart=")
                service.append(isStart ? "ExecStart=\(try Products.path(of: "jieduid"))" : line)
            }
            if dropIn {
                let drops = folder["jieduid.service.d"]
                try FileManager.default.createDirectory(atPath: drops, withIntermediateDirectories: true)
                try folder.write(try text("postgresql-tcp.conf"), to: "jieduid.service.d/postgresql-tcp.conf")
            }
            return [
                try folder.write(service.joined(separator: "\n"), to: "jieduid.service"),
                try folder.write(try text("jieduid.socket"), to: "jieduid.socket"),
            ]
        }

        private static func text(_ name: String) throws -> String {
            try String(contentsOfFile: "\(files)/\(name)", encoding: .utf8)
        }

        private static func run(
            _ folder: TemporaryFolder, _ tool: String, _ arguments: [String]
        ) async throws -> CommandOutcome {
            try await RunningCommand(
                tool, arguments, environment: Products.environment(home: folder, language: "C.UTF-8"), in: folder
            ).finished()
        }
    }
}
